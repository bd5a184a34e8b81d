/// Rows of ids, each once, numbered as they came: for groups, DISTINCT and distinct keys.
///
/// The rows lie one behind the other; a table of open addresses finds them.
package struct RowSet {
  /// How many ids a row has.
  let width: Int
  /// How many rows there are.
  package private(set) var count = 0

  private var ids: [TermID] = []
  private var slots: [Int32]
  private var mask: Int

  /// Makes an empty set of rows of that many ids.
  package init(width: Int) {
    self.width = width
    slots = Array(repeating: -1, count: 128)
    mask = 127
  }

  /// An id of a row.
  package subscript(row: Int, column: Int) -> TermID { ids[row * width + column] }

  /// The rows as columns.
  var columns: [[TermID]] {
    (0..<width).map { column in (0..<count).map { ids[$0 * width + column] } }
  }

  /// Adds rows that are not there yet.
  ///
  /// - Returns: the number of each row; a new one has the number that is the next when it comes.
  package mutating func insert(_ keys: RowKeys) -> [Int32] {
    reserve(count + keys.count)
    let (width, mask) = (width, mask)
    var (count, ids) = (count, [TermID]())
    swap(&ids, &self.ids)
    defer { swap(&ids, &self.ids) }
    let numbers = [Int32](unsafeUninitializedCapacity: keys.count) { numbers, initialized in
      slots.withUnsafeMutableBufferPointer { slots in
        keys.ids.withUnsafeBufferPointer { new in
          for row in 0..<keys.count {
            var slot = RowSet.slot(keys.hashes[row], mask)
            while slots[slot] >= 0, !RowSet.isEqual(ids, Int(slots[slot]), new, row, width) {
              slot = (slot + 1) & mask
            }
            if slots[slot] < 0 {
              slots[slot] = Int32(truncatingIfNeeded: count)
              count += 1
              for place in row * width..<(row + 1) * width { ids.append(new[place]) }
            }
            numbers.initializeElement(at: row, to: slots[slot])
          }
        }
      }
      initialized = keys.count
    }
    self.count = count
    return numbers
  }

  /// The number of each row, -1 where it is not there.
  package func find(_ keys: RowKeys) -> [Int32] {
    keys.ids.withUnsafeBufferPointer { wanted in
      (0..<keys.count).map { row in
        var slot = RowSet.slot(keys.hashes[row], mask)
        while slots[slot] >= 0, !RowSet.isEqual(ids, Int(slots[slot]), wanted, row, width) {
          slot = (slot + 1) & mask
        }
        return slots[slot]
      }
    }
  }

  @inline(__always)
  private static func slot(_ hash: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: hash >> 7) & mask
  }

  @inline(__always)
  private static func isEqual(
    _ ids: [TermID], _ row: Int, _ others: UnsafeBufferPointer<TermID>, _ other: Int, _ width: Int
  ) -> Bool {
    for place in 0..<width where ids[row * width + place] != others[other * width + place] {
      return false
    }
    return true
  }

  /// Makes room for that many rows: half of the slots stay free.
  private mutating func reserve(_ wanted: Int) {
    guard wanted > slots.count / 2 else { return }
    var size = slots.count
    while wanted > size / 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    mask = size - 1
    let hashes = RowKeys.hashes(of: ids, width: width, count: count)
    for row in 0..<count {
      var slot = RowSet.slot(hashes[row], mask)
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(truncatingIfNeeded: row)
    }
  }
}
