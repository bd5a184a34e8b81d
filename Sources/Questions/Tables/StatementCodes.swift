/// For each row of a table the codes of its values, whatever these are.
public struct StatementCodes: Sendable {
  private let starts: [Int32]
  private let codes: [Int32]

  /// Makes the codes of some rows.
  ///
  /// - Parameters:
  ///   - starts: where those of each row begin; one more for the end of the last.
  ///   - codes: the codes, one row behind the other.
  public init(starts: [Int32], codes: [Int32]) {
    self.starts = starts
    self.codes = codes
  }

  /// How many rows there are.
  var count: Int { starts.count - 1 }

  /// The codes of the values of a row, each once.
  public subscript(row: Int) -> ArraySlice<Int32> {
    codes[Int(starts[row])..<Int(starts[row + 1])]
  }

  /// The same with other codes.
  func mapped(_ change: (Int32) -> Int32) -> StatementCodes {
    StatementCodes(starts: starts, codes: codes.map(change))
  }
}
