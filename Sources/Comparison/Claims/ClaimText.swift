/// A statement as the search for relations sees it.
struct ClaimText {
  let words: Passage
  let act: String
  let isNegated: Bool
  /// The keys of the stems of its words that say something, each with its places.
  let places: [UInt64: [Int]]

  init(words: Passage, act: String, isNegated: Bool) {
    self.words = words
    self.act = act
    self.isNegated = isNegated
    var places: [UInt64: [Int]] = [:]
    for index in words.indices where !words.isIdle(index) {
      places[words.stemKey(index), default: []].append(index)
    }
    self.places = places
  }

  /// Whether it says what would or should be and not what is: "if", "would", "ensure that".
  var isHypothetical: Bool { words.indices.contains { words.kinds($0).contains(.hypothetical) } }

  /// A word as it stands in the text.
  func spelling(_ index: Int) -> String { words.spelling(index) }

  /// Some words as they stand in the text.
  func spelling(_ range: Range<Int>) -> String { words.spelling(range) }

  /// Whether any word is turned around.
  var hasNegation: Bool { words.indices.contains { words.kinds($0).contains(.negates) } }

  /// Whether a word is turned around by one of the two before it, in its own clause.
  func isNegated(at index: Int) -> Bool { negation(before: index) != nil }

  /// The place of the word that turns a word around, one of the two before it.
  func negation(before index: Int) -> Int? {
    var place = index
    while place > 0, index - place < 2, !words[place].opensClause {
      place -= 1
      if words.kinds(place).contains(.negates) {
        let next = words.kinds(place + 1)
        // "not only" and "not just" deny nothing, "not the so-called" and "not about" something else.
        let isNear = place + 1 == index || next.contains(.carriesNegation)
        return isNear && !next.contains(.softens) ? place : nil
      }
    }
    return nil
  }

  /// The stems that say something within so many words of a place.
  func stems(around place: Int, within distance: Int) -> Set<UInt64> {
    let range = max(0, place - distance)..<min(words.count, place + distance + 1)
    return Set(range.filter { $0 != place && !words.isIdle($0) }.map(words.stemKey))
  }
}
