/// Strings, language tags and numbers.
extension Lexer {
  /// A string in single, double or tripled quotation marks.
  mutating func string(quote: UInt8) throws(SPARQLError) -> String {
    let start = index
    let long = peek(1) == quote && peek(2) == quote
    index += long ? 3 : 1
    var bytes: [UInt8] = []
    while let byte = peek() {
      switch byte {
      case quote:
        if !long {
          index += 1
          return String(decoding: bytes, as: UTF8.self)
        }
        if peek(1) == quote, peek(2) == quote {
          index += 3
          return String(decoding: bytes, as: UTF8.self)
        }
        bytes.append(byte)
        index += 1
      case UInt8(ascii: "\\"):
        bytes.append(try escape())
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        guard long else {
          throw source.error(
            "this text has no closing quotation mark on its line", start, index,
            suggestion: "a text over several lines stands in tripled quotation marks")
        }
        bytes.append(byte)
        index += 1
      default:
        bytes.append(byte)
        index += 1
      }
    }
    throw source.error("this text has no closing quotation mark", start, index)
  }

  private mutating func escape() throws(SPARQLError) -> UInt8 {
    let meaning: [UInt8: UInt8] = [
      UInt8(ascii: "t"): 0x09, UInt8(ascii: "b"): 0x08, UInt8(ascii: "n"): 0x0A,
      UInt8(ascii: "r"): 0x0D, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "\\"): 0x5C,
      UInt8(ascii: "\""): 0x22, UInt8(ascii: "'"): 0x27,
    ]
    guard let byte = peek(1), let value = meaning[byte] else {
      throw source.error(
        "this escape means nothing in a text", index, min(index + 2, source.bytes.count),
        suggestion: "a backslash is written `\\\\`")
    }
    index += 2
    return value
  }

  /// A language tag behind `@`, nil (and nothing read) where none follows.
  mutating func languageTag() -> String? {
    var end = index + 1
    while end < source.bytes.count, isLetter(source.bytes[end]) { end += 1 }
    guard end > index + 1 else { return nil }
    while end + 1 < source.bytes.count, source.bytes[end] == UInt8(ascii: "-") {
      var part = end + 1
      while part < source.bytes.count, isLetter(source.bytes[part]) || isDigit(source.bytes[part]) {
        part += 1
      }
      guard part > end + 1 else { break }
      end = part
    }
    defer { index = end }
    return text(index + 1, end)
  }

  /// An unsigned number; the parser joins a sign to it.
  mutating func number() -> Token.Kind {
    let start = index
    var end = digits(from: start)
    var isDecimal = false
    if end < source.bytes.count, source.bytes[end] == UInt8(ascii: ".") {
      let fraction = digits(from: end + 1)
      if fraction > end + 1 {
        isDecimal = true
        end = fraction
      } else if let exponent = exponent(from: end + 1) {
        index = exponent
        return .double(text(start, exponent))
      }
    }
    if let exponent = exponent(from: end) {
      index = exponent
      return .double(text(start, exponent))
    }
    index = end
    return isDecimal ? .decimal(text(start, end)) : .integer(text(start, end))
  }

  private func digits(from start: Int) -> Int {
    var end = start
    while end < source.bytes.count, isDigit(source.bytes[end]) { end += 1 }
    return end
  }

  /// The end of an exponent that begins there, nil where none does.
  private func exponent(from start: Int) -> Int? {
    guard start < source.bytes.count, source.bytes[start] | 0x20 == UInt8(ascii: "e") else {
      return nil
    }
    var first = start + 1
    if first < source.bytes.count, "+-".utf8.contains(source.bytes[first]) { first += 1 }
    let end = digits(from: first)
    return end > first ? end : nil
  }
}
