/// The states of the United States by the abbreviations that newspapers set behind a party ("D-Nev.", "R-KY").
enum AmericanStates {
  /// The state that letters abbreviate.
  ///
  /// - Parameter letters: as written, points included.
  /// - Returns: its name, nil where the letters are no state's.
  static func name(of letters: some StringProtocol) -> String? {
    names[letters.lowercased().filter { $0 != "." && $0 != " " }]
  }

  private static let names = Dictionary(
    uniqueKeysWithValues: table.split(separator: "\n").flatMap { line -> [(String, String)] in
      let parts = line.split(separator: ":")
      return parts[1].split(separator: " ").map { (String($0), String(parts[0])) }
    })

  /// As the Associated Press and the postal service abbreviate them.
  private static let table = """
    Alabama:ala al
    Alaska:ak
    Arizona:ariz az
    Arkansas:ark ar
    California:calif ca
    Colorado:colo co
    Connecticut:conn ct
    Delaware:del de
    Florida:fla fl
    Georgia:ga
    Hawaii:hi
    Idaho:id
    Illinois:ill il
    Indiana:ind in
    Iowa:ia
    Kansas:kan ks
    Kentucky:ky
    Louisiana:la
    Maine:me
    Maryland:md
    Massachusetts:mass ma
    Michigan:mich mi
    Minnesota:minn mn
    Mississippi:miss ms
    Missouri:mo
    Montana:mont mt
    Nebraska:neb ne
    Nevada:nev nv
    New Hampshire:nh
    New Jersey:nj
    New Mexico:nm
    New York:ny
    North Carolina:nc
    North Dakota:nd
    Oklahoma:okla ok
    Oregon:ore or
    Pennsylvania:pa
    Rhode Island:ri
    South Carolina:sc
    South Dakota:sd
    Tennessee:tenn tn
    Texas:tex tx
    Utah:ut
    Vermont:vt
    Virginia:va
    Washington:wash wa
    West Virginia:wva wv
    Wisconsin:wis wi
    Wyoming:wyo wy
    """
}
