/// Texts with their words, read once for all that looks at them.
///
/// The words of all texts lie one behind the other, as numbers of one lexicon: what a hundred thousand
/// statements say is some arrays and not millions of values of their own.
package final class ReadTexts: Sendable {
  /// The texts.
  package let texts: [String]
  /// The words of all texts.
  package let words: [Word]
  /// What is known of the words.
  package let lexicon: Lexicon
  /// For each text where its words begin; one more for the end of the last.
  private let starts: [Int]

  /// Reads texts.
  package init(_ texts: [String]) {
    let part = Part(texts[...])
    self.texts = texts
    words = part.scanner.words
    lexicon = part.scanner.lexicon
    starts = part.starts
  }

  private init(_ texts: [String], _ words: [Word], _ lexicon: Lexicon, _ starts: [Int]) {
    self.texts = texts
    self.words = words
    self.lexicon = lexicon
    self.starts = starts
  }

  /// Reads texts on all cores.
  ///
  /// - Parameters:
  ///   - texts: the texts.
  ///   - known: what was made of them before.
  /// - Returns: the same as one core would make.
  package static func reading(_ texts: [String], unless known: ReadTexts? = nil) async -> ReadTexts
  {
    if let known { return known }
    var parts = await Cores.map(texts.count, least: 2_048) { Part(texts[$0]) }
    guard parts.count > 1 else { return ReadTexts(texts) }
    var (words, starts) = ([Word](), [Int]())
    words.reserveCapacity(parts.reduce(0) { $0 + $1.scanner.words.count })
    starts.reserveCapacity(texts.count + 1)
    var lexicon = Lexicon()
    for index in parts.indices {
      let numbers = lexicon.add(parts[index].scanner.lexicon)
      let offset = words.count
      starts += parts[index].starts.dropLast().lazy.map { $0 + offset }
      for var word in parts[index].scanner.words {
        word.number = numbers[Int(word.number)]
        words.append(word)
      }
      parts[index].scanner = WordScanner()
    }
    starts.append(words.count)
    return ReadTexts(texts, words, lexicon, starts)
  }

  /// Where the words of a text are among those of all.
  package func range(of text: Int) -> Range<Int> { starts[text]..<starts[text + 1] }

  /// A text with all its words.
  package func passage(_ text: Int) -> Passage {
    Passage(texts: self, text: text, range: range(of: text))
  }

  /// All texts with their words.
  var passages: some Sequence<Passage> { texts.indices.lazy.map(passage) }

  /// What a core reads.
  private struct Part: Sendable {
    var scanner = WordScanner()
    var starts: [Int] = [0]

    init(_ texts: ArraySlice<String>) {
      starts.reserveCapacity(texts.count + 1)
      for text in texts {
        scanner.scan(text)
        starts.append(scanner.words.count)
      }
    }
  }
}
