internal import Language

/// A stretch of the article's text whose offsets have been checked.
struct CheckedSpan: Hashable {
  /// The first Unicode scalar.
  var begin: Int
  /// The scalar after the last.
  var end: Int
  /// The words.
  var anchor: String
}

/// The text of an article, as the offsets of its findings are checked against it.
///
/// The offsets come from the reader's tokens, the check from the article's own text: the two must
/// give the same words, or nothing is written.
struct CheckedText {
  private let document: Document
  private let bytes: [UInt8]
  /// For every scalar the byte at which it begins, and the end of the text behind them.
  private let bytesOfScalars: [Int32]
  private let article: String

  /// Takes the text of an article and the document that was read from it.
  ///
  /// - Parameters:
  ///   - text: the text of the article.
  ///   - document: what was read.
  ///   - article: how messages name the article.
  /// - Throws: `KnowledgeError.otherText` where the two are not the same.
  init(_ text: String, document: Document, article: String) throws {
    bytes = Array(text.utf8)
    guard bytes == document.text.bytes else { throw KnowledgeError.otherText(article: article) }
    self.document = document
    self.article = article
    var begins: [Int32] = []
    begins.reserveCapacity(bytes.count + 1)
    for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      begins.append(Int32(index))
    }
    begins.append(Int32(bytes.count))
    bytesOfScalars = begins
  }

  /// The offsets and words of a range of tokens.
  ///
  /// - Throws: `KnowledgeError` where there are no such tokens or the offsets are wrong.
  func span(_ tokens: Range<Int>) throws -> CheckedSpan {
    guard !tokens.isEmpty, tokens.lowerBound >= 0, tokens.upperBound <= document.tokens.count else {
      throw KnowledgeError.noSuchTokens(
        article: article, tokens: tokens, count: document.tokens.count)
    }
    let span = document.span(tokens)
    let offsets = document.text.offsets(of: span)
    let anchor = document.text.string(span)
    guard offsets.lowerBound >= 0, offsets.upperBound < bytesOfScalars.count, !offsets.isEmpty,
      bytes[Int(bytesOfScalars[offsets.lowerBound])..<Int(bytesOfScalars[offsets.upperBound])]
        .elementsEqual(anchor.utf8)
    else {
      throw KnowledgeError.wrongOffsets(
        article: article, begin: offsets.lowerBound, end: offsets.upperBound, anchor: anchor)
    }
    return CheckedSpan(begin: offsets.lowerBound, end: offsets.upperBound, anchor: anchor)
  }
}
