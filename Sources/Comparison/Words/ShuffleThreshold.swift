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

  /// All deals, up to 32 in a block.
  private func drawn(wanted: Int, of bags: WordBags) -> [DealBlock] {
    var random = SplitMix64(state: seed)
    var order = (0..<Int32(bags.bags.count)).map { $0 }
    var blocks: [DealBlock] = []
    for deal in 0..<shuffles {
      if deal % DealBlock.most == 0 { blocks.append(DealBlock(bags: order.count)) }
      // The first places of a shuffle are a draw without replacement.
      for place in 0..<wanted {
        order.swapAt(place, place + random.below(order.count - place))
      }
      blocks[blocks.count - 1].add(order[..<wanted], bags)
    }
    return blocks
  }
}

/// Up to 32 deals, for each bag with a bit for each: whether it is the first side's.
struct DealBlock: Sendable {
  /// How many deals a block holds: a bit of a number each.
  static let most = 32

  /// For each bag the deals in which it is the first side's.
  private(set) var isFirst: [UInt32]
  /// For each deal how many words the first side has.
  private(set) var sizes: [Int] = []

  fileprivate init(bags: Int) { isFirst = Array(repeating: 0, count: bags) }

  fileprivate mutating func add(_ drawn: ArraySlice<Int32>, _ bags: WordBags) {
    let bit = UInt32(1) << UInt32(sizes.count)
    var size = 0
    for bag in drawn {
      isFirst[Int(bag)] |= bit
      size += bags.bags[Int(bag)].total
    }
    sizes.append(size)
  }
}

/// The words that are tested, bag by bag: dealing reads nothing else.
private struct Deals: Sendable {
  private var starts: [Int32] = [0]
  private var words: [Int32] = []
  private var counts: [Int32] = []
  private var all: [Int32]
  private let total: Int
  private let odds: LogOdds

  init(_ bags: WordBags, isTested: [Bool], odds: LogOdds) {
    var numbers = [Int32](repeating: -1, count: isTested.count)
    var tested: Int32 = 0
    for word in isTested.indices where isTested[word] {
      numbers[word] = tested
      tested += 1
    }
    all = [Int32](repeating: 0, count: Int(tested))
    for bag in bags.bags {
      for entry in bags.entries[bag.entries] where numbers[Int(entry.word)] >= 0 {
        let number = numbers[Int(entry.word)]
        words.append(number)
        counts.append(entry.count)
        all[Int(number)] += entry.count
      }
      starts.append(Int32(words.count))
    }
    total = bags.bags.reduce(0) { $0 + $1.total }
    self.odds = odds
  }

  /// For each deal of a block the largest score of any word.
  ///
  /// The deals are counted side by side: one pass over the bags adds a word to all those in which its
  /// bag is the first side's, where one pass a deal would jump from bag to bag.
  func largest(_ block: DealBlock) -> [Double] {
    var first = [Int32](repeating: 0, count: all.count * DealBlock.most)
    var mask = [Int32](repeating: 0, count: DealBlock.most)
    // Plain loops over buffers: the compiler adds four deals and more at once.
    first.withUnsafeMutableBufferPointer { first in
      mask.withUnsafeMutableBufferPointer { mask in
        for bag in block.isFirst.indices where block.isFirst[bag] != 0 {
          for deal in 0..<DealBlock.most {
            mask[deal] = 0 &- Int32(block.isFirst[bag] >> UInt32(deal) & 1)
          }
          add(bag, mask, to: first)
        }
      }
    }
    return first.withUnsafeBufferPointer { largest(of: $0, block.sizes) }
  }

  /// Adds the words of a bag in the deals of a mask, whose numbers are −1 or 0.
  private func add(
    _ bag: Int, _ mask: UnsafeMutableBufferPointer<Int32>,
    to first: UnsafeMutableBufferPointer<Int32>
  ) {
    for place in Int(starts[bag])..<Int(starts[bag + 1]) {
      let (row, count) = (Int(words[place]) * DealBlock.most, counts[place])
      for deal in 0..<DealBlock.most { first[row + deal] &+= mask[deal] & count }
    }
  }

  /// For each deal the largest score, given how often the first side has each word in each deal.
  private func largest(of first: UnsafeBufferPointer<Int32>, _ sizes: [Int]) -> [Double] {
    var largest = [Double](repeating: 0, count: sizes.count)
    for index in all.indices {
      for deal in sizes.indices {
        let count = Int(first[index * DealBlock.most + deal])
        let own = (count: count, of: sizes[deal])
        let others = (count: Int(all[index]) - count, of: total - sizes[deal])
        guard odds.bound(own, others) > largest[deal] * largest[deal] else { continue }
        largest[deal] = max(largest[deal], abs(odds.score(own, others)))
      }
    }
    return largest
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
