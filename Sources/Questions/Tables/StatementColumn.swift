/// One property of all statements of a table: for each row the codes of its values.
///
///     for row in 0..<table.count { for code in acts[row] { counts[Int(code)] += 1 } }
///     acts.values[0]   // "condemn"
public struct StatementColumn: Sendable {
  /// The values by their codes: IRIs as they are stored, names of acts and modes, texts.
  public let values: [String]
  private let codes: StatementCodes

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
    self.init(values: values, codes: StatementCodes(starts: starts, codes: codes))
  }

  init(values: [String], codes: StatementCodes) {
    self.values = values
    self.codes = codes
  }

  /// Makes a column with one value at most for each row.
  ///
  /// - Parameters:
  ///   - values: the values by their codes; nil is none.
  ///   - codes: the code of each row.
  init(values: [String?], codes: [Int32]) {
    var numbers: [Int32] = []
    var known: [String] = []
    for value in values {
      numbers.append(value == nil ? -1 : Int32(known.count))
      if let value { known.append(value) }
    }
    self.init(values: known, numbered: codes.map { numbers[Int($0)] })
  }

  /// Makes a column of the code of each row, −1 where it has none.
  private init(values: [String], numbered codes: [Int32]) {
    var starts: [Int32] = [0]
    starts.reserveCapacity(codes.count + 1)
    for code in codes { starts.append(starts[starts.count - 1] + (code < 0 ? 0 : 1)) }
    self.init(
      values: values, codes: StatementCodes(starts: starts, codes: codes.filter { $0 >= 0 }))
  }

  /// The column of what the first values are brought to: of days the months.
  ///
  /// - Parameter change: what becomes of a value; nil for none.
  /// - Returns: a column of as many rows.
  public func mapped(_ change: (String) -> String?) -> StatementColumn {
    var known: [String: Int32] = [:]
    var changed: [String] = []
    let numbers = values.map { value -> Int32 in
      guard let new = change(value) else { return -1 }
      if let number = known[new] { return number }
      known[new] = Int32(changed.count)
      changed.append(new)
      return Int32(changed.count - 1)
    }
    return StatementColumn(
      values: changed,
      numbered: (0..<codes.count).map { row in self[row].first.map { numbers[Int($0)] } ?? -1 }
    )
  }

  /// The codes of the values of a row, each once.
  public subscript(row: Int) -> ArraySlice<Int32> { codes[row] }

  /// The first value of a row, nil where it has none.
  public func first(_ row: Int) -> String? {
    self[row].first.map { values[Int($0)] }
  }

  /// The values of a row.
  public func all(_ row: Int) -> [String] { self[row].map { values[Int($0)] } }
}
