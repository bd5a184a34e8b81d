/// Numbers in rows, one row after the other.
struct Matrix: Sendable {
  let rows: Int
  let columns: Int
  let values: [Float]
}

/// Numbers in rows, stored as bytes with a scale for each row.
struct CompactMatrix: Sendable {
  let columns: Int
  let values: [Int8]
  let scales: [Float]

  /// Adds a row to some numbers.
  func add(row: Int, to sum: UnsafeMutablePointer<Float>) {
    let scale = scales[row]
    values.withUnsafeBufferPointer { values in
      for column in 0..<columns {
        sum[column] += Float(values[row * columns + column]) * scale
      }
    }
  }
}
