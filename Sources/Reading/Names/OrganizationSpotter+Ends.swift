import Language

/// Where the name of a body begins and ends beside words that could go on with it.
extension OrganizationSpotter {
  /// "Blinken State Department": what stands before a body that is known by two words or more is no
  /// part of it, unless it is a country.
  func endsInKnown(_ made: Range<Int>) -> Bool {
    guard scene.country(at: made.lowerBound) == nil, made.count > 2 else { return false }
    return made.dropFirst().contains { index in
      let isBody =
        scene.organization(at: index).map {
          $0.tokens.upperBound == made.upperBound && $0.tokens.count > 1 && !$0.value.isAmbiguous
        } ?? false
      return isBody
        && (made.lowerBound..<index).allSatisfy { before in
          scene.isCapitalised(before) && scene.organizationNoun(at: before) == nil
            && !Portfolio.words.contains(scene.word(before))
        }
    }
  }

  /// "Transition Mission in Somalia (ATMIS)": a country within the name, which its acronym closes.
  func seat(after end: Int) -> Int? {
    guard ["in", "for", "to"].contains(scene.word(end)) else { return nil }
    let next = scene.word(end + 1) == "the" ? end + 2 : end + 1
    guard scene.isCapitalised(next), let country = scene.countryName(at: next),
      scene.bracketedAcronym(at: country.tokens.upperBound) != nil
    else { return nil }
    return country.tokens.upperBound
  }

  /// "Arab Centre for Dry Lands", "Institute for Security Studies": what bodies of learning are for
  /// can be anything that is written with capitals.
  func study(after end: Int, limit: Int) -> Int? {
    guard Self.learned.contains(scene.word(end - 1)), scene.word(end) == "for",
      scene.isCapitalised(end + 1), scene.givenName(at: end + 1) == nil,
      scene.country(at: end + 1) == nil
    else { return nil }
    var position = end + 1
    while position < limit, position - end < 6,
      scene.isCapitalised(position)
        || ["and", "&"].contains(scene.word(position)) && scene.isCapitalised(position + 1)
    {
      position += 1
    }
    return position
  }

  private static let learned: Set<String> = [
    "centre", "center", "institute", "foundation", "academy", "school", "institution", "fund",
    "initiative", "alliance", "campaign", "coalition", "society", "association", "federation",
  ]
}
