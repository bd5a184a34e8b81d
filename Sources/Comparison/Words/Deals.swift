/// Up to 64 deals, for each bag with a bit for each: whether it is the first side's.
struct DealBlock: Sendable {
  /// How many deals a block holds: a bit of a number each.
  static let most = 64

  /// For each bag the deals in which it is the first side's.
  private(set) var isFirst: [UInt64]
  /// For each deal how many words the first side has.
  private(set) var sizes: [Int] = []

  init(bags: Int) { isFirst = Array(repeating: 0, count: bags) }

  /// Adds a deal.
  ///
  /// - Parameters:
  ///   - drawn: the bags that it gives to the first side.
  ///   - bags: all bags.
  mutating func add(_ drawn: ArraySlice<Int32>, _ bags: WordBags) {
    let bit = UInt64(1) << UInt64(sizes.count)
    var size = 0
    for bag in drawn {
      isFirst[Int(bag)] |= bit
      size += bags.bags[Int(bag)].total
    }
    sizes.append(size)
  }
}

/// The words that are tested, each with the bags that have it: dealing reads nothing else.
struct Deals: Sendable {
  /// A bag that has a word, and how often.
  private struct Posting: Sendable {
    var bag: Int32
    var count: Int32
  }

  /// For each word where its postings begin; one more for the end of the last.
  private var starts: [Int]
  private var postings: [Posting]
  /// How often each word comes in all bags.
  private var all: [Int]
  private let total: Int
  private let odds: LogOdds

  init(_ bags: WordBags, isTested: [Bool], odds: LogOdds) {
    var numbers = [Int32](repeating: -1, count: isTested.count)
    var tested: Int32 = 0
    for word in isTested.indices where isTested[word] {
      numbers[word] = tested
      tested += 1
    }
    all = Array(repeating: 0, count: Int(tested))
    // How many bags have each word; then every bag into its place.
    starts = Array(repeating: 0, count: Int(tested) + 1)
    for entry in bags.entries where numbers[Int(entry.word)] >= 0 {
      starts[Int(numbers[Int(entry.word)]) + 1] += 1
    }
    for word in all.indices { starts[word + 1] += starts[word] }
    postings = Array(repeating: Posting(bag: 0, count: 0), count: starts[Int(tested)])
    var next = starts
    for (number, bag) in bags.bags.enumerated() {
      for entry in bags.entries[bag.entries] where numbers[Int(entry.word)] >= 0 {
        let word = Int(numbers[Int(entry.word)])
        postings[next[word]] = Posting(bag: Int32(number), count: entry.count)
        next[word] += 1
        all[word] += Int(entry.count)
      }
    }
    total = bags.bags.reduce(0) { $0 + $1.total }
    self.odds = odds
  }

  /// For each deal of a block the largest score of any word.
  ///
  /// The deals are counted side by side, as binary numbers whose digits lie across: the first of some
  /// 64-bit numbers has the last digit of all counts, the next the last but one, so that a bag is added
  /// to the deals of a block in a few operations and not in one for each.
  ///
  /// - Complexity: O(*n*) in the number of postings for each block.
  func largest(_ block: DealBlock) -> [Double] {
    var largest = [Double](repeating: 0, count: block.sizes.count)
    var digits = [UInt64](repeating: 0, count: Int64.bitWidth)
    digits.withUnsafeMutableBufferPointer { digits in
      for word in all.indices {
        let used = Int64.bitWidth - all[word].leadingZeroBitCount
        for digit in 0..<used { digits[digit] = 0 }
        for index in starts[word]..<starts[word + 1] {
          let posting = postings[index]
          add(block.isFirst[Int(posting.bag)], times: posting.count, to: digits)
        }
        compare(word, digits, used, block.sizes, &largest)
      }
    }
    return largest
  }

  /// Adds a number to the counts of the deals whose bits are set.
  @inline(__always) private func add(
    _ deals: UInt64, times count: Int32, to digits: UnsafeMutableBufferPointer<UInt64>
  ) {
    var (rest, first) = (count, 0)
    while rest != 0 {
      if rest & 1 != 0 {
        var (carry, digit) = (deals, first)
        while carry != 0 {
          let known = digits[digit]
          digits[digit] = known ^ carry
          carry &= known
          digit += 1
        }
      }
      rest >>= 1
      first += 1
    }
  }

  /// Keeps the scores of a word that are larger than those of all words before it.
  private func compare(
    _ word: Int, _ digits: UnsafeMutableBufferPointer<UInt64>, _ used: Int, _ sizes: [Int],
    _ largest: inout [Double]
  ) {
    for deal in sizes.indices {
      var count = 0
      for digit in 0..<used { count |= Int(digits[digit] >> UInt64(deal) & 1) << digit }
      let own = (count: count, of: sizes[deal])
      let others = (count: all[word] - count, of: total - sizes[deal])
      guard odds.bound(own, others) > largest[deal] * largest[deal] else { continue }
      largest[deal] = max(largest[deal], abs(odds.score(own, others)))
    }
  }
}
