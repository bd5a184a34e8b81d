/// A hash table of rows of ids: chained, open to repetitions, compared column by column.
///
/// Build sides of joins keep all rows (`append`); groups, DISTINCT and distinct keys keep each
/// row once (`insert`). Hashes are computed for whole columns at a time.
struct RowTable {
  /// The kept rows, as columns.
  private(set) var columns: [[TermID]]
  /// How many rows are kept.
  private(set) var count = 0
  /// Which of the columns make the key.
  let keyColumns: [Int]

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

  /// Makes a table of unique rows where every column is key.
  init(uniqueWidth width: Int) {
    self.init(width: width, keyColumns: Array(0..<width))
  }

  /// The hashes of the rows' keys, column after column.
  static func hashes(of columns: [[TermID]], keys: [Int], count: Int) -> [UInt64] {
    var hashes = [UInt64](repeating: 0x9E37_79B9_7F4A_7C15, count: count)
    for key in keys {
      columns[key].withUnsafeBufferPointer { column in
        hashes.withUnsafeMutableBufferPointer { hashes in
          for row in 0..<count {
            var mixed = hashes[row] ^ UInt64(bitPattern: column[row].rawValue)
            mixed = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
            hashes[row] = (mixed ^ (mixed >> 29)) &* 0xBF58_476D_1CE4_E5B9
          }
        }
      }
    }
    return hashes
  }

  /// Adds all rows of a block, repetitions and all.
  mutating func append(_ block: Block) {
    let blockHashes = RowTable.hashes(of: block.columns, keys: keyColumns, count: block.count)
    for index in columns.indices { columns[index].append(contentsOf: block.columns[index]) }
    reserve(count + block.count)
    for hash in blockHashes { link(hash) }
  }

  /// Adds a row where its key is new.
  ///
  /// - Returns: the number of the kept row and whether it is new.
  mutating func insert(
    _ source: [[TermID]], keys: [Int], row: Int, hash: UInt64
  ) -> (index: Int, isNew: Bool) {
    var candidate = heads[slot(hash)]
    while candidate >= 0 {
      let index = Int(candidate)
      if hashes[index] == hash, isEqual(index, source, keys, row) { return (index, false) }
      candidate = next[index]
    }
    for (column, key) in keys.enumerated() { columns[column].append(source[key][row]) }
    reserve(count + 1)
    link(hash)
    return (count - 1, true)
  }

  /// The first kept row whose key equals that of the row, -1 where there is none.
  func first(_ source: [[TermID]], keys: [Int], row: Int, hash: UInt64) -> Int32 {
    match(from: heads[slot(hash)], source, keys, row, hash)
  }

  /// The kept row after that one with the same key, -1 where there is none.
  func following(
    _ index: Int32, _ source: [[TermID]], keys: [Int], row: Int, hash: UInt64
  ) -> Int32 {
    match(from: next[Int(index)], source, keys, row, hash)
  }

  private func match(
    from start: Int32, _ source: [[TermID]], _ keys: [Int], _ row: Int, _ hash: UInt64
  ) -> Int32 {
    var candidate = start
    while candidate >= 0 {
      let index = Int(candidate)
      if hashes[index] == hash, isEqual(index, source, keys, row) { return candidate }
      candidate = next[index]
    }
    return -1
  }

  @inline(__always)
  private func isEqual(_ index: Int, _ source: [[TermID]], _ keys: [Int], _ row: Int) -> Bool {
    for position in 0..<keys.count
    where columns[keyColumns[position]][index] != source[keys[position]][row] {
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
