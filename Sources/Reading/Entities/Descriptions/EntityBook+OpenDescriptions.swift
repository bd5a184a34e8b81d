import Language
import Tagging

/// What speaks for each whom a description may mean.
extension EntityBook {
  /// The description with the evidence for everybody whom it may mean; nil where the words are none of one person or body.
  func openDescription(_ phrase: SpeakerPhrase) -> OpenDescription? {
    guard let view = view(of: phrase) else { return nil }
    return OpenDescription(
      tokens: phrase.tokens, words: document.string(phrase.tokens), group: view.type,
      candidates: view.candidates.map { candidate in
        OpenDescription.Candidate(
          names: [entities[candidate].name] + entities[candidate].aliases,
          evidence: Set(evidence(for: candidate, view).map(\.rawValue)))
      }, circumstances: circumstances(of: view))
  }

  /// What is in view where a description stands; nil where the words are none of one person or body.
  func view(of phrase: SpeakerPhrase) -> DescriptionView? {
    guard phrase.isDefinite, !phrase.isPlural, !phrase.isPronoun,
      scene.word(phrase.tokens.lowerBound) == "the", !phrase.head.isEmpty,
      !phrase.head.contains(where: scene.isPossessive),
      names(in: phrase.head).allSatisfy({ entities[$0.entity].kind != .person }),
      // "The Kandor woman", but not "the young woman".
      scene.isCapitalised(phrase.head.lowerBound)
        || !Self.nameless.contains(scene.word(phrase.head.upperBound - 1))
    else { return nil }
    return DescriptionView(phrase, in: self)
  }

  /// All that speaks for somebody.
  func evidence(for id: Entity.ID, _ view: DescriptionView) -> Set<DescriptionEvidence> {
    evidence(ofPlace: id, view).union(evidence(ofWords: id, view)).union(
      evidence(ofPosts: id, view))
  }

  /// Where somebody has been named and has spoken.
  private func evidence(ofPlace id: Entity.ID, _ view: DescriptionView) -> Set<DescriptionEvidence>
  {
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
  func evidence(ofWords id: Entity.ID, _ view: DescriptionView) -> Set<DescriptionEvidence> {
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
  func evidence(ofPosts id: Entity.ID, _ view: DescriptionView) -> Set<DescriptionEvidence> {
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
  func circumstances(of view: DescriptionView) -> Set<String> {
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
