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

  /// The words of all statements, one statement behind the other, by their numbers.
  private(set) var entries: [Entry] = []
  /// In how many statements each word stands.
  private(set) var frequencies: [Int32] = []
  private var starts: [Int] = [0]

  /// Weighs the words of statements.
  ///
  /// - Parameters:
  ///   - words: the numbers of the words that say something, statement by statement, those of each
  ///     ascending and as often as they come.
  ///   - bounds: where the words of each statement begin; one more for the end of the last.
  ///   - count: how many different words there are.
  package init(_ words: [Int32], starts bounds: [Int], of count: Int) {
    frequencies = Array(repeating: 0, count: count)
    entries.reserveCapacity(words.count)
    starts.reserveCapacity(bounds.count)
    for (start, end) in zip(bounds, bounds.dropFirst()) {
      for index in start..<end {
        if index == start || words[index - 1] != words[index] {
          entries.append(Entry(word: words[index], weight: 1))
          frequencies[Int(words[index])] += 1
        } else {
          entries[entries.count - 1].weight += 1
        }
      }
      starts.append(entries.count)
    }
    let statements = bounds.count - 1
    let mean = max(1, Float(words.count) / Float(max(1, statements)))
    let all = Float(statements)
    let rarity = frequencies.map { count in
      log(1 + (all - Float(count) + 0.5) / (Float(count) + 0.5))
    }
    for index in 0..<statements {
      let length = Float(bounds[index + 1] - bounds[index])
      weigh(starts[index]..<starts[index + 1], rarity, share: length / mean)
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

  /// Where the words of a statement are.
  func range(of statement: Int) -> Range<Int> { starts[statement]..<starts[statement + 1] }

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
