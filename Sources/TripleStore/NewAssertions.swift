internal import SPARQLEvaluation
internal import SQLite

/// Triples that have become asserted and that no table of the segments holds yet.
struct NewAssertions {
  private var pairs: [Int64: [SegmentPair]] = [:]
  private(set) var count = 0

  /// From so many on they go into the blocks at once, without being written down as changes first.
  private static let much = 32_768
  /// More are not held back; 16 MB.
  private static let most = 1_000_000

  var isEmpty: Bool { count == 0 }
  var isMuch: Bool { count >= Self.much }
  var isFull: Bool { count >= Self.most }

  mutating func append(_ row: QuadRow) {
    pairs[row.predicate, default: []].append(
      SegmentOrder.bySubject.pair(subject: row.subject, object: row.object))
    count += 1
  }

  mutating func removeAll() {
    pairs.removeAll()
    count = 0
  }

  var predicates: [TermID] { pairs.keys.sorted().map { TermID(rawValue: $0) } }

  /// Hands over the pairs of a predicate, the subject as their key.
  mutating func take(_ predicate: TermID) -> [SegmentPair] {
    pairs.removeValue(forKey: predicate.rawValue) ?? []
  }

  /// Predicate, object and subject of each, and 1 for what is added.
  func rows() -> IntegerRows {
    var rows = IntegerRows(columns: 4)
    for (predicate, pairs) in pairs.sorted(by: { $0.key < $1.key }) {
      for pair in pairs { rows.append([predicate, pair.value, pair.key, 1]) }
    }
    return rows
  }
}
