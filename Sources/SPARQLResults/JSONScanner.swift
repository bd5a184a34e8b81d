/// Reads JSON piece by piece, as strictly as the standard wants it, and keeps nothing.
///
/// See <https://www.rfc-editor.org/rfc/rfc8259>.
struct JSONScanner {
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  /// Brackets nested deeper than this are refused: answers have four of them.
  private static let deepest = 64

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads a whole document.
  mutating func document(
    _ value: (inout JSONScanner) throws(ResultError) -> Void
  ) throws(ResultError) {
    // A byte order mark is no JSON, but some servers send it.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    try value(&self)
    skipSpace()
    guard index == bytes.count else { throw wrong("something follows the end") }
  }

  /// Reads an object; the closure reads the value of each member, or skips it.
  mutating func object(
    _ member: (inout JSONScanner, String) throws(ResultError) -> Void
  ) throws(ResultError) {
    try open("{")
    if take("}") { return close() }
    repeat {
      let name = try string()
      try expect(":")
      try member(&self, name)
    } while take(",")
    try expect("}")
    close()
  }

  /// Reads an array; the closure reads each element, or skips it.
  mutating func array(
    _ element: (inout JSONScanner) throws(ResultError) -> Void
  ) throws(ResultError) {
    try open("[")
    if take("]") { return close() }
    repeat { try element(&self) } while take(",")
    try expect("]")
    close()
  }

  /// Reads a string.
  mutating func string() throws(ResultError) -> String {
    try expect("\"")
    var text: [UInt8] = []
    var start = index
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        text += bytes[start..<index]
        index += 1
        guard let result = String(validating: text, as: UTF8.self) else {
          throw wrong("a string is not UTF-8")
        }
        return result
      case UInt8(ascii: "\\"):
        text += bytes[start..<index]
        index += 1
        text += Array(String(Character(try escape())).utf8)
        start = index
      case 0..<0x20: throw wrong("a string holds a control character")
      default: index += 1
      }
    }
    throw wrong("a string has no end")
  }

  /// Reads true or false.
  mutating func boolean() throws(ResultError) -> Bool {
    if take(word: "true") { return true }
    if take(word: "false") { return false }
    throw wrong("expected true or false")
  }

  /// Reads a value of any kind and forgets it.
  mutating func skipValue() throws(ResultError) {
    skipSpace()
    guard index < bytes.count else { throw wrong("the document ends too early") }
    switch bytes[index] {
    case UInt8(ascii: "{"):
      try object { scanner, _ throws(ResultError) in try scanner.skipValue() }
    case UInt8(ascii: "["): try array { scanner throws(ResultError) in try scanner.skipValue() }
    case UInt8(ascii: "\""): _ = try string()
    default:
      if take(word: "true") || take(word: "false") || take(word: "null") { return }
      try skipNumber()
    }
  }

  /// An error at the present place.
  func wrong(_ message: String) -> ResultError {
    let line = 1 + bytes.prefix(index).count { $0 == UInt8(ascii: "\n") }
    return ResultError("JSON", line: line, message)
  }

  // MARK: - Pieces

  private mutating func open(_ bracket: Unicode.Scalar) throws(ResultError) {
    try expect(bracket)
    depth += 1
    guard depth <= Self.deepest else { throw wrong("brackets are nested too deeply") }
  }

  private mutating func close() { depth -= 1 }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(ResultError) {
    guard take(character) else { throw wrong("expected \(character)") }
  }

  private mutating func take(word: String) -> Bool {
    skipSpace()
    guard bytes[index...].starts(with: word.utf8) else { return false }
    index += word.utf8.count
    return true
  }

  /// Passes over a number; what it says is never asked.
  private mutating func skipNumber() throws(ResultError) {
    let start = index
    while index < bytes.count, "+-.eE0123456789".utf8.contains(bytes[index]) { index += 1 }
    guard index > start, Double(String(decoding: bytes[start..<index], as: UTF8.self)) != nil else {
      throw wrong("expected a value")
    }
  }

  /// The character behind a backslash.
  private mutating func escape() throws(ResultError) -> Unicode.Scalar {
    guard index < bytes.count else { throw wrong("a string has no end") }
    index += 1
    switch bytes[index - 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try codePoint()
    default: throw wrong("there is no such escape in a string")
    }
  }

  /// The character of four hexadecimal digits, or of two times four.
  private mutating func codePoint() throws(ResultError) -> Unicode.Scalar {
    let first = try fourDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, bytes[index...].starts(with: "\\u".utf8) else {
      throw wrong("half of a surrogate pair stands alone")
    }
    index += 2
    let second = try fourDigits()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw wrong("half of a surrogate pair stands alone") }
    return scalar
  }

  private mutating func fourDigits() throws(ResultError) -> UInt32 {
    let digits = bytes[index...].prefix(4)
    guard digits.count == 4, !digits.contains(UInt8(ascii: "+")),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw wrong("\\u wants four hexadecimal digits") }
    index += 4
    return value
  }
}
