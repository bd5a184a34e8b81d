/// Finds for each statement of one party those of another that say nearly the same.
package struct NearestClaims: Sendable {
  let vectors: ClaimVectors

  /// Two statements, by their places among the vectors, and how alike they are.
  package struct Match: Sendable {
    package var left: Int
    package var right: Int
    package var similarity: Float
  }

  /// Looks among some statements.
  package init(vectors: ClaimVectors) { self.vectors = vectors }

  /// How many products of weights are summed at most: about a tenth of a second.
  private static let budget = 30_000_000

  /// Some statements by their words, for ``matches(_:_:from:)``.
  package func postings(of statements: [Int]) -> Postings { Postings(vectors, of: statements) }

  /// The pairs that are alike enough, the most alike first.
  ///
  /// Words that both sides use all the time are left aside while looking for candidates where summing
  /// them would take too long; how alike a candidate is counts all words.
  ///
  /// - Complexity: bounded, whatever the number of statements.
  package func matches(_ left: [Int], _ right: Postings, from threshold: Float) async -> [Match] {
    guard !left.isEmpty, !right.statements.isEmpty else { return [] }
    let search = search(left, right)
    let found = await Cores.map(left.count, least: 512) { part in
      matches(left[part], right, search, from: threshold)
    }
    return found.flatMap(\.self).sorted {
      ($1.similarity, $0.left, $0.right) < ($0.similarity, $1.left, $1.right)
    }
  }

  private func matches(
    _ left: ArraySlice<Int>, _ postings: Postings, _ search: Search, from threshold: Float
  ) -> [Match] {
    let right = postings.statements
    var sums = [Float](repeating: 0, count: right.count)
    // One place more: the next is written before it is known whether it is new.
    var touched = [Int32](repeating: 0, count: right.count + 1)
    var matches: [Match] = []
    var best = BestPlaces()
    sums.withUnsafeMutableBufferPointer { sums in
      touched.withUnsafeMutableBufferPointer { touched in
        for statement in left {
          var count = 0
          var rest: Float = 0
          for index in vectors.range(of: statement) {
            let entry = vectors.entries[index]
            if search.has(entry.word) {
              postings.add(entry, to: sums, touched, &count)
            } else {
              rest += entry.weight * entry.weight
            }
          }
          // What both left aside adds at most the product of its lengths to a sum, and rounding next to
          // nothing.
          best.take(
            touched, count, from: sums, above: threshold - 1e-4, rest: rest.squareRoot(), search)
          for (place, _) in best.places {
            let similarity = vectors.similarity(statement, right[place])
            if similarity >= threshold, statement != right[place] {
              matches.append(Match(left: statement, right: right[place], similarity: similarity))
            }
          }
        }
      }
    }
    return matches
  }

  /// Which words candidates are looked for by: the rarest, as far as the budget reaches.
  private func search(_ left: [Int], _ postings: Postings) -> Search {
    let all = left.reduce(0) { sum, statement in
      vectors.range(of: statement).reduce(sum) {
        $0 + postings.count(vectors.entries[$1].word)
      }
    }
    guard all > Self.budget else { return Search() }
    var own = [Int](repeating: 0, count: vectors.frequencies.count)
    for statement in left {
      for index in vectors.range(of: statement) { own[Int(vectors.entries[index].word)] += 1 }
    }
    let products = own.indices.map { own[$0] * postings.count(Int32($0)) }
    var isSearched = [Bool](repeating: false, count: own.count)
    var left = Self.budget
    for word in products.indices.sorted(by: { products[$0] < products[$1] }) {
      left -= products[word]
      guard left >= 0 else { break }
      isSearched[word] = true
    }
    let rests = postings.statements.map { statement in
      vectors.range(of: statement).reduce(Float(0)) { sum, index in
        let entry = vectors.entries[index]
        return isSearched[Int(entry.word)] ? sum : sum + entry.weight * entry.weight
      }.squareRoot()
    }
    return Search(isSearched: isSearched, rests: rests)
  }
}

/// By which words candidates are looked for.
private struct Search: Sendable {
  /// For each word whether it is one of them; nil for all.
  var isSearched: [Bool]?
  /// For each place among the other party's statements the length of what is not looked at.
  var rests: [Float] = []

  @inline(__always) func has(_ word: Int32) -> Bool { isSearched?[Int(word)] != false }
}

/// The places with the largest sums, which are wiped as they are read.
private struct BestPlaces {
  /// How many candidates of each statement are compared exactly.
  private static let most = 4

  /// The places with their sums, the largest first.
  private(set) var places: [(place: Int, sum: Float)] = []

  /// Takes the places with the largest sums above some number.
  ///
  /// - Parameters:
  ///   - touched: the places that have a sum.
  ///   - count: how many they are.
  ///   - sums: the sums; nothing is left of them.
  ///   - least: what a sum and what was left aside must be above.
  ///   - rest: the length of what was left aside of the statement.
  ///   - search: what was left aside of the others.
  mutating func take(
    _ touched: UnsafeMutableBufferPointer<Int32>, _ count: Int,
    from sums: UnsafeMutableBufferPointer<Float>, above least: Float, rest: Float, _ search: Search
  ) {
    places.removeAll(keepingCapacity: true)
    let isWhole = search.isSearched == nil
    var fourth = -Float.infinity
    for index in 0..<count {
      let place = Int(touched[index])
      let sum = sums[place]
      sums[place] = 0
      guard sum > fourth, sum + (isWhole ? 0 : rest * search.rests[place]) > least else { continue }
      var rank = places.count
      while rank > 0, places[rank - 1].sum < sum { rank -= 1 }
      places.insert((place, sum), at: rank)
      if places.count > Self.most { places.removeLast() }
      if places.count == Self.most { fourth = places[Self.most - 1].sum }
    }
  }
}

/// For each word the statements that have it, by their places, with its weight there.
package struct Postings: Sendable {
  /// The statements.
  let statements: [Int]
  private var starts: [Int32]
  private var postings: [(place: Int32, weight: Float)]

  init(_ vectors: ClaimVectors, of statements: [Int]) {
    self.statements = statements
    starts = Array(repeating: 0, count: vectors.frequencies.count + 1)
    for statement in statements {
      for index in vectors.range(of: statement) {
        starts[Int(vectors.entries[index].word) + 1] += 1
      }
    }
    for word in 1..<starts.count { starts[word] += starts[word - 1] }
    postings = Array(repeating: (0, 0), count: Int(starts[starts.count - 1]))
    var next = starts
    for (place, statement) in statements.enumerated() {
      for index in vectors.range(of: statement) {
        let entry = vectors.entries[index]
        postings[Int(next[Int(entry.word)])] = (Int32(place), entry.weight)
        next[Int(entry.word)] += 1
      }
    }
  }

  /// How many statements have a word.
  func count(_ word: Int32) -> Int { Int(starts[Int(word) + 1] - starts[Int(word)]) }

  /// Adds what a word of another statement makes of the statements that have it.
  ///
  /// - Parameters:
  ///   - entry: the word.
  ///   - sums: for each place what was added so far.
  ///   - touched: the places with sums, in the order in which they came.
  ///   - count: how many of them there are.
  @inline(__always) fileprivate func add(
    _ entry: ClaimVectors.Entry, to sums: UnsafeMutableBufferPointer<Float>,
    _ touched: UnsafeMutableBufferPointer<Int32>, _ count: inout Int
  ) {
    let range = Int(starts[Int(entry.word)])..<Int(starts[Int(entry.word) + 1])
    postings.withUnsafeBufferPointer { postings in
      for index in range {
        let posting = postings[index]
        let sum = sums[Int(posting.place)]
        // Every place is written, and kept only where it is new: a branch would be guessed wrong.
        touched[count] = posting.place
        if sum == 0, count < touched.count - 1 { count += 1 }
        sums[Int(posting.place)] = sum + entry.weight * posting.weight
      }
    }
  }
}
