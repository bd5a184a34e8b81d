/// The rare words of statements, by which others are looked for.
struct ClaimProbes: Sendable {
  /// The statements.
  let statements: ArraySlice<Int>
  /// For each statement the length of the words that it is not looked for by.
  private(set) var rests: [Float] = []
  private var words: [ClaimVectors.Entry] = []
  private var ends: [Int] = [0]

  /// Leaves the commonest words of each statement aside, as far as these by themselves could not make it alike
  /// enough to any other.
  ///
  /// See Anastasiu and Karypis (2014), <https://doi.org/10.1109/ICDE.2014.6816700>.
  init(
    of statements: ArraySlice<Int>, in vectors: ClaimVectors, among postings: ClaimPostings,
    from threshold: Float
  ) {
    self.statements = statements
    let most = threshold * threshold
    rests.reserveCapacity(statements.count)
    ends.reserveCapacity(statements.count + 1)
    var ordered: [(count: Int, entry: ClaimVectors.Entry)] = []
    for statement in statements {
      ordered.removeAll(keepingCapacity: true)
      for entry in vectors.words(of: statement) {
        // Into its place from behind: there are some twenty.
        let count = postings.count(entry.word)
        var place = ordered.count
        ordered.append((count, entry))
        while place > 0, ordered[place - 1].count < count {
          ordered[place] = ordered[place - 1]
          place -= 1
        }
        ordered[place] = (count, entry)
      }
      var rest: Float = 0
      for (count, entry) in ordered {
        let square = entry.weight * entry.weight
        if rest + square < most {
          rest += square
        } else if count > 0 {
          words.append(entry)
        }
      }
      rests.append(rest.squareRoot())
      ends.append(words.count)
    }
  }

  /// The words by which a statement is looked for.
  func entries(_ index: Int) -> ArraySlice<ClaimVectors.Entry> {
    words[ends[index]..<ends[index + 1]]
  }

  /// Adds for each word how many statements are looked for by it.
  func count(into counts: inout [Int]) {
    for entry in words { counts[Int(entry.word)] += 1 }
  }
}

/// The words that are left aside since both sides use them all the time.
struct CommonWords: Sendable {
  /// For each word whether it is one of them; nil where none is.
  private var isCommon: [Bool]?
  /// For each place among the other party's statements the length of its common words; empty where there
  /// are none.
  private(set) var rests: [Float] = []

  /// Keeps the words that take the fewest products, as far as a budget reaches.
  init(
    _ probes: [ClaimProbes], _ postings: ClaimPostings, _ vectors: ClaimVectors, budget: Int
  ) {
    var products = [Int](repeating: 0, count: vectors.frequencies.count)
    for part in probes { part.count(into: &products) }
    for word in products.indices where products[word] > 0 {
      products[word] *= postings.count(Int32(word))
    }
    guard products.reduce(0, +) > budget else { return }
    var isCommon = [Bool](repeating: false, count: products.count)
    var left = budget
    for word in products.indices.sorted(by: { products[$0] < products[$1] }) {
      left -= products[word]
      isCommon[word] = left < 0
    }
    self.isCommon = isCommon
    rests = postings.statements.map { statement in
      vectors.words(of: statement).reduce(Float(0)) { sum, entry in
        isCommon[Int(entry.word)] ? sum + entry.weight * entry.weight : sum
      }.squareRoot()
    }
  }

  /// Whether a word is one of them.
  @inline(__always) func has(_ word: Int32) -> Bool { isCommon?[Int(word)] == true }
}
