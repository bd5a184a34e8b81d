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

  /// The country that "from" or "of" brings in behind a word.
  private func landBehind(_ index: Int) -> Mention? {
    guard ["from", "of", "in"].contains(scene.word(index + 1)) else { return nil }
    let next = scene.word(index + 2) == "the" ? index + 3 : index + 2
    return mentionStarting[next].map { mentions[$0] }.flatMap {
      entities[$0.entity].kind == .country ? $0 : nil
    }
  }
}
