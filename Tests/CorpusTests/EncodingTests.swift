import Corpus
import Foundation
import TestSupport
import Testing

@Suite struct EncodingTests {
  static let text = "Die Außenministerin Zoë Müller said “no” — so the talks of Genève end.\n\n"

  @Test(
    arguments: [
      String.Encoding.utf8, .utf16, .utf16LittleEndian, .utf16BigEndian, .windowsCP1252,
    ])
  func `a text is read in each encoding`(encoding: String.Encoding) throws {
    let text = Self.text + Prose.english
    let data = try #require(text.data(using: encoding))
    let article = try #require(try Prose.items(data, named: "a.txt").first?.article)
    #expect(article.text == text)
    #expect(article.warnings.isEmpty)
  }

  @Test func `a byte order mark is no part of the text`() throws {
    let data = Data([0xEF, 0xBB, 0xBF]) + Data(Prose.english.utf8)
    #expect(try Prose.items(data, named: "a.txt").first?.article?.text == Prose.english)
  }

  @Test func `a page is read in the encoding that it declares`() throws {
    let html = """
      <html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252">
      </head><body><p>\(Self.text)</p><p>\(Prose.english)</p></body></html>
      """
    let data = try #require(html.data(using: .windowsCP1252))
    let article = try #require(try Prose.items(data, named: "a.html").first?.article)
    #expect(article.text.hasPrefix("Die Außenministerin Zoë Müller said “no” — so"))
  }

  @Test func `broken bytes become replacement characters and a warning`() throws {
    let data = Data((Self.text + Prose.english).utf8) + Data([0x20, 0xFF, 0xC3])
    let article = try #require(try Prose.items(data, named: "a.txt").first?.article)
    #expect(article.text.hasPrefix(Self.text))
    #expect(article.text.hasSuffix("\u{FFFD}\u{FFFD}"))
    #expect(article.warnings.count == 1)
  }
}
