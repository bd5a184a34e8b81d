/// Finds where the first of many numbers end without sorting them all.
package enum FirstRanks {
  /// The greatest of the so many least numbers, repetitions counted.
  ///
  /// A heap keeps the least numbers so far, the greatest of them at its top: most others are greater and
  /// cost one comparison.
  package static func last(of count: Int, in numbers: [Int64]) -> Int64 {
    var heap = Array(numbers.prefix(count))
    for root in (0..<heap.count / 2).reversed() { sink(&heap, from: root) }
    guard var top = heap.first else { return .max }
    for number in numbers.dropFirst(count) where number < top {
      heap[0] = number
      sink(&heap, from: 0)
      top = heap[0]
    }
    return top
  }

  /// Brings a number that may be less than those below it to its place.
  private static func sink(_ heap: inout [Int64], from root: Int) {
    var place = root
    while true {
      var child = 2 * place + 1
      guard child < heap.count else { return }
      if child + 1 < heap.count, heap[child + 1] > heap[child] { child += 1 }
      guard heap[child] > heap[place] else { return }
      heap.swapAt(child, place)
      place = child
    }
  }
}
