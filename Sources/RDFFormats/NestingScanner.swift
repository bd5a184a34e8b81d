/// Counts the open brackets of Turtle and TriG, leaving out those in texts, IRIs and comments.
struct NestingScanner {
  private enum State {
    case plain, iri, comment, opening, quoted
  }

  /// How many brackets are open.
  private(set) var depth = 0

  private var state = State.plain
  /// The quotation mark of the text that is open.
  private(set) var quote: UInt8 = 0
  /// Of a text: whether three marks end it, whether a backslash came last, marks seen in a row.
  private var isLong = false
  private var isEscaped = false
  private var marks = 0

  /// Whether the last byte stood between quotation marks.
  var isInText: Bool { state == .quoted }

  /// How many quotation marks have just been seen in a long text that they may or may not end.
  var pendingMarks: Int { state == .quoted && isLong ? marks : 0 }

  /// Takes the next byte.
  @inline(__always)
  mutating func scan(_ byte: UInt8) {
    switch state {
    case .plain: scanPlain(byte)
    case .iri:
      // An IRI ends with its line at the latest; "<" can also be a mistake.
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\n") { state = .plain }
    case .comment:
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { state = .plain }
    case .opening: scanOpening(byte)
    case .quoted:
      if byte == quote || isEscaped || marks > 0 || byte == UInt8(ascii: "\\") { scanQuoted(byte) }
    }
  }

  private mutating func scanPlain(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "}"): depth = max(0, depth - 1)
    case UInt8(ascii: "<"): state = .iri
    case UInt8(ascii: "#"): state = .comment
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      state = .opening
      quote = byte
      marks = 1
    default: break
    }
  }

  /// One quotation mark opens a text, two are an empty text, three open a long text.
  private mutating func scanOpening(_ byte: UInt8) {
    if byte == quote, marks == 1 {
      marks = 2
      return
    }
    let opened = marks
    marks = 0
    if opened == 2, byte != quote {
      state = .plain
      scanPlain(byte)
      return
    }
    state = .quoted
    isLong = opened == 2
    isEscaped = opened == 1 && byte == UInt8(ascii: "\\")
  }

  private mutating func scanQuoted(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == quote {
      marks += 1
      if !isLong || marks == 3 {
        marks = 0
        state = .plain
      }
      return
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    }
    marks = 0
  }
}
