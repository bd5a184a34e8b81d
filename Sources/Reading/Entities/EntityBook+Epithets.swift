import Language

/// People called by what no words have said that they are: "the Vermont senator" for somebody whom the
/// article has named, and the reader knows.
extension EntityBook {
  /// The person in view whom a description can stand for, where no post fits it.
  ///
  /// Only for roles by which the news vary a name, and only where nobody without a name was brought in by
  /// the same word ("a senator said").
  ///
  /// - Returns: with the person how much more in view than the next one.
  mutating func epithet(_ phrase: SpeakerPhrase) -> (person: Entity.ID, margin: Int)? {
    guard phrase.isDefinite, !phrase.isPlural, !phrase.isPronoun,
      scene.word(phrase.tokens.lowerBound) == "the", !namesOther(phrase),
      let role = phrase.role(titles), role.isFormer || isVaried(role)
    else { return nil }
    let token = phrase.tokens.lowerBound
    follow(until: token)
    let introduced = indefinite(scene.word(phrase.head.upperBound - 1), before: token)
    let party = party(in: phrase)
    var scores: [Entity.ID: Int] = [:]
    for (person, score) in salience(before: token, sentences: 8, gender: role.gender) {
      guard isCandidate(person), introduced.map({ isNamed(person, in: $0..<token) }) ?? true,
        let agreement = agreement(of: person, with: party)
      else { continue }
      // Whom the article is about is varied most, but is no more "the Ohio governor" than others in view.
      let naming = Self.isOfPlace(role) ? 0 : min(4, named.count { $0.entity == person } / 3)
      scores[person] = score + agreement + naming
      if Self.nominations.contains(where: role.role.hasSuffix),
        isNominee(person, forVice: role.role.hasPrefix("Vice"))
      {
        scores[person]? += Self.inView
      }
    }
    // What somebody once was need not be told at all, so that nobody less in view is taken for it.
    let enough = isVaried(role) ? Self.inView : 2 * Self.inView
    guard let best = Self.best(of: scores), let own = scores[best], own >= enough else {
      return nil
    }
    let next = scores.filter { $0.key != best }.values.max()
    return (best, next.map { own - $0 } ?? own)
  }

  /// Keeps the post by which an epithet calls somebody, of whom the text tells no such post by name.
  mutating func learn(_ phrase: SpeakerPhrase, of person: Entity.ID) {
    var index = phrase.core.lowerBound
    while index < phrase.core.upperBound {
      guard let role = titles.phrase(at: index) else {
        index += 1
        continue
      }
      learn(role, by: phrase, of: person)
      index = max(index + 1, role.tokens.upperBound)
    }
  }

  private mutating func learn(_ role: RolePhrase, by phrase: SpeakerPhrase, of person: Entity.ID) {
    guard isVaried(role), !role.isFormer, !Self.callings.contains(role.role),
      !holdings.contains(where: { $0.person == person && RoleWords.fits(role.role, $0.role) })
    else { return }
    var holding = Holding(
      person: person, role: role.role, roleKind: role.kind.rawValue, country: role.country,
      body: nil,
      accreditedTo: nil, isFormer: role.isFormer, tokens: phrase.tokens)
    for name in names(in: phrase.head) {
      switch entities[name.entity].kind {
      case .organization: holding.body = holding.body ?? name.entity
      case .place:
        holding.role += " of " + entities[name.entity].name
        holding.country = holding.country ?? entities[name.entity].country
      default: break
      }
    }
    holdings.append(holding)
  }

  /// The party that the words name.
  func party(in phrase: SpeakerPhrase) -> String? {
    phrase.head.compactMap { Parties.party(of: scene.word($0)) }.first
  }

  private static let nominations = ["Candidate", "Nominee"]

  private func isNominee(_ person: Entity.ID, forVice: Bool) -> Bool {
    scene.gazetteers.partyMembers.isNominee(
      anyOf: [entities[person].name] + entities[person].aliases, forVice: forVice,
      in: layout.year)
  }

  /// How much somebody must be in view to be meant.
  private static let inView = 5

  /// Whether the words say whose or which one it is by another name ("the state's governor").
  func namesOther(_ phrase: SpeakerPhrase) -> Bool {
    phrase.head.contains { scene.isPossessive($0) }
      || names(in: phrase.head).contains {
        entities[$0.entity].kind != .place
          && Parties.party(of: scene.word($0.tokens.lowerBound)) == nil
      }
  }

  /// Whether there is but one in a house: whoever is meant is no other member.
  func isLeadership(_ role: RolePhrase) -> Bool {
    role.kind == .legislator && ["Leader", "Speaker", "Whip"].contains { role.role.hasSuffix($0) }
  }

  /// Whether the news call by such a role somebody of whom they have not told it.
  private func isVaried(_ role: RolePhrase) -> Bool {
    switch role.kind {
    case .party, .governor, .mayor: true
    case .legislator: !isLeadership(role)
    default: Self.callings.contains(role.role)
    }
  }

  /// Whether there is one for each place ("the Indiana governor").
  private static func isOfPlace(_ role: RolePhrase) -> Bool {
    switch role.kind {
    case .governor, .mayor, .legislator: true
    default: false
    }
  }

  /// Callings that are no posts.
  private static let callings: Set<String> = [
    "Actor", "Actress", "Singer", "Artist", "Athlete", "Billionaire", "Businessperson", "Mogul",
    "Tycoon", "Magnate", "Surgeon", "Neurosurgeon", "Pollster", "Donor",
  ]

  /// Whether the text knows somebody by nothing but such roles, so that "the candidate" is not the
  /// candidate's spokesman.
  private func isCandidate(_ person: Entity.ID) -> Bool {
    holdings.allSatisfy { holding in
      guard holding.person == person, !holding.isFormer,
        let kind = holding.roleKind.flatMap(Role.Kind.init(rawValue:))
      else { return true }
      switch kind {
      case .party, .legislator, .governor, .mayor, .business, .expert: return true
      default: return false
      }
    }
  }

  /// What it counts that somebody is of a party, nil where he is of another.
  func agreement(of person: Entity.ID, with party: String?) -> Int? {
    guard let party, let own = parties[person] else { return 0 }
    return own == party ? 6 : nil
  }

  private func isNamed(_ person: Entity.ID, in range: Range<Int>) -> Bool {
    named.contains { $0.entity == person && range.contains($0.tokens.lowerBound) }
  }

  /// Where "a senator", "an Ohio company" brings in another one by the same noun, nearest first.
  func indefinite(_ noun: String, before token: Int) -> Int? {
    (max(0, token - 250)..<token).reversed().first { index in
      guard scene.word(index) == noun else { return false }
      let start = scene.start(index)
      return (max(start, index - 4)..<index).contains {
        ["a", "an", "another", "one"].contains(scene.word($0))
      }
    }
  }
}
