import Language

/// The words by which a sentence says what its subject is: "is the", "was named", "currently serves as".
struct Predicate {
  /// Where the subject ends, "who" and the comma before it left out.
  let subjectEnd: Int
  /// Whether the subject is it no longer ("was the", "once served as").
  let isPast: Bool

  /// Reads backwards from the words for a post, its article left out; nil: no verb says that somebody is it.
  init?(before end: Int, scene: Scene) {
    let start = scene.start(end)
    var index = end - 1
    let hasAs = index > start && scene.word(index) == "as"
    if hasAs { index -= ["in", "over", "down"].contains(scene.word(index - 1)) ? 2 : 1 }
    guard index > start,
      let verb = hasAs ? Self.offices[scene.word(index)] : Self.verbs[scene.word(index)]
    else { return nil }
    var tense = verb
    index -= 1
    while index > start, let word = Self.between[scene.word(index)] {
      tense = word ?? tense
      index -= 1
    }
    // "was elected", "has been", ", appointed": a participle needs what it stands with.
    if verb == .participle, tense == .participle, !scene.isComma(index) { return nil }
    if scene.word(index) == "who" { index -= 1 }
    if scene.isComma(index) { index -= 1 }
    guard index >= start else { return nil }
    subjectEnd = index + 1
    isPast = tense == .past
  }

  /// The words that may stand right behind the subject.
  static let words: Set<String> = Set(verbs.keys).union(offices.keys).union(between.keys)

  private enum Tense {
    case present, past
    /// It says nothing of the time alone ("named", "been", "elected").
    case participle
  }

  private static let verbs: [String: Tense] = [
    "is": .present, "remains": .present, "becomes": .present, "became": .present,
    "was": .past, "been": .participle,
    "named": .participle, "appointed": .participle, "elected": .participle,
    "re-elected": .participle, "reelected": .participle, "confirmed": .participle,
    "made": .participle,
  ]

  private static let offices: [String: Tense] = [
    "serves": .present, "works": .present, "acts": .present, "served": .past, "worked": .past,
    "acted": .past, "serving": .participle, "working": .participle, "appointed": .participle,
    "elected": .participle, "re-elected": .participle, "reelected": .participle,
    "confirmed": .participle, "sworn": .participle, "installed": .participle, "took": .present,
    "resigned": .past, "retired": .past, "quit": .past, "stepped": .past,
  ]

  /// What may stand before the verb, with the time that it tells.
  private static let between: [String: Tense?] = [
    "now": .present, "currently": .present, "also": nil, "still": .present, "recently": nil,
    "then": nil, "once": .past, "formerly": .past, "previously": .past, "later": nil,
    "has": .present, "had": .past, "is": .present, "was": .present, "been": nil, "newly": nil,
    "first": nil, "long": nil, "just": nil,
  ]
}
