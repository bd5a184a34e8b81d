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
  /// Whether each row is a unit of its own.
  let areRows: Bool
  private let largest: Int32

  /// Looks up what the statements of a table count as.
  ///
  /// Articles of which no outlet is known are one outlet together.
  init(_ counting: Counting, of table: StatementTable) throws {
    areRows = counting == .statements
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
    largest = numbers.max() ?? -1
  }

  /// How many different units rows are of.
  ///
  /// - Complexity: O(*n*) in the number of all units, where there are many rows.
  func count(_ rows: some Collection<Int>) -> Int {
    if areRows { return rows.count }
    guard rows.count > 1_000 else { return Set(rows.lazy.map { numbers[$0] }).count }
    var isCounted = [Bool](repeating: false, count: Int(largest) + 1)
    var count = 0
    for row in rows where !isCounted[Int(numbers[row])] {
      isCounted[Int(numbers[row])] = true
      count += 1
    }
    return count
  }
}
