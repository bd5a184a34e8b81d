import Language

/// Bodies by what they are: "the ministry", "the company".
extension EntityBook {
  /// The body in view that a description stands for: one that spoke by the same noun before, that has
  /// the noun in its name, or that is of its kind.
  mutating func describedBody(_ phrase: SpeakerPhrase) -> Entity.ID? {
    guard phrase.isDefinite, !phrase.isPronoun, !phrase.isPlural,
      // "The Department of Lost Ships" is no department named before.
      phrase.core == phrase.head || scene.word(phrase.head.upperBound) != "of"
        || !scene.isCapitalised(phrase.head.upperBound - 1)
        || !scene.isCapitalised(phrase.head.upperBound + 1),
      // "Ms. Sol’s office" is hers.
      scene.word(phrase.head.upperBound - 1) != "office"
        || !names(in: phrase.tokens).contains(where: { entities[$0.entity].kind == .person })
    else { return nil }
    let token = phrase.tokens.lowerBound
    let noun = scene.word(phrase.head.upperBound - 1)
    let found =
      publisher(phrase, noun) ?? spoken(as: noun, before: token) ?? united(phrase)
      ?? kindred(phrase, noun)
    guard let found else { return nil }
    mention(phrase.tokens, found, .description)
    return found
  }

  /// "The Department" in a department's own news.
  private mutating func publisher(_ phrase: SpeakerPhrase, _ noun: String) -> Entity.ID? {
    guard phrase.core.count == 1, scene.isCapitalised(phrase.core.lowerBound),
      let known = scene.publisher(calledBy: noun)
    else { return nil }
    let named = entities.firstIndex { $0.kind == .organization && $0.name == known.name }
    return named
      ?? make(
        "body:" + known.name,
        Entity(
          kind: .organization, name: known.name, country: known.country,
          organizationKind: Entity.OrganizationKind(known.kind)))
  }

  /// The body that spoke last by the same noun ("a Quinnipiac University poll … the poll").
  private func spoken(as noun: String, before token: Int) -> Entity.ID? {
    history.last {
      $0.token < token && token - $0.token < 500 && $0.noun == noun
        && entities[$0.entity].kind == .organization
    }?.entity
  }

  /// "The world body", "the continental body": the one of states that is called so.
  private func united(_ phrase: SpeakerPhrase) -> Entity.ID? {
    guard phrase.core.count == 2, scene.word(phrase.core.upperBound - 1) == "body" else {
      return nil
    }
    let name: String
    switch scene.word(phrase.core.lowerBound) {
    case "world", "global": name = "United Nations"
    case "continental": name = "African Union"
    default: return nil
    }
    return entities.firstIndex { $0.kind == .organization && $0.name == name }
  }

  /// A body that may be meant.
  private struct Candidate {
    var id: Entity.ID
    var isSameWord: Bool
    var score: Int
    var distance: Int
  }

  /// The body called by the noun, or of its kind.
  private func kindred(_ phrase: SpeakerPhrase, _ noun: String) -> Entity.ID? {
    // "The opposition" is several parties.
    if noun == "opposition" { return nil }
    let unlisted: Organization.Kind? = Self.ofAnyKind.contains(noun) ? .other : nil
    guard let kind = organizationNoun(phrase)?.kind ?? unlisted, kind != .government else {
      return nil
    }
    let candidates = candidates(phrase, noun, kind)
    let best = candidates.max { ($0.score, -$0.distance) < ($1.score, -$1.distance) }
    guard let best else { return nil }
    // An embassy is no body of another kind.
    if kind == .mission, !best.isSameWord { return nil }
    // The only one that can be meant needs no more.
    return best.isSameWord || candidates.count == 1 || best.score >= Self.bodyInView ? best.id : nil
  }

  private func candidates(
    _ phrase: SpeakerPhrase, _ noun: String, _ kind: Organization.Kind
  ) -> [Candidate] {
    let token = phrase.tokens.lowerBound
    let introduced = indefinite(noun, before: token)
    let wanted = country(in: phrase)
    let levels =
      phrase.head.map { scene.word($0) }.filter(Self.levels.contains) + portfolio(phrase, noun)
    let last = lastSpeaker(before: token)
    // "her campaign" is whose it is, and "the board" or "the party" one of those that are called so.
    let isPlain =
      ["the", "this", "that"].contains(scene.word(token)) && (kind != .party || noun == "bloc")
      && !(Self.open.contains(noun) && !["group", "organization", "organisation"].contains(noun))
    return entities.enumerated().compactMap { id, entity in
      guard entity.kind == .organization, wanted == nil || entity.country == wanted,
        let distance = distance(to: id, before: token)
      else { return nil }
      let words = folded(entity.name).split(separator: " ").map(String.init)
      let isSameWord = words.contains(noun)
      // The agency of a dateline is nobody's opposition.
      if !isSameWord, kind != .media, isOfDateline(id) { return nil }
      guard levels.allSatisfy(words.contains), isSameWord || isPlain && distance < 150,
        let likeness = isSameWord
          ? (Self.head(of: words) == noun ? 12 : 8) : likeness(of: id, to: kind, noun)
      else { return nil }
      // "A bank said": another one, unless it has been given its name since.
      if !isSameWord, let introduced, token - distance <= introduced { return nil }
      return Candidate(
        id: id, isSameWord: isSameWord,
        score: likeness + max(0, 10 - distance / 12) + (id == last ? 5 : 0)
          + min(3, named.count { $0.entity == id } / 2) + (wasSubject(id, before: token) ? 3 : 0),
        distance: distance)
    }
  }

  /// The words that say which ministry it is ("the information ministry" is no foreign ministry).
  private func portfolio(_ phrase: SpeakerPhrase, _ noun: String) -> [String] {
    guard let found = organizationNoun(phrase), found.kind == .ministry, found.isUnique else {
      return []
    }
    return found.phrase.split(separator: " ").map(String.init)
      .filter { $0 != noun && $0 != "defence" && !FunctionWords.all.contains($0) }
  }

  private func isOfDateline(_ body: Entity.ID) -> Bool {
    named.contains { name in
      name.entity == body && layout.datelines.contains { $0.contains(name.tokens.lowerBound) }
    }
  }

  /// The noun that says what a body is: the last of its name, before "of" and the like.
  private static func head(of name: [String]) -> String? {
    name.prefix { !["of", "for", "on", "to", "in", "at"].contains($0) }.last
  }

  /// Whether the last sentence before that one that names a body is about it.
  private func wasSubject(_ body: Entity.ID, before token: Int) -> Bool {
    mentions.last { $0.entity == body && $0.tokens.upperBound <= token }.map(isSubject) ?? false
  }

  /// How much one of several bodies must be in view that is not called by the noun.
  private static let bodyInView = 10

  /// Words by which bodies of one noun differ ("the district court" is no court of appeals).
  private static let levels: Set<String> = [
    "district", "appeals", "supreme", "constitutional", "criminal", "military", "federal",
    "foreign",
    "defense", "defence", "interior", "central",
  ]

  /// The noun for a body with which the words end.
  private func organizationNoun(_ phrase: SpeakerPhrase) -> OrganizationNoun? {
    phrase.head.lazy.compactMap { scene.organizationNoun(at: $0) }
      .first { $0.tokens.upperBound == phrase.head.upperBound }?.value
  }

  /// How well a body fits a noun and its kind, nil where it is of another.
  private func likeness(of body: Entity.ID, to kind: Organization.Kind, _ noun: String) -> Int? {
    guard let own = ownKind(entities[body]) ?? toldKind(body) else { return 0 }
    if noun == "entity" { return 3 }
    // Companies and leagues of people are groups alike.
    let kinds: Set<Organization.Kind> =
      switch noun {
      case "group": [kind, .ngo]
      // Not only parties form blocs.
      case "bloc", "body", "grouping", "organization", "organisation":
        [kind, .regional, .alliance, .international]
      default: [kind]
      }
    if kinds.contains(own) { return 5 }
    return Self.families.contains { $0.contains(own) && !$0.isDisjoint(with: kinds) } ? 3 : nil
  }

  /// Kinds whose nouns are used of one another.
  private static let families: [Set<Organization.Kind>] = [
    [.company, .bank], [.agency, .ministry],
    [.ngo, .union, .university, .religious, .alliance, .armedGroup, .other],
    [.international, .regional, .alliance, .other],
  ]

  /// The kind that the table, or a noun in its name, gives a body; nil where neither tells.
  private func ownKind(_ body: Entity) -> Organization.Kind? {
    if let known = scene.gazetteers.organizations.value(of: body.name) {
      return known.organization.kind
    }
    let noun = body.name.split(separator: " ").reversed().lazy
      .compactMap { scene.gazetteers.organizationNouns.value(of: $0) }.first
    // A council or a group may be anything.
    return noun.flatMap { Self.open.contains($0.phrase) ? nil : $0.kind }
  }

  /// The kind that the words beside its name give a body: "the shipping company Corvane", "Corvane, a
  /// bank in Oslo,".
  private func toldKind(_ body: Entity.ID) -> Organization.Kind? {
    for name in named where name.entity == body {
      let (start, end) = (name.tokens.lowerBound, name.tokens.upperBound)
      for length in 1...3 where start - length >= scene.start(start) {
        if let noun = scene.organizationNoun(at: start - length), noun.tokens.upperBound == start {
          return noun.value.kind
        }
      }
      guard scene.isComma(end), ["a", "an", "the"].contains(scene.word(end + 1)) else { continue }
      for index in Range.from(end + 2, upTo: min(end + 7, scene.limit(start))) {
        if !scene.isWord(index) || FunctionWords.all.contains(scene.word(index)) { break }
        if let noun = scene.organizationNoun(at: index) { return noun.value.kind }
      }
    }
    return nil
  }

  private static let open: Set<String> = [
    "group", "council", "commission", "committee", "board", "organization", "organisation",
    "campaign", "center", "centre",
  ]

  /// Nouns that are no part of names, for bodies of whatever kind.
  private static let ofAnyKind: Set<String> = ["body", "grouping", "entity"]
}
