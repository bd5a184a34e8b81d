/// An immutable text with positions in bytes and in Unicode scalars.
///
///     let text = Text("Çavuşoğlu said")
///     text.string(TextSpan(0, 12))                  // "Çavuşoğlu"
///     text.offsets(of: TextSpan(0, 12))             // 0..<9
///
/// The scalars are those of the text as given: whoever stores it brings it into NFC first.
/// See <https://www.rfc-editor.org/rfc/rfc5147> for what the offsets count.
public struct Text: Sendable {
  /// The text in UTF-8.
  public let bytes: [UInt8]
  /// For every 256th byte the number of scalars that begin before it.
  private let checkpoints: [Int32]
  private static let stride = 256

  /// Takes a text as it is.
  public init(_ string: String) {
    bytes = Array(string.utf8)
    var checkpoints: [Int32] = []
    var scalars: Int32 = 0
    for (index, byte) in bytes.enumerated() {
      if index % Text.stride == 0 { checkpoints.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
    }
    checkpoints.append(scalars)
    self.checkpoints = checkpoints
  }

  /// The whole text as a span.
  public var span: TextSpan { TextSpan(0, bytes.count) }

  /// The characters of a span.
  ///
  /// - Complexity: O(*n*) in the length of the span.
  public func string(_ span: TextSpan) -> String {
    String(decoding: bytes[span.begin..<span.end], as: UTF8.self)
  }

  /// The number of Unicode scalars before a byte.
  ///
  /// - Complexity: O(1): at most 256 bytes are looked at.
  public func offset(ofByte byte: Int) -> Int {
    let start = min(byte / Text.stride, checkpoints.count - 1)
    var scalars = Int(checkpoints[start])
    var index = start * Text.stride
    while index < byte {
      if bytes[index] & 0xC0 != 0x80 { scalars += 1 }
      index += 1
    }
    return scalars
  }

  /// The span in Unicode scalars, end-exclusive.
  public func offsets(of span: TextSpan) -> Range<Int> {
    offset(ofByte: span.begin)..<offset(ofByte: span.end)
  }

  /// The span in bytes of a range of Unicode scalars, nil where the range leaves the text.
  public func span(ofOffsets offsets: Range<Int>) -> TextSpan? {
    guard let begin = byte(ofOffset: offsets.lowerBound),
      let end = byte(ofOffset: offsets.upperBound)
    else { return nil }
    return TextSpan(begin, end)
  }

  private func byte(ofOffset offset: Int) -> Int? {
    guard offset >= 0 else { return nil }
    // The first checkpoint counts nothing before it, so there is always one.
    let low = max(0, checkpoints.prefixLength(while: { Int($0) <= offset }) - 1)
    var index = min(low * Text.stride, bytes.count)
    // A checkpoint in the middle of a scalar already counts it: step to the next beginning.
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    var scalars = Int(checkpoints[low])
    if low == checkpoints.count - 1, index >= bytes.count { return scalars == offset ? index : nil }
    while scalars < offset {
      guard index < bytes.count else { return nil }
      index += 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      scalars += 1
    }
    return index
  }
}
