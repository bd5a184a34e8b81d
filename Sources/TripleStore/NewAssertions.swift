internal import SPARQLEvaluation

/// Triples that have become asserted, or have ceased to be, and that no table of the segments holds yet.
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

  /// Hands on each predicate with its pairs, the subject as their key.
  func forEach(_ body: (_ predicate: Int64, _ pairs: [SegmentPair]) -> Void) {
    for (predicate, pairs) in pairs.sorted(by: { $0.key < $1.key }) { body(predicate, pairs) }
  }
}
