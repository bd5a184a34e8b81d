/// A hash table of the rows on the build side of a join: chained, repetitions and all.
struct RowTable {
  /// The kept rows, as columns.
  private(set) var columns: [[TermID]]
  /// How many rows are kept.
  private(set) var count = 0
  /// Which of the columns make the key.
  let keyColumns: [Int]

  /// The keys, row after row.
  private var keys: [TermID] = []
  private var hashes: [UInt64] = []
  private var next: [Int32] = []
  private var heads: [Int32]
  private var mask: Int

  /// Makes an empty table of that many columns, some of which are the key.
  init(width: Int, keyColumns: [Int]) {
    columns = Array(repeating: [], count: width)
    self.keyColumns = keyColumns
    heads = Array(repeating: -1, count: 64)
    mask = 63
  }

  /// Adds all rows of a block, repetitions and all.
  mutating func append(_ block: Block) {
    let new = RowKeys(block.columns, keyColumns, count: block.count)
    for index in columns.indices { columns[index].append(contentsOf: block.columns[index]) }
    keys.append(contentsOf: new.ids)
    reserve(count + block.count)
    for hash in new.hashes { link(hash) }
  }

  /// The first kept row whose key equals that of the row, -1 where there is none.
  @inline(__always)
  func first(_ wanted: RowKeys, row: Int) -> Int32 {
    match(from: heads[slot(wanted.hashes[row])], wanted, row)
  }

  /// The kept row after that one with the same key, -1 where there is none.
  @inline(__always)
  func following(_ index: Int32, _ wanted: RowKeys, row: Int) -> Int32 {
    match(from: next[Int(index)], wanted, row)
  }

  @inline(__always)
  private func match(from start: Int32, _ wanted: RowKeys, _ row: Int) -> Int32 {
    var candidate = start
    while candidate >= 0 {
      let index = Int(candidate)
      if hashes[index] == wanted.hashes[row], isEqual(index, wanted, row) { return candidate }
      candidate = next[index]
    }
    return -1
  }

  @inline(__always)
  private func isEqual(_ index: Int, _ wanted: RowKeys, _ row: Int) -> Bool {
    let width = wanted.width
    for place in 0..<width where keys[index * width + place] != wanted.ids[row * width + place] {
      return false
    }
    return true
  }

  @inline(__always)
  private func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 7) & mask }

  private mutating func link(_ hash: UInt64) {
    let place = slot(hash)
    hashes.append(hash)
    next.append(heads[place])
    heads[place] = Int32(truncatingIfNeeded: count)
    count += 1
  }

  /// Makes room for that many rows, so that chains stay short.
  private mutating func reserve(_ wanted: Int) {
    guard wanted > heads.count else { return }
    var size = heads.count
    while size < wanted { size *= 2 }
    heads = Array(repeating: -1, count: size)
    mask = size - 1
    for index in 0..<count {
      let place = slot(hashes[index])
      next[index] = heads[place]
      heads[place] = Int32(truncatingIfNeeded: index)
    }
  }
}
