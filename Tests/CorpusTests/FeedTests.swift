import Corpus
import Foundation
import TestSupport
import Testing

@Suite struct FeedTests {
  @Test func `an RSS file gives its items`() throws {
    let xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Norland Courier</title>
      <link>https://example.org/</link><image><title>Logo</title></image>
      <item><title>Norland &amp;amp; envoys</title><link>https://example.org/1</link>
        <pubDate>Fri, 21 May 2021 23:08:25 +0000</pubDate><dc:creator>Ann Example</dc:creator>
        <description>Short.</description>
        <content:encoded><![CDATA[<p>\(Prose.english)</p><div class="share">Share</div>]]>
        </content:encoded></item>
      <item><title>Second</title><guid isPermaLink="true">https://example.org/2</guid>
        <author>bo@example.org (Bo Example)</author>
        <description>&lt;p&gt;\(Prose.english)&lt;/p&gt;</description></item>
      <item><title>Third</title><description>Too short.</description></item>
      </channel></rss>
      """
    let items = try Prose.items(xml, named: "feed.xml")
    #expect(items.count == 3)
    let first = try #require(items.first?.article)
    // A page's own line ends are spaces: the two paragraphs stand in one element here.
    #expect(
      first.text == "Norland & envoys\n\n"
        + Prose.english.replacingOccurrences(of: "\n\n", with: " "))
    #expect(first.url == "https://example.org/1")
    #expect(first.published?.iso == "2021-05-21T23:08:25Z")
    #expect(first.author == "Ann Example")
    #expect(first.outlet == "Norland Courier")
    let second = try #require(items[1].article)
    #expect(second.url == "https://example.org/2")
    #expect(second.author == "Bo Example")
    #expect(items[2].reason == .nearEmpty(words: 2))
    #expect(items[2].sentence?.contains("feed.xml, item 3") == true)
  }

  @Test func `an Atom file gives its entries`() throws {
    let xml = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Norland Courier</title>
      <entry><title type="html">Norland to &lt;b&gt;send&lt;/b&gt; envoy</title>
        <link rel="self" href="https://example.org/self"/><link href="https://example.org/1"/>
        <updated>2021-05-22T00:00:00Z</updated><published>2021-05-21T23:08:25Z</published>
        <author><name>Ann Example</name><uri>https://example.org/ann</uri></author>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>\(Prose.english)</p>
        <p>The <b>end</b>.</p></div></content></entry>
      <entry><title>Second</title><content type="html">&lt;p&gt;\(Prose.english)</content></entry>
      </feed>
      """
    let items = try Prose.items(xml, named: "atom")
    #expect(items.count == 2)
    let article = try #require(items.first?.article)
    #expect(article.headline == "Norland to send envoy")
    #expect(article.text.hasSuffix("meeting.\n\nThe end."))
    #expect(article.url == "https://example.org/1")
    #expect(article.published?.iso == "2021-05-21T23:08:25Z")
    #expect(article.author == "Ann Example")
    #expect(items[1].article?.headline == "Second")
  }

  @Test func `entities that grow without end are not expanded`() throws {
    var xml = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"boom boom boom\">"
    for level in 1...9 {
      xml += "<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 10) + "\">"
    }
    xml += """
      <!ENTITY file SYSTEM "file:///etc/passwd">]><rss><channel><item><title>Talks</title>
      <description>&a9; &file; \(Prose.english)</description></item></channel></rss>
      """
    let items = try Prose.items(xml, named: "bomb.xml")
    for article in items.compactMap(\.article) {
      #expect(!article.text.contains("boom"))
      #expect(!article.text.contains("root:"))
    }
    #expect(!items.isEmpty)
  }

  @Test func `a feed that breaks gives what stands before and says where`() throws {
    let xml = """
      <rss><channel><item><title>One</title><description>\(Prose.english)</description></item>
      <item><title>Two</item>
      """
    let items = try Prose.items(xml, named: "feed.xml")
    #expect(items.first?.article?.headline == "One")
    #expect(items.last?.sentence?.contains("line 4") == true)
    #expect(items.last?.isFailed == true)
  }

  @Test func `a feed with a bare ampersand is read with a warning`() throws {
    let xml = "<rss><channel><item><title>Talks & more</title><description>\(Prose.english)"
    let items = try Prose.items(xml + "</description></item></channel></rss>", named: "a.xml")
    let article = try #require(items.first?.article)
    #expect(items.count == 1)
    #expect(article.text.hasSuffix("after the meeting."))
    #expect(article.warnings.first?.contains("line 1") == true)
  }

  @Test func `other XML is named`() throws {
    let item = try #require(try Prose.items("<?xml version='1.0'?><svg/>", named: "a.xml").first)
    #expect(item.reason == .unknownXML(root: "svg"))
  }

  @Test func `a feed without items says so`() throws {
    let item = try #require(try Prose.items("<rss><channel/></rss>", named: "a.rss").first)
    #expect(item.reason == .emptyFeed)
  }
}
