/// The pieces of some texts, one text behind the other without anything between: whatever looks at
/// each piece alone does not care where a text ends.
struct Pieces {
  /// The most pieces of one pack: more would leave the processor's cache.
  static let pack = 768

  private(set) var ids: [Int32] = []
  private(set) var cases: [UInt8] = []
  /// The pieces of each text.
  private(set) var texts: [Range<Int>] = []
  /// For each word of all texts its first piece.
  private(set) var firsts: [Int] = []
  /// The words of each text, as places in `firsts`.
  private(set) var words: [Range<Int>] = []

  /// Adds a text.
  mutating func append(_ text: PiecesOfText, _ vocabulary: WordPieces) {
    let start = ids.count
    let firstWord = firsts.count
    add(vocabulary.first, .other)
    for (word, letterCase) in zip(text.words, text.cases) {
      firsts.append(ids.count)
      for id in word { add(id, letterCase) }
    }
    add(vocabulary.last, .other)
    texts.append(start..<ids.count)
    words.append(firstWord..<firsts.count)
  }

  private mutating func add(_ id: Int32, _ letterCase: CaseClass) {
    ids.append(id)
    cases.append(letterCase.rawValue)
  }
}

/// The pieces of a stretch of words that is read at once.
struct PiecesOfText {
  private(set) var words: [[Int32]] = []
  private(set) var cases: [CaseClass] = []
  /// With those that stand before and behind each text.
  private(set) var count = 2

  /// Adds a word.
  mutating func append(_ word: [Int32], _ letterCase: CaseClass) {
    words.append(word)
    cases.append(letterCase)
    count += word.count
  }
}
