import Language
import Tagging

/// Those of whom a verb says that they head a body.
extension HoldingFinder {
  /// "Ana Sol, who heads the Centre for Trade", "Ana Sol, who now chairs the Kandor Commission", "Ana Sol, who led
  /// the Water Agency until 2014": the verb says which post it is.
  func heading() -> [Holding] {
    mentions.filter { entities[$0.entity].kind == .person }.compactMap { person in
      let end = person.tokens.upperBound
      guard scene.isComma(end), scene.word(end + 1) == "who" else { return nil }
      var verb = end + 2
      var isFormer = false
      while ["now", "also", "currently", "has", "once", "formerly", "previously"].contains(
        scene.word(verb))
      {
        isFormer = isFormer || ["once", "formerly", "previously"].contains(scene.word(verb))
        verb += 1
      }
      guard let role = Self.verbs[scene.word(verb)] else { return nil }
      let start = scene.word(verb + 1) == "the" ? verb + 2 : verb + 1
      guard let index = mentionStarting[start],
        entities[mentions[index].entity].kind == .organization
      else { return nil }
      let body = mentions[index]
      let behind = body.tokens.upperBound
      // "who heads the Kandor Commission's inquiry", "… Commission inquiry" head something else.
      guard behind < scene.document.tokens.count, !scene.isPossessive(behind),
        !scene.layout.tags[behind].isCommonNoun
      else { return nil }
      return Holding(
        person: person.entity, role: role.name, roleKind: Role.Kind.head.rawValue, country: nil,
        body: body.entity, accreditedTo: nil,
        // "has headed" goes on.
        isFormer: isFormer || role.isPast && scene.word(verb - 1) != "has",
        tokens: person.tokens.lowerBound..<behind)
    }
  }

  private static let verbs: [String: (name: String, isPast: Bool)] = [
    "heads": ("Head", false), "headed": ("Head", true), "leads": ("Leader", false),
    "led": ("Leader", true), "chairs": ("Chair", false), "chaired": ("Chair", true),
    "directs": ("Director", false), "directed": ("Director", true), "runs": ("Head", false),
    "ran": ("Head", true),
  ]
}
