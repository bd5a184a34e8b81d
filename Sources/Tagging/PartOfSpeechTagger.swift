/// Says of each word of a sentence what part of speech it is: a perceptron over words, their endings, and
/// the tags before them, trained in Python (`Training/reader/parts_of_speech.py`).
///
///     tagger.tags(of: ["The", "envoys", "talk"])   // [.determiner, .pluralNoun, .present]
///
/// It adds up small whole numbers, so the same words get the same tags on every machine.
public struct PartOfSpeechTagger: Sendable {
  /// Why the tagger's file cannot be used.
  public enum Malformed: Error, Hashable, Sendable {
    /// It does not begin as such a file does, or has another version.
    case header
    /// It names other tags than the program knows, or in another order.
    case tags
    /// It is shorter or longer than its header says, or points beyond its end.
    case size
  }

  private let table: FeatureTable

  /// Reads the tagger out of the bytes of its file.
  public init(_ bytes: UnsafeRawBufferPointer) throws(Malformed) {
    table = try FeatureTable(bytes)
  }

  /// A tag for each word.
  ///
  /// - Complexity: O(*n*) in the number of words, some 25 rows of numbers for each; half of the words of a text
  ///   always have the same tag and need one.
  public func tags(of sentence: some RandomAccessCollection<String>) -> [PartOfSpeech] {
    let words = sentence.map(WordFeatures.init)
    var tags: [PartOfSpeech] = []
    tags.reserveCapacity(words.count)
    var one = FeatureTable.outside
    var two = FeatureTable.outside
    for index in words.indices {
      let best =
        words[index].isMark
        ? FeatureTable.mark
        : table.tag(ofCertain: words[index].whole) ?? best(words, index, one, two)
      tags.append(FeatureTable.tags[best])
      (one, two) = (best, one)
    }
    return tags
  }

  /// The number of the likeliest tag of a word, behind two others.
  private func best(_ words: [WordFeatures], _ index: Int, _ one: Int, _ two: Int) -> Int {
    var sum = SIMD32<Int16>(repeating: 0)
    let word = words[index]
    let before = index > 0 ? words[index - 1] : nil
    let behind = index + 1 < words.count ? words[index + 1] : nil
    let nothing = WordFeatures.nothing
    let whole = (
      before?.whole ?? nothing, behind?.whole ?? nothing,
      index > 1 ? words[index - 2].whole : nothing,
      index + 2 < words.count ? words[index + 2].whole : nothing
    )
    let form = word.form * 2 + (index == 0 ? 1 : 0)
    let (last, lastButOne) = (UInt64(one), UInt64(two))
    func add(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0) {
      table.add(template: template, first, second, to: &sum)
    }
    add(1, 0)
    add(2, word.whole)
    add(3, word.ends.0)
    add(4, word.ends.1)
    add(5, word.ends.2)
    add(6, word.ends.3)
    add(7, word.start)
    add(8, form)
    add(9, word.ends.2, form)
    add(10, whole.0)
    add(11, whole.1)
    add(12, whole.2)
    add(13, whole.3)
    add(14, before?.ends.2 ?? nothing)
    add(15, behind?.ends.2 ?? nothing)
    add(16, word.whole, whole.0)
    add(17, word.whole, whole.1)
    add(18, behind.map { $0.form + 1 } ?? 0, form)
    add(19, word.whole, form)
    add(20, last)
    add(21, last, lastButOne + 1)
    add(22, word.whole, last + 1)
    add(23, word.ends.2, last + 1)
    add(24, whole.1, last + 1)
    add(25, word.whole, last + 32 * (lastButOne + 1))
    return FeatureTable.largest(of: sum)
  }
}
