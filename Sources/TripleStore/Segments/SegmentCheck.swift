internal import SPARQLEvaluation
internal import SQLite

extension TripleStore {
  /// What is wrong with the blocks for scans: each must hold what the rows say.
  func segmentFindings() throws -> [String] {
    let predicates = try connection.rows("SELECT DISTINCT predicate FROM segment") {
      TermID(rawValue: $0.int64(0))
    }
    var wrong = 0
    for predicate in predicates where try !segmentsAgree(predicate) { wrong += 1 }
    return wrong == 0 ? [] : ["\(wrong) predicates have blocks that do not agree with their rows."]
  }

  private func segmentsAgree(_ predicate: TermID) throws -> Bool {
    guard let scan = try SegmentScan(connection, predicate: predicate, object: nil) else {
      return true
    }
    let pattern = IDPattern(predicate: predicate)
    var blocks = StoreMatches(pattern, scan)
    var rows = try StoreMatches(PatternScan(pattern, startsFromGraph: false), connection)
    var left = MatchBlock(wanted: (subject: true, predicate: false, object: true, graph: false))
    var right = left
    do {
      while true {
        let isMore = (
          try left.count > 0 || blocks.next(into: &left),
          try right.count > 0 || rows.next(into: &right)
        )
        guard isMore == (true, true) else { return isMore.0 == isMore.1 }
        let count = min(left.count, right.count)
        guard left.subjects.prefix(count) == right.subjects.prefix(count),
          left.objects.prefix(count) == right.objects.prefix(count)
        else { return false }
        left.removeFirst(count)
        right.removeFirst(count)
      }
    } catch let error as SQLiteError where error.kind == .corrupt {
      return false
    }
  }
}

extension MatchBlock {
  fileprivate mutating func removeFirst(_ rows: Int) {
    subjects.removeFirst(rows)
    objects.removeFirst(rows)
    count -= rows
  }
}
