internal import SPARQLEvaluation

/// What the blocks of a predicate do not hold yet, sorted as they are.
struct SegmentChanges {
  /// The pairs that were added or removed.
  private(set) var pairs: [SegmentPair] = []
  /// For each pair: whether it was added; if not, it is there no more, whatever the blocks hold.
  private(set) var isAdded: [Bool] = []

  /// No changes.
  init() {}

  /// Pairs that are to be added.
  init(added: [SegmentPair]) {
    pairs = added.sorted()
    isAdded = Array(repeating: true, count: pairs.count)
  }

  /// Sorts changes that stand in the order in which they came: of a pair the last one counts.
  init(_ log: ArraySlice<RecentChanges.Change>, _ order: SegmentOrder) {
    guard !log.isEmpty else { return }
    let all = log.map { order.pair(subject: $0.subject, object: $0.object) }
    let places = all.indices.sorted { (all[$0], $0) < (all[$1], $1) }
    pairs.reserveCapacity(all.count)
    isAdded.reserveCapacity(all.count)
    for (index, place) in places.enumerated() {
      if index + 1 < places.count, all[places[index + 1]] == all[place] { continue }
      pairs.append(all[place])
      isAdded.append(log[log.startIndex + place].isAdded)
    }
  }

  /// The changes of some keys, which ascend; of all where there are none to choose by.
  func limited(to keys: [TermID]?) -> SegmentChanges {
    guard let keys, !pairs.isEmpty else { return self }
    var result = SegmentChanges()
    var place = 0
    for key in keys {
      place = firstPlace(from: key.rawValue, after: place)
      while place < pairs.count, pairs[place].key == key.rawValue {
        result.append(pairs[place], isAdded[place])
        place += 1
      }
    }
    return result
  }

  private func firstPlace(from key: Int64, after place: Int) -> Int {
    var (low, high) = (place, pairs.count)
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// These changes and those that came after them.
  func overridden(by later: SegmentChanges) -> SegmentChanges {
    guard !later.isEmpty else { return self }
    guard !isEmpty else { return later }
    var result = SegmentChanges()
    var place = 0
    for (index, pair) in later.pairs.enumerated() {
      while place < pairs.count, pairs[place] < pair {
        result.append(pairs[place], isAdded[place])
        place += 1
      }
      if place < pairs.count, pairs[place] == pair { place += 1 }
      result.append(pair, later.isAdded[index])
    }
    result.pairs += pairs[place...]
    result.isAdded += isAdded[place...]
    return result
  }

  private mutating func append(_ pair: SegmentPair, _ isAdded: Bool) {
    pairs.append(pair)
    self.isAdded.append(isAdded)
  }

  /// Whether the blocks hold everything.
  var isEmpty: Bool { pairs.isEmpty }

  /// Hands on, in their order, the pairs of a run of blocks as they are by now.
  ///
  /// - Parameters:
  ///   - old: the pairs of the blocks.
  ///   - place: the first change that has not been used; it is moved on.
  ///   - takesRest: whether no other old pairs come later, so that all changes are used.
  ///   - emit: takes a pair.
  @inline(__always)
  func apply(
    to old: [SegmentPair], from place: inout Int, takesRest: Bool,
    emit: (SegmentPair) throws -> Void
  ) rethrows {
    for pair in old {
      while place < pairs.count, pairs[place] < pair {
        if isAdded[place] { try emit(pairs[place]) }
        place += 1
      }
      if place < pairs.count, pairs[place] == pair {
        if isAdded[place] { try emit(pair) }
        place += 1
      } else {
        try emit(pair)
      }
    }
    guard takesRest else { return }
    while place < pairs.count {
      if isAdded[place] { try emit(pairs[place]) }
      place += 1
    }
  }
}
