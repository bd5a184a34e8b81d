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
    let deal = Deal(bags, tested: tested, words: isTested.count)
    let wanted = isFirst.count(where: \.self)
    var random = SplitMix64(state: seed)
    var order = Array(bags.indices)
    var maxima: [Double] = []
    for _ in 0..<shuffles {
      // The first places of a shuffle are a draw without replacement.
      for place in 0..<wanted {
        order.swapAt(place, place + random.below(order.count - place))
      }
      maxima.append(deal.largest(order[..<wanted], odds))
    }
    maxima.sort()
    // Of 200 deals the tenth largest: the observed one counts as a deal as well.
    let place = shuffles - 1 - Int(level * Double(shuffles + 1)) + 1
    return maxima[min(max(0, place), maxima.count - 1)]
  }
}

/// The bags one behind the other, with only the words that are tested: dealing reads nothing else.
private struct Deal {
  private var starts: [Int32] = [0]
  private var words: [Int32] = []
  private var counts: [Int32] = []
  private var totals: [Int] = []
  private var all: [Int32]
  private let total: Int

  init(_ bags: [WordBags.Bag], tested: [Int], words count: Int) {
    var numbers = [Int32](repeating: -1, count: count)
    for (number, word) in tested.enumerated() { numbers[word] = Int32(number) }
    all = [Int32](repeating: 0, count: tested.count)
    for bag in bags {
      for entry in bag.entries where numbers[Int(entry.word)] >= 0 {
        let number = numbers[Int(entry.word)]
        words.append(number)
        counts.append(entry.count)
        all[Int(number)] += entry.count
      }
      starts.append(Int32(words.count))
      totals.append(bag.total)
    }
    total = totals.reduce(0, +)
  }

  /// The largest score of any word where the bags drawn are the first side's.
  func largest(_ drawn: ArraySlice<Int>, _ odds: LogOdds) -> Double {
    var first = [Int32](repeating: 0, count: all.count)
    var size = 0
    first.withUnsafeMutableBufferPointer { first in
      words.withUnsafeBufferPointer { words in
        counts.withUnsafeBufferPointer { counts in
          for bag in drawn {
            size += totals[bag]
            for place in Int(starts[bag])..<Int(starts[bag + 1]) {
              first[Int(words[place])] &+= counts[place]
            }
          }
        }
      }
    }
    var largest = 0.0
    for index in all.indices {
      let score = odds.score(
        (Int(first[index]), size), (Int(all[index] - first[index]), total - size))
      largest = max(largest, abs(score))
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
