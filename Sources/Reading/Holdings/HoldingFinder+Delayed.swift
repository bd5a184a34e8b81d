import Language
import Tagging

/// Posts of those whom a report calls by their post first and by their name only in the sentences behind.
extension HoldingFinder {
  /// "The Tovian foreign minister said on Monday … “…,” Ana Sol told reporters": she is the one.
  ///
  /// - Parameters:
  ///   - alone: the posts that stand beside nobody.
  ///   - holdings: what is known of the people's posts.
  /// - Returns: a holding for each post whose bearer is named behind it.
  func named(behind alone: [[Post]], besides holdings: [Holding]) -> [Holding] {
    var found: [Holding] = []
    for posts in alone {
      guard var post = posts.first, posts.count == 1 else { continue }
      if post.country == nil, post.body == nil {
        post.country = leadCountry(of: post) ?? ownCountry(of: post)
      }
      guard isSubject(post),
        !(holdings + found).contains(where: { isSame($0, post) }),
        let name = firstNamed(
          behind: post.role.tokens.upperBound,
          besides: (holdings + found).filter { !canServe(post, as: $0) && !isBare($0, post) },
          country: post.country)
      else { continue }
      found.append(
        Holding(
          person: name.entity, role: post.role.role, roleKind: post.role.kind.rawValue,
          country: post.country, body: post.body, tokens: post.start..<post.role.tokens.upperBound))
    }
    return found
  }

  /// Whether somebody of whom another post is told may be called by this one as well.
  ///
  /// "The UN envoy" heads its mission, "a senior UN official" is its deputy coordinator, and whom a lead
  /// calls by his post may have had another before.
  private func canServe(_ post: Post, as holding: Holding) -> Bool {
    if holding.isFormer { return isLead(post.start) }
    if post.role.covers.count > 1,
      post.role.covers.contains(where: { $0.rawValue == holding.roleKind }),
      holding.country == post.country, holding.body == nil || holding.body == post.body
    {
      return true
    }
    guard post.country == nil, post.body.map(isOfStates) ?? false, post.role.kind == .envoy,
      holding.roleKind == Role.Kind.head.rawValue, let mission = holding.body
    else { return false }
    return post.body.map { entities[mission].name.hasPrefix(entities[$0].name) } ?? false
  }

  /// "Tovia will wait, the country’s foreign minister said", "Tovia will wait, the fisheries minister has warned": the
  /// country that acts in the lead.
  private func leadCountry(of post: Post) -> String? {
    let start = post.start
    let isOwned =
      scene.word(start - 1) == "its"
      || scene.isPossessive(start - 1) && scene.word(start - 2) == "country"
    var before = start - (isOwned && scene.isPossessive(start - 1) ? 4 : 2)
    // "…, with its foreign minister warning that"
    if scene.word(before) == "with" { before -= 1 }
    guard isLead(start),
      isOwned || scene.word(start - 1) == "the" && Self.isMinister(post.role.kind),
      scene.isComma(before)
    else { return nil }
    return scene.acting(in: scene.document.sentence(of: start))?.country
  }

  /// The country of the paper's readers, whose minister a lead calls by the post alone ("the trade minister announced").
  private func ownCountry(of post: Post) -> String? {
    guard isOutlets, isLead(post.start), scene.word(post.start - 1) == "the",
      Self.isMinister(post.role.kind)
    else { return nil }
    return local
  }

  /// Whether a holding is the same post without whose it is: "the bloc’s ambassador said … Ambassador Ana Sol said".
  private func isBare(_ holding: Holding, _ post: Post) -> Bool {
    post.role.kind == .ambassador && holding.country == nil && holding.body == nil
      && holding.role == post.role.role && !holding.isFormer
  }

  private static func isMinister(_ kind: Role.Kind) -> Bool {
    [.minister, .deputyMinister, .headOfGovernment, .headOfState].contains(kind)
  }

  /// "summoned the Tovian ambassador … Ambassador Ana Sol was told": the one ambassador, or embassy, of whom the text speaks.
  func completeEnvoys(_ holdings: inout [Holding], by alone: [[Post]]) {
    let sent = alone.joined().filter {
      [.ambassador, .envoy].contains($0.role.kind) && $0.country != nil && !$0.role.isPlural
    }
    // "Tovia recalled its ambassador … Ambassador Ana Sol is expected to land"
    let recalled = alone.joined().compactMap { post -> (String?, Int)? in
      guard post.role.kind == .ambassador, post.country == nil, !post.role.isPlural,
        scene.word(post.start - 1) == "its",
        let acting = scene.acting(in: scene.document.sentence(of: post.start))
      else { return nil }
      return (acting.country, post.start)
    }
    let missions = mentions.filter { entities[$0.entity].organizationKind == .mission }
    let countries =
      sent.map { ($0.country, $0.start) } + recalled
      + missions.filter { entities[$0.entity].country != nil }.map {
        (entities[$0.entity].country, $0.tokens.lowerBound)
      }
    // The embassy of which the same paragraph speaks, else the only one of the text.
    func country(before token: Int) -> String? {
      let paragraph = scene.document.paragraph(of: token)
      let before = countries.filter { $0.1 < token }.sorted { $0.1 < $1.1 }
      let near = Set(
        before.filter { scene.document.paragraph(of: $0.1) == paragraph }.map(\.0))
      if !near.isEmpty { return near.count == 1 ? near.first ?? nil : nil }
      return Set(countries.map(\.0)).count == 1 ? before.first.flatMap(\.0) : nil
    }
    // "summoned the Tovian ambassador … told the envoy, Ana Sol, that"
    for index in holdings.indices
    where holdings[index].role == "Envoy" && home == nil && holdings[index].country == nil
      && holdings[index].body == nil && holdings[index].accreditedTo == nil
      && scene.word(holdings[index].tokens.lowerBound - 1) == "the"
    {
      let before = countries.filter { $0.1 < holdings[index].tokens.lowerBound }
      guard let code = before.first?.0, Set(before.map(\.0)).count == 1 else { continue }
      holdings[index].country = code
      holdings[index].role = "Ambassador"
      holdings[index].roleKind = Role.Kind.ambassador.rawValue
    }
    for index in holdings.indices
    where ["Ambassador", "High Commissioner"].contains(where: holdings[index].role.hasSuffix)
      // A country's own news leave out whose its ambassadors are.
      && (home == nil || holdings[index].role.hasSuffix("Commissioner"))
      && holdings[index].country == nil
      && holdings[index].body == nil
      && !holdings.contains(where: {
        $0.person == holdings[index].person && $0.country != nil
      })
    {
      holdings[index].country = country(before: holdings[index].tokens.lowerBound)
    }
  }

  /// The one whom the sentences behind words bring in without a post of their own, as if the reader knew it.
  ///
  /// Somebody new, who says something or with whom somebody meets; nobody where another one comes first.
  func firstNamed(behind index: Int, besides holdings: [Holding], country: String?) -> Mention? {
    let sentence = scene.document.sentence(of: index - 1)
    let last = min(sentence + Self.farthest, scene.document.sentences.count - 1)
    let limit = scene.document.sentences[last].tokens.upperBound
    let known = Set(holdings.map(\.person))
    for mention in mentions where mention.tokens.lowerBound >= index {
      guard mention.tokens.lowerBound < limit else { return nil }
      guard mention.kind == .name, entities[mention.entity].kind == .person,
        !known.contains(mention.entity), !isNamed(mention.entity, before: index)
      else { continue }
      let own = entities[mention.entity].country
      // "with his Tovian counterpart Bo Paz": he has a part of his own.
      let before = mention.tokens.lowerBound - 1
      if scene.word(scene.isComma(before) ? before - 1 : before) == "counterpart" { continue }
      guard mention.tokens.count > 1, own == nil || own == country,
        isTaken(mention) || opensNext(mention, behind: sentence)
          || isIntroduced(mention, behind: index)
      else { return nil }
      return mention
    }
    return nil
  }

  /// How many sentences behind the post the name may come.
  private static let farthest = 3

  /// Whether a name stands as if its bearer had been brought in: "Ana Sol told", "said Ana Sol", "with Ana Sol".
  private func isTaken(_ name: Mention) -> Bool {
    let (start, end) = (name.tokens.lowerBound, name.tokens.upperBound)
    let tags = scene.layout.tags
    if ["with", "met"].contains(scene.word(start - 1)) { return true }
    // "Ana Sol and Bo Paz exchanged views": the one and the counterpart.
    let joint = scene.word(end) == "and" ? end + 1 : end
    let isSecond = scene.word(start - 1) == "and" && mentionEnding[start - 1] != nil
    if joint > end || isSecond,
      let last = isSecond ? name : mentionStarting[joint].map({ mentions[$0] }),
      entities[last.entity].kind == .person,
      scene.layout.tags[safe: last.tokens.upperBound]?.isVerb ?? false
    {
      return true
    }
    if scene.isReportingVerb(end) || scene.word(end) == "who" { return true }
    return scene.isReportingVerb(start - 1) && tags[start - 1].isVerb
      && (!scene.isComma(end) || scene.word(end + 1) == "who"
        || scene.document.tokens[safe: end + 1]?.kind == .quotationMark)
  }

  /// Who begins the next sentence of the paragraph ("Ana Sol will travel").
  private func opensNext(_ name: Mention, behind sentence: Int) -> Bool {
    let own = scene.document.sentence(of: name.tokens.lowerBound)
    return own == sentence + 1
      && scene.document.sentences[own].tokens.lowerBound == name.tokens.lowerBound
      && scene.document.sentences[own].paragraph == scene.document.sentences[sentence].paragraph
      && (scene.layout.tags[safe: name.tokens.upperBound].map { $0.isVerb || $0 == .modal } ?? false)
  }

  /// "Ana Sol, who learned of it on Monday, insisted", "Ana Sol, a 58-year-old lawyer, said": who is told of at length
  /// behind a lead, or in the paragraph of the post.
  private func isIntroduced(_ name: Mention, behind index: Int) -> Bool {
    let end = name.tokens.upperBound
    guard scene.isComma(end), !scene.isPossessive(name.tokens.lowerBound - 1),
      isLead(index - 1)
        || scene.document.paragraph(of: end) == scene.document.paragraph(of: index - 1)
    else { return false }
    return ["who", "whose"].contains(scene.word(end + 1))
      || scene.isReportingVerb(behindAside(end))
  }

  /// The place behind an apposition in commas ("Ana Sol, a 58-year-old lawyer, said"); the same place where there is none.
  private func behindAside(_ end: Int) -> Int {
    guard scene.isComma(end) else { return end }
    let rest = Range.from(end + 1, upTo: min(end + Self.longestAside, scene.limit(end)))
    guard let close = rest.first(where: { scene.isComma($0) }) else { return end }
    return close + 1
  }

  private static let longestAside = 20

  private func isNamed(_ person: Entity.ID, before index: Int) -> Bool {
    mentions.contains { mention in
      mention.entity == person && mention.tokens.lowerBound < index
        && !scene.layout.isHeadline(scene.document.paragraph(of: mention.tokens.lowerBound))
    }
  }

  /// Whether a post of some country or body is what a sentence of running text is about.
  private func isSubject(_ post: Post) -> Bool {
    let end = post.role.tokens.upperBound
    let isOwned = post.country != nil || post.body.map(isOfStates) ?? false
    guard isOwned || scene.describedOwner(endingAt: post.start - 1) != nil, !post.role.isPlural,
      !post.role.isFormer,
      post.role.kind.speaksForCountry, post.role.kind != .legislator,
      !scene.layout.isHeadline(scene.document.paragraph(of: end - 1)),
      !["any", "another", "no", "former", "next"].contains(scene.word(post.start - 1)),
      !["a", "an"].contains(scene.word(post.start - 1)) || isLead(post.start)
    else { return false }
    var next = scene.bracketedAcronym(at: end)?.upperBound ?? end
    // "the spokesperson for trade said"
    if scene.word(next) == "for", scene.isWord(next + 1), !scene.isCapitalised(next + 1) {
      next += 2
    }
    // "Tovia’s high commissioner in Kandor called it regrettable"
    if scene.word(next) == "in", let seat = mentionStarting[next + 1].map({ mentions[$0] }),
      [.place, .country].contains(entities[seat.entity].kind)
    {
      next = seat.tokens.upperBound
    }
    if scene.word(next) == "on" || scene.word(next) == "also" { next += 1 }
    if case .weekday = DateWords.parts[scene.word(next)] { next += 1 }
    return scene.isReportingVerb(next) || scene.layout.tags[safe: next]?.isVerb ?? false
  }

  /// Whether a token stands in the first paragraph of running text, behind a headline.
  func isLead(_ token: Int) -> Bool {
    let paragraph = scene.document.paragraph(of: token)
    return scene.layout.headline != nil && scene.layout.roles[paragraph] == .body
      && scene.document.paragraphs[..<paragraph].indices.allSatisfy {
        // A line that holds nothing but the dateline's place comes before it.
        scene.layout.roles[$0] != .body || scene.document.paragraphs[$0].tokens.count < 3
      }
  }

  /// Whether a body is one of states, so that who leads it is taken for known.
  private func isOfStates(_ body: Entity.ID) -> Bool {
    switch entities[body].organizationKind {
    case .international?, .regional?, .government?, .ministry?: true
    default: false
    }
  }

  /// Whether a post may be what somebody is known to hold; "the Tovian minister" may be short for the longer title of
  /// whoever is told of before it.
  private func isSame(_ holding: Holding, _ post: Post) -> Bool {
    let isShort =
      holding.tokens.lowerBound < post.start && holding.roleKind == post.role.kind.rawValue
      && RoleWords.fits(post.role.role, holding.role)
    return (RoleWords.fits(holding.role, post.role.role) || isShort)
      && (holding.country == post.country || holding.country == nil)
      && (holding.body == post.body || holding.body == nil || post.body == nil)
  }
}
