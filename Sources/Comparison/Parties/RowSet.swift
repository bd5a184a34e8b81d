/// Some rows of a table, for asking of each whether it is one of them.
struct RowSet: Sendable {
  private var isIn: [Bool]

  /// Some rows of so many.
  init(_ rows: some Sequence<Int>, of count: Int) {
    isIn = Array(repeating: false, count: count)
    for row in rows { isIn[row] = true }
  }

  /// Whether a row is one of them.
  func contains(_ row: Int) -> Bool { isIn[row] }
}
