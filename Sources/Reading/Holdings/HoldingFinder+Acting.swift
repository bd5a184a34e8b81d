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
    let opening = isOwned || isThe(start - 1) ? start - 1 : start
    guard opening == own.lowerBound || isTime(.from(own.lowerBound, upTo: opening)) else {
      return nil
    }
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

  /// "Last month,": words with which a sentence opens, and that name nobody.
  private func isTime(_ opening: Range<Int>) -> Bool {
    (1..<6).contains(opening.count) && scene.isComma(opening.upperBound - 1)
      && opening.dropFirst().allSatisfy { !scene.isCapitalised($0) || scene.isWeekday($0) }
  }

  /// "In Pretoria, the Minister of Trade, Ana Sol, said": who is at home where a sentence says that it happens.
  func hostCountry(of holding: Holding) -> String? {
    let start = holding.tokens.lowerBound
    guard home == nil else { return nil }
    guard let country = scene.countryOfPlace(before: start) else {
      return countryOfPassage(start).flatMap { localOffice($0, for: holding) }
    }
    // "In Algiers, President Sol met": he may be a guest.
    let isAtHome =
      scene.word(start - 1) == "the" || holding.body != nil
      || holding.roleKind == Role.Kind.legislator.rawValue
    return isAtHome && start - scene.start(start) < 8 ? localOffice(country, for: holding) : nil
  }

  /// The place of a sentence before that names nobody: "In Paris, the tone was mild", and "Minister Sol told lawmakers".
  private func countryOfPassage(_ token: Int) -> String? {
    let sentence = scene.document.sentence(of: token) - 1
    guard sentence >= 0,
      scene.document.sentences[sentence].paragraph == scene.document.paragraph(of: token)
    else { return nil }
    let range = scene.document.sentences[sentence].tokens
    guard
      !mentions.contains(where: {
        range.contains($0.tokens.lowerBound) && entities[$0.entity].kind == .person
      })
    else { return nil }
    return scene.countryOfPlace(before: range.upperBound - 1)
  }

  /// A paragraph of one sentence that only goes over to somebody has fewer tokens.
  private static let shortSentence = 16

  private func isThe(_ index: Int) -> Bool { scene.word(index) == "the" }
}
