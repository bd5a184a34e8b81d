extension HoldingFinder {
  /// Whether one is accredited to a country and the other to a body: two seats.
  private static func isElsewhere(_ one: Holding, _ other: Holding) -> Bool {
    one.accreditedTo != nil && one.body == nil && other.accreditedTo == nil && other.body != nil
  }

  /// Leaves out what an earlier, fuller holding of the same person says already.
  static func merged(_ holdings: [Holding]) -> [Holding] {
    var kept: [Holding] = []
    let fullestFirst = holdings.sorted {
      ($0.role.utf8.count, $1.tokens.lowerBound) > ($1.role.utf8.count, $0.tokens.lowerBound)
    }
    for holding in fullestFirst {
      let twin = kept.firstIndex { other in
        other.person == holding.person && other.isFormer == holding.isFormer
          && RoleWords.fits(holding.role, other.role)
          && (holding.country == nil || other.country == nil || holding.country == other.country)
          && (holding.body == nil || other.body == nil || holding.body == other.body)
          && !isElsewhere(holding, other) && !isElsewhere(other, holding)
      }
      guard let twin else {
        kept.append(holding)
        continue
      }
      if kept[twin].country == nil { kept[twin].country = holding.country }
      if kept[twin].body == nil { kept[twin].body = holding.body }
    }
    return kept.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
