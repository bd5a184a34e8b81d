import Language

/// Posts that the words beside a name leave out, because what stands before them says the rest.
extension HoldingFinder {
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
}
