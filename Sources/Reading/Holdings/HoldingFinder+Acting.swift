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
    let before = scene.document.sentences[sentence - 1]
    // A ministry’s own people are told of by their posts alone wherever the sentence comes to them.
    let isMinistrys =
      holding.role.contains("Ministry") && before.paragraph == scene.document.paragraph(of: start)
    let words = Range.from(own.lowerBound, upTo: opening)
    guard words.isEmpty || isMinistrys || isTime(words) || isQuoted(words) else { return nil }
    // A heading or another speaker's paragraph lies between.
    guard scene.layout.roles[before.paragraph] == .body,
      isOwned || before.paragraph == scene.document.paragraph(of: start)
        || before.tokens.count < Self.shortSentence
        || words.isEmpty && isLead(before.tokens.lowerBound),
      let country = scene.acting(in: sentence - 1)?.country
    else { return nil }
    // Its own officials are named so only where the country has such an office.
    return hasOffice(country, holding) ? country : nil
  }

  /// "“We wait,” army spokesman Bo Paz said": words that he says.
  private func isQuoted(_ opening: Range<Int>) -> Bool {
    scene.document.tokens[opening.lowerBound].kind == .quotationMark
      && scene.document.quotationIndex.partner(ofMark: opening.lowerBound) == opening.upperBound - 1
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
      || holding.roleKind == Role.Kind.legislator.rawValue || speaksThere(holding)
    return isAtHome && start - scene.start(start) < 8 ? localOffice(country, for: holding) : nil
  }

  /// "In Kandor, Foreign Minister Sol rejected the criticism": who answers from there, and is told of nowhere else before.
  private func speaksThere(_ holding: Holding) -> Bool {
    guard let kind = holding.roleKind.flatMap(Role.Kind.init),
      [.minister, .deputyMinister, .official, .spokesperson].contains(kind),
      let place = scene.countryPlace(before: holding.tokens.lowerBound),
      kind == .spokesperson || !LocalCountry.isMeetingPlace(scene.word(place.lowerBound)),
      let name = mentions.first(where: { $0.entity == holding.person && $0.kind == .name }),
      holding.tokens.contains(name.tokens.lowerBound)
    else { return false }
    return scene.isReportingVerb(name.tokens.upperBound)
  }

  /// The country of which "its" or "the country’s" before a post tells: the last one named before in the sentence, or the only
  /// one of the sentence before, or the one that acts there; of "his minister" the country of whoever leads it.
  func ownersCountry(of holding: Holding, among holdings: [Holding]) -> String? {
    let start = holding.tokens.lowerBound
    if ["his", "her"].contains(scene.word(start - 1)) {
      return leadersCountry(before: start - 1, among: holdings)
    }
    // "Ana Sol, the country’s minister": the name stands first.
    let owner = Range.from(max(0, start - 1), upTo: holding.tokens.upperBound).first { index in
      ["its", "their"].contains(scene.word(index)) && index == start - 1
        || scene.word(index) == "country" && scene.isPossessive(index + 1)
    }
    guard let owner else { return kingdom(of: holding) }
    let sentence = scene.document.sentence(of: owner)
    let own = scene.document.sentences[sentence].tokens
    if let last = countries(in: own.lowerBound..<owner).last { return last }
    guard sentence > 0 else { return nil }
    let before = Set(countries(in: scene.document.sentences[sentence - 1].tokens))
    return before.count == 1 ? before.first : scene.acting(in: sentence - 1)?.country
  }

  /// "The kingdom’s ambassador": the kingdom of which the text tells, or by far the most.
  private func kingdom(of holding: Holding) -> String? {
    let start = holding.tokens.lowerBound
    let isOwned = Range.from(max(0, start - 1), upTo: holding.tokens.upperBound).contains {
      scene.word($0) == "kingdom" && scene.isPossessive($0 + 1)
    }
    guard isOwned || scene.isPossessive(start - 1) && scene.word(start - 2) == "kingdom" else {
      return nil
    }
    var counts: [String: Int] = [:]
    for mention in mentions {
      // The British say "the UK".
      guard let code = entities[mention.entity].country, code != "GBR",
        scene.gazetteers.countries[code]?.offices.contains("king") ?? false
      else { continue }
      counts[code, default: 0] += 1
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let most, counts.values.filter({ 2 * $0 > most.value }).count == 1 else { return nil }
    return most.key
  }

  /// The country that the one just told of leads ("Bo Paz, Tovia’s prime minister, … His foreign minister").
  private func leadersCountry(before index: Int, among holdings: [Holding]) -> String? {
    let sentence = scene.document.sentence(of: index)
    let last = holdings.last {
      $0.tokens.upperBound <= index && !$0.isFormer
        && scene.document.sentence(of: $0.tokens.lowerBound) >= sentence - 1
    }
    guard let last, let kind = last.roleKind.flatMap(Role.Kind.init),
      [.headOfState, .headOfGovernment].contains(kind)
    else { return nil }
    return last.country
  }

  /// The country of the only such ministry told of before ("The Foreign Ministry in Kandor … Foreign Ministry spokesman").
  func ministryCountry(of holding: Holding) -> String? {
    let words = holding.role.split(separator: " ")
    guard let end = words.firstIndex(of: "Ministry"), end > 0 else { return nil }
    let ministry = words[...end].joined(separator: " ") + " of "
    let known = Set(
      mentions.lazy.filter { $0.tokens.upperBound <= holding.tokens.lowerBound }
        .map { entities[$0.entity] }
        .filter { $0.organizationKind == .ministry && $0.name.hasPrefix(ministry) }
        .compactMap(\.country))
    return known.count == 1 ? known.first : nil
  }

  private func countries(in range: Range<Int>) -> [String] {
    mentions.filter { range.contains($0.tokens.lowerBound) }.compactMap { mention in
      switch entities[mention.entity].kind {
      case .country where mention.kind == .name, .place: entities[mention.entity].country
      default: nil
      }
    }
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
