import CResources

/// One embedded table of tab-separated values, read line by line.
///
/// Lines that begin with `#` are comments, empty lines are skipped, cells may hold several values
/// between bars, and every row has the same number of cells.
package struct TabularResource {
  /// One row of a table.
  package struct Row {
    /// The cells, without the tabs.
    package let cells: [Substring]
    /// The number of the row's line, from 1.
    let line: Int
    fileprivate let table: String

    /// The text of a cell.
    package subscript(_ column: Int) -> Substring { cells[column] }

    /// The text of a cell, or nil where it is empty.
    package func text(_ column: Int) -> String? {
      cells[column].isEmpty ? nil : String(cells[column])
    }

    /// The values of a cell between its bars.
    package func list(_ column: Int) -> [Substring] {
      cells[column].isEmpty ? [] : cells[column].values(between: 0x7C)
    }

    /// The cell as a case of a closed list.
    ///
    /// - Throws: ``GazetteerError/malformed(table:line:problem:)`` where it is no such case.
    func value<Value: RawRepresentable<String>>(
      _ column: Int, as type: Value.Type
    ) throws(GazetteerError) -> Value {
      guard let value = Value(rawValue: String(cells[column])) else {
        throw malformed("has \"\(cells[column])\" where a \(type) is due")
      }
      return value
    }

    /// The cell as a number.
    ///
    /// - Throws: ``GazetteerError/malformed(table:line:problem:)`` where it is none.
    func number(_ column: Int) throws(GazetteerError) -> Int {
      guard let number = Int(cells[column]) else {
        throw malformed("has \"\(cells[column])\" where a number is due")
      }
      return number
    }

    /// The cell as a case of a closed list, nil where it is empty.
    func optional<Value: RawRepresentable<String>>(
      _ column: Int, as type: Value.Type
    ) throws(GazetteerError) -> Value? {
      cells[column].isEmpty ? nil : try value(column, as: type)
    }

    /// The error that names this row.
    func malformed(_ problem: String) -> GazetteerError {
      .malformed(table: table, line: line, problem: problem)
    }
  }

  /// The rows of the embedded table of that name, each with that many cells.
  ///
  /// - Throws: ``GazetteerError`` where the table is absent or a row has another number of cells.
  package static func rows(of table: String, columns: Int) throws(GazetteerError) -> [Row] {
    let resource = rapporteur_resource_named(table)
    guard let start = resource.bytes else { throw .missing(table: table) }
    let bytes = UnsafeBufferPointer(start: start, count: resource.count)
    return try rows(of: String(decoding: bytes, as: UTF8.self), table: table, columns: columns)
  }

  /// The rows of a table given as text.
  package static func rows(
    of text: String, table: String, columns: Int
  ) throws(GazetteerError) -> [Row] {
    var rows: [Row] = []
    var number = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard let first = line.first, first != 0x23 else { continue }
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { Substring($0) }
      let row = Row(cells: cells, line: number, table: table)
      guard cells.count == columns else {
        throw row.malformed("has \(cells.count) cells instead of \(columns)")
      }
      rows.append(row)
    }
    return rows
  }
}

extension Substring {
  /// The parts between separators of one byte, empty ones among them.
  ///
  /// Bytes instead of characters: a third of the time to load went into finding the borders of
  /// characters.
  func values(between separator: UInt8) -> [Substring] {
    utf8.split(separator: separator, omittingEmptySubsequences: false).map { Substring($0) }
  }
}
