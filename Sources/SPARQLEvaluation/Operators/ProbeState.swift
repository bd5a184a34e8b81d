/// Where a probing join stands: the keys of its block, the rows of each key, the open cursor.
struct ProbeState {
  /// The distinct keys of the block.
  private(set) var keys: RowSet
  /// For each key its first row, for each row the next one of the same key; -1 ends.
  private(set) var chains: (first: [Int32], next: [Int32])
  /// The key that is asked for next.
  var nextKey = 0
  /// The first row of the key that is being answered.
  var firstRow: Int32 = -1
  /// How the matches are read.
  var reader: PatternReader?
  /// Columns of the input that are unbound in this key and bound by its matches.
  var lateColumns: [Int] = []
  /// The open cursor.
  var cursor: (any PatternMatches)?
  /// The block of matches that is being handed on, and how far it is.
  private(set) var matches = Block(width: 0)
  private(set) var matchIndex = 0
  private var emitted: [(match: Int, row: Int)] = []

  init(_ block: Block, keyColumns: [Int]) {
    keys = RowSet(width: keyColumns.count)
    chains = ([], Array(repeating: -1, count: block.count))
    let numbers = keys.insert(RowKeys(block.columns, keyColumns, count: block.count))
    for row in 0..<block.count {
      let key = Int(numbers[row])
      if key == chains.first.count {
        chains.first.append(Int32(truncatingIfNeeded: row))
      } else {
        chains.next[row] = chains.first[key]
        chains.first[key] = Int32(truncatingIfNeeded: row)
      }
    }
  }

  /// Reads the next block of the open cursor; false where there is none.
  mutating func readNext() throws -> Bool {
    guard let reader, cursor != nil else { return false }
    var block = MatchBlock(wanted: reader.wanted)
    guard try cursor?.next(into: &block) == true else {
      cursor = nil
      return false
    }
    matches = reader.columns(of: block)
    matchIndex = 0
    return true
  }

  /// Hands on matches, each once for every row of the key.
  mutating func emit(_ rows: inout [Int32], _ values: inout [[TermID]], upTo limit: Int) {
    emitted.removeAll(keepingCapacity: true)
    while matchIndex < matches.count, rows.count < limit {
      var row = firstRow
      while row >= 0 {
        if !lateColumns.isEmpty { emitted.append((matchIndex, rows.count)) }
        rows.append(row)
        for column in values.indices {
          values[column].append(matches.columns[column][matchIndex])
        }
        row = chains.next[Int(row)]
      }
      matchIndex += 1
    }
  }

  /// Says which late columns the rows just handed on have got.
  func fillLate(_ count: Int, _ filled: inout [(column: Int, row: Int, id: TermID)]) {
    let firstLate = matches.columns.count - lateColumns.count
    for (match, row) in emitted {
      for (index, column) in lateColumns.enumerated() {
        filled.append((column, row, matches.columns[firstLate + index][match]))
      }
    }
  }
}
