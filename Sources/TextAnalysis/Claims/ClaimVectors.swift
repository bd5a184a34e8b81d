internal import Glibc

/// Statements as weighted words, for finding those that say nearly the same.
///
/// The weight of a word is that of BM25 (*k₁* = 1.2, *b* = 0.75): rare words count for more,
/// repeated ones less than twice. Two statements are as alike as the cosine of their weights, 0 to
/// 1, which is symmetrical where BM25's own score is not.
///
/// See Robertson and Zaragoza (2009), <https://doi.org/10.1561/1500000019>.
package struct ClaimVectors: Sendable {
  /// A word of a statement with its weight; all weights of a statement have the length 1.
  struct Entry: Sendable {
    var word: Int32
    var weight: Float
  }

  /// Statements as counted words.
  package struct Counts: Sendable {
    /// The words of all statements with how often they come, one statement behind the other.
    fileprivate var entries: [Entry] = []
    /// Where those of each statement begin; one more for the end of the last.
    fileprivate var starts: [Int] = [0]
    /// How many words each statement has.
    fileprivate var lengths: [Int32] = []

    /// No statements yet.
    package init() {}

    /// Adds a statement.
    ///
    /// - Parameter words: the numbers of its words that say something, ascending and as often as they come.
    package mutating func add(_ words: [Int32]) {
      let first = entries.count
      for word in words {
        if entries.count > first, entries[entries.count - 1].word == word {
          entries[entries.count - 1].weight += 1
        } else {
          entries.append(Entry(word: word, weight: 1))
        }
      }
      starts.append(entries.count)
      lengths.append(Int32(words.count))
    }

    fileprivate mutating func takeEntries() -> [Entry] {
      defer { entries = [] }
      return entries
    }

    /// Adds the statements of others behind these.
    package mutating func add(_ others: Counts) {
      let offset = entries.count
      entries += others.entries
      starts += others.starts.dropFirst().lazy.map { $0 + offset }
      lengths += others.lengths
    }
  }

  /// The words of all statements, one statement behind the other, by their numbers.
  private(set) var entries: [Entry]
  /// In how many statements each word stands.
  private(set) var frequencies: [Int32]
  private let starts: [Int]

  /// Weighs the words of statements.
  ///
  /// - Parameters:
  ///   - counts: the statements.
  ///   - count: how many different words there are.
  package init(_ counts: consuming Counts, of count: Int) {
    starts = counts.starts
    let lengths = counts.lengths
    // Moved and not copied: the weights take the place of the counts.
    entries = counts.takeEntries()
    frequencies = Array(repeating: 0, count: count)
    for entry in entries { frequencies[Int(entry.word)] += 1 }
    let all = Float(lengths.count)
    let mean = max(1, Float(lengths.reduce(0) { $0 + Int($1) }) / max(1, all))
    let rarity = frequencies.map { count in
      log(1 + (all - Float(count) + 0.5) / (Float(count) + 0.5))
    }
    for (index, length) in lengths.enumerated() {
      weigh(starts[index]..<starts[index + 1], rarity, share: Float(length) / mean)
    }
  }

  /// Turns the counts of one statement into weights of the length 1.
  private mutating func weigh(_ range: Range<Int>, _ rarity: [Float], share: Float) {
    var sum: Float = 0
    for index in range {
      let count = entries[index].weight
      let weight =
        rarity[Int(entries[index].word)] * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * share))
      entries[index].weight = weight
      sum += weight * weight
    }
    let size = sum.squareRoot()
    for index in range where size > 0 { entries[index].weight /= size }
  }

  /// The words of a statement, ascending.
  @inline(__always)
  func words(of statement: Int) -> ArraySlice<Entry> {
    entries[starts[statement]..<starts[statement + 1]]
  }

  /// How alike two statements are, 0 to 1.
  func similarity(_ left: Int, _ right: Int) -> Float {
    var (i, j) = (starts[left], starts[right])
    let (endI, endJ) = (starts[left + 1], starts[right + 1])
    var sum: Float = 0
    while i < endI, j < endJ {
      let (a, b) = (entries[i], entries[j])
      if a.word == b.word {
        sum += a.weight * b.weight
        i += 1
        j += 1
      } else if a.word < b.word {
        i += 1
      } else {
        j += 1
      }
    }
    return sum
  }
}
