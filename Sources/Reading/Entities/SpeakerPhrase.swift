import Language

/// The words that stand for a speaker, taken apart.
struct SpeakerPhrase {
  /// All the words.
  let tokens: Range<Int>
  /// Without article, up to the first clause or bracket ("Iranian envoy to the United Nations").
  let core: Range<Int>
  /// Up to the first preposition as well ("Iranian envoy").
  let head: Range<Int>
  /// Whether "the", "this" or a possessive stands first, or a bare title.
  let isDefinite: Bool
  /// Whether the words stand for several.
  let isPlural: Bool
  /// Whether it is a pronoun alone.
  let isPronoun: Bool

  static let pronouns: Set<String> = [
    "he", "she", "they", "it", "i", "we", "you", "who", "him", "her", "them", "himself", "herself",
    "themselves", "us", "me", "which", "that", "his", "its", "their", "my", "our",
  ]
  private static let determiners: Set<String> = [
    "the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "both",
  ]
  private static let indefinite: Set<String> = [
    "a", "an", "another", "some", "one", "several", "many", "other", "two", "three", "four", "five",
    "most", "few", "any",
  ]
  private static let clauses: Set<String> = [
    "who", "which", "that", ",", "(", "–", "—", ";", ":", "speaking", "quoted", "cited",
  ]
  private static let prepositions: Set<String> = [
    "of", "for", "at", "in", "on", "from", "to", "with", "by", "about", "near", "inside", "close",
    "familiar", "within", "under", "among",
  ]

  private static let afterwords: Set<String> = [
    "today", "yesterday", "tonight", "now", "then", "itself", "himself", "herself", "themselves",
    "alone",
  ]

  init(_ tokens: Range<Int>, scene: Scene) {
    self.tokens = tokens
    isPronoun = tokens.count == 1 && Self.pronouns.contains(scene.word(tokens.lowerBound))
    var start = tokens.lowerBound
    let first = scene.word(start)
    let isIndefinite = Self.indefinite.contains(first)
    if tokens.count > 1, Self.determiners.contains(first) || ["a", "an"].contains(first) {
      start += 1
    }
    isDefinite = !isIndefinite
    var end = start
    while end < tokens.upperBound,
      end == start || !Self.clauses.contains(scene.word(end)) || Self.isInDate(end, scene)
        || Self.isInList(end, scene)
    {
      end += 1
    }
    // "The party today", "the minister himself".
    while end > start + 1, Self.afterwords.contains(scene.word(end - 1)) { end -= 1 }
    // "the foreign ministry here"
    if first == "the", end > start + 1, scene.word(end - 1) == "here" { end -= 1 }
    core = start..<end
    var last = start
    while last < end, last == start || !Self.prepositions.contains(scene.word(last)) { last += 1 }
    head = start..<last
    let noun = scene.word(last - 1)
    let role = (start..<last).reversed().lazy.compactMap { scene.role(at: $0) }
      .first { $0.tokens.upperBound == last }
    isPlural =
      role?.value.isPlural
      ?? (noun.hasSuffix("s") && !noun.hasSuffix("ss")
        && (scene.document.tokens[last - 1].letterCase == .lower
          || ["other", "many", "several", "some"].contains(scene.word(start)))
        || ["people", "police", "both", "others", "men", "women"].contains(noun))
  }

  /// A comma within a date ("a June 15, 2011, email") ends no phrase.
  private static func isInDate(_ index: Int, _ scene: Scene) -> Bool {
    func isNumber(_ place: Int) -> Bool { scene.document.tokens[safe: place]?.kind == .number }
    return scene.isComma(index)
      && (isNumber(index - 1) && isNumber(index + 1)
        || isNumber(index - 1) && scene.word(index - 1).utf8.count == 4 && isNumber(index - 3))
  }

  /// A comma between countries ("the ministers of France, Germany, and Italy") ends no phrase.
  private static func isInList(_ index: Int, _ scene: Scene) -> Bool {
    guard scene.isComma(index) else { return false }
    let isLast = scene.word(index + 1) == "and"
    let start = scene.behindArticle(isLast ? index + 2 : index + 1)
    guard scene.isCapitalised(start), let next = scene.country(at: start),
      isLast || ["and", ","].contains(scene.word(next.tokens.upperBound))
    else { return false }
    let before = Range.from(max(0, index - 3), upTo: index).compactMap { scene.country(at: $0) }
    return before.contains {
      $0.tokens.upperBound == index && $0.value.country != next.value.country
    }
  }

  /// The role among the words of the head, with what belongs to it behind a preposition ("former
  /// secretary of state").
  func role(_ titles: RoleSpotter) -> RolePhrase? {
    var index = head.lowerBound
    var best: RolePhrase?
    while index < head.upperBound {
      if let role = titles.phrase(at: index) {
        if role.head.upperBound <= core.upperBound { best = role }
        index = max(index + 1, min(role.tokens.upperBound, head.upperBound))
      } else {
        index += 1
      }
    }
    // It must be what the words are about: "Foreign Minister's plane" is no minister.
    guard let best, best.head.lowerBound < head.upperBound, best.head.upperBound >= head.upperBound
    else { return nil }
    return best
  }
}
