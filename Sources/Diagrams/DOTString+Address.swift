extension DOTString {
  /// An address as a quoted string, or nil where it must not be linked.
  ///
  /// Only `http`, `https` and addresses relative to the drawing are taken: `javascript:` and
  /// `file:` in an SVG would act on the reader's machine. What URLs do not allow is
  /// percent-encoded, and `&` is written for XML, since Graphviz 2.42 copies addresses into SVG
  /// as they are.
  static func address(_ address: String) -> String? {
    let trimmed = trimming(Array(address.utf8))
    guard !trimmed.isEmpty, trimmed.count <= 2000, isAllowed(trimmed) else { return nil }
    var body = ""
    for (index, byte) in trimmed.enumerated() {
      if byte == UInt8(ascii: "&") {
        body += "&amp;"
      } else if byte == UInt8(ascii: "%") {
        let digits = trimmed[(index + 1)...].prefix(2)
        body += digits.count == 2 && digits.allSatisfy(isHex) ? "%" : "%25"
      } else {
        body += isPlain(byte) ? String(Character(Unicode.Scalar(byte))) : percent(byte)
      }
    }
    return "\"\(body)\""
  }

  private static func trimming(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return bytes[start..<end]
  }

  /// Whether the scheme is allowed; `//host` would follow the scheme of wherever it is shown.
  private static func isAllowed(_ address: ArraySlice<UInt8>) -> Bool {
    // Browsers drop these inside a scheme, so "java\nscript:" would come back to life.
    if address.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return false }
    let beforePath = address.prefix { !"/?#\\".utf8.contains($0) }
    if let colon = beforePath.firstIndex(of: UInt8(ascii: ":")) {
      let scheme = String(decoding: address[..<colon], as: UTF8.self).lowercased()
      return scheme == "http" || scheme == "https"
    }
    let start = Array(address.prefix(2))
    return !(start.count == 2 && start.allSatisfy { "/\\".utf8.contains($0) })
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    Character(Unicode.Scalar(byte)).isHexDigit
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~:/?#[]@!$()*+,;=".utf8.contains(byte)
    }
  }
}
