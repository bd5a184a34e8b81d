internal import TextAnalysis

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
    _ bags: WordBags, isFirst: [Bool], isTested: [Bool], odds: LogOdds
  ) async -> Double {
    guard isTested.contains(true), bags.bags.count > 1 else { return .infinity }
    let deals = Deals(bags, isTested: isTested, odds: odds)
    let blocks = drawn(wanted: isFirst.count(where: \.self), of: bags)
    var maxima = await Cores.map(blocks.count, least: bags.entries.count > 10_000 ? 1 : .max) {
      $0.flatMap { deals.largest(blocks[$0]) }
    }.flatMap(\.self)
    maxima.sort()
    // Of 200 deals the tenth largest: the observed one counts as a deal as well.
    let place = shuffles - 1 - Int(level * Double(shuffles + 1)) + 1
    return maxima[min(max(0, place), maxima.count - 1)]
  }

  /// All deals, in blocks of like size, so that no core waits for another.
  private func drawn(wanted: Int, of bags: WordBags) -> [DealBlock] {
    var random = SplitMix64(state: seed)
    var order = (0..<Int32(bags.bags.count)).map { $0 }
    var blocks: [DealBlock] = []
    let count = (shuffles + DealBlock.most - 1) / DealBlock.most
    for deal in 0..<shuffles {
      if deal * count / shuffles == blocks.count { blocks.append(DealBlock(bags: order.count)) }
      // The first places of a shuffle are a draw without replacement.
      for place in 0..<wanted {
        order.swapAt(place, place + random.below(order.count - place))
      }
      blocks[blocks.count - 1].add(order[..<wanted], bags)
    }
    return blocks
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
