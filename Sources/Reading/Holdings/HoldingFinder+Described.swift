import Language
import Tagging

/// Words that no table has with a role, in front of it and behind it.
extension HoldingFinder {
  /// The most words in front of a role that describe it.
  private static let longest = 4

  /// The words in small letters, or acronyms, between an article and a role; empty where none stand there.
  ///
  /// "a political science professor", "the beleaguered minister", "a former I.R.S. commissioner"; before an
  /// expert a name as well ("a Sahel scholar").
  func describing(before start: Int, isExpert: Bool = false) -> Range<Int> {
    let first = firstDescribing(before: start, isExpert: isExpert)
    guard first < start,
      ["a", "an", "the", "his", "her", "its", "their"].contains(scene.word(first - 1))
    else { return start..<start }
    return first..<start
  }

  /// The words in small letters between a possessive and a role ("the Chamber's political strategist").
  func ownedDescription(before start: Int) -> Range<Int>? {
    let first = firstDescribing(before: start, isExpert: false)
    return first < start && scene.isPossessive(first - 1) ? first..<start : nil
  }

  /// Where the words in small letters begin that stand before a role.
  func describing(upTo start: Int) -> Int { firstDescribing(before: start, isExpert: false) }

  private func firstDescribing(before start: Int, isExpert: Bool) -> Int {
    var first = start
    if isExpert, first > scene.start(start), scene.layout.tags[first - 1] == .properNoun,
      mentionEnding[first] == nil, scene.isWord(first - 1)
    {
      first -= 1
    }
    while start - first < Self.longest, first - 1 > scene.start(start), isDescribing(first - 1) {
      first -= 1
    }
    return first
  }

  private func isDescribing(_ index: Int) -> Bool {
    guard scene.isWord(index), mentionEnding[index + 1] == nil, role(startingAt: index) == nil
    else {
      return false
    }
    if scene.isAcronym(index) || Parties.party(of: scene.word(index)) != nil { return true }
    guard scene.document.tokens[index].letterCase == .lower else { return false }
    switch scene.layout.tags[index] {
    case .noun, .pluralNoun, .adjective, .gerund, .pastParticiple: return true
    default: return false
    }
  }

  /// The part of describing words that says what the post is: nouns and acronyms, and one adjective before
  /// them ("political science"); of one adjective alone nothing ("beleaguered").
  func naming(_ words: Range<Int>) -> Range<Int> {
    let nouns = words.reversed().prefix {
      scene.layout.tags[$0] != .adjective && Parties.party(of: scene.word($0)) == nil
    }
    guard let first = nouns.last else { return words.upperBound..<words.upperBound }
    let adjective = first - 1
    let isNamed =
      words.contains(adjective) && Parties.party(of: scene.word(adjective)) == nil
      && !TopicWords.empty.contains(scene.word(adjective))
      && !TopicWords.openings.contains(scene.word(adjective))
    return (isNamed ? adjective : first)..<words.upperBound
  }

  /// Words of the text with capitals, small words between them without.
  static func titled(_ range: Range<Int>, scene: Scene) -> String {
    range.map { index in
      let word = scene.document.words[index]
      return ["of", "for", "and"].contains(word)
        ? word : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  /// "director of debate at the University of Pelago": where a field in small letters behind a role ends, which
  /// a body follows.
  static func field(behind role: RolePhrase, scene: Scene) -> Int? {
    let start = role.tokens.upperBound
    guard ["of", "for"].contains(scene.word(start)) else { return nil }
    var end = start + 1
    while end - start < Self.longest, end < scene.limit(start), scene.isWord(end),
      scene.document.tokens[end].letterCase == .lower,
      scene.layout.tags[end].isCommonNoun || scene.layout.tags[end] == .adjective
        || scene.word(end) == "and"
    {
      end += 1
    }
    guard end > start + 1, scene.layout.tags[end - 1].isCommonNoun,
      ["at", "for", "of", "with"].contains(scene.word(end))
    else { return nil }
    return end
  }
}
