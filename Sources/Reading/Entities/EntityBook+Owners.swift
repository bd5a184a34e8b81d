import Language

/// Whose posts are that the words beside them tell by a noun or a person: "the group’s director, Ana Sol", "a
/// spokesman for Mr. Paz".
extension EntityBook {
  /// Gives such posts their body, where one in view can be meant, or the person whom they serve.
  mutating func resolveOwners() {
    for place in holdings.indices {
      let holding = holdings[place]
      guard holding.body == nil, holding.accreditedTo == nil else { continue }
      if let body = body(of: holding) {
        holdings[place].body = body
        if holding.country == nil, isOfState(body) {
          holdings[place].country = entities[body].country
        }
      } else if serves(holding) {
        holdings[place].body = campaign(beside: holding)
        if holdings[place].body == nil { holdings[place].principal = person(beside: holding) }
      }
    }
  }

  /// Bodies that are called by no more than what they are.
  private static let offices: Set<String> = ["ministry", "department", "embassy", "consulate"]

  /// Whether posts of its kind are held for a person: spokespeople, staff of a campaign, aides, relatives.
  private func serves(_ holding: Holding) -> Bool {
    guard holding.country == nil else { return false }
    switch holding.roleKind.flatMap(Role.Kind.init(rawValue:)) {
    case .spokesperson?, .adviser?, .lawyer?, .relative?: return true
    case .party?:
      return !["Candidate", "Nominee", "Leader"].contains { holding.role.hasSuffix($0) }
    default: return false
    }
  }

  /// "the Paz campaign’s spokesman", "Paz campaign spokesman", "a spokesman for the Paz campaign".
  private mutating func campaign(beside holding: Holding) -> Entity.ID? {
    let range = surroundings(of: holding)
    for name in names(in: range) where name.entity != holding.person {
      let noun = name.tokens.upperBound
      guard entities[name.entity].kind == .person, range.contains(noun) else { continue }
      let end = scene.isPossessive(noun) ? noun + 1 : noun
      guard ["campaign", "administration"].contains(scene.word(end)) else { continue }
      return retinue(SpeakerPhrase(name.tokens.lowerBound..<end + 1, scene: scene))
    }
    return nil
  }

  /// "Paz’s spokesman", "a spokesman for President Paz", "his aide".
  private mutating func person(beside holding: Holding) -> Entity.ID? {
    let range = surroundings(of: holding)
    for name in names(in: range) where name.entity != holding.person {
      guard entities[name.entity].kind == .person else { continue }
      let (start, end) = (name.tokens.lowerBound, name.tokens.upperBound)
      if scene.isPossessive(end) || titles.phrase(at: end) != nil { return name.entity }
      // A title may stand between: "to President Paz".
      let preposition = (max(range.lowerBound, start - 5)..<start).last {
        $0 <= holding.tokens.upperBound && ["for", "of", "to"].contains(scene.word($0))
      }
      if let preposition,
        Range.from(preposition + 1, upTo: start).allSatisfy({
          scene.isWord($0) || scene.word($0) == "."
        })
      {
        return name.entity
      }
    }
    let before = holding.tokens.lowerBound - 1
    guard let gender = Self.possessives[scene.word(before)] else { return nil }
    return person(gender, before: before, except: holding.person)
  }

  private static let possessives: [String: Entity.Gender] = ["his": .masculine, "her": .feminine]

  /// The words that name holder and post, and those around them up to the next mark.
  private func surroundings(of holding: Holding) -> Range<Int> {
    var (start, end) = (holding.tokens.lowerBound, holding.tokens.upperBound)
    let (first, limit) = (scene.start(start), scene.limit(start))
    while start > first, holding.tokens.lowerBound - start < 5,
      scene.isWord(start - 1) || scene.isPossessive(start - 1)
    {
      start -= 1
    }
    while end < limit, end - holding.tokens.upperBound < 7,
      scene.isWord(end) || scene.isPossessive(end) || scene.word(end) == "."
    {
      end += 1
    }
    return start..<end
  }

  /// The body in which somebody has a post: "the group’s director", "ministry spokesman", "its spokesman".
  private mutating func body(of holding: Holding) -> Entity.ID? {
    let before = holding.tokens.lowerBound - 1
    if scene.word(before) == "its", holding.roleKind != Role.Kind.relative.rawValue {
      // "Tovia is waiting, with its minister warning": he is the country’s.
      if holding.country != nil, holding.roleKind == Role.Kind.minister.rawValue { return nil }
      guard let owner = pronoun(SpeakerPhrase(before..<before + 1, scene: scene), quoted: nil),
        entities[owner].kind == .organization
      else { return nil }
      return owner
    }
    guard let owner = owner(of: holding) else { return speaking(before: holding) }
    return describedBody(SpeakerPhrase(owner, scene: scene))
  }

  /// The body of which the words before a bare "spokesperson Ana Sol" tell ("The Foreign Office rejected it").
  private func speaking(before holding: Holding) -> Entity.ID? {
    let start = holding.tokens.lowerBound
    guard holding.role == "Spokesperson", holding.country == nil, holding.principal == nil,
      !["a", "an", "the"].contains(scene.word(start - 1)),
      scene.role(at: start)?.tokens.lowerBound == start
    else { return nil }
    let sentence = document.sentence(of: start)
    let last = mentions.last {
      $0.tokens.upperBound <= start && sentence - document.sentence(of: $0.tokens.lowerBound) <= 2
        && [.organization, .person].contains(entities[$0.entity].kind) && isSubject($0)
    }
    guard let last, let kind = entities[last.entity].organizationKind, kind != .media else {
      return nil
    }
    return last.entity
  }

  /// Whether who has a post in a body speaks for its country.
  private func isOfState(_ body: Entity.ID) -> Bool {
    guard let kind = entities[body].organizationKind else { return false }
    return [.ministry, .mission, .government, .military].contains(kind)
  }

  /// The words that say by a noun in whose service somebody is.
  private func owner(of holding: Holding) -> Range<Int>? {
    let (start, end) = (holding.tokens.lowerBound, holding.tokens.upperBound)
    for place in [start - 1, start] where Self.offices.contains(scene.word(place)) {
      return place..<place + 1
    }
    // "A spokesman for the ministry", "the spokesman of the ministry"
    let behind = Range.from(start, upTo: min(end + 4, scene.limit(start))).first {
      ["for", "of"].contains(scene.word($0)) && scene.word($0 + 1) == "the"
        && Self.offices.contains(scene.word($0 + 2))
    }
    if let behind { return behind + 1..<behind + 3 }
    return Range.from(max(0, start - 1), upTo: end).lazy
      .compactMap { scene.describedOwner(endingAt: $0) }
      .first { names(in: $0).isEmpty }
  }
}
