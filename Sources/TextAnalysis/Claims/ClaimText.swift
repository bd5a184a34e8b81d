/// A statement as the search for relations sees it.
package struct ClaimText {
  let words: Passage
  let act: String
  let isNegated: Bool
  /// What it names, by codes, and where.
  let names: [(code: Int32, places: [Range<Int>])]
  /// The day on which it was printed, counted from some day; nil where that is not known.
  let day: Int?
  /// The keys of the stems of its words that say something, each with its places.
  let places: [UInt64: [Int]]

  package init(
    words: Passage, act: String, isNegated: Bool,
    names: [(code: Int32, places: [Range<Int>])] = [], day: Int? = nil
  ) {
    self.words = words
    self.act = act
    self.isNegated = isNegated
    self.names = names
    self.day = day
    var places: [UInt64: [Int]] = [:]
    for index in words.indices where !words.isIdle(index) {
      places[words.stemKey(index), default: []].append(index)
    }
    self.places = places
  }

  /// The words by which it says what would or should be and not what is: "if", "would", "ensure".
  var hypotheticals: Set<UInt64> {
    Set(words.indices.filter { words.kinds($0).contains(.hypothetical) }.map(words.key))
  }

  /// Whether it hangs on a condition: "if", "would", but not "want".
  var isConditional: Bool {
    words.indices.contains {
      words.kinds($0).contains(.hypothetical) && !words.kinds($0).contains(.wishes)
    }
  }

  /// A word as it stands in the text.
  func spelling(_ index: Int) -> String { words.spelling(index) }

  /// Some words as they stand in the text.
  func spelling(_ range: Range<Int>) -> String { words.spelling(range) }

  /// Whether it says no to its content: a denial, which is negated by its nature, or a rejection.
  ///
  /// Not where somebody "declined to say whether …".
  var isRefusal: Bool { (isNegated || act == "reject") && !isOpenQuestion }

  /// Whether it is a question that was left open: "whether he was paid".
  private var isOpenQuestion: Bool { !words.indices.isEmpty && words.kinds(0).contains(.asks) }

  /// Whether it has a verb that can be seen: "it had sunk", but not "grain for the markets".
  var isClause: Bool {
    words.indices.contains {
      !words.kinds($0).isDisjoint(with: [.equates, .hypothetical, .duty])
        || words.kinds($0).contains(.assists) && !words.kinds($0).contains(.to)
    }
  }

  /// Whether it is said as it stands, neither denied nor turned down.
  var isPlain: Bool { !isNegated && act != "deny" && act != "reject" }

  /// Whether it tells what the speaker does: "he will impose …", "plans to cut …", "to use …".
  ///
  /// Two speakers who do different things do not speak of one.
  var isOwnDeed: Bool {
    guard let first = words.indices.first else { return false }
    return !words.kinds(first).isDisjoint(with: [.selves, .to, .wishes])
  }

  /// What it names, by codes.
  var named: Set<Int32> { Set(names.map(\.code)) }

  /// What is named right behind a place, by codes.
  func named(behind place: Int, within distance: Int) -> Set<Int32> {
    let near = place..<place + distance
    return Set(
      names.filter { $0.places.contains { near.contains($0.lowerBound) } }.map(\.code))
  }

  /// The first stems that say something.
  func head(_ count: Int) -> Set<UInt64> {
    Set(words.indices.lazy.filter { !words.isIdle($0) }.prefix(count).map(words.stemKey))
  }

  /// Whether any word is turned around.
  var hasNegation: Bool { words.indices.contains { words.kinds($0).contains(.negates) } }

  /// How many words turn something around.
  var negationCount: Int { words.indices.count { words.kinds($0).contains(.negates) } }

  /// Whether a word stands in a clause about something else: "a government that does not respect …".
  func isInRelativeClause(_ place: Int) -> Bool {
    place > 0 && words.kinds(place - 1).contains(.relates)
  }

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

  /// The stems that say something in so many words behind a place.
  func stems(behind place: Int, within distance: Int) -> Set<UInt64> {
    Set(
      (place + 1..<min(words.count, place + 1 + distance)).filter { !words.isIdle($0) }
        .map(words.stemKey))
  }

  /// The amounts of money, as they are written: "$12", "$1.5 billion".
  var amounts: [String] {
    words.indices.filter { words[$0].isNumber && words.isMoney($0) }.map { index in
      let isScaled =
        index + 1 < words.count && ["million", "billion"].contains(spelling(index + 1))
      return "$" + spelling(index..<index + (isScaled ? 2 : 1))
    }
  }

  /// What is said to bring about what: "sanctions are to blame for the food crisis".
  var cause: (culprits: Set<UInt64>, effect: Set<UInt64>, range: Range<Int>)? {
    let verb = words.indices.first { index in
      words.kinds(index).contains(.causes)
        // "the worsening conditions": nobody worsens them.
        && !(index > 0 && words.spelling(index - 1) == "the")
        // "caused by": the culprit stands behind.
        && !(index + 1 < words.count && words.spelling(index + 1) == "by")
    }
    guard let verb else { return nil }
    let (start, end) = (max(0, verb - 8), min(words.count, verb + 8))
    let culprits = (start..<verb).filter {
      !words.isIdle($0) && !words.kinds($0).contains(.causes)
    }
    return (
      culprits: Set(culprits.map(words.stemKey)), effect: stems(behind: verb, within: 7),
      range: start..<end
    )
  }

  /// The stems that say something within so many words of a place.
  func stems(around place: Int, within distance: Int) -> Set<UInt64> {
    let range = max(0, place - distance)..<min(words.count, place + distance + 1)
    return Set(range.filter { $0 != place && !words.isIdle($0) }.map(words.stemKey))
  }
}
