/// Some words that belong together, and what they are.
public struct Stretch: Hashable, Sendable {
  /// The words.
  public var words: Range<Int>
  /// What they are ("speaker" is called "source" by the data; "PER").
  public var label: String

  /// Makes a stretch.
  public init(words: Range<Int>, label: String) {
    self.words = words
    self.label = label
  }

  /// The stretches that IOB2 labels mark: B- begins one, I- of the same kind continues it.
  ///
  /// An I- without its B- belongs to none, as in the scores that are published.
  public static func all(in labels: [String]) -> [Stretch] {
    var found: [Stretch] = []
    var isOpen = false
    for (word, label) in labels.enumerated() {
      let kind = label.dropFirst(2)
      if label.hasPrefix("B-") {
        found.append(Stretch(words: word..<(word + 1), label: String(kind)))
        isOpen = true
      } else if isOpen, label.hasPrefix("I-"), let last = found.last, last.label == kind {
        found[found.count - 1].words = last.words.lowerBound..<(word + 1)
      } else {
        isOpen = false
      }
    }
    return found
  }
}
