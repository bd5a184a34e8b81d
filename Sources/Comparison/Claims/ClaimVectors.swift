internal import Glibc

/// Statements as weighted words, for finding those that say nearly the same.
///
/// The weight of a word is that of BM25 (*k₁* = 1.2, *b* = 0.75): rare words count for more,
/// repeated ones less than twice. Two statements are as alike as the cosine of their weights, 0 to
/// 1, which is symmetrical where BM25's own score is not.
///
/// See Robertson and Zaragoza (2009), <https://doi.org/10.1561/1500000019>.
struct ClaimVectors {
  /// A word of a statement with its weight; all weights of a statement have the length 1.
  struct Entry {
    var word: Int32
    var weight: Float
  }

  /// For each statement its words by their numbers.
  private(set) var vectors: [[Entry]]
  /// In how many statements each word stands.
  private(set) var frequencies: [Int32]

  /// Weighs the words of statements.
  init(_ texts: [WordStream]) {
    var numbers: [UInt64: Int32] = [:]
    var counts: [[Int32: Int]] = []
    counts.reserveCapacity(texts.count)
    var frequencies: [Int32] = []
    var length = 0
    for text in texts {
      var own: [Int32: Int] = [:]
      for word in text.words where !StopWords.contains(word) {
        let number = numbers[word.stem] ?? Int32(frequencies.count)
        if number == frequencies.count {
          numbers[word.stem] = number
          frequencies.append(0)
        }
        own[number, default: 0] += 1
      }
      for number in own.keys { frequencies[Int(number)] += 1 }
      length += own.values.reduce(0, +)
      counts.append(own)
    }
    let mean = max(1, Float(length) / Float(max(1, texts.count)))
    let all = Float(texts.count)
    let rarity = frequencies.map { count in
      log(1 + (all - Float(count) + 0.5) / (Float(count) + 0.5))
    }
    self.frequencies = frequencies
    vectors = counts.map { own in
      let share = Float(own.values.reduce(0, +)) / mean
      var vector = own.map { number, count in
        let count = Float(count)
        return Entry(
          word: number,
          weight: rarity[Int(number)] * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * share)))
      }
      let size = vector.reduce(Float(0)) { $0 + $1.weight * $1.weight }.squareRoot()
      for index in vector.indices where size > 0 { vector[index].weight /= size }
      vector.sort { $0.word < $1.word }
      return vector
    }
  }

  /// How alike two statements are, 0 to 1.
  func similarity(_ left: Int, _ right: Int) -> Float {
    let (a, b) = (vectors[left], vectors[right])
    var (i, j) = (0, 0)
    var sum: Float = 0
    while i < a.count, j < b.count {
      if a[i].word == b[j].word {
        sum += a[i].weight * b[j].weight
        i += 1
        j += 1
      } else if a[i].word < b[j].word {
        i += 1
      } else {
        j += 1
      }
    }
    return sum
  }
}
