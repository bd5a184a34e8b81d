/// Finds for each statement of one party those of another that say nearly the same.
struct NearestClaims {
  let vectors: ClaimVectors

  /// Two statements, by their places among the vectors, and how alike they are.
  struct Match {
    var left: Int
    var right: Int
    var similarity: Float
  }

  /// How many products of weights are summed at most: about a quarter of a second.
  private static let budget = 60_000_000
  /// How many candidates of each statement are compared exactly.
  private static let kept = 4

  /// The pairs that are alike enough, the most alike first.
  ///
  /// Words that both sides use all the time are left aside while looking for candidates where summing
  /// them would take too long; how alike a candidate is counts all words.
  ///
  /// - Complexity: bounded, whatever the number of statements.
  func matches(_ left: [Int], _ right: [Int], from threshold: Float) -> [Match] {
    var postings = [[(place: Int32, weight: Float)]](
      repeating: [], count: vectors.frequencies.count)
    for (place, statement) in right.enumerated() {
      for entry in vectors.vectors[statement] {
        postings[Int(entry.word)].append((Int32(place), entry.weight))
      }
    }
    let isSearched = searched(left, postings.map(\.count))
    var sums = [Float](repeating: 0, count: right.count)
    var touched: [Int32] = []
    var matches: [Match] = []
    for statement in left {
      for entry in vectors.vectors[statement] where isSearched[Int(entry.word)] {
        for posting in postings[Int(entry.word)] {
          let place = Int(posting.place)
          if sums[place] == 0 { touched.append(posting.place) }
          sums[place] += entry.weight * posting.weight
        }
      }
      for place in best(touched, sums) {
        let similarity = vectors.similarity(statement, right[place])
        if similarity >= threshold, statement != right[place] {
          matches.append(Match(left: statement, right: right[place], similarity: similarity))
        }
      }
      for place in touched { sums[Int(place)] = 0 }
      touched.removeAll(keepingCapacity: true)
    }
    return matches.sorted {
      ($1.similarity, $0.left, $0.right) < ($0.similarity, $1.left, $1.right)
    }
  }

  /// The places with the largest sums, in their order.
  private func best(_ touched: [Int32], _ sums: [Float]) -> [Int] {
    var best: [Int] = []
    for place in touched {
      let place = Int(place)
      guard best.count < Self.kept || sums[place] > sums[best[best.count - 1]] else { continue }
      let index = best.firstIndex { sums[$0] < sums[place] } ?? best.count
      best.insert(place, at: index)
      if best.count > Self.kept { best.removeLast() }
    }
    return best
  }

  /// Which words candidates are looked for by: the rarest, as far as the budget reaches.
  private func searched(_ left: [Int], _ counts: [Int]) -> [Bool] {
    var own = [Int](repeating: 0, count: counts.count)
    for statement in left { for entry in vectors.vectors[statement] { own[Int(entry.word)] += 1 } }
    var isSearched = [Bool](repeating: false, count: counts.count)
    var left = Self.budget
    for word in counts.indices.sorted(by: { own[$0] * counts[$0] < own[$1] * counts[$1] }) {
      left -= own[word] * counts[word]
      guard left >= 0 else { break }
      isSearched[word] = true
    }
    return isSearched
  }
}
