extension MemoryDataset {
  /// The same rows in three orders, so that every pattern is one range.
  struct SortedRows: Sendable {
    private var subjectFirst: [Row] = []
    private var predicateFirst: [Row] = []
    private var objectFirst: [Row] = []

    init() {}

    init(_ rows: some Sequence<Row>) {
      let unique = Array(Set(rows))
      subjectFirst = SortedRows.sorted(unique) { ($0.subject, $0.predicate, $0.object) }
      predicateFirst = SortedRows.sorted(unique) { ($0.predicate, $0.object, $0.subject) }
      objectFirst = SortedRows.sorted(unique) { ($0.object, $0.subject, $0.predicate) }
    }

    var isEmpty: Bool { subjectFirst.isEmpty }

    private static func sorted(
      _ rows: [Row], _ key: (Row) -> (TermID, TermID, TermID)
    ) -> [Row] {
      rows.sorted { left, right in
        let (leftKey, rightKey) = (key(left), key(right))
        return leftKey == rightKey ? left.graph < right.graph : leftKey < rightKey
      }
    }

    /// The rows that match, the graph apart.
    func range(of pattern: IDPattern) -> ArraySlice<Row> {
      let (subject, predicate, object) = (pattern.subject, pattern.predicate, pattern.object)
      if subject != nil, predicate != nil || object == nil {
        return SortedRows.slice(subjectFirst, (subject, predicate, object)) {
          ($0.subject, $0.predicate, $0.object)
        }
      }
      if predicate != nil {
        return SortedRows.slice(predicateFirst, (predicate, object, nil)) {
          ($0.predicate, $0.object, $0.subject)
        }
      }
      return SortedRows.slice(objectFirst, (object, subject, nil)) {
        ($0.object, $0.subject, $0.predicate)
      }
    }

    /// The rows whose key begins with the wanted parts; those that are nil come last.
    private static func slice(
      _ rows: [Row], _ wanted: (TermID?, TermID?, TermID?),
      _ key: (Row) -> (TermID, TermID, TermID)
    ) -> ArraySlice<Row> {
      let least = TermID(rawValue: .min)
      let most = TermID(rawValue: .max)
      let lower = (wanted.0 ?? least, wanted.1 ?? least, wanted.2 ?? least)
      let upper = (wanted.0 ?? most, wanted.1 ?? most, wanted.2 ?? most)
      func firstIndex(where isAfter: ((TermID, TermID, TermID)) -> Bool) -> Int {
        var low = 0
        var high = rows.count
        while low < high {
          let middle = (low + high) / 2
          if isAfter(key(rows[middle])) { high = middle } else { low = middle + 1 }
        }
        return low
      }
      return rows[firstIndex { $0 >= lower }..<firstIndex { $0 > upper }]
    }

    func distinctValues(of position: IDPattern.Position, predicate: TermID?) -> Int {
      let rows = range(of: IDPattern(predicate: predicate))
      switch position {
      case .subject: return Set(rows.map(\.subject)).count
      case .predicate: return Set(rows.map(\.predicate)).count
      case .object: return Set(rows.map(\.object)).count
      }
    }
  }
}
