/// The keys of a block's rows, row after row, with their hashes.
package struct RowKeys {
  /// How many ids a key has.
  let width: Int
  /// How many rows there are.
  let count: Int
  /// The ids of the first row's key, then those of the second, and so on.
  let ids: [TermID]
  /// The hash of each row's key.
  let hashes: [UInt64]

  /// Takes the columns of those numbers.
  package init(_ columns: [[TermID]], _ keys: [Int], count: Int) {
    width = keys.count
    self.count = count
    if keys.count == 1, columns[keys[0]].count == count {
      ids = columns[keys[0]]
    } else {
      ids = RowKeys.transposed(columns, keys, count)
    }
    hashes = RowKeys.hashes(of: ids, width: width, count: count)
  }

  private static func transposed(_ columns: [[TermID]], _ keys: [Int], _ count: Int) -> [TermID] {
    [TermID](unsafeUninitializedCapacity: keys.count * count) { buffer, initialized in
      for (place, key) in keys.enumerated() {
        columns[key].withUnsafeBufferPointer { column in
          var target = place
          for row in 0..<count {
            buffer.initializeElement(at: target, to: column[row])
            target += keys.count
          }
        }
      }
      initialized = keys.count * count
    }
  }

  /// The hash of a single key.
  static func hash(of ids: ArraySlice<TermID>) -> UInt64 { ids.reduce(seed, mixed) }

  private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hashes of keys that lie one behind the other.
  static func hashes(of ids: [TermID], width: Int, count: Int) -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: count) { hashes, initialized in
      ids.withUnsafeBufferPointer { ids in
        var place = 0
        for row in 0..<count {
          var hash = seed
          for _ in 0..<width {
            hash = mixed(hash, ids[place])
            place += 1
          }
          hashes.initializeElement(at: row, to: hash)
        }
      }
      initialized = count
    }
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ id: TermID) -> UInt64 {
    var mixed = hash ^ UInt64(bitPattern: id.rawValue)
    mixed = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return (mixed ^ (mixed >> 29)) &* 0xBF58_476D_1CE4_E5B9
  }
}
