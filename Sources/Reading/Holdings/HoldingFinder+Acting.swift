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
      let country = scene.acting(in: sentence - 1)?.country
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

  private func isThe(_ index: Int) -> Bool { scene.word(index) == "the" }
}
