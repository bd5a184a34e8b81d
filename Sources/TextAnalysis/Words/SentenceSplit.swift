/// The sentences of a statement, for comparing sentence with sentence.
///
/// A turn at a press briefing is a statement of ten sentences; what two speakers have in common is
/// said in one of them.
package struct SentenceSplit {
  /// The sentences, in order, each as a range of bytes of UTF-8.
  package private(set) var parts: [Range<Int>] = []

  /// Cuts a text behind full stops, question and exclamation marks that a capital follows.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - limit: how many sentences are wanted at most; what stands behind them is left out.
  /// - Complexity: O(*n*).
  package init(_ text: String, limit: Int = .max) {
    var text = text
    self = text.withUTF8 { SentenceSplit($0, limit: limit) }
  }

  /// Cuts a text that is given in UTF-8.
  init(_ text: UnsafeBufferPointer<UInt8>, limit: Int = .max) {
    cut(ScalarText(bytes: text), limit)
  }

  private mutating func cut(_ text: ScalarText, _ limit: Int) {
    var start = 0
    var index = 0
    let count = text.bytes.count
    while index < count, parts.count < limit {
      switch text.bytes[index] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."):
        index += 1
        guard text.bytes[index - 1] != UInt8(ascii: ".") || Self.ends(text, at: index - 1) else {
          continue
        }
        var end = index
        while let (next, length) = text.scalar(at: end), Self.closing.contains(next) {
          end += length
        }
        guard Self.begins(text, at: end) else { continue }
        take(start..<end, of: text)
        (start, index) = (end, end)
      case 0xE2 where text.scalar(at: index)?.scalar == "…":
        // The parts of one content are joined by an ellipsis.
        take(start..<index, of: text)
        index += 3
        start = index
      default: index += 1
      }
    }
    if parts.count < limit { take(start..<count, of: text) }
  }

  /// Keeps a sentence without the spaces around it.
  private mutating func take(_ range: Range<Int>, of text: ScalarText) {
    var (first, last) = (range.lowerBound, range.upperBound)
    while first < last, let (scalar, length) = text.scalar(at: first),
      scalar.properties.isWhitespace
    { first += length }
    while last > first, let (scalar, length) = text.scalar(before: last),
      scalar.properties.isWhitespace
    { last -= length }
    if first < last { parts.append(first..<last) }
  }

  private static let closing: Set<Unicode.Scalar> = ["\"", "”", "’", "'", ")", "]"]
  private static let opening: Set<Unicode.Scalar> = ["\"", "“", "‘", "'", "(", "["]

  /// Whether a full stop can end a sentence.
  ///
  /// Not behind one capital or a short title: "U.S. forces", "Mr. Orbel", "No. 5".
  private static func ends(_ text: ScalarText, at index: Int) -> Bool {
    var begin = index
    var count = 0
    while let (scalar, length) = text.scalar(before: begin), scalar.properties.isAlphabetic {
      begin -= length
      count += 1
      // No title is as long; a text without spaces must not be walked through again and again.
      if count > 16 { return true }
    }
    if count == 1, text.scalar(at: begin)?.scalar.properties.isUppercase == true { return false }
    return count > 4
      || !abbreviations.contains(String(decoding: text.bytes[begin..<index], as: UTF8.self))
  }

  private static let abbreviations: Set<String> = [
    "Mr", "Mrs", "Ms", "Dr", "Gen", "Lt", "Col", "Sgt", "Sen", "Rep", "Gov", "Amb", "Prof", "St",
    "No", "vs", "Jr", "Sr", "Inc", "Ltd", "Co", "Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Oct",
    "Nov", "Dec", "i.e", "e.g",
  ]

  /// Whether a sentence can begin here: behind a space, with a capital or a digit.
  private static func begins(_ text: ScalarText, at index: Int) -> Bool {
    var place = index
    while let (scalar, length) = text.scalar(at: place), scalar.properties.isWhitespace {
      place += length
    }
    guard place < text.bytes.count else { return true }
    guard place > index else { return false }
    while let (scalar, length) = text.scalar(at: place), opening.contains(scalar) {
      place += length
    }
    guard let (scalar, _) = text.scalar(at: place) else { return true }
    return scalar.properties.isUppercase || scalar.properties.numericType != nil
  }
}

/// The scalars of a text by their places in its bytes of UTF-8.
private struct ScalarText {
  let bytes: UnsafeBufferPointer<UInt8>

  /// The scalar that begins at a place, and how many bytes it has; nil at the end.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    guard byte >= 0x80 else { return (Unicode.Scalar(byte), 1) }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard index + length <= bytes.count else { return nil }
    var value = UInt32(byte) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  /// The scalar that ends in front of a place, and how many bytes it has; nil at the beginning.
  func scalar(before index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    var begin = index - 1
    while begin > 0, bytes[begin] & 0xC0 == 0x80 { begin -= 1 }
    return begin < 0 ? nil : scalar(at: begin)
  }
}
