internal import SPARQLEvaluation

/// The rows of statements by their ids.
///
/// Ids of statements lie close together, so that a list over all of them takes the place of a
/// table: columns of a hundred thousand values are looked up a dozen times.
struct RowIndex {
  private let first: Int64
  private let rows: [Int32]
  private let scattered: IDNumbers?

  /// A list may have so many places for each statement.
  private static let room = 64

  init(_ ids: [TermID]) {
    let lowest = ids.min()?.rawValue ?? 0
    let span = (ids.max()?.rawValue ?? -1) - lowest + 1
    first = lowest
    guard span <= Int64(ids.count * Self.room + 1_024) else {
      rows = []
      var numbers = IDNumbers(capacity: ids.count)
      for (row, id) in ids.enumerated() { _ = numbers.add(id, Int32(row)) }
      scattered = numbers
      return
    }
    var rows = [Int32](repeating: -1, count: Int(max(0, span)))
    for (row, id) in ids.enumerated() { rows[Int(id.rawValue - lowest)] = Int32(row) }
    self.rows = rows
    scattered = nil
  }

  /// The row of a statement, −1 for others.
  subscript(id: TermID) -> Int32 {
    if let scattered { return scattered[id] }
    let place = id.rawValue - first
    return place >= 0 && place < rows.count ? rows[Int(place)] : -1
  }
}
