/// The default graph's triples of one predicate as two columns in memory, each triple once.
///
/// The keys are the subjects and the values the objects, or the other way round. The pairs are sorted
/// by key, those of one key by value, so that a key is found by binary search; where the keys are as
/// dense as the ids of a dictionary are and many have been asked for, by one look at an index.
public final class SortedPairs {
  /// The keys, ascending.
  public let keys: [TermID]
  /// For each key its value.
  public let values: [TermID]

  private var index: KeyIndex?
  private var lookups = 0
  private var mayBeIndexed = true
  /// What was read to have it at hand: without a use of it, nothing would be read.
  private var touched: Int32 = 0

  /// Takes pairs that are sorted and differ from one another.
  public init(keys: [TermID], values: [TermID]) {
    self.keys = keys
    self.values = values
  }

  /// How many pairs there are.
  public var count: Int { keys.count }

  /// The keys, each once, ascending.
  var distinctKeys: [TermID] {
    var result: [TermID] = []
    for key in keys where key != result.last { result.append(key) }
    return result
  }

  /// Where the pairs of a key lie.
  public func range(of key: TermID) -> Range<Int> {
    if let index { return index.range(of: key) }
    let start = firstIndex(from: key)
    var end = start
    while end < keys.count, keys[end] == key {
      end += 1
      // Few keys have many pairs: theirs are not counted one by one.
      if end - start == 16 { return start..<firstIndex(from: TermID(rawValue: key.rawValue + 1)) }
    }
    return start..<end
  }

  /// Where the pairs lie whose keys are in the range.
  public func range(of keys: ClosedRange<TermID>) -> Range<Int> {
    let start = firstIndex(from: keys.lowerBound)
    guard keys.upperBound.rawValue < .max else { return start..<count }
    return start..<max(start, firstIndex(from: TermID(rawValue: keys.upperBound.rawValue + 1)))
  }

  /// Finds the pairs of many keys, some thousand at a time.
  ///
  /// - Parameters:
  ///   - wanted: the keys.
  ///   - row: the first key that has not been looked up; it is moved on.
  ///   - rest: the places of the key before it that have not been handed on; likewise.
  ///   - limit: how many pairs are enough.
  /// - Returns: for each pair the number of its key and its place, in the order of the keys; none
  ///   where all keys are done.
  func find(
    _ wanted: [TermID], from row: inout Int, rest: inout Range<Int>, atMost limit: Int
  ) -> (rows: [Int32], places: [Int32]) {
    var places: [Int32] = []
    let rows = [Int32](unsafeUninitializedCapacity: limit) { rows, rowCount in
      places = [Int32](unsafeUninitializedCapacity: limit) { places, placeCount in
        wanted.withUnsafeBufferPointer { wanted in
          if let index {
            if row == 0, rest.isEmpty { touched &+= index.touch(wanted) }
            index.withRanges { range in
              placeCount = Self.fill(wanted, &row, &rest, rows, places, limit, range)
            }
          } else {
            placeCount = Self.fill(wanted, &row, &rest, rows, places, limit, self.range)
          }
        }
        rowCount = placeCount
      }
    }
    return (rows, places)
  }

  /// Fills in the numbers of keys and the places of pairs, and says how many.
  @inline(__always)
  private static func fill(
    _ wanted: UnsafeBufferPointer<TermID>, _ row: inout Int, _ rest: inout Range<Int>,
    _ rows: UnsafeMutableBufferPointer<Int32>, _ places: UnsafeMutableBufferPointer<Int32>,
    _ limit: Int, _ range: (TermID) -> Range<Int>
  ) -> Int {
    var count = 0
    var (next, found) = (row, rest)
    while true {
      let end = found.lowerBound + min(found.count, limit - count)
      for place in found.lowerBound..<end {
        rows.initializeElement(at: count, to: Int32(truncatingIfNeeded: next - 1))
        places.initializeElement(at: count, to: Int32(truncatingIfNeeded: place))
        count += 1
      }
      found = end..<found.upperBound
      guard found.isEmpty, count < limit, next < wanted.count else { break }
      found = range(wanted[next])
      next += 1
    }
    (row, rest) = (next, found)
    return count
  }

  /// Says that so many keys are about to be looked up: with enough of them an index pays.
  package func expect(lookups: Int) {
    self.lookups += lookups
    guard mayBeIndexed, self.lookups > count / 16 else { return }
    mayBeIndexed = false
    index = KeyIndex(keys)
  }

  /// Whether one of the values at those places is the wanted one.
  package func contains(_ value: TermID, in places: Range<Int>) -> Bool {
    guard places.count > 16 else { return places.contains { values[$0] == value } }
    let place = firstPlace(in: places) { values[$0] >= value }
    return place < places.upperBound && values[place] == value
  }

  private func firstIndex(from key: TermID) -> Int {
    firstPlace(in: 0..<keys.count) { keys[$0] >= key }
  }

  /// The first place for which the closure holds, where it holds for all that follow.
  @inline(__always)
  private func firstPlace(in places: Range<Int>, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// For each id between the first and the last key where its pairs begin.
private struct KeyIndex {
  private let first: Int64
  private let starts: [Int32]

  /// More ids than this for each pair would take more memory than the pairs.
  private static let sparsest = 4

  /// Makes an index, nil where the keys lie too far apart.
  init?(_ keys: [TermID]) {
    guard let first = keys.first?.rawValue, let last = keys.last?.rawValue, first >= 0,
      keys.count < Int32.max, Int(last - first) < Self.sparsest * keys.count + 4_096
    else { return nil }
    var starts = [Int32](repeating: 0, count: Int(last - first) + 2)
    starts.withUnsafeMutableBufferPointer { starts in
      var next = 0
      for (place, key) in keys.enumerated() {
        let slot = Int(key.rawValue - first)
        while next <= slot {
          starts[next] = Int32(truncatingIfNeeded: place)
          next += 1
        }
      }
      starts[next] = Int32(truncatingIfNeeded: keys.count)
    }
    self.first = first
    self.starts = starts
  }

  /// Reads where the pairs of many keys begin, so that the processor fetches several of them at once
  /// where the index is larger than its cache: the search itself waits for each.
  func touch(_ keys: UnsafeBufferPointer<TermID>) -> Int32 {
    guard starts.count > Self.largeIndex else { return 0 }
    return starts.withUnsafeBufferPointer { starts in
      var sum: Int32 = 0
      for key in keys {
        let slot = Int(truncatingIfNeeded: key.rawValue &- first)
        if slot >= 0, slot < starts.count { sum &+= starts[slot] }
      }
      return sum
    }
  }

  /// The length of an index that does not fit the fast part of the cache.
  private static let largeIndex = 65_536

  @inline(__always)
  func range(of key: TermID) -> Range<Int> { withRanges { $0(key) } }

  /// Hands over what finds the pairs of a key, for finding many.
  @inline(__always)
  func withRanges<Value>(_ body: ((TermID) -> Range<Int>) -> Value) -> Value {
    let first = first
    return starts.withUnsafeBufferPointer { starts in
      body { key in
        let slot = key.rawValue &- first
        guard slot >= 0, slot < starts.count - 1 else { return 0..<0 }
        return Int(starts[Int(slot)])..<Int(starts[Int(slot) + 1])
      }
    }
  }
}
