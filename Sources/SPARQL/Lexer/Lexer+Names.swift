/// Variables, prefixed names, blank nodes, keywords.
extension Lexer {
  /// The scalar that begins at an offset and its length in bytes, nil at the end.
  func scalar(at offset: Int) -> (value: UInt32, length: Int)? {
    guard offset < source.bytes.count else { return nil }
    let first = source.bytes[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var value = UInt32(first) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    // The bytes came out of a String: they are valid UTF-8.
    for byte in source.bytes[(offset + 1)..<min(offset + length, source.bytes.count)] {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, length)
  }

  /// A variable's name behind `?` or `$`, nil (and nothing read) where none follows.
  mutating func variableName() -> String? {
    let start = index + 1
    var end = start
    while let (value, length) = scalar(at: end) {
      guard isNameStart(value) || isDigitScalar(value) || (end > start && isVariableExtra(value))
      else { break }
      end += length
    }
    guard end > start else { return nil }
    index = end
    return text(start, end)
  }

  /// A prefixed name, a blank node or a bare word; nil (and nothing read) where none begins here.
  mutating func name() throws(SPARQLError) -> Token.Kind? {
    let start = index
    if peek() == UInt8(ascii: "_"), peek(1) == UInt8(ascii: ":") { return try blankNode() }
    var end = start
    if let (value, _) = scalar(at: start), isNameBase(value) {
      end = endOfName(from: start, allowDot: true)
    }
    if end < source.bytes.count, source.bytes[end] == UInt8(ascii: ":") {
      index = end + 1
      return .prefixedName(prefix: text(start, end), local: try localName())
    }
    guard let first = peek(), isLetter(first) else { return nil }
    while let byte = peek(), isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") {
      index += 1
    }
    return .word(text(start, index))
  }

  private mutating func blankNode() throws(SPARQLError) -> Token.Kind {
    let start = index + 2
    guard let (value, _) = scalar(at: start), isNameStart(value) || isDigitScalar(value) else {
      throw source.error("a blank node wants a label behind `_:`", index, start)
    }
    index = endOfName(from: start, allowDot: true)
    return .blankNode(text(start, index))
  }

  /// The end of a run of name characters; dots count inside of it, not at its end.
  private func endOfName(from start: Int, allowDot: Bool) -> Int {
    var end = start
    var last = start
    while let (value, length) = scalar(at: end) {
      if isNameCharacter(value) {
        end += length
        last = end
      } else if allowDot, value == 0x2E {
        end += 1
      } else {
        break
      }
    }
    return last
  }

  /// The part behind the colon, with `\,` turned into `,` and `%20` kept.
  private mutating func localName() throws(SPARQLError) -> String {
    var bytes: [UInt8] = []
    var kept = 0
    var end = index
    loop: while let (value, length) = scalar(at: end) {
      switch value {
      case 0x3A:
        bytes.append(UInt8(ascii: ":"))
        end += 1
      case 0x2E:
        if bytes.isEmpty { break loop }
        bytes.append(UInt8(ascii: "."))
        end += 1
        continue
      case 0x25:
        let digits = source.bytes[(end + 1)..<min(end + 3, source.bytes.count)]
        guard digits.count == 2, digits.allSatisfy({ hexadecimalValue($0) != nil }) else {
          throw source.error("`%` in a name wants two hexadecimal digits", end, end + 1)
        }
        bytes.append(UInt8(ascii: "%"))
        bytes += digits
        end += 3
      case 0x5C:
        guard end + 1 < source.bytes.count,
          "_~.-!$&'()*+,;=/?#@%".utf8.contains(source.bytes[end + 1])
        else {
          throw source.error("this character is not escaped in a name", end, end + 2)
        }
        bytes.append(source.bytes[end + 1])
        end += 2
      default:
        let begins = isNameStart(value) || isDigitScalar(value)
        guard begins || (!bytes.isEmpty && isNameCharacter(value)) else { break loop }
        bytes += source.bytes[end..<(end + length)]
        end += length
      }
      kept = bytes.count
      index = end
    }
    return String(decoding: bytes[..<kept], as: UTF8.self)
  }
}

/// A letter of ASCII.
func isLetter(_ byte: UInt8) -> Bool {
  UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
}

/// A digit of ASCII.
func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

private func isDigitScalar(_ value: UInt32) -> Bool { 0x30...0x39 ~= value }

/// `PN_CHARS_BASE`.
private func isNameBase(_ value: UInt32) -> Bool {
  switch value {
  case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
    0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
    0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
    true
  default: false
  }
}

/// `PN_CHARS_U`.
private func isNameStart(_ value: UInt32) -> Bool { value == 0x5F || isNameBase(value) }

/// What a variable's name may hold behind its first character, and a name as well.
private func isVariableExtra(_ value: UInt32) -> Bool {
  value == 0xB7 || 0x300...0x36F ~= value || 0x203F...0x2040 ~= value
}

/// `PN_CHARS`.
private func isNameCharacter(_ value: UInt32) -> Bool {
  isNameStart(value) || isDigitScalar(value) || value == 0x2D || isVariableExtra(value)
}
