/// Cuts words into the pieces of the encoder's vocabulary, as Hugging Face's tokenizer for
/// lower-cased BERT does.
///
///     pieces.ids(of: "Khoshroo's")   // the numbers of kh, ##osh, ##roo, ', s
///
/// The longest piece that the vocabulary knows is cut off from the left, again and again; a word of
/// which a part has no piece is unknown as a whole.
struct WordPieces: Sendable {
  /// Longer words are unknown.
  private static let longestWord = 100
  /// More pieces of one word than these say nothing more; the training cuts there too.
  static let most = 12

  /// What stands before, behind and in place of a text that has no pieces.
  let first: Int32
  let last: Int32
  let unknown: Int32

  private let ids: [String: Int32]
  private let folding: Folding
  private let longestPiece: Int

  /// Takes the vocabulary, one piece for each number, and how characters are folded; nil where a
  /// piece that is always needed is not there.
  init?(vocabulary: [String], folding: Folding) {
    var ids: [String: Int32] = [:]
    ids.reserveCapacity(vocabulary.count)
    for (id, piece) in vocabulary.enumerated() { ids[piece] = Int32(id) }
    guard let first = ids["[CLS]"], let last = ids["[SEP]"], let unknown = ids["[UNK]"] else {
      return nil
    }
    (self.first, self.last, self.unknown) = (first, last, unknown)
    self.ids = ids
    self.folding = folding
    longestPiece = vocabulary.reduce(0) { max($0, $1.unicodeScalars.count) }
  }

  /// The pieces of a word; `unknown` where nothing of it is left.
  ///
  /// - Complexity: O(*n*) in the length of the word, times that of the longest piece.
  func ids(of word: String) -> [Int32] {
    var found: [Int32] = []
    for part in folding.parts(of: word) where found.count < Self.most { cut(part, into: &found) }
    if found.isEmpty { return [unknown] }
    return Array(found.prefix(Self.most))
  }

  private func cut(_ part: [Unicode.Scalar], into found: inout [Int32]) {
    guard part.count <= Self.longestWord else {
      found.append(unknown)
      return
    }
    let before = found.count
    var start = 0
    while start < part.count {
      guard let (id, end) = longest(in: part, from: start) else {
        found.removeSubrange(before...)
        found.append(unknown)
        return
      }
      found.append(id)
      start = end
    }
  }

  private func longest(in part: [Unicode.Scalar], from start: Int) -> (id: Int32, end: Int)? {
    var end = min(part.count, start + longestPiece)
    while end > start {
      var piece = start > 0 ? "##" : ""
      piece.unicodeScalars.append(contentsOf: part[start..<end])
      if let id = ids[piece] { return (id, end) }
      end -= 1
    }
    return nil
  }
}
