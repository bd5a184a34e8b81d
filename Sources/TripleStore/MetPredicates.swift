/// The predicates that the rows of one batch have met lately, so that each row need not look them up in
/// three tables: there are few, and millions of rows.
struct MetPredicates {
  private struct Met {
    var predicate: Int64 = 0
    var isText = false
    var change = PredicateChange()
  }

  /// A place for each id, the last one that came to it.
  private var places = Array(repeating: Met(), count: 1 << Self.bits)
  private static let bits = 6

  /// Whether the objects of a predicate are searched as texts.
  ///
  /// - Parameters:
  ///   - predicate: its id.
  ///   - changes: takes in what was noted of the predicate that has to make room.
  ///   - find: finds it out, where the predicate was not met lately.
  /// - Returns: what `find` said.
  /// - Throws: what `find` throws.
  @inline(__always)
  mutating func isText(
    _ predicate: Int64, counting changes: inout StatisticsChanges, find: (Int64) throws -> Bool
  ) rethrows -> Bool {
    let place = Self.place(predicate)
    if places[place].predicate != predicate {
      changes.add(places[place].change, to: places[place].predicate)
      places[place] = Met(predicate: predicate, isText: try find(predicate))
    }
    return places[place].isText
  }

  /// Notes what became of a triple whose predicate was asked for last.
  @inline(__always)
  mutating func note(_ predicate: Int64, from before: TripleState, to after: TripleState) {
    places[Self.place(predicate)].change.note(from: before, to: after)
  }

  /// Counts what was noted.
  mutating func count(in changes: inout StatisticsChanges) {
    for met in places { changes.add(met.change, to: met.predicate) }
    places = []
  }

  @inline(__always)
  private static func place(_ predicate: Int64) -> Int {
    Int(truncatingIfNeeded: predicate) & (1 << bits - 1)
  }
}
