/// A statement as the search for relations sees it.
struct ClaimText {
  let text: String
  let words: [WordStream.Word]
  let act: String
  let isNegated: Bool
  /// The stems of its words that say something, each with its places.
  let places: [UInt64: [Int]]

  init(text: String, stream: WordStream, act: String, isNegated: Bool) {
    self.text = text
    self.act = act
    self.isNegated = isNegated
    words = stream.words
    var places: [UInt64: [Int]] = [:]
    for (index, word) in words.enumerated() where !StopWords.contains(word) {
      places[word.stem, default: []].append(index)
    }
    self.places = places
  }

  /// Whether it says what would or should be and not what is: "if", "would", "ensure that".
  var isHypothetical: Bool { words.contains { Self.hypothetical.contains($0.key) } }

  private static let hypothetical: Set<UInt64> = Set(
    [
      "if", "unless", "whether", "would", "could", "might", "ensure", "ensuring", "goal", "hope",
      "prevent", "deter", "want", "wants", "until", "lest",
    ].map { WordStream.key($0) })

  /// A word as it stands in the text.
  func spelling(_ index: Int) -> String { spelling(index..<index + 1) }

  /// Some words as they stand in the text.
  func spelling(_ range: Range<Int>) -> String {
    guard let first = words[range].first, let last = words[range].last else { return "" }
    let bytes = text.utf8
    return String(
      text[
        bytes.index(
          bytes.startIndex, offsetBy: first.bytes.lowerBound)..<bytes.index(
            bytes.startIndex, offsetBy: last.bytes.upperBound)])
  }

  /// Whether any word is turned around.
  var hasNegation: Bool { words.contains { StanceWords.negates($0.key) } }

  /// Whether a word is turned around by one of the two before it, in its own clause.
  func isNegated(at index: Int) -> Bool { negation(before: index) != nil }

  /// The place of the word that turns a word around, one of the two before it.
  func negation(before index: Int) -> Int? {
    var place = index
    while place > 0, index - place < 2, !words[place].opensClause {
      place -= 1
      if StanceWords.negates(words[place].key) {
        let next = words[place + 1]
        // "not only" and "not just" deny nothing, "not the so-called" and "not about" something else.
        let isNear = place + 1 == index || StanceWords.carriesNegation(next.key)
        return isNear && !StanceWords.softens(next.key) ? place : nil
      }
    }
    return nil
  }

  /// The stems that say something within so many words of a place.
  func stems(around place: Int, within distance: Int) -> Set<UInt64> {
    let range = max(0, place - distance)..<min(words.count, place + distance + 1)
    return Set(
      range.filter { $0 != place && !StopWords.contains(words[$0]) }.map { words[$0].stem })
  }
}
