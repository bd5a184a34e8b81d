internal import Questions

/// What is counted: ten outlets that print one agency's report are ten articles and one cluster.
public enum Counting: String, Sendable, CaseIterable {
  /// Every statement.
  case statements
  /// Articles with at least one.
  case articles
  /// Groups of near-duplicate articles with at least one.
  case clusters
  /// Newspapers, agencies and ministries with at least one.
  case outlets
}

/// For each statement of a table the unit that it is counted in.
struct Units {
  /// The number of the unit of each row.
  let numbers: [Int32]

  /// Looks up what the statements of a table count as.
  ///
  /// Articles of which no outlet is known are one outlet together.
  init(_ counting: Counting, of table: StatementTable) throws {
    func codes(_ column: StatementColumn) -> [Int32] {
      let none = Int32(column.values.count)
      return (0..<table.count).map { column[$0].first ?? none }
    }
    switch counting {
    case .statements: numbers = (0..<Int32(table.count)).map { $0 }
    case .articles: numbers = table.articles
    case .clusters: numbers = codes(try table.column(.cluster))
    case .outlets: numbers = codes(try table.column(.outlet))
    }
  }

  /// How many different units rows are of.
  func count(_ rows: some Sequence<Int>) -> Int { Set(rows.lazy.map { numbers[$0] }).count }
}
