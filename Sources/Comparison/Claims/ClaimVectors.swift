internal import Glibc

/// Statements as weighted words, for finding those that say nearly the same.
///
/// The weight of a word is that of BM25 (*k₁* = 1.2, *b* = 0.75): rare words count for more,
/// repeated ones less than twice. Two statements are as alike as the cosine of their weights, 0 to
/// 1, which is symmetrical where BM25's own score is not.
///
/// See Robertson and Zaragoza (2009), <https://doi.org/10.1561/1500000019>.
struct ClaimVectors: Sendable {
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
  init(_ passages: some Sequence<Passage>) {
    var numbers: [Int32] = []
    var lengths: [Int] = []
    for passage in passages {
      if numbers.count < passage.lexicon.stemCount {
        numbers += Array(repeating: -1, count: passage.lexicon.stemCount - numbers.count)
      }
      lengths.append(add(passage, &numbers))
      starts.append(entries.count)
    }
    let mean = max(1, Float(lengths.reduce(0, +)) / Float(max(1, lengths.count)))
    let all = Float(lengths.count)
    let rarity = frequencies.map { count in
      log(1 + (all - Float(count) + 0.5) / (Float(count) + 0.5))
    }
    for (index, length) in lengths.enumerated() {
      weigh(starts[index]..<starts[index + 1], rarity, share: Float(length) / mean)
    }
  }

  /// Adds a statement with the numbers of its words and, for now, their counts as weights.
  ///
  /// - Returns: how many words it has.
  private mutating func add(_ passage: Passage, _ numbers: inout [Int32]) -> Int {
    var own: [Int32] = []
    for index in passage.indices where !passage.isIdle(index) {
      let stem = Int(passage.stem(index))
      if numbers[stem] < 0 {
        numbers[stem] = Int32(frequencies.count)
        frequencies.append(0)
      }
      own.append(numbers[stem])
    }
    own.sort()
    for (index, number) in own.enumerated() {
      if index == 0 || own[index - 1] != number {
        entries.append(Entry(word: number, weight: 1))
        frequencies[Int(number)] += 1
      } else {
        entries[entries.count - 1].weight += 1
      }
    }
    return own.count
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
