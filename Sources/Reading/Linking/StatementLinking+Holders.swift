import Language

/// Speakers whom a headline or a lead calls by their post, and the article names later.
extension StatementLinking {
  /// Whether the words name a country that the person found for them has nothing to do with
  /// ("China's envoy" is not the envoy of the United Nations).
  func isOfAnotherCountry(_ person: Entity.ID, _ tokens: Range<Int>) -> Bool {
    let phrase = SpeakerPhrase(tokens, scene: book.scene)
    guard phrase.role(book.titles) != nil, let code = book.country(in: phrase),
      !book.names(in: tokens).contains(where: { $0.entity == person })
    else { return false }
    let held = reading.holdings.filter { $0.person == person }
    return !held.isEmpty && book[person].country != code
      && held.allSatisfy {
        $0.country != code
          && ($0.country != nil
            || $0.body.map { book.isOwned(phrase) || !book.isOfStates($0) } ?? false)
      }
  }

  /// Who holds the post by which a headline calls its speaker ("Danish envoy: …"), or a lead the
  /// one whom the next sentences name ("Denmark's ambassador said … Ambassador Freja Thorsen").
  func holder(of tokens: Range<Int>, isHeadline: Bool) -> Entity.ID? {
    let phrase = SpeakerPhrase(tokens, scene: book.scene)
    guard !phrase.isPlural, let role = phrase.role(book.titles), !role.isFormer else { return nil }
    let first = document.lowercased[tokens.lowerBound]
    let isDefinite = phrase.isDefinite && first != "a" && first != "an"
    guard
      isHeadline || isDefinite || reading.holdings.contains(where: { tokens.overlaps($0.tokens) })
    else { return nil }
    let sentence = document.sentence(of: tokens.lowerBound)
    let code = book.country(in: phrase) ?? role.country ?? ownCountry(phrase)
    let body = book.names(in: phrase.head).first { book[$0.entity].kind == .organization }?.entity
    let fitting = reading.holdings.filter { holding in
      guard !holding.isFormer,
        fits(role, holding) || body.map({ serve(role, holding, of: $0) }) ?? false
          || isHeadline && role.kind == .diplomat && Self.diplomats.contains(holding.roleKind)
      else { return false }
      if !isHeadline, code == nil {
        // "the senior UN official in the country"
        guard
          tokens.overlaps(holding.tokens) || body.map({ isOf($0, holding) }) ?? false
            || body == nil && isDefinite
              && (role.kind == .ambassador || !phrase.head.contains(where: book.scene.isPossessive))
              && (role.kind == .ambassador || Self.served.contains(role.kind))
              && RoleWords.fits(role.role, holding.role)
        else { return false }
      }
      let country = book[holding.person].country ?? holding.country
      guard code == nil || country == nil || country == code else { return false }
      if isHeadline { return true }
      // "A deputy minister has said … “…,” Ana Sol told": not "Ana Sol, a deputy minister".
      if !isDefinite {
        return tokens.overlaps(holding.tokens)
          && !reading.mentions.contains {
            $0.entity == holding.person && document.sentence(of: $0.tokens.lowerBound) == sentence
          }
      }
      // The words for the speaker are those by which the report gives the post before the name.
      if tokens.overlaps(holding.tokens) { return true }
      let other = document.sentence(of: holding.tokens.lowerBound)
      return other > sentence && other <= sentence + 3 && !isNamed(holding.person, before: tokens)
    }
    let exact = fitting.filter {
      code == nil || (book[$0.person].country ?? $0.country) == code
    }
    let likely = exact.isEmpty ? fitting : exact
    let sameWord = likely.filter { RoleWords.fits(role.role, $0.role) }
    let candidates = Set((sameWord.isEmpty ? likely : sameWord).map(\.person))
    if candidates.count == 1 { return candidates.first }
    // Of several ministers a headline means the one with whom the article opens.
    guard isHeadline, let lead = candidates.min(by: { opening($0) < opening($1) }),
      opening(lead) < document.tokens.count,
      document.sentence(of: opening(lead)) <= sentence + 4
    else { return nil }
    return lead
  }

  /// The country that the sentence tells of, whose the words say somebody is: "the country’s high commissioner".
  private func ownCountry(_ phrase: SpeakerPhrase) -> String? {
    let (start, scene) = (phrase.tokens.lowerBound, book.scene)
    guard
      scene.word(start) == "its"
        || scene.word(start) == "the" && scene.word(start + 1) == "country"
          && scene.isPossessive(start + 2)
    else { return nil }
    return scene.acting(in: document.sentence(of: start))?.country
  }

  /// "The top UN envoy" heads its mission: those who serve a body of states are called so one for the other.
  private func serve(_ role: RolePhrase, _ holding: Holding, of body: Entity.ID) -> Bool {
    book.isOfStates(body) && Self.served.contains(role.kind)
      && Self.served.contains { $0.rawValue == holding.roleKind }
  }

  private static let served: Set<Role.Kind> = [
    .official, .envoy, .diplomat, .head, .commissioner, .secretaryGeneral,
  ]

  /// Whom a headline calls a diplomat: those who speak for a foreign ministry.
  private static let diplomats = Set(
    [Role.Kind.minister, .deputyMinister, .ambassador, .envoy, .spokesperson].map {
      Optional($0.rawValue)
    })

  /// Whether a post is in a body, or of no country and no other one ("Special Representative of the Secretary-General").
  private func isOf(_ body: Entity.ID, _ holding: Holding) -> Bool {
    holding.body == body || holding.body == nil && holding.country == nil
  }

  /// Where the text behind the headline first names somebody.
  private func opening(_ person: Entity.ID) -> Int {
    let start = reading.layout.headline?.upperBound ?? 0
    return reading.mentions.first { $0.entity == person && $0.tokens.lowerBound >= start }?
      .tokens.lowerBound ?? .max
  }

  /// "a senior Kazakh official said … “…,” the official, Nurlan Sol, told …": who without a name is
  /// brought in and given one by the sentences behind.
  func namedLater(_ tokens: Range<Int>) -> Entity.ID? {
    let phrase = SpeakerPhrase(tokens, scene: book.scene)
    guard !phrase.isPlural, ["a", "an"].contains(document.lowercased[tokens.lowerBound]),
      let noun = phrase.head.last.map({ document.lowercased[$0] })
    else { return nil }
    let sentence = document.sentence(of: tokens.lowerBound)
    let last = min(sentence + 3, document.sentences.count - 1)
    for mention in reading.mentions
    where reading.entities[mention.entity].kind == .person
      && mention.tokens.lowerBound >= tokens.upperBound
      && document.sentence(of: mention.tokens.lowerBound) <= last
    {
      let start = mention.tokens.lowerBound
      guard start > 3, document.lowercased[start - 1] == ",",
        document.lowercased[start - 2] == noun,
        document.lowercased[start - 3] == "the",
        [",", "."].contains(document.lowercased[safe: mention.tokens.upperBound] ?? ".")
      else { continue }
      return mention.entity
    }
    return nil
  }

  func fits(_ role: RolePhrase, _ holding: Holding) -> Bool {
    RoleWords.fits(role.role, holding.role)
      || role.kind != .generic && role.covers.contains { $0.rawValue == holding.roleKind }
  }

  private func isNamed(_ person: Entity.ID, before tokens: Range<Int>) -> Bool {
    reading.mentions.contains {
      $0.entity == person && $0.tokens.lowerBound < tokens.lowerBound
    }
  }
}
