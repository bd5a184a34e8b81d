/// Some texts, one behind the other, on their way from who has them to who reads them.
package struct TextBatch: Sendable {
  /// Their characters in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where each ends.
  private(set) var ends: [Int] = []

  /// No texts yet.
  package init() {}

  /// Whether it is worth handing on: neither so small that handing it on takes longer than reading it,
  /// nor so large that its reader waits for it.
  package var isFull: Bool { bytes.count >= 1 << 16 }

  /// Adds a text.
  package mutating func add(_ text: String) {
    bytes += text.utf8
    ends.append(bytes.count)
  }

  /// Adds a text by its bytes; what is no UTF-8 is mended as in a `String`.
  package mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.allSatisfy({ $0 < 0x80 }) else { return add(String(decoding: text, as: UTF8.self)) }
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }
}
