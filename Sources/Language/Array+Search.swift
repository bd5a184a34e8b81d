extension Array {
  /// How many elements at the front a test holds for, where it holds for none behind them.
  ///
  /// - Complexity: O(log *n*).
  package func prefixLength(while holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
