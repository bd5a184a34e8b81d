internal import SPARQLEvaluation

/// Ids as codes from 0 on, in the order in which they first come.
struct CodedIDs {
  /// For each id its code.
  private(set) var codes: [Int32] = []
  /// The ids by their codes.
  private(set) var different: [TermID] = []

  /// Gives ids their codes.
  init(_ ids: [TermID]) {
    codes.reserveCapacity(ids.count)
    var numbers = IDNumbers()
    var last: (id: TermID, code: Int32)?
    for id in ids {
      // Sorted ids, as days are, come in runs.
      if let last, last.id == id {
        codes.append(last.code)
        continue
      }
      let code = numbers.add(id, Int32(different.count))
      if code == different.count { different.append(id) }
      last = (id, code)
      codes.append(code)
    }
  }
}

/// The columns of a table that were asked for: several views of one comparison ask for the same.
final class KnownColumns {
  var columns: [StatementProperty: StatementColumn] = [:]
}
