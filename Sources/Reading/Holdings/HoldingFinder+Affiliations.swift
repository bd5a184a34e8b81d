import Language
import Tagging

/// Those whom the words beside their names give a body and no role: "Ana Sol of Human Rights Watch".
extension HoldingFinder {
  /// The role of somebody of a body, where the text does not say in which one.
  static let affiliate = (name: "Affiliate", kind: Role.Kind.affiliate)

  /// "Ana Sol of the Kandor Institute", "CNN’s Ana Sol", "said Ana Sol from the Kandor Group": for whom no
  /// post in the body is told.
  func affiliations(besides holdings: [Holding]) -> [Holding] {
    mentions.compactMap { person in
      guard entities[person.entity].kind == .person, person.kind == .name,
        let (body, tokens) = employer(before: person.tokens) ?? employer(behind: person.tokens),
        !holdings.contains(where: {
          $0.person == person.entity && ($0.body == body || !$0.isFormer)
        })
      else { return nil }
      return Holding(
        person: person.entity, role: Self.affiliate.name, roleKind: Self.affiliate.kind.rawValue,
        body: body, tokens: tokens)
    }
  }

  /// The body behind "of" and a name; behind "from" and "with" only of who has just been said to speak.
  func employer(behind name: Range<Int>) -> (Entity.ID, Range<Int>)? {
    let comma = scene.isComma(name.upperBound) ? 1 : 0
    let preposition = name.upperBound + comma
    switch scene.word(preposition) {
    case "of": break
    case "from", "with":
      guard ["said", "says", "added", "adds"].contains(scene.word(name.lowerBound - 1)) else {
        return nil
      }
    default: return nil
    }
    let start = scene.word(preposition + 1) == "the" ? preposition + 2 : preposition + 1
    guard let found = mentionStarting[start].map({ mentions[$0] }), isEmployer(found) else {
      return nil
    }
    let end = found.tokens.upperBound
    guard !scene.isPossessive(end), !(scene.isWord(end) && scene.layout.tags[end].isCommonNoun)
    else { return nil }
    return (found.entity, name.lowerBound..<end)
  }

  /// "CNN’s Ana Sol".
  private func employer(before name: Range<Int>) -> (Entity.ID, Range<Int>)? {
    let possessive = name.lowerBound - 1
    guard scene.isPossessive(possessive),
      let found = mentionEnding[possessive].map({ mentions[$0] }),
      isEmployer(found)
    else { return nil }
    return (found.entity, found.tokens.lowerBound..<name.upperBound)
  }

  private func isEmployer(_ mention: Mention) -> Bool {
    entities[mention.entity].kind == .organization
  }
}
