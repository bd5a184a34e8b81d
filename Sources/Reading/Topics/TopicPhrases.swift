import Language
import Tagging

/// The noun phrases of a text that may be topics: adjectives, participles and nouns up to a noun, no names and no
/// words of little meaning, in the form in which they are counted.
struct TopicPhrases {
  /// A phrase and where it stands.
  struct Phrase {
    var label: String
    var tokens: Range<Int>
    /// Whether it is a word of saying, which tells of a statement rather than what it is about ("accusation").
    var isSaying: Bool
  }

  private let document: Document
  private let layout: Layout
  private let gazetteers: Gazetteers
  private let keys: TokenKeys
  private let tags: [PartOfSpeech]
  /// For each token whether a name or a date covers it.
  private let isName: [Bool]
  /// The words that the text has in small letters.
  private let small: Set<String>

  init(reading: EntityReading, gazetteers: Gazetteers) {
    layout = reading.layout
    let document = reading.layout.document
    self.document = document
    self.gazetteers = gazetteers
    keys = layout.keys
    tags = layout.tags
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

  private func isOneSentence(_ left: Int, _ right: Int) -> Bool {
    document.sentence(of: left) == document.sentence(of: right)
  }

  /// Whether a word can stand in a topic: a noun, an adjective or a participle that says something.
  private func belongs(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .word, !isName[index] else { return false }
    switch tags[index] {
    case .noun, .pluralNoun, .properNoun, .adjective, .pastParticiple, .gerund: break
    default: return false
    }
    let word = document.lowercased[index]
    guard word.utf8.count > 2 || token.letterCase == .upper else { return false }
    // "you'll", "should’ve"
    if word.contains(where: { $0 == "’" || $0 == "'" }) { return false }
    if FunctionWords.all.contains(word) || TopicWords.empty.contains(word) { return false }
    if DateWords.parts[word] != nil || DateWords.units[word] != nil { return false }
    return !word.hasPrefix("http") && !word.hasPrefix("www.")
  }

  /// Cuts a run to phrases: "commercial vessel carrying grain" has two.
  private func take(_ run: Range<Int>, into found: inout [Phrase]) {
    var start = run.lowerBound
    for index in run.dropFirst() where isNoun(index - 1) {
      let next = index + 1
      if isParticiple(index) {
        takePart(start..<index, into: &found)
        start = index
      } else if tags[index] == .pluralNoun, next < run.upperBound, tags[next] == .adjective {
        // "corruption corrodes public trust": no noun in the plural stands before an adjective.
        takePart(start..<index, into: &found)
        start = next
      }
    }
    takePart(.from(start, upTo: run.upperBound), into: &found)
  }

  /// Cuts a part of a run to a phrase: a noun at its end, no vague word at either end, nothing that only
  /// grades or that is done at its beginning, four words at most.
  private func takePart(_ part: Range<Int>, into found: inout [Phrase]) {
    var tokens = part
    // "cooperation efforts" is about cooperation.
    while let last = tokens.last,
      !isNoun(last) || TopicWords.vague.contains(document.lowercased[last])
    {
      tokens = tokens.lowerBound..<last
    }
    while let first = tokens.first, isBadOpening(first) { tokens = first + 1..<tokens.upperBound }
    guard let last = tokens.last else { return }
    if tokens.count > Self.longest { tokens = tokens.upperBound - 3..<tokens.upperBound }
    if tokens.count == 1, saysLittle(last) || isRole(last) { return }
    var words = tokens.map { index in
      document.tokens[index].letterCase == .upper && document.words[index].utf8.count < 8
        ? document.words[index] : document.lowercased[index]
    }
    if tags[last] != .noun {
      words[words.count - 1] = TopicWords.singular(words[words.count - 1])
    }
    found.append(
      Phrase(
        label: words.joined(separator: " "), tokens: tokens,
        isSaying: tokens.count == 1 && isSaying(last)))
  }

  /// A common noun, or one with a capital that the text has in small letters too or that names a law ("Care Act"),
  /// or that is written as abbreviations are ("JCPOA", "PACs").
  private func isNoun(_ index: Int) -> Bool {
    if tags[index].isCommonNoun { return true }
    let word = document.lowercased[index]
    if tags[index] == .gerund { return TopicWords.gerundNouns.contains(word) }
    return tags[index] == .properNoun
      && (small.contains(word) || TopicWords.laws.contains(word)
        || [.upper, .mixed].contains(document.tokens[index].letterCase))
  }

  private func isParticiple(_ index: Int) -> Bool {
    (tags[index] == .gerund || tags[index] == .pastParticiple) && !isNoun(index)
  }

  /// What says nothing in front of a topic: words that only grade, and what somebody does or has done ("strengthening
  /// cooperation", "had reached agreement"; but "the wounded soldiers").
  private func isBadOpening(_ index: Int) -> Bool {
    let word = document.lowercased[index]
    if TopicWords.vague.contains(word) || TopicWords.openings.contains(word) { return true }
    guard isParticiple(index) else { return false }
    guard tags[index] == .pastParticiple, index > 0, isOneSentence(index - 1, index) else {
      return true
    }
    switch tags[index - 1] {
    case .determiner, .possessivePronoun, .possessive, .adjective, .preposition, .cardinal:
      return false
    default: return true
    }
  }

  private func isSaying(_ index: Int) -> Bool {
    gazetteers.cues.longestMatch(in: keys, at: index, limit: index + 1) != nil
  }

  private func isRole(_ index: Int) -> Bool {
    gazetteers.roles.longestMatch(in: keys, at: index, limit: index + 1) != nil
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
