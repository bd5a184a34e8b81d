import Language

extension HoldingFinder {
  /// Whether one is accredited to a country and the other to a body: two seats.
  private static func isElsewhere(_ one: Holding, _ other: Holding) -> Bool {
    one.accreditedTo != nil && one.body == nil && other.accreditedTo == nil && other.body != nil
  }

  /// Whether two holdings tell of the same post of the same person, one perhaps more of it.
  static func isSame(_ one: Holding, _ other: Holding) -> Bool {
    one.person == other.person && one.isFormer == other.isFormer
      && RoleWords.fits(one.role, other.role)
      && (one.country == nil || other.country == nil || one.country == other.country)
      && (one.body == nil || other.body == nil || one.body == other.body)
      && !isElsewhere(one, other) && !isElsewhere(other, one)
  }

  /// Leaves out what an earlier, fuller holding of the same person says already.
  ///
  /// Of two that say the same the first one is kept, and one of the running text rather than of the headline: what stands
  /// around it tells more.
  func merged(_ holdings: [Holding]) -> [Holding] {
    func isHeadline(_ holding: Holding) -> Bool {
      scene.layout.isHeadline(scene.document.paragraph(of: holding.tokens.lowerBound))
    }
    var kept: [Holding] = []
    // Of posts that one phrase names, the first is the one that it leads with.
    var places: [Int] = []
    let fullestFirst = holdings.enumerated().sorted { first, second in
      let (left, right) = (first.element, second.element)
      return (left.role.utf8.count, isHeadline(right) ? 1 : 0, right.tokens.lowerBound)
        > (right.role.utf8.count, isHeadline(left) ? 1 : 0, left.tokens.lowerBound)
    }
    for (place, holding) in fullestFirst {
      let twin = kept.firstIndex { Self.isSame(holding, $0) }
      guard let twin else {
        kept.append(holding)
        places.append(place)
        continue
      }
      if kept[twin].country == nil { kept[twin].country = holding.country }
      if kept[twin].body == nil { kept[twin].body = holding.body }
    }
    return zip(kept, places).sorted { left, right in
      (left.0.tokens.lowerBound, left.1) < (right.0.tokens.lowerBound, right.1)
    }.map(\.0)
  }
}
