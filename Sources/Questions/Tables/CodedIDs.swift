internal import SPARQLEvaluation

/// Ids as codes from 0 on, in the order in which they first come.
struct CodedIDs {
  /// For each id its code.
  private(set) var codes: [Int32] = []
  /// The ids by their codes.
  private(set) var different: [TermID] = []

  init(_ ids: [TermID]) {
    codes.reserveCapacity(ids.count)
    // Ids of one kind of thing lie close together: a list over all of them takes the place of a
    // dictionary, whose hashing would take longer than all else.
    let lowest = ids.min()?.rawValue ?? 0
    let span = (ids.max()?.rawValue ?? -1).subtractingReportingOverflow(lowest)
    if !span.overflow, span.partialValue < Int64(ids.count * 32 + 65_536) {
      var known = [Int32](repeating: -1, count: Int(max(0, span.partialValue + 1)))
      for id in ids {
        let place = Int(id.rawValue - lowest)
        if known[place] < 0 {
          known[place] = Int32(different.count)
          different.append(id)
        }
        codes.append(known[place])
      }
      return
    }
    var known: [TermID: Int32] = [:]
    var last: (id: TermID, code: Int32)?
    for id in ids {
      // Sorted ids, as days are, come in runs.
      if let last, last.id == id {
        codes.append(last.code)
        continue
      }
      let code = known[id] ?? Int32(different.count)
      if code == different.count {
        known[id] = code
        different.append(id)
      }
      last = (id, code)
      codes.append(code)
    }
  }
}

/// The columns of a table that were asked for: several views of one comparison ask for the same.
final class KnownColumns {
  var columns: [StatementProperty: StatementColumn] = [:]
}
