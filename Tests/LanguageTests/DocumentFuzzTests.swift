import Language
import TestSupport
import Testing

/// Texts that nobody writes: the columns of a document must agree for them as well.
@Suite struct DocumentFuzzTests {
  private static let pieces = [
    "“", "”", "\"", "'", "’", "‘", "«", "»", ".", "...", "?", ",", ":", "—", "(", ")", " ", "\n",
    "\n\n", "said", "Okello", "the", "U.N.", "Mr.", "25,000", "'s", "🚢", "ğ", "日", "\u{301}",
    "\u{200B}", "\0", "http://", "www.", "-", "&", "e\u{301}", "👩‍👩‍👧", "\u{FFFD}", "\r\n",
  ]

  @Test(arguments: 0..<200) func `columns agree for any text`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text: String
    if seed.isMultiple(of: 2) {
      text = (0..<Int.random(in: 0...120, using: &random)).map { _ in
        Self.pieces.randomElement(using: &random) ?? ""
      }.joined(separator: Bool.random(using: &random) ? "" : " ")
    } else {
      let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      text = String(decoding: bytes, as: UTF8.self)
    }
    let document = Document(text)
    check(document)
  }

  private func check(_ document: Document) {
    let bytes = document.text.bytes
    var end = 0
    for token in document.tokens {
      #expect(token.span.begin >= end && !token.span.isEmpty && token.span.end <= bytes.count)
      // Only white space lies between two tokens.
      #expect(Document(document.text.string(TextSpan(end, token.span.begin))).tokens.isEmpty)
      #expect(bytes[token.span.begin] & 0xC0 != 0x80)
      end = token.span.end
    }
    var next = 0
    for sentence in document.sentences {
      #expect(sentence.tokens.lowerBound == next && !sentence.tokens.isEmpty)
      #expect(document.paragraphs[sentence.paragraph].tokens.contains(sentence.tokens.lowerBound))
      next = sentence.tokens.upperBound
    }
    #expect(next == document.tokens.count)
    for quotation in document.quotations {
      #expect(quotation.parts.allSatisfy { !$0.isEmpty && $0.upperBound <= document.tokens.count })
      #expect(quotation.open < quotation.tokens.lowerBound)
      #expect(quotation.close.map { $0 >= quotation.tokens.upperBound } ?? true)
    }
  }
}
