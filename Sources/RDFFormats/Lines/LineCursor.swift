/// A place in the lines of a document, and the words that can begin there.
struct LineCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The offset of the next byte.
  private(set) var place: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) {
    self.bytes = bytes
    self.place = place
  }

  var isAtEnd: Bool { place == bytes.count }

  /// The next byte; 0, which can begin no word, at the end.
  @inline(__always)
  var peek: UInt8 { place < bytes.count ? bytes[place] : 0 }

  /// Goes past a byte, if it comes next.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte, !isAtEnd else { return false }
    place += 1
    return true
  }

  func mistake(_ message: String) -> LineMistake { LineMistake(offset: place, message: message) }

  // MARK: - Between words

  @inline(__always)
  mutating func skipSpace() {
    while peek == UInt8(ascii: " ") || peek == UInt8(ascii: "\t") { place += 1 }
  }

  /// Goes to the next byte that is neither white space nor in a comment.
  mutating func skipBlankLines() {
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): place += 1
      case UInt8(ascii: "#"): skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() {
    while place < bytes.count, !Self.isLineEnd(bytes[place]) { place += 1 }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Goes to the end of the line, in which nothing but a comment may come.
  mutating func endLine() throws(LineMistake) {
    skipSpace()
    if peek == UInt8(ascii: "#") { skipComment() }
    guard isAtEnd || Self.isLineEnd(peek) else {
      throw mistake("expected the end of the line behind the statement")
    }
  }

  // MARK: - Words

  /// The bytes between angle brackets, and whether there are escapes in them.
  mutating func iri(
    isStrict: Bool
  ) throws(LineMistake) -> (bytes: UnsafeBufferPointer<UInt8>, isEscaped: Bool) {
    let start = place + 1
    var end = start
    var isEscaped = false
    while end < bytes.count, bytes[end] != UInt8(ascii: ">") {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if Self.isForbiddenInIRI(byte), isStrict || byte < 0x20 {
        throw LineMistake(
          offset: end, message: "the character \(Self.name(byte)) may not stand in an IRI")
      }
      end += 1
    }
    guard end < bytes.count else { throw mistake("the IRI is never closed with `>'") }
    place = end + 1
    return (UnsafeBufferPointer(rebasing: bytes[start..<end]), isEscaped)
  }

  @inline(__always)
  static func isForbiddenInIRI(_ byte: UInt8) -> Bool {
    // Few bytes are below `a` and no letters, digits or usual marks: they are asked first.
    if byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") { return false }
    switch byte {
    case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "`"),
      UInt8(ascii: "\\"):
      return true
    default: return false
    }
  }

  private static func name(_ byte: UInt8) -> String {
    byte > 0x20 && byte < 0x7F
      ? "`\(Unicode.Scalar(byte))'" : "U+00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  /// The bytes between quotation marks, and whether there are escapes in them.
  mutating func quotedText() throws(LineMistake) -> (
    bytes: UnsafeBufferPointer<UInt8>, isEscaped: Bool
  ) {
    let start = place + 1
    var end = start
    var isEscaped = false
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        end += 1
      } else if Self.isLineEnd(byte) {
        throw LineMistake(offset: end, message: "the text is never closed with a quotation mark")
      }
      end += 1
    }
    guard end < bytes.count else {
      throw mistake("the text is never closed with a quotation mark")
    }
    place = end + 1
    return (UnsafeBufferPointer(rebasing: bytes[start..<end]), isEscaped)
  }

  /// The language behind `@`.
  mutating func languageTag() throws(LineMistake) -> String {
    let start = place
    var partStart = start
    while true {
      let byte = peek
      let isLetter = (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
      let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      if isLetter || (isDigit && partStart > start) {
        place += 1
      } else if byte == UInt8(ascii: "-"), place > partStart {
        place += 1
        partStart = place
      } else {
        break
      }
    }
    guard place > partStart else {
      throw mistake("expected a language tag such as `en' or `en-gb'")
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// The label behind `_:`.
  mutating func blankNodeLabel() throws(LineMistake) -> String {
    let start = place + 2
    guard place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: ":") else {
      throw mistake("expected `_:' and the label of a blank node")
    }
    var end = start
    // Behind the last character that can end a label: a full stop cannot.
    var labelEnd = start
    while end < bytes.count, let (scalar, next) = scalar(at: end) {
      guard scalar == "." ? end > start : BlankNodeLabel.holds(scalar, isFirst: end == start)
      else { break }
      end = next
      if scalar != "." { labelEnd = next }
    }
    guard labelEnd > start else { throw mistake("expected the label of a blank node behind `_:'") }
    place = labelEnd
    return String(decoding: bytes[start..<labelEnd], as: UTF8.self)
  }

  /// The character at an offset and the offset behind it; nil where there is no whole one.
  private func scalar(at offset: Int) -> (Unicode.Scalar, next: Int)? {
    let byte = bytes[offset]
    if byte < 0x80 { return (Unicode.Scalar(byte), offset + 1) }
    var decoder = UTF8()
    var rest = bytes[offset..<min(offset + 4, bytes.count)].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
    return (scalar, offset + UTF8.width(scalar))
  }
}
