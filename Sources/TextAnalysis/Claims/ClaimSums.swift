/// Adds up what the words of one statement make of all statements of another party.
struct ClaimSums: ~Copyable {
  private let postings: ClaimPostings
  private let common: CommonWords
  /// For each place what was added so far.
  private let sums: UnsafeMutableBufferPointer<Float>
  /// The places with sums, in the order in which they came; one place more, since the next is written before
  /// it is known whether it is new.
  private let touched: UnsafeMutableBufferPointer<Int32>
  private var count = 0
  /// The squared length of the common words of the statement.
  private var rest: Float = 0
  /// The places with the largest sums, the largest first.
  private var best: [(place: Int32, sum: Float)]

  /// How many candidates of each statement are compared exactly.
  private static let most = 8

  init(_ postings: ClaimPostings, _ common: CommonWords) {
    self.postings = postings
    self.common = common
    let count = postings.statements.count
    sums = .allocate(capacity: count)
    sums.initialize(repeating: 0)
    touched = .allocate(capacity: count + 1)
    touched.initialize(repeating: 0)
    best = Array(repeating: (0, 0), count: Self.most)
  }

  deinit {
    sums.deallocate()
    touched.deallocate()
  }

  /// Adds a word of the statement.
  @inline(__always) mutating func add(_ entry: ClaimVectors.Entry) {
    guard !common.has(entry.word) else {
      rest += entry.weight * entry.weight
      return
    }
    var count = count
    postings.with(entry.word) { postings in
      for posting in postings {
        let sum = sums[Int(posting.place)]
        // Every place is written, and kept only where it is new: a branch would be guessed wrong.
        touched[count] = posting.place
        // A product that is too small for a number leaves its place as new as it was.
        count = min(count + (sum == 0 ? 1 : 0), touched.count - 1)
        sums[Int(posting.place)] = sum + entry.weight * posting.weight
      }
    }
    self.count = count
  }

  /// Takes the places with the largest sums, and begins anew.
  ///
  /// - Parameters:
  ///   - least: what a sum and the common words must be above.
  ///   - subjects: the bits of what the statement speaks of.
  /// - Returns: the places of statements that speak of one of these, the largest sum first.
  mutating func takeBest(above least: Float, about subjects: UInt64) -> some Collection<Int32> {
    let (isWhole, rest) = (common.rests.isEmpty, rest.squareRoot())
    var found = 0
    var smallest = -Float.infinity
    for index in 0..<count {
      let place = Int(touched[index])
      let sum = sums[place]
      sums[place] = 0
      guard sum > smallest, postings.subjects[place] & subjects != 0,
        sum + (isWhole ? 0 : rest * common.rests[place]) > least
      else { continue }
      var rank = min(found, Self.most - 1)
      while rank > 0, best[rank - 1].sum < sum {
        best[rank] = best[rank - 1]
        rank -= 1
      }
      best[rank] = (Int32(place), sum)
      found = min(found + 1, Self.most)
      if found == Self.most { smallest = best[found - 1].sum }
    }
    (count, self.rest) = (0, 0)
    return best[..<found].lazy.map(\.place)
  }
}
