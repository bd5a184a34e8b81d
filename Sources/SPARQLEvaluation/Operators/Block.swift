/// Some thousand solutions as columns of ids, one column a variable, `.unbound` where there is none.
package struct Block {
  /// How many rows operators aim at.
  static let targetCount = 4_096

  package var columns: [[TermID]]
  package var count: Int

  init(width: Int) {
    columns = Array(repeating: [], count: width)
    count = 0
  }

  package init(columns: [[TermID]], count: Int) {
    self.columns = columns
    self.count = count
  }

  /// The rows of those numbers, in that order.
  func gather(_ rows: [Int32]) -> Block {
    var result = Block(width: columns.count)
    result.count = rows.count
    for index in columns.indices {
      result.columns[index] = Block.gather(columns[index], rows)
    }
    return result
  }

  /// The rows of those numbers, which ascend; where they are all rows, each once, nothing is copied.
  func gatherInOrder(_ rows: [Int32]) -> Block {
    let isWhole =
      rows.count == count && rows.indices.allSatisfy { rows[$0] == Int32(truncatingIfNeeded: $0) }
    return isWhole ? self : gather(rows)
  }

  static func gather<Value>(_ column: [Value], _ rows: [Int32]) -> [Value] {
    column.withUnsafeBufferPointer { column in
      rows.withUnsafeBufferPointer { rows in
        [Value](unsafeUninitializedCapacity: rows.count) { buffer, count in
          for index in rows.indices {
            buffer.initializeElement(at: index, to: column[Int(rows[index])])
          }
          count = rows.count
        }
      }
    }
  }

  mutating func append(_ other: Block) {
    for index in columns.indices {
      columns[index].append(contentsOf: other.columns[index])
    }
    count += other.count
  }
}
