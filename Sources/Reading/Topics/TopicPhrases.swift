import Language

/// The noun phrases of a text that may be topics: runs of words that are no names, verbs, adverbs
/// or words of little meaning, in the form in which they are counted.
struct TopicPhrases {
  /// A phrase and where it stands.
  struct Phrase {
    var label: String
    var tokens: Range<Int>
    /// Whether it stands where only a noun can.
    var isNoun: Bool
  }

  let document: Document
  private let layout: Layout
  let gazetteers: Gazetteers
  let keys: TokenKeys
  /// For each token whether a name or a date covers it.
  private let isName: [Bool]
  /// The words that the text has in small letters.
  private let small: Set<String>
  /// The words that stand behind an article, a possessive or a preposition somewhere in the text.
  let nouns: Set<String>

  init(reading: EntityReading, gazetteers: Gazetteers) {
    layout = reading.layout
    let document = reading.layout.document
    self.document = document
    self.gazetteers = gazetteers
    var keys = TokenKeys()
    keys.reserveCapacity(document.tokens.count)
    document.text.bytes.withUnsafeBufferPointer { bytes in
      for token in document.tokens {
        keys.append(
          utf8: UnsafeBufferPointer(rebasing: bytes[token.span.begin..<token.span.end]))
      }
    }
    self.keys = keys
    var isName = [Bool](repeating: false, count: document.tokens.count)
    for mention in reading.mentions {
      for token in mention.tokens.clamped(to: 0..<isName.count) { isName[token] = true }
    }
    for dateline in reading.layout.datelines { for token in dateline { isName[token] = true } }
    for holding in reading.holdings {
      for token in holding.tokens.clamped(to: 0..<isName.count) { isName[token] = true }
    }
    self.isName = isName
    small = Set(
      zip(document.tokens, document.lowercased).filter { $0.0.letterCase == .lower }.map(\.1))
    nouns = Set(
      document.tokens.indices.filter { Self.opensNoun($0 - 1, document) }
        .map { document.lowercased[$0] })
  }

  /// The most words that a phrase has.
  static let longest = 4

  /// All phrases, in order.
  func all() -> [Phrase] {
    var found: [Phrase] = []
    for (index, role) in layout.roles.enumerated() where role != .furniture {
      var tokens = document.paragraphs[index].tokens
      if case .turn(_, let words) = role {
        tokens = max(tokens.lowerBound, words)..<max(tokens.upperBound, words)
      }
      var start = tokens.lowerBound
      for position in tokens {
        if belongs(position),
          position == start || position > 0 && isOneSentence(position - 1, position)
        {
          continue
        }
        take(start..<position, into: &found)
        start = belongs(position) ? position : position + 1
      }
      take(start..<tokens.upperBound, into: &found)
    }
    return found
  }

  /// Whether a phrase, with what was cut off in front of it, stands behind an article, a possessive or a
  /// preposition, or ends as nouns do: "to reinforce", "we re-engage" have none of these.
  private func isNoun(_ tokens: Range<Int>) -> Bool {
    let last = document.lowercased[tokens.upperBound - 1]
    if Self.nounEndings.contains(where: { last.hasSuffix($0) }) { return true }
    let before = tokens.lowerBound - 1
    guard before >= 0, isOneSentence(before, tokens.lowerBound) else { return false }
    return Self.opensNoun(before, document)
  }

  /// Whether behind a word only a noun or what belongs to one can stand.
  static func opensNoun(_ index: Int, _ document: Document) -> Bool {
    guard index >= 0 else { return false }
    let word = document.lowercased[index]
    return Grammar.determiners.contains(word) && !["that", "all", "both", "no"].contains(word)
      || Grammar.prepositions.contains(word) && word != "to"
      || document.tokens[index].kind == .possessive || word == "’" || word == "'"
  }

  static let adjectiveEndings = [
    "ous", "ful", "ive", "able", "ible", "ical", "ional", "ian", "ish", "less", "ary", "ic",
  ]
  static let nounEndings = [
    "tion", "sion", "ment", "ness", "ity", "ship", "ism", "ance", "ence", "hood", "acy", "tions",
    "sions", "ments", "ities", "ships",
  ]

  func isOneSentence(_ left: Int, _ right: Int) -> Bool {
    document.sentence(of: left) == document.sentence(of: right)
  }

  /// Whether a word can stand in a topic.
  private func belongs(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .word, !isName[index] else { return false }
    let word = document.lowercased[index]
    guard word.utf8.count > 2 || token.letterCase == .upper else { return false }
    // "you'll", "should’ve"
    if word.contains(where: { $0 == "’" || $0 == "'" }) { return false }
    if FunctionWords.all.contains(word) || TopicWords.empty.contains(word) { return false }
    if DateWords.parts[word] != nil || DateWords.units[word] != nil { return false }
    if word.utf8.count > 4, word.hasSuffix("ly") { return false }
    if word.hasPrefix("http") || word.hasPrefix("www.") { return false }
    return !isVerb(index, word)
  }

  /// Past forms, and forms of verbs of saying that are no nouns.
  private func isVerb(_ index: Int, _ word: String) -> Bool {
    if DateWords.past.contains(word) { return true }
    if TopicWords.verbs.contains(word) { return true }
    if word.utf8.count > 6,
      word.hasSuffix("ize")
        || word.hasSuffix("ise") && word != "exercise"
          && !["franchise", "enterprise", "expertise", "surprise"].contains(word)
    {
      return true
    }
    guard DateWords.isPast(word) else { return false }
    // "sustained dialogue", "nuclear-armed states": a participle in the middle may belong.
    return !word.utf8.contains(0x2D)
  }

  /// Cuts a run to a phrase: no participle, vague word or verb at its ends, four words at most.
  private func take(_ run: Range<Int>, into found: inout [Phrase]) {
    var tokens = withoutVerbs(run)
    while let last = tokens.last, TopicWords.vague.contains(document.lowercased[last]) {
      // "cooperation efforts" is about cooperation.
      tokens = tokens.lowerBound..<last
    }
    while let first = tokens.first, isBadOpening(first, in: tokens) {
      tokens = first + 1..<tokens.upperBound
    }
    while tokens.count > 1, let last = tokens.last, isBadEnding(document.lowercased[last]) {
      tokens = tokens.lowerBound..<last
    }
    guard !tokens.isEmpty else { return }
    if tokens.count > Self.longest { tokens = tokens.upperBound - 3..<tokens.upperBound }
    guard let last = tokens.last, isNounLike(last, alone: tokens.count == 1) else { return }
    if tokens.count == 1, isUsedOtherwise(last) || saysLittle(last) { return }
    var words = tokens.map { index in
      document.tokens[index].letterCase == .upper && document.words[index].utf8.count < 8
        ? document.words[index] : document.lowercased[index]
    }
    words[words.count - 1] = TopicWords.singular(words[words.count - 1])
    found.append(
      Phrase(
        label: words.joined(separator: " "), tokens: tokens,
        isNoun: isNoun(run.lowerBound..<tokens.upperBound)))
  }

  /// Whether one word alone leaves open what is spoken about ("the position", "a message"), or is a
  /// name or nationality that no table knows: it has a capital though no sentence begins there, and
  /// never a small letter.
  private func saysLittle(_ index: Int) -> Bool {
    TopicWords.vagueAlone.contains(TopicWords.singular(document.lowercased[index]))
      || document.tokens[index].letterCase == .capitalised && index > 0
        && isOneSentence(index - 1, index) && document.tokens[index - 1].kind != .quotationMark
        && !(layout.headline?.contains(index) ?? false)
        && !small.contains(document.lowercased[index])
  }

  /// The end of a run behind the last of its verbs: "corruption corrodes public trust" is about
  /// public trust, "commercial vessel carrying grain" about the grain or the vessel.
  private func withoutVerbs(_ run: Range<Int>) -> Range<Int> {
    var start = run.lowerBound
    var end = run.upperBound
    for index in run.dropFirst().dropLast() where isThirdPerson(document.lowercased[index]) {
      start = index + 1
    }
    while end - start > 1,
      isTransitive(end - 1) || TopicWords.states.contains(document.lowercased[end - 1])
    {
      end -= 1
    }
    return .from(start, upTo: end)
  }

  /// Whether a form in -s between two words is a verb; nouns stand there in the singular but for
  /// a few ("human rights defender").
  func isThirdPerson(_ word: String) -> Bool {
    word.utf8.count > 4 && word.hasSuffix("s")
      && !["ss", "us", "is"].contains { word.hasSuffix($0) }
      && !Portfolio.words.contains(word) && !TopicWords.pluralModifiers.contains(word)
  }

  /// "vessel carrying Ukrainian grain": a participle with its object right behind it.
  private func isTransitive(_ index: Int) -> Bool {
    let word = document.lowercased[index]
    guard word.hasSuffix("ing"), word.utf8.count > 5, !TopicWords.gerundNouns.contains(word),
      document.tokens.indices.contains(index + 1), isOneSentence(index, index + 1),
      document.tokens[index + 1].kind == .word || document.tokens[index + 1].kind == .number
    else { return false }
    let next = document.lowercased[index + 1]
    return !Grammar.prepositions.contains(next) && !Grammar.coordinators.contains(next)
      && !Grammar.auxiliaries.contains(next) && !Grammar.modals.contains(next)
      || ["to", "about", "from"].contains(next)
  }
}

extension [TopicPhrases.Phrase] {
  /// Those that lie within some stretches.
  ///
  /// - Complexity: O(log *n*) and the length of the stretches.
  func within(_ stretches: [Range<Int>]) -> [TopicPhrases.Phrase] {
    stretches.flatMap { stretch in
      let start = prefixLength(while: { $0.tokens.lowerBound < stretch.lowerBound })
      return self[start...].prefix { $0.tokens.upperBound <= stretch.upperBound }
    }
  }
}
