/// Counts the open brackets of Turtle and TriG, leaving out those in texts, IRIs and comments.
struct NestingScanner {
  private enum State {
    case plain, iri, comment
    case quoted(by: UInt8, long: Bool, escaped: Bool, closing: Int)
    case opening(by: UInt8, count: Int)
  }

  private var state = State.plain
  private var depth = 0

  /// Whether the last byte stood between quotation marks.
  var isInText: Bool {
    if case .quoted = state { true } else { false }
  }

  /// Takes the next byte; gives the number of brackets open after it.
  mutating func scan(_ byte: UInt8) -> Int {
    switch state {
    case .plain: scanPlain(byte)
    case .iri:
      // An IRI ends with its line at the latest; "<" can also be a mistake.
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\n") { state = .plain }
    case .comment:
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { state = .plain }
    case .opening(let quote, let count):
      scanOpening(byte, quote: quote, count: count)
    case .quoted(let quote, let long, let escaped, let closing):
      scanQuoted(byte, quote: quote, long: long, escaped: escaped, closing: closing)
    }
    return depth
  }

  private mutating func scanPlain(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "}"): depth = max(0, depth - 1)
    case UInt8(ascii: "<"): state = .iri
    case UInt8(ascii: "#"): state = .comment
    case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .opening(by: byte, count: 1)
    default: break
    }
  }

  /// One quotation mark opens a text, two are an empty text, three open a long text.
  private mutating func scanOpening(_ byte: UInt8, quote: UInt8, count: Int) {
    if byte == quote {
      state =
        count == 2
        ? .quoted(by: quote, long: true, escaped: false, closing: 0)
        : .opening(by: quote, count: 2)
    } else if count == 2 {
      state = .plain
      scanPlain(byte)
    } else {
      state = .quoted(by: quote, long: false, escaped: byte == UInt8(ascii: "\\"), closing: 0)
    }
  }

  private mutating func scanQuoted(
    _ byte: UInt8, quote: UInt8, long: Bool, escaped: Bool, closing: Int
  ) {
    if escaped {
      state = .quoted(by: quote, long: long, escaped: false, closing: 0)
    } else if byte == UInt8(ascii: "\\") {
      state = .quoted(by: quote, long: long, escaped: true, closing: 0)
    } else if byte == quote {
      state =
        !long || closing == 2
        ? .plain : .quoted(by: quote, long: true, escaped: false, closing: closing + 1)
    } else if closing > 0 {
      state = .quoted(by: quote, long: long, escaped: false, closing: 0)
    }
  }
}
