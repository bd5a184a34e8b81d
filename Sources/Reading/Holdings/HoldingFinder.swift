import Language

/// Finds who holds which post: the words of a role beside the name of a person.
struct HoldingFinder {
  let scene: Scene
  let roles: [RolePhrase]
  let entities: [Entity]
  let mentions: [Mention]
  let mentionStarting: [Int: Int]
  let mentionEnding: [Int: Int]
  let roleStarting: [Int: Int]
  let roleEnding: [Int: Int]
  let home: String?
  /// The country whose officials the text names without saying whose they are.
  let local: String?
  /// Whether that is the country of the paper's readers.
  let isOutlets: Bool

  init(
    scene: Scene, roles: [RolePhrase], entities: [Entity], mentions: [Mention],
    local: String? = nil
  ) {
    self.scene = scene
    self.local = local
    isOutlets =
      local != nil && local == OutletCountry.code(of: scene)
    self.entities = entities
    self.mentions = mentions
    // The longest mention at a place wins: they are sorted so that it comes first.
    var starting: [Int: Int] = [:]
    var ending: [Int: Int] = [:]
    for (index, mention) in mentions.enumerated() {
      if starting[mention.tokens.lowerBound] == nil { starting[mention.tokens.lowerBound] = index }
      if ending[mention.tokens.upperBound] == nil { ending[mention.tokens.upperBound] = index }
    }
    mentionStarting = starting
    mentionEnding = ending
    let roles = roles.map { role in
      HoldingFinder.employed(role, scene: scene) { index in
        starting[index].map { mentions[$0] }.flatMap {
          entities[$0.entity].kind == .organization ? $0.tokens : nil
        }
      }
    }
    self.roles = roles
    roleStarting = Dictionary(
      roles.enumerated().map { ($1.tokens.lowerBound, $0) }, uniquingKeysWith: { first, _ in first }
    )
    roleEnding = Dictionary(
      roles.enumerated().map { ($1.tokens.upperBound, $0) }, uniquingKeysWith: { first, _ in first }
    )
    home = HomeCountry.code(of: scene.layout, gazetteers: scene.gazetteers)
  }

  /// "chief executive of Corvane Lines": a role with the body behind it, where spotting the role
  /// could not know yet that the words name one.
  private static func employed(
    _ role: RolePhrase, scene: Scene, body: (Int) -> Range<Int>?
  ) -> RolePhrase {
    if let owned = owned(role, body: body, scene: scene) { return owned }
    guard role.body == nil, role.country == nil, role.accreditedTo == nil,
      role.tokens.upperBound == role.head.upperBound
    else { return role }
    let field = field(behind: role, scene: scene)
    let end = field ?? role.tokens.upperBound
    guard ["of", "at", "for", "with"].contains(scene.word(end)) else { return role }
    let start = scene.word(end + 1) == "the" ? end + 2 : end + 1
    guard let found = body(start) ?? called(from: start, scene: scene).flatMap(body) else {
      return role
    }
    var role = role
    role.body = found
    if field != nil { role.role += " " + titled(role.tokens.upperBound..<end, scene: scene) }
    role.tokens = role.tokens.lowerBound..<found.upperBound
    return role
  }

  /// Behind the words that say what a body is: "human rights group" of "the human rights group Kandor Watch".
  private static func called(from start: Int, scene: Scene) -> Int? {
    let words = Range.from(start, upTo: min(start + 5, scene.limit(start))).prefix {
      scene.isWord($0) && !scene.isCapitalised($0)
    }
    guard let last = words.last,
      words.contains(where: { scene.organizationNoun(at: $0)?.tokens.upperBound == last + 1 })
    else { return nil }
    return last + 1
  }

  /// "Chairman of Tovia’s National Assembly", where the role has been read as Tovia's.
  private static func owned(
    _ role: RolePhrase, body: (Int) -> Range<Int>?, scene: Scene
  ) -> RolePhrase? {
    guard role.body == nil, role.country != nil, scene.isPossessive(role.tokens.upperBound),
      let found = body(role.tokens.upperBound + 1)
    else { return nil }
    var role = role
    role.body = found
    role.tokens = role.tokens.lowerBound..<found.upperBound
    return role
  }

  /// All posts of which the text tells.
  func holdings() -> [Holding] {
    let (posts, alone) = toldPosts()
    var found = headed(weighed(placed(posts)))
    found += affiliations(besides: found)
    if let principal = principal(besides: found) { found.append(principal) }
    for posts in alone {
      if let leader = leader(of: posts, besides: found) { found.append(leader) }
      complete(&found, by: posts)
    }
    return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The posts whose country the text does not say, each with what speaks for every country.
  func openPosts() -> [OpenPost] {
    let posts = toldPosts().found
    return openPosts(of: posts, among: placed(posts)).sorted { $0.key < $1.key }.map(\.value)
  }

  /// The posts as the words beside them say them, and those that stand beside nobody.
  private func toldPosts() -> (found: [Holding], alone: [[Post]]) {
    var (found, alone) = besidePeople()
    found += named(behind: alone, besides: found)
    found += counterparts(of: found) + alone.compactMap(elected) + heading()
    found = merged(found)
    for posts in alone { completePartner(&found, by: posts) }
    completeEnvoys(&found, by: alone)
    return (found, alone)
  }

  /// The posts that the words beside some mentions of people give them.
  func holdings(of subjects: [Mention]) -> [Holding] {
    let places = Set(subjects.map(\.tokens.lowerBound))
    return merged(besidePeople().found.filter { places.contains($0.tokens.lowerBound) })
  }

  /// The posts with a person beside them, and those that stand beside nobody.
  private func besidePeople() -> (found: [Holding], alone: [[Post]]) {
    var found: [Holding] = []
    var alone: [[Post]] = []
    // Where the names begin that stand behind their post.
    var named: Set<Int> = []
    var done = 0
    for role in roles where role.tokens.lowerBound >= done {
      found += respective(role)
      let (grouped, end) = group(from: role)
      done = end
      let holders = holders(of: grouped, end: end, named: named)
      let posts = holders.isEmpty ? grouped : grouped.map(whole)
      if holders.isEmpty { alone.append(posts) }
      if let name = holders.first?.tokens, name.lowerBound == posts.first?.start {
        named.formUnion(name.filter { mentionEnding[name.upperBound] == mentionStarting[$0] })
      }
      found += held(posts, by: holders)
    }
    return (found, alone)
  }

  private func held(_ posts: [Post], by holders: [Holder]) -> [Holding] {
    holders.flatMap { holder in
      posts.filter { !isOnlyHonorific($0) && !isBareHead($0) && $0.role.kind != .generic }.flatMap(
        seats
      ).map {
        var holding = holding($0, of: holder.person, to: holder.tokens)
        holding.isFormer = holding.isFormer || holder.isPast
        return holding
      }
    }
  }

  /// "ambassador to Austria and to the OSCE": two posts, one for each seat.
  private func seats(of post: Post) -> [Post] {
    guard post.role.accreditedTo != nil, post.role.body != nil, post.body != nil else {
      return [post]
    }
    var first = post
    first.body = nil
    var second = post
    second.role.accreditedTo = nil
    return [first, second]
  }

  /// A head with what it is the head of, where the words stand apart from its bearer: "the head of the committee, Ana Sol,".
  private func whole(_ post: Post) -> Post {
    let end = post.role.tokens.upperBound
    if isCut(at: end), scene.isComma(end + 1),
      post.role.role.hasSuffix(scene.document.words[end - 1])
    {
      var post = post
      post.role.role += " " + scene.document.words[end]
      return post
    }
    guard isBareHead(post), scene.word(end) == "of" else { return post }
    let purpose = Range.from(end, upTo: min(end + 8, scene.limit(end))).prefix { scene.isWord($0) }
    guard purpose.count > 1, scene.isComma(purpose.endIndex) else { return post }
    var post = post
    post.role.role += " " + scene.document.string(purpose.startIndex..<purpose.endIndex)
    post.role.tokens = post.role.tokens.lowerBound..<purpose.endIndex
    return post
  }

  /// "His golden head": of nothing that the words name.
  private func isBareHead(_ post: Post) -> Bool {
    post.role.role == "Head" && post.body == nil && post.country == nil
      && post.role.tokens == post.role.head
  }

  /// Whether a title is a form of address and no post ("Sheikh", "Sir").
  private func isOnlyHonorific(_ post: Post) -> Bool {
    guard post.country == nil, post.body == nil, post.role.tokens.count == 1,
      let honorific = scene.honorific(at: post.role.tokens.lowerBound)
    else { return false }
    switch honorific.value.kind {
    case .courtesy, .academic: return true
    case .nobility:
      return !["king", "queen", "emir", "amir", "emperor", "sultan"].contains(
        scene.word(post.role.tokens.lowerBound))
    case .military, .religious, .office: return false
    }
  }

  // MARK: What holds

  private func holding(_ post: Post, of person: Entity.ID, to range: Range<Int>) -> Holding {
    // A son is nobody's but his parents', whatever country or body stands beside.
    if post.role.kind == .relative {
      return Holding(
        person: person, role: post.role.role, roleKind: post.role.kind.rawValue,
        isFormer: post.role.isFormer, tokens: range)
    }
    var country = post.country ?? country(behind: range.upperBound)
    var role = post.role.role
    if let seat = seat(of: post, behind: range.upperBound) {
      country = country ?? seat.country
      if let part = seat.part, !role.contains(" of ") { role += " of " + part }
    }
    var (body, range) = (post.body, range)
    // "the economist Ana Sol of the Kandor Institute"
    if body == nil, country == nil, !post.role.kind.isRegional,
      let name = mentionEnding[range.upperBound].map({ mentions[$0].tokens }),
      let employer = employer(behind: name)
    {
      body = employer.0
      range = min(range.lowerBound, name.lowerBound)..<employer.1.upperBound
    }
    let bodyCountry = body.flatMap { isOfState($0) ? entities[$0].country : nil }
    if country == nil { country = bodyCountry }
    // In a ministry's own news "Ambassador to Yemen" is the one that it sends.
    if country == nil, post.body == nil, let seat = post.role.accreditedTo, seat != home {
      country = home
    }
    if country == nil, post.body == nil, let implied = post.role.impliedBody, let home,
      scene.gazetteers.organizations.value(of: implied).map({
        $0.organization.country == home
      }) ?? false
    {
      country = home
    }
    return Holding(
      person: person, role: role, roleKind: post.role.kind.rawValue, country: country,
      body: body, accreditedTo: post.role.accreditedTo, isFormer: post.role.isFormer,
      tokens: range)
  }

  /// Whether posts in a body speak for its country: those of ministries do, those of papers and parties
  /// do not.
  private func isOfState(_ body: Entity.ID) -> Bool {
    switch entities[body].organizationKind {
    case .government?, .ministry?, .parliament?, .military?, .court?: true
    case .other?: entities[body].name.contains("Central Bank")
    default: false
    }
  }

  /// "King Hamo of Jordan", "Foreign Minister Sol of Panama", "… of the Ministry of Mongolia", "… of the new
  /// Syrian government".
  private func country(behind index: Int) -> String? {
    guard scene.word(index) == "of" else { return nil }
    var next = scene.word(index + 1) == "the" ? index + 2 : index + 1
    // "the foreign minister of neighboring Tajikistan"
    if ["neighboring", "neighbouring", "nearby"].contains(scene.word(next)) { next += 1 }
    guard next < scene.document.tokens.count, !scene.isListedInName(at: next) else { return nil }
    if let country = scene.countryName(at: next) { return country.value.country.alpha3 }
    for start in next..<next + 3 {
      guard let mention = mentionStarting[start].map({ mentions[$0] }) else { continue }
      let entity = entities[mention.entity]
      let isState: [Entity.OrganizationKind] = [
        .ministry, .government, .parliament, .court, .military,
      ]
      if entity.organizationKind.map(isState.contains) ?? false { return entity.country }
      let isGovernment = ["government", "administration"].contains(
        scene.word(mention.tokens.upperBound))
      return mention.kind == .nationality && isGovernment ? entity.country : nil
    }
    return nil
  }
}
