/// One property of all statements of a table: for each row the codes of its values.
///
///     for row in 0..<table.count { for code in acts[row] { counts[Int(code)] += 1 } }
///     acts.values[0]   // "condemn"
public struct StatementColumn: Sendable {
  /// The values by their codes: IRIs as they are stored, names of acts and modes, texts.
  public let values: [String]
  private let starts: [Int32]
  private let codes: [Int32]

  /// Makes a column of the values of each row.
  public init(_ rows: [[String]]) {
    var codes: [Int32] = []
    var starts: [Int32] = [0]
    var values: [String] = []
    var known: [String: Int32] = [:]
    for row in rows {
      for value in row {
        if known[value] == nil {
          known[value] = Int32(values.count)
          values.append(value)
        }
        codes.append(known[value] ?? 0)
      }
      starts.append(Int32(codes.count))
    }
    self.init(values: values, starts: starts, codes: codes)
  }

  init(values: [String], starts: [Int32], codes: [Int32]) {
    self.values = values
    self.starts = starts
    self.codes = codes
  }

  /// The codes of the values of a row, each once.
  public subscript(row: Int) -> ArraySlice<Int32> {
    codes[Int(starts[row])..<Int(starts[row + 1])]
  }

  /// The first value of a row, nil where it has none.
  public func first(_ row: Int) -> String? {
    self[row].first.map { values[Int($0)] }
  }

  /// The values of a row.
  public func all(_ row: Int) -> [String] { self[row].map { values[Int($0)] } }
}
