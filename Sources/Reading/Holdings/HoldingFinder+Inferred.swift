import Language

/// Posts that the words beside a name leave out, because what stands before them says the rest.
extension HoldingFinder {
  /// "Minister A and her Uzbek counterpart B": B holds for Uzbekistan the post that A holds.
  func counterparts(of holdings: [Holding]) -> [Holding] {
    let tokens = scene.document.tokens.indices
    let outlets = outletsPost
    return tokens.compactMap { index -> Holding? in
      guard scene.word(index) == "counterpart" else { return nil }
      let before = mentionEnding[index].map { mentions[$0] }
      // "her Uzbek counterpart B", "her counterpart from Uzbekistan, B".
      let land = before ?? landBehind(index)
      let country = land.flatMap { entities[$0.entity].country }
      var next = max(index + 1, land?.tokens.upperBound ?? 0)
      if scene.isComma(next) { next += 1 }
      next = skipHonorifics(role(startingAt: next)?.tokens.upperBound ?? next)
      // "B, her Uzbek counterpart".
      let comma = (before?.tokens.lowerBound ?? index) - 2
      let name =
        scene.isComma(comma) && ["his", "her", "their"].contains(scene.word(comma + 1))
        ? mentionEnding[comma].map { mentions[$0] }
        : mentionStarting[next].map { mentions[$0] }
      guard let country, let name, entities[name.entity].kind == .person,
        name.tokens.lowerBound < scene.limit(index),
        let model = holdings.filter({
          $0.tokens.lowerBound < index && !$0.isFormer && $0.person != name.entity
        }).max(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }).map({
          (role: $0.role, kind: $0.roleKind, body: $0.body)
        })
          ?? outlets.map({
            (role: RoleSpotter.canonical($0), kind: $0.kind.rawValue, body: nil)
          }), model.body == nil
      else { return nil }
      return Holding(
        person: name.entity, role: model.role, roleKind: model.kind, country: country,
        body: nil,
        accreditedTo: nil, isFormer: false,
        tokens: min(index, name.tokens.lowerBound)..<max(index + 1, name.tokens.upperBound))
    }
  }

  /// "called Ana Sol to congratulate her on her election as the next President of Chile": she is it, or will be.
  func elected(to posts: [Post]) -> Holding? {
    guard let post = posts.first, posts.count == 1, !post.role.isPlural else { return nil }
    let start = scene.start(post.start)
    var index = post.start - 1
    while index > start, Self.comingWords.contains(scene.word(index)) { index -= 1 }
    guard index - 2 > start, scene.word(index) == "as",
      Self.successes.contains(scene.word(index - 1)),
      ["his", "her"].contains(scene.word(index - 2)),
      let person = mentions.last(where: {
        $0.tokens.upperBound <= index - 2 && $0.tokens.lowerBound >= start
          && entities[$0.entity].kind == .person
      })
    else { return nil }
    let gender = entities[person.entity].gender
    let other: Entity.Gender = scene.word(index - 2) == "his" ? .feminine : .masculine
    guard gender != other else { return nil }
    return Holding(
      person: person.entity, role: post.role.role, roleKind: post.role.kind.rawValue,
      country: post.country, body: post.body, accreditedTo: post.role.accreditedTo,
      isFormer: false, tokens: person.tokens.lowerBound..<post.role.tokens.upperBound)
  }

  private static let comingWords: Set<String> = ["the", "new", "next", "first"]
  private static let successes: Set<String> = [
    "election", "re-election", "reelection", "appointment", "reappointment", "inauguration",
    "confirmation", "swearing-in", "selection", "nomination",
  ]

  /// The country that "from" or "of" brings in behind a word.
  private func landBehind(_ index: Int) -> Mention? {
    guard ["from", "of", "in"].contains(scene.word(index + 1)) else { return nil }
    let next = scene.word(index + 2) == "the" ? index + 3 : index + 2
    return mentionStarting[next].map { mentions[$0] }.flatMap {
      entities[$0.entity].kind == .country ? $0 : nil
    }
  }
}
