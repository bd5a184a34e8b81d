import Language

/// People called by what they are where no words have said that they are it: "Ana Sol wrote a book. … the author
/// said", and leaders whom the reader knows.
extension EntityBook {
  /// The one whom the words just before are about, where the news vary a name by any word for a person.
  ///
  /// - Returns: nil where others are about as much in view, where the words tell more than a noun, where somebody
  ///   without a name was brought in by the same noun, and where the text calls who is in view something else.
  mutating func protagonist(_ phrase: SpeakerPhrase) -> Entity.ID? {
    guard isBare(phrase),
      let role = phrase.role(titles), role.country == nil, country(in: phrase) == nil
    else { return nil }
    let token = phrase.tokens.lowerBound
    guard !Self.nameless.contains(scene.word(phrase.head.upperBound - 1)) else { return nil }
    follow(until: token)
    guard indefinite(scene.word(phrase.head.upperBound - 1), before: token) == nil else {
      return nil
    }
    let scores = salience(before: token, sentences: 1, gender: role.gender)
    guard let best = Self.best(of: scores), let own = scores[best], own >= Self.atCentre,
      scores.allSatisfy({ $0.key == best || own - $0.value >= Self.apart }),
      canBeCalled(role, best)
    else { return nil }
    return best
  }

  /// Nouns by which the news call people without a name.
  static let nameless: Set<String> = [
    "man", "woman", "boy", "girl", "person", "guy", "resident", "voter", "worker", "student",
    "employer",
  ]
  /// A subject of the sentence before, or who spoke in it.
  private static let atCentre = 11
  /// How many tokens back somebody was last named who is called by a noun that stood before his name.
  private static let near = 200
  /// How much less in view everybody else must be.
  private static let apart = 4

  /// Whether the text gives somebody no post but such as go with the word.
  private func canBeCalled(_ role: RolePhrase, _ person: Entity.ID) -> Bool {
    holdings.allSatisfy { holding in
      guard holding.person == person, !holding.isFormer,
        let kind = holding.roleKind.flatMap(Role.Kind.init(rawValue:))
      else { return true }
      return kind == role.kind || kind.isOccupation && role.kind.isOccupation
        || role.kind == .generic && role.covers.contains(kind)
    }
  }

  /// Who was named last right behind the same words: "the actress Ana Sol … The actress said", "The actress, Ana Sol,".
  func titled(_ phrase: SpeakerPhrase) -> Entity.ID? {
    guard isBare(phrase),
      let role = phrase.role(titles), !role.isFormer
    else { return nil }
    let token = phrase.tokens.lowerBound
    let words = phrase.head.map { scene.word($0) }
    if let priest = ordained(phrase) { return priest }
    let titled = named.filter {
      // "The actress, Ana Sol,".
      let comma = $0.tokens.lowerBound - 1
      let isApposed =
        scene.isComma(comma) && scene.isComma($0.tokens.upperBound)
        && scene.word(comma - words.count - 1) == "the"
      let start = isApposed ? comma : $0.tokens.lowerBound
      return $0.tokens.upperBound <= token && entities[$0.entity].kind == .person
        && Range.from(max(0, start - words.count), upTo: start).map { scene.word($0) } == words
    }
    guard let found = titled.last?.entity, let distance = distance(to: found, before: token),
      distance < Self.near || titled.allSatisfy({ $0.entity == found })
    else { return nil }
    return found
  }

  /// Who was named last with a title of the church: "Reverend Bo Paz … The priest".
  private func ordained(_ phrase: SpeakerPhrase) -> Entity.ID? {
    guard phrase.role(titles)?.kind == .religious else { return nil }
    let token = phrase.tokens.lowerBound
    return named.last {
      let start = $0.tokens.lowerBound
      return $0.tokens.upperBound <= token && token - start < Self.near
        && entities[$0.entity].kind == .person
        && (1...2).contains { length in
          scene.honorific(at: start - length).map {
            $0.tokens.upperBound == start && $0.value.kind == .religious
          } ?? false
        }
    }?.entity
  }

  /// Whether a description is "the" and what somebody is, and says nothing of whose or which.
  func isBare(_ phrase: SpeakerPhrase) -> Bool {
    phrase.isDefinite && !phrase.isPlural && !phrase.isPronoun && phrase.core == phrase.head
      && scene.word(phrase.tokens.lowerBound) == "the" && !namesOther(phrase)
  }

  /// The leader whom the article names without a title and the reader knows: "Barack Obama … the president".
  ///
  /// Who is named before is meant first, then who is named after ("While the president is away, Mr. Obama …"). Of former
  /// leaders and secretaries of state there are many, so that nobody else who was it may be named.
  func leader(_ phrase: SpeakerPhrase) -> Entity.ID? {
    guard phrase.isDefinite, !phrase.isPlural, !phrase.isPronoun, !namesOther(phrase),
      let role = phrase.role(titles)
    else { return nil }
    let isHead = role.kind == .headOfState || role.kind == .headOfGovernment
    guard isHead || role.role == "Secretary of State" else { return nil }
    let wanted = country(in: phrase) ?? role.country ?? home
    let token = phrase.tokens.lowerBound
    func leads(_ mention: Mention) -> Bool {
      let entity = entities[mention.entity]
      guard entity.kind == .person, !role.gender.contradicts(entity.gender) else { return false }
      let land = scene.gazetteers.leaders.country(
        ofAnyOf: [entity.name] + entity.aliases, as: role.role, in: layout.year)
      return land != nil && (wanted == nil || wanted == land)
    }
    if role.isFormer || !isHead {
      let found = Set(named.filter(leads).map(\.entity))
      return found.count == 1 ? found.first : nil
    }
    return named.last { $0.tokens.upperBound <= token && leads($0) }?.entity
      ?? named.first { $0.tokens.lowerBound > token && leads($0) }?.entity
  }
}
