internal import SPARQLEvaluation
internal import SQLite

extension TripleStore {
  /// What is wrong with the blocks for scans: each must hold what the rows say.
  func segmentFindings() throws -> [String] {
    let predicates = try connection.rows("SELECT DISTINCT predicate FROM segment") {
      TermID(rawValue: $0.int64(0))
    }
    var wrong = 0
    for predicate in predicates
    where try !SegmentOrder.allCases.allSatisfy({ try segmentsAgree(predicate, $0) }) {
      wrong += 1
    }
    return wrong == 0 ? [] : ["\(wrong) predicates have blocks that do not agree with their rows."]
  }

  private func segmentsAgree(_ predicate: TermID, _ order: SegmentOrder) throws -> Bool {
    guard var scan = try SegmentScan(connection, predicate: predicate, order: order) else {
      return false
    }
    let rows = try connection.prepare(Self.rows(of: predicate, order))
    var (keys, values, count) = ([TermID](), [TermID](), 0)
    do {
      while try scan.next(
        keys: &keys, values: &values, wantsKeys: true, wantsValues: true, count: &count)
      {
        for index in 0..<count {
          guard try rows.step(), rows.row.int64(0) == keys[index].rawValue,
            rows.row.int64(1) == values[index].rawValue
          else { return false }
        }
        keys.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        count = 0
      }
    } catch let error as SQLiteError where error.kind == .corrupt {
      return false
    }
    return try !rows.step()
  }

  /// The pairs as the rows have them.
  private static func rows(of predicate: TermID, _ order: SegmentOrder) -> SQL {
    switch order {
    case .byObject:
      """
      SELECT DISTINCT object, subject FROM quad INDEXED BY quad_pos
      WHERE asserted AND predicate = \(predicate.rawValue) ORDER BY object, subject
      """
    case .bySubject:
      """
      SELECT DISTINCT subject, object FROM quad INDEXED BY quad_pos
      WHERE asserted AND predicate = \(predicate.rawValue) ORDER BY subject, object
      """
    }
  }
}
