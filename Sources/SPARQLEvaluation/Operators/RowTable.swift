/// A hash table of the rows on the build side of a join, repetitions and all.
package struct RowTable {
  /// The kept rows, as columns.
  private(set) var columns: [[TermID]]
  /// How many rows are kept.
  private(set) var count = 0
  /// Which of the columns make the key.
  let keyColumns: [Int]

  /// The keys, row after row.
  private var keys: [TermID] = []
  /// For each kept row the one before it with the same key, -1 where there is none.
  private var next: [Int32] = []
  /// Open addresses: the last row of each key, and a part of the key's hash.
  private var slots: [Slot]
  private var mask: Int
  /// What `touch` has read: without a use of it, it would read nothing.
  private var touched: Int32 = 0

  private struct Slot {
    var row: Int32
    var tag: UInt32

    static let free = Slot(row: -1, tag: 0)
  }

  /// Makes an empty table of that many columns, some of which are the key.
  package init(width: Int, keyColumns: [Int]) {
    columns = Array(repeating: [], count: width)
    self.keyColumns = keyColumns
    slots = Array(repeating: .free, count: 128)
    mask = 127
  }

  /// Adds all rows of a block, repetitions and all.
  package mutating func append(_ block: Block) {
    let new = RowKeys(block.columns, keyColumns, count: block.count)
    for index in columns.indices { columns[index].append(contentsOf: block.columns[index]) }
    keys.append(contentsOf: new.ids)
    reserve(count + block.count)
    touched &+= touch(new)
    for row in 0..<block.count { link(new, row) }
  }

  /// Reads the places where many rows are looked for, as `RowSet` does.
  package func touch(_ wanted: RowKeys) -> Int32 {
    guard slots.count > Self.largeTable, wanted.width > 0 else { return 0 }
    return slots.withUnsafeBufferPointer { slots in
      keys.withUnsafeBufferPointer { keys in
        wanted.hashes.withUnsafeBufferPointer { hashes in
          withUnsafeTemporaryAllocation(of: Int32.self, capacity: hashes.count) { rows in
            for row in hashes.indices {
              let slot = Int(truncatingIfNeeded: hashes[row]) & mask
              rows.initializeElement(at: row, to: slots[slot].row)
            }
            var sum: Int32 = 0
            for row in hashes.indices {
              sum &+= Int32(
                truncatingIfNeeded: keys[Int(max(0, rows[row])) * wanted.width].rawValue)
            }
            return sum
          }
        }
      }
    }
  }

  /// The slots of a table that does not fit the fast part of the cache.
  private static let largeTable = 32_768

  /// The first kept row whose key equals that of the row, -1 where there is none.
  @inline(__always)
  package func first(_ wanted: RowKeys, row: Int) -> Int32 { slots[slot(of: wanted, row)].row }

  /// The kept row after that one with the same key, -1 where there is none.
  @inline(__always)
  package func following(_ index: Int32) -> Int32 { next[Int(index)] }

  /// Where the key stands or would stand.
  @inline(__always)
  private func slot(of wanted: RowKeys, _ row: Int) -> Int {
    let hash = wanted.hashes[row]
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].row >= 0 {
      if slots[place].tag == tag, isEqual(Int(slots[place].row), wanted, row) { break }
      place = (place + 1) & mask
    }
    return place
  }

  @inline(__always)
  private func isEqual(_ index: Int, _ wanted: RowKeys, _ row: Int) -> Bool {
    let width = wanted.width
    for place in 0..<width where keys[index * width + place] != wanted.ids[row * width + place] {
      return false
    }
    return true
  }

  private mutating func link(_ new: RowKeys, _ row: Int) {
    let place = slot(of: new, row)
    next.append(slots[place].row)
    slots[place] = Slot(
      row: Int32(truncatingIfNeeded: count), tag: UInt32(truncatingIfNeeded: new.hashes[row] >> 32))
    count += 1
  }

  /// Makes room for that many rows: half of the slots stay free.
  private mutating func reserve(_ wanted: Int) {
    guard wanted > slots.count / 2 else { return }
    var size = slots.count
    while wanted > size / 2 { size *= 2 }
    let old = slots
    slots = Array(repeating: .free, count: size)
    mask = size - 1
    let width = keyColumns.count
    for slot in old where slot.row >= 0 {
      let first = Int(slot.row) * width
      let hash = RowKeys.hash(of: keys[first..<first + width])
      var place = Int(truncatingIfNeeded: hash) & mask
      while slots[place].row >= 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }
}
