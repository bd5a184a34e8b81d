import Language
import Tagging

/// Whom a description means that no rule brings to anybody: who is most probable by all that the text says.
extension EntityBook {
  /// The one for whom the evidence is strong enough.
  mutating func weighed(_ phrase: SpeakerPhrase) -> Entity.ID? {
    // In a transcript or a ministry's own words "the Vice President" is nobody who speaks there.
    guard home == nil, let open = openDescription(phrase) else { return nil }
    let view = View(phrase, in: self)
    let evidence = open.candidates.filter { mayBeMeant($0.entity, view) }.map { candidate in
      (candidate.entity, Set(candidate.evidence.compactMap(DescriptionEvidence.init)))
    }
    let found = scene.gazetteers.descriptionWeights.best(
      of: evidence, group: open.group, circumstances: open.circumstances)
    if let found { mention(phrase.tokens, found, .description) }
    return found
  }

  /// Whether the words are "the" and two or three capitals for a body that no table knows and that is named here first.
  func isNewInCapitals(_ body: Entity.ID, at phrase: SpeakerPhrase) -> Bool {
    let noun = phrase.head.upperBound - 1
    return phrase.core == phrase.head && phrase.head.count == 1
      && document.tokens[noun].letterCase == .upper && scene.word(noun).utf8.count < 4
      && entities[body].kind == .organization
      && folded(entities[body].name) == scene.word(noun) && scene.organization(at: noun) == nil
      && !named.contains { $0.entity == body && $0.tokens.upperBound <= phrase.tokens.lowerBound }
  }

  /// Whether nothing that is told of somebody keeps the words from meaning him, whatever else speaks for it.
  private func mayBeMeant(_ id: Entity.ID, _ view: View) -> Bool {
    let entity = entities[id]
    let words = evidence(ofWords: id, view)
    // A noun that no table knows, and nothing else: "the impostor" may be anybody, "the email" nobody who is named.
    let isBareNoun = view.type == "other" && view.phrase.head.count == 1
    if isBareNoun, document.tokens[view.phrase.head.lowerBound].letterCase == .lower,
      words.isDisjoint(with: [.nounInName, .sameNoun, .nounNear])
    {
      return false
    }
    let named = names(in: view.phrase.core).map { entities[$0.entity] }
    let countries = Set(named.filter { $0.kind == .country }.compactMap(\.country))
    if let own = entity.country, !countries.isEmpty, !countries.contains(own) { return false }
    switch entity.kind {
    case .person:
      guard let last = view.namings[id]?.last,
        agreement(of: id, with: party(in: view.phrase)) != nil,
        view.speakers.contains(where: { $0.entity == id })
          || view.subjects.contains(id) && isAlone(id, in: document.sentence(of: last.lowerBound))
      else { return false }
      let held = holdings.filter { $0.person == id && !$0.isFormer }
      // "A senator from Ohio came. The senator …" is the one who came.
      if let other = indefinite(view.noun, before: view.phrase.tokens.lowerBound),
        other > last.lowerBound
      {
        return false
      }
      let isOther = evidence(ofPosts: id, view).contains(.otherPost)
      // "The Tovian ambassador" is nobody who holds another post, or one in a body of states.
      if !countries.isEmpty, entity.country == nil,
        isOther || held.contains(where: { $0.body.map(isOfStates) ?? false })
      {
        return false
      }
      // "The UN official" is no country's minister.
      if named.contains(where: { $0.kind == .organization }),
        isOther || held.contains(where: { $0.country != nil && $0.body == nil })
      {
        return false
      }
      // No minister is called by an occupation.
      return view.role.map { role in
        !role.kind.isOccupation || role.kind == .generic
          || !held.contains { Self.offices.contains($0.roleKind ?? "") }
      } ?? true
    case .unnamed: return words.contains(.sameNoun)
    default:
      // "The deal" is no body that has made it.
      if view.type == "other", words.isDisjoint(with: [.nounInName, .sameNoun]) { return false }
      // "The district court" is not the Court of Appeals.
      let name = Set(([entity.name] + entity.aliases).flatMap { folded($0).split(separator: " ") })
      return view.phrase.head.dropLast().allSatisfy { name.contains(Substring(scene.word($0))) }
    }
  }

  /// Whether a sentence names no other person.
  private func isAlone(_ person: Entity.ID, in sentence: Int) -> Bool {
    names(in: document.sentences[sentence].tokens).allSatisfy {
      $0.entity == person || entities[$0.entity].kind != .person
    }
  }

  /// Kinds of posts that go with no occupation.
  private static let offices = Set(
    [Role.Kind.headOfState, .headOfGovernment, .minister, .ambassador, .deputyMinister].map(
      \.rawValue))

  /// The description with the evidence for everybody whom it may mean; nil where the words are none of one person or body.
  func openDescription(_ phrase: SpeakerPhrase) -> OpenDescription? {
    guard phrase.isDefinite, !phrase.isPlural, !phrase.isPronoun,
      scene.word(phrase.tokens.lowerBound) == "the", !phrase.head.isEmpty,
      !phrase.head.contains(where: scene.isPossessive),
      names(in: phrase.head).allSatisfy({ entities[$0.entity].kind != .person }),
      // "The Kandor woman", but not "the young woman".
      scene.isCapitalised(phrase.head.lowerBound)
        || !Self.nameless.contains(scene.word(phrase.head.upperBound - 1))
    else { return nil }
    let view = View(phrase, in: self)
    return OpenDescription(
      tokens: phrase.tokens, words: document.string(phrase.tokens), group: view.type,
      candidates: view.candidates.map { candidate in
        OpenDescription.Candidate(
          names: [entities[candidate].name] + entities[candidate].aliases,
          evidence: Set(evidence(for: candidate, view).map(\.rawValue)), entity: candidate)
      }, circumstances: circumstances(of: view))
  }

  /// What is in view where a description stands.
  private struct View {
    let phrase: SpeakerPhrase
    let role: RolePhrase?
    let noun: String
    /// "person", "body" or "other".
    let type: String
    let country: String?
    /// Who may be meant, in the order in which they were named last.
    var candidates: [Entity.ID] = []
    /// Where each was named before, in the order of the text.
    var namings: [Entity.ID: [Range<Int>]] = [:]
    /// Who spoke before, in the order of the text.
    let speakers: [(token: Int, entity: Entity.ID, noun: String?)]
    let subjects: Set<Entity.ID>

    /// How many tokens back anything is looked for, so that an endless text costs no more.
    private static let reach = 3000
    /// How many who were named last may be meant.
    private static let most = 16

    init(_ phrase: SpeakerPhrase, in book: EntityBook) {
      self.phrase = phrase
      let token = phrase.tokens.lowerBound
      role = phrase.role(book.titles)
      noun = book.scene.word(phrase.head.upperBound - 1)
      let isBody = phrase.head.contains {
        book.scene.organizationNoun(at: $0)?.tokens.upperBound == phrase.head.upperBound
      }
      type = role != nil ? "person" : isBody ? "body" : "other"
      country = book.country(in: phrase) ?? role?.country
      let reach = token - Self.reach..<token
      speakers = book.history.filter { reach.contains($0.token) }.sorted { $0.token < $1.token }
      subjects = Set(
        [book.subjectBefore(token), book.subjectBefore(token, withinParagraph: false)]
          .compactMap(\.self))
      // "The study", "the film": nobody is called so.
      let kinds: [Entity.Kind] =
        type != "other" || book.isPersonal(phrase.head.upperBound - 1)
        ? [.person, .organization, .unnamed] : [.organization, .unnamed]
      for mention in book.mentions
      where reach.contains(mention.tokens.lowerBound) && mention.tokens.upperBound <= token {
        let entity = book.entities[mention.entity]
        guard kinds.contains(entity.kind), !entity.isPlural,
          mention.kind == .name || mention.kind == .acronym || entity.kind == .unnamed
        else { continue }
        namings[mention.entity, default: []].append(mention.tokens)
      }
      candidates = namings.sorted {
        (($0.value.last?.lowerBound ?? 0), $0.key) < (($1.value.last?.lowerBound ?? 0), $1.key)
      }.map(\.key).suffix(Self.most)
    }
  }

  private func evidence(for id: Entity.ID, _ view: View) -> Set<DescriptionEvidence> {
    evidence(ofPlace: id, view).union(evidence(ofWords: id, view)).union(
      evidence(ofPosts: id, view))
  }

  /// Where somebody has been named and has spoken.
  private func evidence(ofPlace id: Entity.ID, _ view: View) -> Set<DescriptionEvidence> {
    var found: Set<DescriptionEvidence> = []
    let token = view.phrase.tokens.lowerBound
    let own = (sentence: document.sentence(of: token), paragraph: document.paragraph(of: token))
    if let last = view.speakers.last, last.entity == id {
      found.insert(.spokeLast)
      if own.sentence - document.sentence(of: last.token) <= 1 { found.insert(.spokeBefore) }
    }
    if view.speakers.contains(where: { $0.entity == id }) { found.insert(.spoke) }
    let kind = entities[id].kind
    let alike = view.candidates.filter { entities[$0].kind == kind }
    if alike.last == id { found.insert(.namedLast) }
    if alike.count == 1 { found.insert(.only) }
    let namings = view.namings[id] ?? []
    if alike.allSatisfy({ (view.namings[$0]?.count ?? 0) <= namings.count }) { found.insert(.most) }
    if alike.allSatisfy({
      (view.namings[$0]?.first?.lowerBound ?? 0) >= (namings.first?.lowerBound ?? 0)
    }) {
      found.insert(.first)
    }
    for naming in namings.suffix(4) {
      let place = document.sentence(of: naming.lowerBound)
      switch own.sentence - place {
      case 0: found.insert(.sentence)
      case 1: found.insert(.sentenceBefore)
      default: break
      }
      switch own.paragraph - document.paragraph(of: naming.lowerBound) {
      case 0: found.insert(.paragraph)
      case 1: found.insert(.paragraphBefore)
      default: break
      }
    }
    if let first = namings.first, own.sentence - document.sentence(of: first.lowerBound) <= 2 {
      found.insert(.new)
    }
    if let last = namings.last, token - last.upperBound > Self.far { found.insert(.far) }
    if view.subjects.contains(id) { found.insert(.subject) }
    return found
  }

  private static let far = 150

  /// What the words of a description have in common with those for somebody.
  private func evidence(ofWords id: Entity.ID, _ view: View) -> Set<DescriptionEvidence> {
    var found: Set<DescriptionEvidence> = []
    let entity = entities[id]
    switch entity.kind {
    case .unnamed: found.insert(.unnamed)
    case .organization:
      found.insert(view.type == "person" ? .otherType : .body)
    default:
      if view.type == "body" { found.insert(.otherType) }
    }
    let name = Set(([entity.name] + entity.aliases).flatMap { folded($0).split(separator: " ") })
    if name.contains(Substring(view.noun)) { found.insert(.nounInName) }
    if view.speakers.contains(where: { $0.entity == id && $0.noun == view.noun }) {
      found.insert(.sameNoun)
    }
    let others = Set(view.phrase.head.dropLast().map(scene.word))
      .subtracting(FunctionWords.all)
    for naming in (view.namings[id] ?? []).suffix(4) {
      let sentence = document.sentences[document.sentence(of: naming.lowerBound)].tokens
      let near = Range.from(
        max(sentence.lowerBound, naming.lowerBound - Self.near),
        upTo: min(sentence.upperBound, naming.upperBound + Self.near))
      for index in near {
        if scene.word(index) == view.noun { found.insert(.nounNear) }
        if others.contains(scene.word(index)) { found.insert(.wordNear) }
      }
    }
    if let country = view.country {
      found.insert(
        entity.country == country ? .country : entity.country == nil ? .noCountry : .otherCountry)
    }
    if let role = view.role, role.gender.contradicts(entity.gender) { found.insert(.otherGender) }
    return found
  }

  /// How many tokens around a name tell of its bearer.
  private static let near = 20

  /// How the posts of somebody go with the one that a description names.
  private func evidence(ofPosts id: Entity.ID, _ view: View) -> Set<DescriptionEvidence> {
    guard entities[id].kind == .person else { return [] }
    let held = holdings.filter { $0.person == id }
    guard !held.isEmpty else { return [.noPost] }
    guard let role = view.role else { return [] }
    var found: Set<DescriptionEvidence> = []
    for holding in held {
      if RoleWords.fits(role.role, holding.role) { found.insert(.post) }
      if role.kind.rawValue == holding.roleKind { found.insert(.kind) }
      if role.covers.contains(where: { $0.rawValue == holding.roleKind }) { found.insert(.covered) }
    }
    return found.isEmpty ? [.otherPost] : found
  }

  /// What speaks for somebody of whom nothing has been told.
  private func circumstances(of view: View) -> Set<String> {
    let (phrase, token) = (view.phrase, view.phrase.tokens.lowerBound)
    var found: Set<String> = ["any", "type:\(view.type)"]
    if let kind = view.role?.kind { found.insert("kind:\(kind.rawValue)") }
    if phrase.core != phrase.head { found.insert("more") }
    if phrase.head.count > 2 { found.insert("long") }
    if view.country != nil { found.insert("country") }
    if scene.isCapitalised(phrase.head.upperBound - 1) { found.insert("capital") }
    if indefinite(view.noun, before: token) != nil { found.insert("introduced") }
    if layout.isHeadline(document.paragraph(of: token)) { found.insert("headline") }
    if view.candidates.isEmpty { found.insert("nobody") }
    if names(in: phrase.head).contains(where: { entities[$0.entity].kind == .organization }) {
      found.insert("named")
    }
    return found
  }
}
