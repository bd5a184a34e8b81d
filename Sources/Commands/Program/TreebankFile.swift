internal import Corpus
internal import Scoring

/// The sentences of a file in CoNLL-U, document by document.
///
/// Of its ten columns the first (number, or range of a word that is written as one), the second (the word),
/// the fifth (the tag of the Penn Treebank) and the last (`SpaceAfter=No`) are read.
/// See <https://universaldependencies.org/format.html>.
enum TreebankFile {
  /// The documents: each begins at `# newdoc`.
  static func documents(_ path: String) throws -> [[TaggedSentence]] {
    var lines = try TextLines(path: path)
    var documents: [[TaggedSentence]] = [[]]
    var words: [TaggedSentence.Word] = []
    var joined: (last: Int, isSpaced: Bool)?
    func finish() {
      if !words.isEmpty { documents[documents.count - 1].append(TaggedSentence(words)) }
      words = []
      joined = nil
    }
    while let line = try lines.next() {
      if line.isEmpty { finish() }
      if line.hasPrefix("# newdoc") {
        finish()
        documents.append([])
      }
      guard let digit = line.first, digit.isNumber else { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 10 else {
        throw CommandError(
          "Line \(lines.number) of \(path) has \(fields.count) columns where CoNLL-U has 10, "
            + "separated by tabs.")
      }
      let isSpaced = !fields[9].split(separator: "|").contains("SpaceAfter=No")
      if let number = Int(fields[0]) {
        var word = TaggedSentence.Word(
          text: String(fields[1]), tag: String(fields[4]), isSpaced: isSpaced)
        if let range = joined, number <= range.last {
          word.isSpaced = number == range.last && range.isSpaced
        }
        words.append(word)
      } else if let last = fields[0].split(separator: "-").last.flatMap({ Int($0) }),
        fields[0].contains("-")
      {
        joined = (last, isSpaced)
      }
    }
    finish()
    return documents.filter { !$0.isEmpty }
  }
}
