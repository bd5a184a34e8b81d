import Language

/// Finds who holds which post: the words of a role beside the name of a person.
struct HoldingFinder {
  let scene: Scene
  let roles: [RolePhrase]
  let entities: [Entity]
  let mentions: [Mention]
  let mentionStarting: [Int: Int]
  let mentionEnding: [Int: Int]
  private let roleStarting: [Int: Int]
  private let roleEnding: [Int: Int]
  let home: String?

  init(scene: Scene, roles: [RolePhrase], entities: [Entity], mentions: [Mention]) {
    self.scene = scene
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
    guard role.body == nil, role.country == nil, role.accreditedTo == nil,
      role.tokens.upperBound == role.head.upperBound
    else { return role }
    let field = field(behind: role, scene: scene)
    let end = field ?? role.tokens.upperBound
    guard ["of", "at", "for", "with"].contains(scene.word(end)) else { return role }
    guard let found = body(scene.word(end + 1) == "the" ? end + 2 : end + 1) else { return role }
    var role = role
    role.body = found
    if field != nil { role.role += " " + titled(role.tokens.upperBound..<end, scene: scene) }
    role.tokens = role.tokens.lowerBound..<found.upperBound
    return role
  }

  /// A role with whose it is, as far as the words before it say.
  struct Post {
    var role: RolePhrase
    var country: String?
    var body: Entity.ID?
    var start: Int
  }

  mutating func holdings() -> [Holding] {
    var found: [Holding] = []
    // The posts that stand beside nobody, and where the names begin that stand behind their post.
    var alone: [[Post]] = []
    var named: Set<Int> = []
    var done = 0
    for role in roles where role.tokens.lowerBound >= done {
      let (posts, end) = group(from: role)
      done = end
      let holders = holders(of: posts, end: end, named: named)
      if holders.isEmpty { alone.append(posts) }
      if let name = holders.first?.1, name.lowerBound == posts.first?.start {
        named.formUnion(name.filter { mentionEnding[name.upperBound] == mentionStarting[$0] })
      }
      for (person, last) in holders {
        for post in posts where !isOnlyHonorific(post) && post.role.kind != .generic {
          found += seats(of: post).map { holding($0, of: person, to: last) }
        }
      }
    }
    found += counterparts(of: found) + alone.compactMap(elected) + heading()
    found = Self.merged(found)
    for posts in alone { completePartner(&found, by: posts) }
    found = headed(placed(found))
    if let principal = principal(besides: found) { found.append(principal) }
    for posts in alone {
      if let leader = leader(of: posts, besides: found) { found.append(leader) }
      complete(&found, by: posts)
    }
    return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
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

  // MARK: Reading a group of roles

  /// Roles that "and" joins ("Vice President and Foreign Minister"), and where they end.
  private func group(from first: RolePhrase) -> ([Post], Int) {
    var posts = [prefixed(first)]
    var end = skipBracket(first.tokens.upperBound)
    while true {
      var next = end
      let joint = scene.word(next)
      // "Special Representative for North Korea Ambassador Sol": one title right behind another.
      let isAdjacent =
        roleStarting[next].map {
          end > first.head.upperBound || [.ambassador, .military].contains(roles[$0].kind)
        } ?? false
      guard isAdjacent || ["and", "/", ",", "&"].contains(joint) else { break }
      if !isAdjacent { next += 1 }
      if joint == ",", scene.word(next) == "and" { next += 1 }
      let before = next
      // "… and African Union Chairperson": the second role may have a body or country of its own.
      while let mention = mentionStarting[next], entities[mentions[mention].entity].kind != .person,
        roleStarting[next] == nil
      {
        next = skipBracket(mentions[mention].tokens.upperBound)
        if scene.isPossessive(next) { next += 1 }
      }
      guard let index = roleStarting[next], next < scene.limit(first.tokens.lowerBound),
        roles[index].isPlural == first.isPlural
      else { break }
      let post = prefixed(roles[index])
      // After a comma, or with a country of its own, it is the title of the next person.
      let ownsCountry = before < next && post.country != nil
      // "OSCE Chairman and Polish Foreign Minister Sol" is one, "the NATO Secretary General and
      // Turkish President Sol" are two.
      let isOffice =
        joint == "and" && posts[0].country == nil && posts[0].body != nil
        && scene.word(posts[0].start - 1) != "the"
      if ownsCountry, post.country != posts[0].country, !isOffice { break }
      if joint == ",", personFollows(end) { break }
      // "the Italian foreign minister and Secretary Sol" are two people.
      if joint == "and" || joint == ",", !scene.isCapitalised(first.head.lowerBound),
        scene.isCapitalised(roles[index].head.lowerBound)
      {
        break
      }
      posts.append(post)
      end = skipBracket(roles[index].tokens.upperBound)
    }
    for index in posts.indices.dropFirst() where posts[index].country == nil {
      // "Senegal's President and African Union Chairperson": the second has a body before it.
      if posts[index].start == posts[index].role.tokens.lowerBound {
        posts[index].country = posts[0].country
      }
    }
    share(&posts)
    // "The Secretary and King Hamo": who is "the Secretary" has been said before.
    if posts.count > 1, posts[0].country == nil, posts[0].body == nil,
      scene.word(posts[0].start - 1) == "the", personFollows(skipHonorifics(end))
    {
      posts.removeFirst()
    }
    return (posts, end)
  }

  /// What stands behind the last role holds for all ("Envoy and Ambassador to the United Nations").
  private func share(_ posts: inout [Post]) {
    guard let last = posts.last, posts.count > 1 else { return }
    for index in posts.indices.dropLast() where posts[index].body == nil {
      let isBare = posts[index].role.body == nil && posts[index].role.country == nil
      let isMission =
        [.ambassador, .envoy, .diplomat].contains(last.role.kind)
        && [.ambassador, .envoy, .diplomat].contains(posts[index].role.kind)
      guard isBare, isMission || posts[index].country == nil else { continue }
      if isMission, last.role.body != nil { posts[index].body = last.body }
      if isMission { posts[index].role.accreditedTo = last.role.accreditedTo }
      if posts[index].country == nil { posts[index].country = last.country }
    }
  }

  /// The role whose words begin there.
  func role(startingAt index: Int) -> RolePhrase? { roleStarting[index].map { roles[$0] } }

  private func personFollows(_ index: Int) -> Bool {
    mentionStarting[index].map { entities[mentions[$0].entity].kind == .person } ?? false
  }

  /// A role with its complement and what stands before it: "Iran's", "Turkish", "NATO".
  private func prefixed(_ role: RolePhrase) -> Post {
    var post = Post(role: role, country: role.country, body: nil, start: role.tokens.lowerBound)
    if let body = role.body, let mention = mentionStarting[body.lowerBound] {
      post.body = mentions[mention].entity
    }
    // "… of the European Commission President Ana Sol": the body is the next role's as well.
    if let previous = roleEnding[role.tokens.lowerBound], let body = roles[previous].body,
      body.upperBound == roles[previous].tokens.upperBound, post.body == nil,
      let mention = mentionStarting[body.lowerBound]
    {
      post.body = mentions[mention].entity
      return post
    }
    var position = role.tokens.lowerBound
    let start = scene.start(position)
    // "India's newly appointed Minister".
    if ["appointed", "elected"].contains(scene.word(position - 1)),
      ["newly", "recently"].contains(scene.word(position - 2))
    {
      position -= 2
    }
    var rounds = 0
    while position > start, rounds < 3 {
      rounds += 1
      var end = position
      if scene.isPossessive(end - 1) { end -= 1 }
      end = skipBracketBackwards(end)
      guard end > start else { break }
      guard let index = mentionEnding[end] else {
        // "Israeli Alternate Prime Minister": a word that no table knows makes the role longer.
        guard rounds == 1, end == position, scene.isCapitalised(end - 1), end - 1 > start,
          let index = mentionEnding[end - 1], entities[mentions[index].entity].kind == .country
        else { break }
        post.role.role = scene.document.words[end - 1] + " " + post.role.role
        position = end - 1
        continue
      }
      let mention = mentions[index]
      // "Special Representative for North Korea Ambassador Sol": what another role is for.
      if roles.contains(where: {
        $0.tokens.upperBound <= role.tokens.lowerBound
          && role.tokens.lowerBound - $0.tokens.upperBound < 4
          && $0.tokens.contains(mention.tokens.lowerBound)
      }) {
        // "Crown Prince of Qatar Sheikh Sol" is of Qatar in both.
        if let previous = roleEnding[position], post.country == nil {
          post.country = roles[previous].country
        }
        return post
      }
      let entity = entities[mention.entity]
      // "a Kenya scholar": what an expert knows of is no country that she speaks for.
      if rounds == 1, role.kind == .expert, mention.kind != .nationality,
        entity.kind == .country || entity.kind == .place, !scene.isPossessive(position - 1)
      {
        post.role.role = scene.document.string(mention.tokens) + " " + post.role.role
        post.start = mention.tokens.lowerBound
        return post
      }
      switch entity.kind {
      case .country:
        if post.country == nil { post.country = entity.country }
      case .organization:
        if post.body == nil { post.body = mention.entity }
        if post.country == nil, entity.organizationKind == .ministry {
          post.country = entity.country
        }
      case .government:
        if post.country == nil { post.country = entity.country }
      case .place:
        // "Former Chuuk Governor Sana": the place is part of the post, its country is the post's.
        let regional: [Role.Kind] = [
          .legislator, .governor, .mayor, .headOfGovernment, .deputyHead,
        ]
        guard rounds == 1, regional.contains(role.kind) else { return post }
        if post.country == nil { post.country = entity.country }
        post.role.role += " of " + entity.name
        position = start
        post.start = mention.tokens.lowerBound
      case .person, .unnamed: return post
      }
      if entity.kind != .place {
        position = mention.tokens.lowerBound
        post.start = position
      }
      if post.start > start, let modifier = scene.modifier(at: post.start - 1),
        modifier.tokens.count == 1, modifier.value.effect == .former
      {
        post.role.isFormer = true
        post.start -= 1
      }
    }
    if post.start == role.tokens.lowerBound { describe(&post) }
    return post
  }

  /// Takes in the words that describe the post; what it is named by are those of experts, and acronyms.
  private func describe(_ post: inout Post) {
    let words = describing(before: post.start, isExpert: post.role.kind == .expert)
    guard !words.isEmpty else { return }
    let naming = naming(words)
    if !naming.isEmpty, post.role.kind == .expert || naming.contains(where: scene.isAcronym) {
      post.role.role = Self.titled(naming, scene: scene) + " " + post.role.role
    }
    post.start = words.lowerBound
  }

  private func skipBracket(_ index: Int) -> Int {
    guard index < scene.document.tokens.count else { return index }
    return scene.bracketedAcronym(at: index)?.upperBound ?? index
  }

  private func skipBracketBackwards(_ index: Int) -> Int {
    index >= 4 && scene.bracketedAcronym(at: index - 3) != nil ? index - 3 : index
  }

  // MARK: What holds

  private func holding(_ post: Post, of person: Entity.ID, to range: Range<Int>) -> Holding {
    var country = post.country ?? country(behind: range.upperBound)
    if country == nil, post.role.kind == .legislator { country = seat(behind: range.upperBound) }
    let bodyCountry = post.body.flatMap { isOfState($0) ? entities[$0].country : nil }
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
      person: person, role: post.role.role, roleKind: post.role.kind.rawValue, country: country,
      body: post.body, accreditedTo: post.role.accreditedTo, isFormer: post.role.isFormer,
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

  /// "Senator Ada Paz (D-Ohio)", "Senator Ada Paz, Democrat of Ohio": an American party and a state.
  func seat(behind index: Int) -> String? {
    if scene.isComma(index), ["republican", "democrat"].contains(scene.word(index + 1)),
      scene.word(index + 2) == "of"
    {
      return "USA"
    }
    guard scene.word(index) == "(" else { return nil }
    let party = scene.word(index + 1)
    return ["d-", "r-", "i-"].contains { party.hasPrefix($0) } ? "USA" : nil
  }

  /// "King Hamo of Jordan", "Foreign Minister Sol of Panama", "… of the Ministry of Mongolia", "… of the new
  /// Syrian government".
  private func country(behind index: Int) -> String? {
    guard scene.word(index) == "of" else { return nil }
    let next = scene.word(index + 1) == "the" ? index + 2 : index + 1
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
