/// How far a word must lean before it is more than chance would make of so many words.
///
/// Whole bags are dealt anew to the two sides, each side as many as it had; of each deal the largest
/// score of any word is kept. The threshold is the value that the share `level` of the deals
/// exceed: under chance, one comparison of twenty shows any word at all at the level 0.05.
struct ShuffleThreshold {
  /// How often the bags are dealt.
  var shuffles = 200
  /// The share of deals that may exceed the threshold.
  var level = 0.05
  /// What the deals begin with; the same deals for the same seed.
  var seed: UInt64 = 2008

  /// The threshold for the words of a set.
  ///
  /// - Parameters:
  ///   - bags: the bags of both sides.
  ///   - isFirst: for each bag whether it is the first side's.
  ///   - isTested: for each word whether it is looked at.
  ///   - odds: the score.
  /// - Returns: the least score that counts; infinite where there is nothing to deal.
  func threshold(
    _ bags: [WordBags.Bag], isFirst: [Bool], isTested: [Bool], odds: LogOdds
  ) -> Double {
    let tested = isTested.indices.filter { isTested[$0] }
    guard !tested.isEmpty, bags.count > 1 else { return .infinity }
    // Only the words that are tested, with numbers of their own.
    var numbers = [Int32](repeating: -1, count: isTested.count)
    for (number, word) in tested.enumerated() { numbers[word] = Int32(number) }
    let sparse = bags.map { bag in
      bag.entries.compactMap { entry in
        numbers[Int(entry.word)] < 0
          ? nil : WordBags.Entry(word: numbers[Int(entry.word)], count: entry.count)
      }
    }
    var all = [Int32](repeating: 0, count: tested.count)
    for bag in sparse { for entry in bag { all[Int(entry.word)] += entry.count } }
    let total = bags.reduce(0) { $0 + $1.total }
    let wanted = isFirst.count(where: \.self)
    var random = SplitMix64(state: seed)
    var order = Array(bags.indices)
    var maxima: [Double] = []
    var counts = all
    for _ in 0..<shuffles {
      // The first places of a shuffle are a draw without replacement.
      for place in 0..<wanted {
        order.swapAt(place, place + random.below(order.count - place))
      }
      for index in counts.indices { counts[index] = 0 }
      var drawn = 0
      for bag in order[..<wanted] {
        drawn += bags[bag].total
        for entry in sparse[bag] { counts[Int(entry.word)] += entry.count }
      }
      var largest = 0.0
      for index in counts.indices {
        let score = odds.score(
          (Int(counts[index]), drawn), (Int(all[index] - counts[index]), total - drawn))
        largest = max(largest, abs(score))
      }
      maxima.append(largest)
    }
    maxima.sort()
    // Of 200 deals the tenth largest: the observed one counts as a deal as well.
    let place = shuffles - 1 - Int(level * Double(shuffles + 1)) + 1
    return maxima[min(max(0, place), maxima.count - 1)]
  }
}

/// Numbers that look random and are the same for the same seed.
///
/// See Steele, Lea and Flood (2014), <https://doi.org/10.1145/2714064.2660195>.
struct SplitMix64 {
  var state: UInt64

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0 on and below a bound.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(1, bound))).high)
  }
}
