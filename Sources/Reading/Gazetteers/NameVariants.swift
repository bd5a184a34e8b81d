/// Given names that one person may go by ("Anthony", "Antony", "Tony").
public struct NameVariants: Sendable {
  private let groups: [String: Set<Int>]

  /// Reads `name_variants.tsv`: in each row the forms of one name.
  init() throws(GazetteerError) {
    var groups: [String: Set<Int>] = [:]
    for (number, row) in try TabularResource.rows(of: "name_variants.tsv", columns: 1).enumerated()
    {
      for name in row.list(0) { groups[folded(name), default: []].insert(number) }
    }
    self.groups = groups
  }

  /// Whether two given names in small letters without accents can be forms of one name.
  public func areOfOneName(_ left: String, _ right: String) -> Bool {
    guard let groups = groups[left], let others = self.groups[right] else { return false }
    return !groups.isDisjoint(with: others)
  }
}

/// Family names that many people bear ("Kim", "Singh"), so that they tell nobody by themselves.
public struct CommonFamilyNames: Sendable {
  private let names: Set<String>

  /// Reads `family_names.tsv`: names between bars.
  init() throws(GazetteerError) {
    var names: Set<String> = []
    for row in try TabularResource.rows(of: "family_names.tsv", columns: 1) {
      names.formUnion(row.list(0).map { folded($0) })
    }
    self.names = names
  }

  /// Whether a name in small letters without accents is one of them.
  public func contains(_ name: String) -> Bool { names.contains(name) }
}
