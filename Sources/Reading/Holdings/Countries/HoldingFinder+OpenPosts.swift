import Language
import Tagging

/// The countries of posts that neither the words beside them nor a rule tells: what is most probable by all that the text
/// says.
extension HoldingFinder {
  /// The posts of a report, each that is open with the country for which the evidence is strong enough.
  ///
  /// In a state's own news the rules say all that can be said.
  func weighed(_ holdings: [Holding]) -> [Holding] {
    guard home == nil else { return holdings }
    var holdings = holdings
    for (index, post) in openPosts(of: holdings, among: holdings) {
      holdings[index].country = post.country
    }
    return holdings
  }

  /// Posts without a country by their places, each with the evidence for every country of the text.
  ///
  /// - Parameters:
  ///   - posts: all posts as the words beside them say them.
  ///   - placed: the same, as far as rules tell whose they are.
  /// - Returns: what the weights say of those that may be a state's.
  func openPosts(of posts: [Holding], among placed: [Holding]) -> [Int: OpenPost] {
    let open = posts.indices.filter { posts[$0].country == nil && mayServeState(posts[$0]) }
    guard !open.isEmpty else { return [:] }
    let namings = CountryNamings(entities: entities, mentions: mentions, scene: scene)
    guard namings.count >= Self.leastNamings else { return [:] }
    var countries = namings.acting.union([local].compactMap(\.self)).filter {
      scene.gazetteers.countries[$0]?.status != .territory
    }
    if isAmericanPolitics { countries.formIntersection(["USA"]) }
    var found: [Int: OpenPost] = [:]
    for index in open {
      let holding = posts[index]
      let evidence = evidence(
        for: holding, among: placed, of: candidates(for: holding, countries), namings)
      let group = PostGroup(kind(of: holding))
      let circumstances = circumstances(of: holding)
      let person = entities[holding.person]
      found[index] = OpenPost(
        names: [person.name] + person.aliases, role: holding.role,
        evidence: evidence.mapValues { Set($0.map(\.rawValue)) }, circumstances: circumstances,
        group: group.rawValue, ruled: placed[index].country,
        country: placed[index].country
          ?? scene.gazetteers.countryWeights.best(
            of: evidence.map { ($0, $1) }, group: group.rawValue, circumstances: circumstances))
    }
    return found
  }

  /// Whether a post can be a country's: who heads what is no body of a state, or something without a name, serves none.
  private func mayServeState(_ holding: Holding) -> Bool {
    guard let kind = kind(of: holding), kind.speaksForCountry,
      ![.religious, .affiliate].contains(kind)
    else { return false }
    // "A spokesman for the Sol campaign", "adviser to Bo Paz", "Executive Vice President": whose they are is said, or is a company.
    if kind == .spokesperson,
      Range.from(holding.tokens.lowerBound, upTo: holding.tokens.upperBound + 1).contains(where: {
        scene.word($0) == "for"
      })
    {
      return false
    }
    if kind == .adviser, !isGovernments(holding) { return false }
    if kind == .deputyHead, holding.role != "Vice President",
      holding.role.contains("Vice President")
    {
      return false
    }
    guard kind == .head else { return true }
    switch holding.body.map({ entities[$0].organizationKind }) {
    case .government, .ministry, .parliament, .military, .court: return true
    default: return false
    }
  }

  /// Of some countries those that a holder may serve: not one that he accuses, thanks or has a counterpart of; of a leader whom
  /// the reader knows his own.
  private func candidates(for holding: Holding, _ countries: Set<String>) -> Set<String> {
    if let own = leadersCountry(of: holding) { return countries.intersection([own]) }
    return countries.filter {
      !hasCounterpart(in: $0, holding) && !addresses($0, holding)
        && ([.envoy, .staff].contains(PostGroup(kind(of: holding)))
          || mayHaveSecretary($0, holding))
    }
  }

  private func kind(of holding: Holding) -> Role.Kind? {
    holding.roleKind.flatMap(Role.Kind.init)
  }

  /// Whether the text tells of Republicans and Democrats: such news name other countries, and hardly ever their own.
  private var isAmericanPolitics: Bool {
    let parties = scene.document.tokens.indices.filter {
      Self.americanParties.contains(scene.word($0)) && scene.isCapitalised($0)
    }
    return parties.count > 1
  }

  private static let americanParties: Set<String> = [
    "republican", "republicans", "democrat", "democrats", "gop",
  ]

  /// A text that names countries less often says too little of whose news it is.
  private static let leastNamings = 6

  /// What speaks for each of some countries.
  private func evidence(
    for holding: Holding, among holdings: [Holding], of countries: Set<String>,
    _ namings: CountryNamings
  ) -> [String: Set<CountryEvidence>] {
    let sentence = scene.document.sentence(of: holding.tokens.lowerBound)
    let told = [
      evidence(ofText: namings, for: holding),
      evidence(ofSentence: sentence, for: holding, namings),
      evidence(ofOthers: holdings, for: holding),
    ]
    var found = Dictionary(uniqueKeysWithValues: countries.map { ($0, Set<CountryEvidence>()) })
    for (kind, own) in told.joined() {
      for country in own { found[country]?.insert(kind) }
    }
    for country in countries {
      if !hasOffice(country, holding) { found[country]?.insert(.noOffice) }
      if let local, country != local { found[country]?.insert(.notLocal) }
    }
    return found
  }

  /// What all of the text says, and what is told where the holder is.
  private func evidence(
    ofText namings: CountryNamings, for holding: Holding
  ) -> [CountryEvidence: Set<String>] {
    let start = holding.tokens.lowerBound
    func one(_ country: String?) -> Set<String> { Set([country].compactMap(\.self)) }
    return [
      isOutlets ? .readers : .local: one(local),
      .localOffice: one(localOffice(local, for: holding)),
      .most: Set(namings.ranked.prefix(1)),
      .amongTwo: Set(namings.ranked.prefix(2)),
      .amongThree: Set(namings.ranked.prefix(3)),
      .half: namings.hasHalf ? one(namings.ranked.first) : [],
      .first: one(namings.first),
      .body: namings.ofBodies,
      .mission: namings.ofMissions,
      .ownBody: one(holding.body.flatMap { entities[$0].country }),
      .last: one(namings.last(before: start)),
      .place: one(scene.countryOfPlace(before: start, orName: true)),
      .passage: one(scene.countryOfPassage(before: start)),
      .seat: seats(of: holding),
      .met: isForeign(holding) ? Set(namings.ranked) : [],
    ]
  }

  /// What the sentence of a post and the one before it name.
  private func evidence(
    ofSentence sentence: Int, for holding: Holding, _ namings: CountryNamings
  ) -> [CountryEvidence: Set<String>] {
    var told: [CountryEvidence: Set<String>] = [:]
    let here = namings.of(sentence: sentence)
    let opening = scene.layout.behindDateline(
      scene.document.sentences[sentence].tokens.lowerBound)
    if let first = here.first, first.tokens.lowerBound <= opening + 1,
      first.tokens.upperBound <= holding.tokens.lowerBound
    {
      told[.subject] = [first.country]
      if first.isName { told[.actor] = [first.country] }
    }
    told[.behind] = Set(
      here.filter { $0.tokens.lowerBound >= holding.tokens.upperBound }.map(\.country))
    told[.quoted] = Set(here.filter(\.isQuoted).map(\.country))
      .subtracting(here.filter { !$0.isQuoted }.map(\.country))
    guard sentence > 0 else { return told }
    let before = namings.of(sentence: sentence - 1)
    told[.before] = Set(before.map(\.country))
    let start = scene.layout.behindDateline(
      scene.document.sentences[sentence - 1].tokens.lowerBound)
    if let first = before.first, first.tokens.lowerBound <= start + 1 {
      told[.subjectBefore] = [first.country]
    }
    return told
  }

  /// What the posts of others, and the holder's other ones, say.
  private func evidence(
    ofOthers holdings: [Holding], for holding: Holding
  ) -> [CountryEvidence: Set<String>] {
    let known = holdings.filter { $0.country != nil && !$0.isFormer }
    let others = known.filter { $0.person != holding.person }
    let last = others.last { $0.tokens.upperBound <= holding.tokens.lowerBound }
    let next = others.first { $0.tokens.lowerBound >= holding.tokens.upperBound }
    let same = others.filter { $0.role == holding.role && $0.body == holding.body }
    let own = known.filter { $0.person == holding.person }
    return [
      .hasPosts: Set(others.compactMap(\.country)),
      .sameOffice: Set(same.compactMap(\.country)),
      .ownPost: Set(own.compactMap(\.country)),
      .lastHolder: Set([last?.country].compactMap(\.self)),
      .nextHolder: Set([next?.country].compactMap(\.self)),
    ]
  }

  /// "The ambassador in Kandor, Ana Sol": where the post has its seat.
  private func seats(of holding: Holding) -> Set<String> {
    let start = holding.tokens.lowerBound
    let end = min(holding.tokens.upperBound + 2, scene.limit(start))
    var seats = Set([holding.accreditedTo].compactMap(\.self))
    for index in Range.from(start, upTo: end) where ["in", "to"].contains(scene.word(index)) {
      let country =
        scene.country(at: scene.behindArticle(index + 1))?.value.country.alpha3
        ?? scene.place(at: index + 1)?.value.country
      if let country { seats.insert(country) }
    }
    return seats
  }

  /// What speaks for a post being no country's: its kind, its body, whose it is said to be.
  private func circumstances(of holding: Holding) -> Set<String> {
    var found: Set<String> = ["any"]
    if let kind = holding.roleKind { found.insert("kind:\(kind)") }
    if let body = holding.body {
      found.insert("body")
      if let kind = entities[body].organizationKind { found.insert("body:\(kind.rawValue)") }
    }
    if isGovernments(holding) { found.insert("government") }
    let before = holding.tokens.lowerBound - 1
    if Self.ofParties.contains(scene.word(before)) || holding.role.hasPrefix("Party ") {
      found.insert("party")
    }
    if scene.isPossessive(before) || ["its", "their", "his", "her"].contains(scene.word(before)) {
      found.insert("owned")
    }
    return found
  }

  /// Words before a post that say that it is in a party.
  private static let ofParties: Set<String> = ["party", "opposition", "campaign", "shadow"]
}
