import Language
import Tagging

/// The countries of posts whose holders come behind what their government does.
extension HoldingFinder {
  /// The country with which the sentence before begins, where somebody speaks for it next.
  ///
  /// "Kandor rejected the charge. Foreign Ministry spokesman Bo Paz said …", "Tovia has offered to help. Its foreign
  /// minister, Ana Sol, flew …".
  func actingCountry(of holding: Holding) -> String? {
    let start = holding.tokens.lowerBound
    let sentence = scene.document.sentence(of: start)
    guard sentence > 0 else { return nil }
    let own = scene.document.sentences[sentence].tokens
    let isOwned = ["its", "their"].contains(scene.word(start - 1))
    guard start == own.lowerBound || start == own.lowerBound + 1 && (isOwned || isThe(start - 1))
    else { return nil }
    let before = scene.document.sentences[sentence - 1]
    // A heading or another speaker's paragraph lies between.
    guard scene.layout.roles[before.paragraph] == .body,
      isOwned || before.paragraph == scene.document.paragraph(of: start)
        || before.tokens.count < Self.shortSentence,
      let country = subjectCountry(of: before.tokens)
    else { return nil }
    // Its own officials are named so only where the country has such an office.
    return hasOffice(country, holding) ? country : nil
  }

  /// "In Pretoria, the Minister of Trade, Ana Sol, said": who is at home where a sentence says that it happens.
  func hostCountry(of holding: Holding) -> String? {
    let start = holding.tokens.lowerBound
    // "In Algiers, President Sol met": he may be a guest.
    guard home == nil, scene.word(start - 1) == "the" || holding.body != nil,
      let country = scene.countryOfPlace(before: start),
      start - scene.start(start) < 8
    else { return nil }
    return localOffice(country, for: holding)
  }

  /// A paragraph of one sentence that only goes over to somebody has fewer tokens.
  private static let shortSentence = 16

  private static let betweenSubjectAndVerb: Set<String> = [
    "also", "then", "later", "however", "today", "yesterday", "on",
  ]

  private func isWeekday(_ index: Int) -> Bool {
    if case .weekday = DateWords.parts[scene.word(index)] { return true }
    return false
  }

  private func isThe(_ index: Int) -> Bool { scene.word(index) == "the" }

  /// The country, its capital or its ministry with which a sentence begins and that does something there.
  private func subjectCountry(of sentence: Range<Int>) -> String? {
    var start = scene.layout.behindDateline(sentence.lowerBound)
    // "The government in Minsk rejected it."
    if isThe(start), ["government", "authorities", "regime"].contains(scene.word(start + 1)),
      scene.word(start + 2) == "in"
    {
      start += 3
    }
    guard
      let mention = mentionStarting[isThe(start) ? start + 1 : start].map({ mentions[$0] }),
      mention.kind != .nationality
    else { return nil }
    let entity = entities[mention.entity]
    var end = mention.tokens.upperBound
    switch entity.kind {
    case .country, .government: break
    case .place:
      guard
        scene.country(at: mention.tokens.lowerBound)?.value.uses.contains(.capital) ?? false
      else { return nil }
    case .organization where entity.organizationKind == .ministry: break
    case .organization, .person, .unnamed: return nil
    }
    // "Tovia, which chairs the bloc this year, has offered".
    if scene.isComma(end), ["which", "who"].contains(scene.word(end + 1)) {
      end =
        Range.from(end + 1, upTo: sentence.upperBound).first { scene.isComma($0) }.map { $0 + 1 }
        ?? end
    }
    // "China's foreign ministry": whose it is stands first.
    if scene.isPossessive(end) {
      guard let noun = scene.organizationNoun(at: end + 1), noun.value.kind == .ministry else {
        return nil
      }
      end = noun.tokens.upperBound
    }
    while Self.betweenSubjectAndVerb.contains(scene.word(end)) || isWeekday(end) { end += 1 }
    guard end < sentence.upperBound, !scene.isCapitalised(end),
      !scene.isComma(end) || end + 1 < sentence.upperBound
    else { return nil }
    return scene.layout.tags[end].isVerb || scene.isComma(end) ? entity.country : nil
  }
}
