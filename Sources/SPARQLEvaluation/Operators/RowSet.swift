/// Rows of ids, each once, numbered as they came: for groups, DISTINCT and distinct keys.
///
/// The rows lie one behind the other; a table of open addresses finds them.
package struct RowSet {
  /// How many ids a row has.
  let width: Int
  /// How many rows there are.
  package private(set) var count = 0

  /// The rows, and room for more.
  private var ids: [TermID] = []
  private var slots: [Slot]
  private var mask: Int
  /// How many rows somebody expects: the table then grows faster, so that rows are moved less often.
  private let expected: Int
  /// What `touch` has read: without a use of it, it would read nothing.
  private var touched: Int32 = 0

  /// The number of a row, and a part of its hash: most rows that are not meant are told by that, and
  /// the table grows without a look at the rows.
  private struct Slot {
    var row: Int32
    var tag: UInt32

    static let free = Slot(row: -1, tag: 0)
  }

  /// Makes an empty set of rows of that many ids.
  package init(width: Int, expecting rows: Double = 0) {
    self.width = width
    expected = Int(min(max(rows, 0), 16_777_216))
    slots = Array(repeating: .free, count: 128)
    mask = 127
  }

  /// An id of a row.
  package subscript(row: Int, column: Int) -> TermID { ids[row * width + column] }

  /// The rows as columns.
  var columns: [[TermID]] {
    (0..<width).map { column in
      ids.withUnsafeBufferPointer { ids in
        [TermID](unsafeUninitializedCapacity: count) { result, initialized in
          for row in 0..<count {
            result.initializeElement(at: row, to: ids[row * width + column])
          }
          initialized = count
        }
      }
    }
  }

  /// Adds rows that are not there yet.
  ///
  /// - Returns: the number of each row; a new one has the number that is the next when it comes.
  package mutating func insert(_ keys: RowKeys) -> [Int32] {
    reserve(count + keys.count)
    let (width, mask) = (width, mask)
    var count = count
    let numbers = [Int32](unsafeUninitializedCapacity: keys.count) { numbers, initialized in
      slots.withUnsafeMutableBufferPointer { slots in
        ids.withUnsafeMutableBufferPointer { ids in
          keys.ids.withUnsafeBufferPointer { new in
            keys.hashes.withUnsafeBufferPointer { hashes in
              touched &+= RowSet.touch(slots, hashes, ids, width)
              for row in 0..<keys.count {
                let tag = RowSet.tag(hashes[row])
                var slot = Int(tag) & mask
                while slots[slot].row >= 0,
                  slots[slot].tag != tag
                    || !RowSet.isEqual(ids, Int(slots[slot].row), new, row, width)
                {
                  slot = (slot + 1) & mask
                }
                if slots[slot].row < 0 {
                  slots[slot] = Slot(row: Int32(truncatingIfNeeded: count), tag: tag)
                  for place in 0..<width { ids[count * width + place] = new[row * width + place] }
                  count += 1
                }
                numbers.initializeElement(at: row, to: slots[slot].row)
              }
            }
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
    ids.withUnsafeBufferPointer { ids in
      let ids = UnsafeMutableBufferPointer(mutating: ids)
      return keys.ids.withUnsafeBufferPointer { wanted in
        (0..<keys.count).map { row in
          let tag = RowSet.tag(keys.hashes[row])
          var slot = Int(tag) & mask
          while slots[slot].row >= 0,
            slots[slot].tag != tag
              || !RowSet.isEqual(ids, Int(slots[slot].row), wanted, row, width)
          {
            slot = (slot + 1) & mask
          }
          return slots[slot].row
        }
      }
    }
  }

  /// Reads the places where many rows are looked for, so that the processor fetches several of them at
  /// once where the table is larger than its cache: the search itself waits for each.
  @inline(__always)
  private static func touch(
    _ slots: UnsafeMutableBufferPointer<Slot>, _ hashes: UnsafeBufferPointer<UInt64>,
    _ ids: UnsafeMutableBufferPointer<TermID>, _ width: Int
  ) -> Int32 {
    guard slots.count > largeTable, width > 0 else { return 0 }
    let mask = slots.count - 1
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: hashes.count) { rows in
      for row in hashes.indices {
        rows.initializeElement(at: row, to: slots[Int(tag(hashes[row])) & mask].row)
      }
      var sum: Int32 = 0
      // Without a branch, which could be guessed wrong: a free place reads the first row.
      for row in hashes.indices {
        sum &+= Int32(truncatingIfNeeded: ids[Int(max(0, rows[row])) * width].rawValue)
      }
      return sum
    }
  }

  /// The slots of a table that does not fit the fast part of the cache.
  private static let largeTable = 32_768

  @inline(__always)
  private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  @inline(__always)
  private static func isEqual(
    _ ids: UnsafeMutableBufferPointer<TermID>, _ row: Int, _ others: UnsafeBufferPointer<TermID>,
    _ other: Int, _ width: Int
  ) -> Bool {
    for place in 0..<width where ids[row * width + place] != others[other * width + place] {
      return false
    }
    return true
  }

  /// Makes room for that many rows: half of the slots stay free.
  private mutating func reserve(_ wanted: Int) {
    // Four times as large at most where more are expected: an estimate can be wrong.
    let aim = max(wanted, min(expected, 4 * wanted))
    if ids.count < wanted * width {
      ids += repeatElement(.unbound, count: max(aim * width - ids.count, ids.count))
    }
    guard wanted > slots.count / 2 else { return }
    var size = slots.count
    while aim > size / 2 { size *= 2 }
    let old = slots
    mask = size - 1
    slots = Array(repeating: .free, count: size)
    let mask = mask
    slots.withUnsafeMutableBufferPointer { slots in
      for known in old where known.row >= 0 {
        var slot = Int(known.tag) & mask
        while slots[slot].row >= 0 { slot = (slot + 1) & mask }
        slots[slot] = known
      }
    }
  }
}
