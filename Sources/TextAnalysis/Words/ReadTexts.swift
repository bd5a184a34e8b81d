/// Texts with their words, read once for all that looks at them.
///
/// The characters of all texts lie one behind the other, and so do their words, as numbers of one lexicon:
/// what a hundred thousand statements say is some arrays and not millions of values of their own.
package final class ReadTexts: Sendable {
  /// The words of all texts.
  package let words: [Word]
  /// What is known of the words.
  package let lexicon: Lexicon
  /// The characters of all texts in UTF-8.
  private let bytes: [UInt8]
  /// For each text where its characters and its words begin; one more for the end of the last.
  private let starts: [Start]

  /// Where a text begins.
  private struct Start: Sendable {
    var byte: Int
    var word: Int
  }

  /// Reads texts.
  package convenience init(_ texts: [String]) {
    var batch = TextBatch()
    for text in texts { batch.add(text) }
    var reading = Reading()
    reading.add(batch)
    self.init(reading)
  }

  /// Reads texts as they come in.
  ///
  /// - Parameter batches: the texts in their order.
  package convenience init(_ batches: AsyncStream<TextBatch>) async {
    var reading = Reading()
    for await batch in batches { reading.add(batch) }
    self.init(reading)
  }

  private init(_ reading: Reading) {
    words = reading.scanner.words
    lexicon = reading.scanner.lexicon
    bytes = reading.bytes
    starts = reading.starts
  }

  /// How many texts there are.
  package var count: Int { starts.count - 1 }

  /// Where the words of a text are among those of all.
  package func range(of text: Int) -> Range<Int> { starts[text].word..<starts[text + 1].word }

  /// A text with all its words.
  package func passage(_ text: Int) -> Passage {
    Passage(texts: self, text: text, range: range(of: text))
  }

  /// All texts with their words.
  var passages: some Sequence<Passage> { (0..<count).lazy.map(passage) }

  /// A part of a text, by bytes of UTF-8 that lie between characters.
  package func spelling(_ part: Range<Int>, of text: Int) -> String {
    withBytes(of: text) { String(decoding: $0[part], as: UTF8.self) }
  }

  /// Where the sentences of a text are.
  ///
  /// - Returns: for each its bytes of UTF-8, in order.
  package func sentences(of text: Int) -> [Range<Int>] {
    withBytes(of: text) { SentenceSplit($0).parts }
  }

  /// Hands the characters of a text to a closure.
  func withBytes<Result>(of text: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      body(UnsafeBufferPointer(rebasing: bytes[starts[text].byte..<starts[text + 1].byte]))
    }
  }

  /// What was read so far.
  private struct Reading {
    var scanner = WordScanner()
    var bytes: [UInt8] = []
    var starts = [Start(byte: 0, word: 0)]

    mutating func add(_ batch: TextBatch) {
      let offset = bytes.count
      bytes += batch.bytes
      bytes.withUnsafeBufferPointer { bytes in
        var start = offset
        for end in batch.ends {
          scanner.scan(UnsafeBufferPointer(rebasing: bytes[start..<offset + end]))
          start = offset + end
          starts.append(Start(byte: start, word: scanner.words.count))
        }
      }
    }
  }
}
