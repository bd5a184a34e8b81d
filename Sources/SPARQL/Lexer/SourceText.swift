/// The text of a query as bytes, with codepoint escapes (`\u00E9`) already replaced.
///
/// Positions inside the parser are byte offsets into `bytes`; `range(_:_:)` turns them into places
/// of the text as it was written.
struct SourceText {
  /// What the lexer reads.
  private(set) var bytes: [UInt8]
  /// The text as it was written.
  private let original: [UInt8]
  /// The offset in `original` of every byte of `bytes`, empty where no escape moved anything.
  private var offsets: [Int] = []

  init(_ text: String) throws(SPARQLError) {
    original = Array(text.utf8)
    bytes = original
    try replaceEscapes()
  }

  /// The place of two byte offsets in the text as it was written.
  func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(start: position(start), end: position(max(start, end)))
  }

  /// An error at two byte offsets.
  func error(
    _ message: String, _ start: Int, _ end: Int, suggestion: String? = nil
  ) -> SPARQLError {
    let range = range(start, end)
    return SPARQLError(message, at: range, line: line(at: range.start), suggestion: suggestion)
  }

  private func position(_ offset: Int) -> SourcePosition {
    let place: Int
    if offsets.isEmpty {
      place = min(offset, original.count)
    } else {
      place = offset < offsets.count ? offsets[offset] : original.count
    }
    var line = 1
    var column = 1
    for byte in original[..<place] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return SourcePosition(utf8Offset: place, line: line, column: column)
  }

  private func line(at position: SourcePosition) -> String {
    let newline = UInt8(ascii: "\n")
    let start =
      original[..<position.utf8Offset].lastIndex(of: newline).map { $0 + 1 } ?? original.startIndex
    let end = original[position.utf8Offset...].firstIndex(of: newline) ?? original.endIndex
    return String(decoding: original[start..<end], as: UTF8.self)
  }

  /// Replaces `\uXXXX` and `\UXXXXXXXX` as section 19.2 of the specification wants it: before
  /// anything else is read.
  private mutating func replaceEscapes() throws(SPARQLError) {
    let backslash = UInt8(ascii: "\\")
    guard original.contains(backslash) else { return }
    var output: [UInt8] = []
    var places: [Int] = []
    var index = 0
    while index < original.count {
      guard original[index] == backslash, index + 1 < original.count else {
        output.append(original[index])
        places.append(index)
        index += 1
        continue
      }
      let digits: Int
      switch original[index + 1] {
      case UInt8(ascii: "u"): digits = 4
      case UInt8(ascii: "U"): digits = 8
      default:
        // An escape of strings or names, `\\` among them, is the lexer's.
        output += original[index...(index + 1)]
        places += [index, index + 1]
        index += 2
        continue
      }
      let scalar = try escapedScalar(at: index, digits: digits)
      for byte in String(scalar).utf8 {
        output.append(byte)
        places.append(index)
      }
      index += 2 + digits
    }
    bytes = output
    offsets = places
  }

  private func escapedScalar(at index: Int, digits: Int) throws(SPARQLError) -> Unicode.Scalar {
    let start = index + 2
    let end = min(start + digits, original.count)
    var value: UInt32 = 0
    var read = 0
    for byte in original[start..<end] {
      guard let digit = hexadecimalValue(byte) else { break }
      value = value << 4 | UInt32(digit)
      read += 1
    }
    guard read == digits, let scalar = Unicode.Scalar(value) else {
      throw error(
        "this escape is no character: \\u wants 4 and \\U wants 8 hexadecimal digits of one",
        index, end)
    }
    return scalar
  }
}

/// The value of a hexadecimal digit, nil where the byte is none.
func hexadecimalValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
