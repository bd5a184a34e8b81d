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
    var frequencies: [Int32] = []
    var length = 0
    // For each statement the numbers of its words in order, repeated ones side by side.
    let words = texts.map { text in
      var own: [Int32] = []
      for word in text.words where !StopWords.contains(word) {
        let number = numbers[word.stem] ?? Int32(frequencies.count)
        if number == frequencies.count {
          numbers[word.stem] = number
          frequencies.append(0)
        }
        own.append(number)
      }
      own.sort()
      for (index, number) in own.enumerated() where index == 0 || own[index - 1] != number {
        frequencies[Int(number)] += 1
      }
      length += own.count
      return own
    }
    let mean = max(1, Float(length) / Float(max(1, texts.count)))
    let all = Float(texts.count)
    let rarity = frequencies.map { count in
      log(1 + (all - Float(count) + 0.5) / (Float(count) + 0.5))
    }
    self.frequencies = frequencies
    vectors = words.map { Self.weighed($0, rarity, share: Float($0.count) / mean) }
  }

  /// The weights of one statement, of the length 1.
  private static func weighed(_ words: [Int32], _ rarity: [Float], share: Float) -> [Entry] {
    var vector: [Entry] = []
    var start = 0
    while start < words.count {
      var end = start + 1
      while end < words.count, words[end] == words[start] { end += 1 }
      let count = Float(end - start)
      vector.append(
        Entry(
          word: words[start],
          weight: rarity[Int(words[start])] * count * 2.2
            / (count + 1.2 * (0.25 + 0.75 * share))))
      start = end
    }
    let size = vector.reduce(Float(0)) { $0 + $1.weight * $1.weight }.squareRoot()
    for index in vector.indices where size > 0 { vector[index].weight /= size }
    return vector
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
