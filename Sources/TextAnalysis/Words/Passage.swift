/// A text or a sentence of it, as a run of words with what is known of each.
///
///     let words = Passage("Ordia’s fleets")
///     words.count                  // 2
///     words.spelling(0..<2)        // "Ordia’s fleets"
///     words.kinds(0)               // none
package struct Passage: Sendable {
  private let texts: ReadTexts
  private let number: Int
  private let range: Range<Int>

  /// A run of the words of one of some texts.
  package init(texts: ReadTexts, text: Int, range: Range<Int>) {
    self.texts = texts
    number = text
    self.range = range
  }

  /// A text that is read by itself.
  package init(_ text: String) { self = ReadTexts([text]).passage(0) }

  /// How many words there are.
  package var count: Int { range.count }
  /// The places of the words.
  package var indices: Range<Int> { 0..<range.count }
  /// What is known of all words of these texts.
  var lexicon: Lexicon { texts.lexicon }

  /// A word.
  package subscript(index: Int) -> Word {
    @inline(__always) get { texts.words[range.lowerBound + index] }
  }

  /// The number of the stem of a word.
  @inline(__always) package func stem(_ index: Int) -> Int32 {
    texts.lexicon.stems[Int(self[index].number)]
  }

  /// What a word is.
  @inline(__always) package func kinds(_ index: Int) -> WordKinds {
    texts.lexicon.kinds[Int(self[index].number)]
  }

  /// The key of a word.
  func key(_ index: Int) -> UInt64 { texts.lexicon.keys[Int(self[index].number)] }

  /// The key of the stem of a word.
  package func stemKey(_ index: Int) -> UInt64 { texts.lexicon.stemKeys[Int(stem(index))] }

  /// Whether two are the same words of the same text.
  func isSame(as other: Passage) -> Bool {
    texts === other.texts && range == other.range && number == other.number
  }

  /// Whether a word says nothing about the subject.
  @inline(__always) func isIdle(_ index: Int) -> Bool { kinds(index).contains(.idle) }

  /// Some words as they stand in the text.
  func spelling(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return texts.spelling(Int(self[first].begin)..<Int(self[last].end), of: number)
  }

  /// A word as it stands in the text.
  func spelling(_ index: Int) -> String { spelling(index..<index + 1) }

  /// Whether a thing is named, by any of its forms.
  package func hasPlace(of forms: [[Int32]]) -> Bool {
    forms.contains { starts(of: $0, most: 1).first != nil }
  }

  /// Whether a dollar sign stands in front of a word.
  func isMoney(_ index: Int) -> Bool {
    let begin = Int(self[index].begin)
    return begin > 0 && texts.withBytes(of: number) { $0[begin - 1] == UInt8(ascii: "$") }
  }

  /// Whether its words are those of one sentence.
  var isOneSentence: Bool {
    guard let first = indices.first, let last = indices.last else { return false }
    return texts.withBytes(of: number) { text in
      let words = UnsafeBufferPointer(rebasing: text[Int(self[first].begin)..<Int(self[last].end)])
      return SentenceSplit(words, limit: 2).parts.count == 1
    }
  }

  /// Where a thing is named, by any of its forms; of two that overlap the first form's.
  ///
  /// - Parameter forms: each form as the numbers of its words.
  /// - Returns: the places, ascending.
  package func places(of forms: [[Int32]]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    for form in forms {
      for start in starts(of: form) {
        let place = start..<start + form.count
        if !places.contains(where: { $0.overlaps(place) }) { places.append(place) }
      }
    }
    if places.count > 1 { places.sort { $0.lowerBound < $1.lowerBound } }
    return places
  }

  /// Where a form begins, up to so many times.
  private func starts(of form: [Int32], most: Int = .max) -> [Int] {
    guard let first = form.first, form.count <= count else { return [] }
    var starts: [Int] = []
    texts.words.withUnsafeBufferPointer { words in
      for start in range.lowerBound...(range.upperBound - form.count)
      where words[start].number == first && starts.count < most {
        let isForm = form.indices.allSatisfy { words[start + $0].number == form[$0] }
        if isForm { starts.append(start - range.lowerBound) }
      }
    }
    return starts
  }
}
