/// A look over a page before it is parsed, for what would cost the parser far more time or memory
/// than the page is long: hundreds of thousands of tags, or of attributes in one tag.
enum MarkupCheck {
  /// A page with more tags than this is refused.
  static let mostTags = 400_000
  /// libxml2 compares each attribute of a tag with all before it.
  static let mostAttributes = 10_000

  /// Whether a page has no more tags and attributes than a page of text may have.
  static func isReasonable(_ source: String) -> Bool {
    var source = source
    return source.withUTF8 { isReasonable($0) }
  }

  private static func isReasonable(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var tags = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      index += 1
      guard index < bytes.count else { break }
      tags += 1
      if bytes[index] == UInt8(ascii: "!") {
        if starts("!--", bytes, index) { index = end(of: "-->", bytes, index + 3) }
      } else if (0x61...0x7A).contains(bytes[index] | 0x20) {
        let isScript = starts("script", bytes, index)
        let isStyle = starts("style", bytes, index)
        var attributes = 0
        index = endOfTag(bytes, index, &attributes)
        guard attributes <= mostAttributes else { return false }
        if isScript { index = end(of: "</script", bytes, index) }
        if isStyle { index = end(of: "</style", bytes, index) }
      }
      guard tags <= mostTags else { return false }
    }
    return true
  }

  /// The index of the end of a tag; counts what stands between spaces, slashes and quotations.
  private static func endOfTag(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ attributes: inout Int
  ) -> Int {
    var index = start
    var afterEquals = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") { return index }
      if byte <= 0x20 {
        if !afterEquals { attributes += 1 }
      } else if byte == UInt8(ascii: "/"), !afterEquals {
        attributes += 1
      } else if afterEquals, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        attributes += 1
        index += 1
        while index < bytes.count, bytes[index] != byte { index += 1 }
        afterEquals = false
      } else {
        afterEquals = byte == UInt8(ascii: "=")
      }
      index += 1
    }
    return index
  }

  private static func starts(
    _ word: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Bool {
    guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount {
      let wanted = word.utf8Start[offset]
      let byte = bytes[index + offset]
      guard byte == wanted || ((0x41...0x5A).contains(byte) && byte | 0x20 == wanted) else {
        return false
      }
    }
    return true
  }

  private static func end(
    of mark: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Int {
    var index = start
    while index < bytes.count {
      if starts(mark, bytes, index) { return index }
      index += 1
    }
    return index
  }
}
