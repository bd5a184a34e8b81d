/// For each word the statements that have it, by their places, with its weight there.
package struct ClaimPostings: Sendable {
  /// A statement that has a word.
  struct Posting: Sendable {
    var place: Int32
    var weight: Float
  }

  /// The statements.
  let statements: [Int]
  /// For each statement the bits of what it speaks of.
  let subjects: [UInt64]
  private let starts: [Int32]
  private let postings: [Posting]

  init(_ vectors: ClaimVectors, _ subjects: [UInt64], of statements: [Int]) {
    self.statements = statements
    self.subjects = statements.map { subjects[$0] }
    var starts = [Int32](repeating: 0, count: vectors.frequencies.count + 1)
    for statement in statements {
      for entry in vectors.words(of: statement) { starts[Int(entry.word) + 1] += 1 }
    }
    for word in 1..<starts.count { starts[word] += starts[word - 1] }
    var next = starts
    postings = Array(unsafeUninitializedCapacity: Int(starts[starts.count - 1])) { places, count in
      count = places.count
      for (place, statement) in statements.enumerated() {
        for entry in vectors.words(of: statement) {
          let index = Int(next[Int(entry.word)])
          next[Int(entry.word)] += 1
          places.initializeElement(
            at: index, to: Posting(place: Int32(place), weight: entry.weight))
        }
      }
    }
    self.starts = starts
  }

  /// How many statements have a word.
  func count(_ word: Int32) -> Int { Int(starts[Int(word) + 1] - starts[Int(word)]) }

  /// Hands the statements that have a word to a closure.
  @inline(__always)
  func with(_ word: Int32, _ body: (UnsafeBufferPointer<Posting>) -> Void) {
    let range = Int(starts[Int(word)])..<Int(starts[Int(word) + 1])
    postings.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}
