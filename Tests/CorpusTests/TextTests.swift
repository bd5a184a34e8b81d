import Corpus
import Foundation
import TestSupport
import Testing

@Suite struct TextTests {
  @Test func `a plain text keeps its words and finds its headline`() throws {
    let items = try Prose.items("Norland to send envoy\n\n" + Prose.english, named: "a.txt")
    let article = try #require(items.first?.article)
    #expect(items.count == 1)
    #expect(article.text == "Norland to send envoy\n\n" + Prose.english)
    #expect(article.headline == "Norland to send envoy")
    #expect(article.headlineEnd == 21)
  }

  @Test func `furniture before the headline stays in the text`() throws {
    let text = "Breaking News\n\nNorland to send envoy\n\n" + Prose.english
    let article = try #require(try Prose.items(text, named: "a.txt").first?.article)
    #expect(article.text == text)
    #expect(article.headlineBegin == 15)
    #expect(article.markedHeadline == "Norland to send envoy")
  }

  @Test(arguments: ["The minister spoke on Friday.", "“We are ready for this now.”", "Norland"])
  func `a first paragraph that is a sentence or a word is no headline`(first: String) throws {
    let article = try #require(
      try Prose.items(first + "\n\n" + Prose.english, named: "a.txt").first?.article)
    #expect(article.headline == nil)
    #expect(article.headlineEnd == 0)
  }

  @Test func `header lines give the metadata and leave the text`() throws {
    let text = """
      Note: Fiction. All people are invented.
      Title: Quill’s plan
      Date: 21 May 2021
      Outlet: Norland Courier
      URL: https://example.org/plan
      Author: By Ann Example

      \(Prose.english)
      """
    let article = try #require(try Prose.items(text, named: "a.txt").first?.article)
    #expect(article.text == "Quill’s plan\n\n" + Prose.english)
    #expect(article.markedHeadline == "Quill’s plan")
    #expect(article.published?.iso == "2021-05-21")
    #expect(article.outlet == "Norland Courier")
    #expect(article.url == "https://example.org/plan")
    #expect(article.author == "Ann Example")
    #expect(article.warnings.isEmpty)
  }

  @Test(
    arguments: [
      "Title: Talks\nMinister: We agree\n\n", "Title: Talks\nIt was a long day.\n\n",
      "title: Talks\n\n", "Title: One\nTitle: Two\n\n",
    ])
  func `lines that are not strictly headers belong to the text`(head: String) throws {
    let article = try #require(
      try Prose.items(head + Prose.english, named: "a.txt").first?.article)
    #expect(article.text.hasPrefix(head.split(separator: "\n")[0]))
  }

  @Test(
    arguments: [
      ("a\r\nb\rc", "a\nb\nc"), ("a  \nb\u{A0}\t\nc", "a\nb\nc"), ("a\n\n\n\nb", "a\n\nb"),
      ("co\u{AD}operate", "cooperate"), ("a\u{200B}b\u{FEFF}c", "abc"),
      ("cafe\u{301}", "caf\u{E9}"), ("a\u{A0}b\tc", "a\u{A0}b\tc"), ("a\u{1}\u{7F}\u{9F}b", "ab"),
      ("a\u{2028}b\u{2029}c", "a\nb\n\nc"), ("a  b", "a  b"), ("e\u{200B}\u{301}", "\u{E9}"),
    ])
  func `text is stored in one form`(source: String, stored: String) throws {
    let text = Prose.english + "\n\n" + source + " end."
    let article = try #require(try Prose.items(text, named: "a.txt").first?.article)
    #expect(
      Array(article.text.unicodeScalars)
        == Array((Prose.english + "\n\n" + stored + " end.").unicodeScalars))
  }

  @Test func `Markdown becomes readable text`() throws {
    let text = """
      ---
      title: "Norland to send envoy"
      date: 2021-05-21
      outlet: Norland Courier
      tags: [a, b]
      ---
      # Norland to *send* envoy

      The **foreign minister** of [Norland](https://example.org/n "home"), _Ada Quill_, said on
      Friday that her `government` would send an envoy to the talks, which she called snake_case_names.

      > “We have *waited* long enough,” she said to the
      > reporters & others after 2 * 3 meetings.

      ![A picture](x.png)

      - First the talks in [Geneva][1] and then
      - the vote \\*in full\\*

      * * *
      <!-- hidden -->
      [1]: https://example.org/geneva
      """
    let article = try #require(try Prose.items(text, named: "a.md").first?.article)
    #expect(
      article.text == """
        Norland to send envoy

        The foreign minister of Norland, Ada Quill, said on Friday that her government would send \
        an envoy to the talks, which she called snake_case_names.

        “We have waited long enough,” she said to the reporters & others after 2 * 3 meetings.

        First the talks in Geneva and then

        the vote *in full*
        """)
    #expect(article.headline == "Norland to send envoy")
    #expect(article.published?.iso == "2021-05-21")
    #expect(article.outlet == "Norland Courier")
  }

  @Test func `options stand in for what a text does not say`() throws {
    var options = CorpusOptions(
      date: PublicationDate("2021-05-21"), outlet: "Norland Courier", url: "https://example.org/")
    let article = try #require(
      try Prose.items(Prose.english, named: "a.txt", options: options).first?.article)
    #expect(article.published?.iso == "2021-05-21")
    #expect(article.outlet == "Norland Courier")
    #expect(article.url == "https://example.org/")
    options.outlet = "Other"
    let said = try #require(
      try Prose.items("Outlet: Mine\n\n" + Prose.english, named: "a.txt", options: options)
        .first?.article)
    #expect(said.outlet == "Mine")
  }

  @Test func `a date that cannot be read is a warning`() throws {
    let article = try #require(
      try Prose.items("Date: last week\n\n" + Prose.english, named: "a.txt").first?.article)
    #expect(article.published == nil)
    #expect(article.warnings.count == 1)
    #expect(article.warnings.first?.contains("last week") == true)
  }

  @Test(arguments: Prose.others.map(\.text))
  func `a text that is not English is left out`(text: String) throws {
    let item = try #require(try Prose.items(text, named: "a.txt").first)
    guard case .skipped(_, let error) = item, case .notEnglish = error.reason else {
      Issue.record("read as \(item)")
      return
    }
  }

  @Test func `the language of the well-known neighbours is named`() throws {
    for (language, text) in Prose.others
    where ["French", "German", "Spanish", "Turkish"].contains(language) {
      let sentence = try #require(try Prose.items(text, named: "a.txt").first?.sentence)
      #expect(sentence.contains("seems to be \(language)"))
    }
  }

  @Test(
    arguments: [
      "Secretary Quill will travel to Oslo, Norland, from July 12 to July 15, 2021, to meet with "
        + "officials to discuss various shared interests.",
      "Those listed today: José María de la Cruz Ortega, Minister of the Interior; Juan de la Peña "
        + "Gómez, head of the guard; Luis del Río Vargas, judge of the court of appeal.",
      "Officials met Friday. Quill: no comment yet. Delegates said talks in Geneva will resume "
        + "after new year, with three parties present and observers from two others.",
    ])
  func `a short or list-like English text is read`(text: String) throws {
    let item = try #require(try Prose.items(text, named: "a.txt").first)
    #expect(item.article != nil, "\(item)")
  }
}
