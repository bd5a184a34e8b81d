internal import Questions

/// How often something comes, with statements that show it.
public struct Tally: Hashable, Sendable {
  /// What is counted: an IRI, the name of a speech act or mode, or a month.
  public var id: String
  /// What people call it.
  public var name: String
  /// In how many statements, articles, clusters or outlets.
  public var count: Int
  /// IRIs of the latest statements that are counted, three at most.
  public var statements: [String]
}

/// Counts the values of a column over rows of a table.
struct TallyCounter {
  let units: Units

  /// A value of a column with its count and the rows that show it, the latest first.
  struct Count {
    var code: Int32
    var count: Int
    var examples: [Int]
  }

  /// How many examples a count keeps.
  static let examples = 3

  /// The values that rows have, the most frequent first and equals by their value.
  ///
  /// - Complexity: O(*n* log *n*) in the number of values of the rows.
  func counts(of column: StatementColumn, over rows: [Int]) -> [Count] {
    var counts = [Int](repeating: 0, count: column.values.count)
    var examples = [[Int]](repeating: [], count: column.values.count)
    var pairs: [UInt64] = []
    for row in rows.reversed() {
      for code in column[row] {
        if examples[Int(code)].count < Self.examples { examples[Int(code)].append(row) }
        // A row has each code once: only what is larger than a row can be counted twice.
        if units.areRows {
          counts[Int(code)] += 1
        } else {
          pairs.append(
            UInt64(UInt32(bitPattern: code)) << 32 | UInt64(UInt32(bitPattern: units.numbers[row])))
        }
      }
    }
    pairs.sort()
    for (index, pair) in pairs.enumerated() where index == 0 || pairs[index - 1] != pair {
      counts[Int(pair >> 32)] += 1
    }
    return counts.indices.filter { counts[$0] > 0 }
      .sorted { (counts[$1], column.values[$0]) < (counts[$0], column.values[$1]) }
      .map { Count(code: Int32($0), count: counts[$0], examples: examples[$0]) }
  }
}

extension Testimony {
  /// The counts of a column over rows as tallies, with names and the IRIs of examples.
  ///
  /// - Parameters:
  ///   - counts: the counts.
  ///   - column: the column that they are of.
  ///   - isNamed: whether the values are IRIs of things with names.
  /// - Returns: a tally for each count, in its order.
  /// - Throws: what the questions throw.
  func tallies(
    _ counts: some Collection<TallyCounter.Count>, of column: StatementColumn, isNamed: Bool
  ) throws -> [Tally] {
    let values = counts.map { column.values[Int($0.code)] }
    let names = isNamed ? try names(values) : [:]
    let examples = Array(Set(counts.flatMap(\.examples)))
    let ids = Dictionary(uniqueKeysWithValues: zip(examples, try table.ids(examples)))
    return zip(counts, values).map { count, value in
      Tally(
        id: value, name: names[value]?.name ?? value, count: count.count,
        statements: count.examples.compactMap { ids[$0] })
    }
  }
}
