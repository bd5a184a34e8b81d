import Language
import Tagging

/// Whom a description means that no rule brings to anybody: who is most probable by all that the text says.
extension EntityBook {
  /// The one for whom the evidence is strong enough.
  mutating func weighed(_ phrase: SpeakerPhrase) -> Entity.ID? {
    // In a transcript or a ministry's own words "the Vice President" is nobody who speaks there.
    guard home == nil, let view = view(of: phrase) else { return nil }
    let found = scene.gazetteers.descriptionWeights.best(
      of: view.candidates.filter { mayBeMeant($0, view) }.map { ($0, evidence(for: $0, view)) },
      group: view.type, circumstances: circumstances(of: view))
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
  private func mayBeMeant(_ id: Entity.ID, _ view: DescriptionView) -> Bool {
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
}
