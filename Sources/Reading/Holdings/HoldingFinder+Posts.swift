import Language
import Tagging

/// The words of posts, with whose they are as far as the words before them say.
extension HoldingFinder {
  /// A role with whose it is, as far as the words before it say.
  struct Post {
    var role: RolePhrase
    var country: String?
    var body: Entity.ID?
    var start: Int
  }

  /// Roles that "and" joins ("Vice President and Foreign Minister"), and where they end.
  func group(from first: RolePhrase) -> ([Post], Int) {
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
      // "the founder and president of the Oceanis Group"
      if Self.heads.contains(last.role.kind), Self.heads.contains(posts[index].role.kind) {
        posts[index].body = last.body
      }
      if isMission { posts[index].role.accreditedTo = last.role.accreditedTo }
      if posts[index].country == nil { posts[index].country = last.country }
    }
  }

  /// Kinds of posts at the head of a body.
  private static let heads: Set<Role.Kind> = [
    .head, .business, .secretaryGeneral, .deputyHead, .headOfState, .headOfGovernment,
  ]

  /// The role whose words begin there.
  func role(startingAt index: Int) -> RolePhrase? { roleStarting[index].map { roles[$0] } }

  private func personFollows(_ index: Int) -> Bool {
    mentionStarting[index].map { entities[mentions[$0].entity].kind == .person } ?? false
  }

  /// A role with its complement and what stands before it: "Iran's", "Turkish", "NATO".
  func prefixed(_ role: RolePhrase) -> Post {
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
    // "the Chamber's chief political strategist": words between whose it is and the role.
    if let owned = ownedDescription(before: position) {
      name(&post, by: owned)
      position = owned.lowerBound
      post.start = position
    }
    // "a senior UN humanitarian official", "a Tovian trade official"
    if role.kind == .official || role.kind == .diplomat {
      let first = describing(upTo: position)
      if mentionEnding[first] != nil { position = first }
    }
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
      // "the Tovian president’s special envoy"
      if end < position, [.envoy, .adviser, .spokesperson].contains(role.kind),
        let leader = leader(endingAt: end)
      {
        post.country = post.country ?? leader.country
        post.start = leader.start
        return post
      }
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
      // "a Kenya scholar", "Asia director": what somebody deals with is no country that she speaks for.
      let isTerritory =
        entity.country.flatMap { scene.gazetteers.countries[$0]?.status } == .territory
        && scene.word(role.head.upperBound - 1) == "secretary"
      if rounds == 1, isTerritorial(role) || isTerritory, mention.kind != .nationality,
        entity.kind == .country || entity.kind == .place, !scene.isPossessive(position - 1)
      {
        post.role.role = scene.document.string(mention.tokens) + " " + post.role.role
        position = mention.tokens.lowerBound
        post.start = position
        continue
      }
      // "a Kenya-based analyst" may be from anywhere.
      if scene.word(mention.tokens.upperBound - 1).hasSuffix("-based") {
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
      // "Wellington’s envoy": a capital stands for its country.
      case .place
      where scene.isPossessive(mention.tokens.upperBound)
        && scene.country(at: mention.tokens.lowerBound)?.value.uses.contains(.capital) ?? false:
        if post.country == nil { post.country = entity.country }
        post.start = mention.tokens.lowerBound
        return post
      case .place:
        // "Former Chuuk Governor Sana": the place is part of the post, its country is the post's.
        // "In Washington Secretary Sol said": where it was.
        guard rounds == 1, role.kind.isRegional,
          !["in", "at"].contains(scene.word(mention.tokens.lowerBound - 1))
        else {
          // "a Boston lawyer"
          if rounds == 1, ["a", "an"].contains(scene.word(mention.tokens.lowerBound - 1)) {
            post.start = mention.tokens.lowerBound
          }
          return post
        }
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

  /// Who leads a country, by the words that end there ("the Tovian president").
  private func leader(endingAt end: Int) -> Post? {
    // Not those who have such posts themselves: "the envoy’s envoy’s envoy" goes on and on.
    guard let role = roleEnding[end].map({ roles[$0] }),
      [.headOfState, .headOfGovernment, .monarch, .minister].contains(role.kind)
    else { return nil }
    let post = prefixed(role)
    return post.country == nil ? nil : post
  }

  /// Whether the name of a land before a role says what it deals with ("a Kenya scholar", "Asia director").
  private func isTerritorial(_ role: RolePhrase) -> Bool {
    switch role.kind {
    case .expert, .media: true
    default:
      ["director", "coordinator", "manager"].contains(scene.word(role.head.upperBound - 1))
        || scene.word(role.head.lowerBound) == "bureau"
    }
  }

  /// Kinds that are named by the words before them ("tax consultant", "music critic").
  private static let described: Set<Role.Kind> = [
    .expert, .adviser, .lawyer, .business, .media, .activist,
  ]

  /// Takes in the words that describe the post, some of which name it.
  private func describe(_ post: inout Post) {
    let words = describing(before: post.start, isExpert: post.role.kind == .expert)
    guard !words.isEmpty else { return }
    name(&post, by: words)
    post.start = words.lowerBound
  }

  private func name(_ post: inout Post, by words: Range<Int>) {
    let naming = naming(words)
    guard !naming.isEmpty,
      Self.described.contains(post.role.kind) || naming.contains(where: scene.isAcronym)
    else { return }
    post.role.role = Self.titled(naming, scene: scene) + " " + post.role.role
  }

  private func skipBracket(_ index: Int) -> Int {
    guard index < scene.document.tokens.count else { return index }
    return scene.bracketedAcronym(at: index)?.upperBound ?? index
  }

  private func skipBracketBackwards(_ index: Int) -> Int {
    index >= 4 && scene.bracketedAcronym(at: index - 3) != nil ? index - 3 : index
  }
}
