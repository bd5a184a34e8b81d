import Testing

import SPARQLEvaluation

/// What hash tables of rows find, against dictionaries.
@Suite struct RowSetTests {
  private static func block(_ width: Int, _ count: Int, values: Int64) -> Block {
    let columns = (0..<width).map { _ in
      (0..<count).map { _ in TermID(rawValue: .random(in: 0..<values)) }
    }
    return Block(columns: columns, count: count)
  }

  @Test(arguments: [(0, 3), (1, 5), (1, 5_000), (2, 30), (3, 400)] as [(Int, Int64)])
  func `a set numbers rows as they come`(width: Int, values: Int64) {
    var set = RowSet(width: width)
    var expected: [[TermID]: Int32] = [:]
    for _ in 0..<5 {
      let block = Self.block(width, 1_000, values: values)
      let keys = RowKeys(block.columns, Array(0..<width), count: block.count)
      let numbers = set.insert(keys)
      for row in 0..<block.count {
        let key = block.columns.map { $0[row] }
        let number = expected[key] ?? Int32(expected.count)
        expected[key] = number
        #expect(numbers[row] == number)
      }
      #expect(set.find(keys) == numbers)
    }
    #expect(set.count == expected.count)
    for (key, number) in expected {
      #expect((0..<width).allSatisfy { set[Int(number), $0] == key[$0] })
    }
    let strange = RowKeys([[TermID(rawValue: -5)]], [0], count: 1)
    if width == 1 { #expect(set.find(strange) == [-1]) }
  }

  @Test(arguments: [([Int](), 3), ([0], 50), ([1, 2], 8), ([2, 0], 4_000)] as [([Int], Int64)])
  func `a table finds all rows of a key`(keys: [Int], values: Int64) {
    var table = RowTable(width: 3, keyColumns: keys)
    var rows: [[TermID]: Set<Int32>] = [:]
    var count: Int32 = 0
    for _ in 0..<4 {
      let block = Self.block(3, 500, values: values)
      table.append(block)
      for row in 0..<block.count {
        rows[keys.map { block.columns[$0][row] }, default: []].insert(count)
        count += 1
      }
    }
    let asked = Self.block(3, 200, values: values + 1)
    let wanted = RowKeys(asked.columns, keys, count: asked.count)
    for row in 0..<asked.count {
      var found: Set<Int32> = []
      var index = table.first(wanted, row: row)
      while index >= 0 {
        found.insert(index)
        index = table.following(index)
      }
      #expect(found == rows[keys.map { asked.columns[$0][row] }] ?? [])
    }
  }

  @Test(arguments: [1, 3, 20, 500, 1_000])
  func `the first numbers end where sorting says`(count: Int) {
    let numbers = (0..<1_000).map { _ in Int64.random(in: -50...50) }
    #expect(FirstRanks.last(of: count, in: numbers) == numbers.sorted()[count - 1])
  }
}
