import Corpus
import Foundation
import TestSupport
import Testing

@Suite struct HTMLTests {
  /// A page as news sites make them, with what does not belong to the article around it.
  static func page(head: String, title: String = "Norland to send envoy") -> String {
    let paragraphs = Prose.english.components(separatedBy: "\n\n")
    return """
      <!DOCTYPE html><html class="no-js has-sidebar"><head><title>\(title) | Norland Courier</title>
      \(head)<style>p { color: red }</style><script>var x = "<p>no</p>";</script></head>
      <body class="nav-open"><header><h1>Norland Courier</h1></header>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
      <div class="cookie-notice"><p>We use cookies to make this page better for you.</p></div>
      <main><article class="story"><h1>\(title)</h1>
      <p class="byline">By <a href="/ann">Ann Example</a></p>
      <time datetime="2021-05-21T09:00:00Z">21 May</time>
      <figure><img src="x"><figcaption>Ada Quill at work.</figcaption></figure>
      <div class="article-body"><p>\(paragraphs[0])</p>
      <div class="share-tools"><a href="#">Share this</a></div>
      <p>Advertisement</p><h2>A long wait</h2>
      <blockquote><p>\(paragraphs[1])</p></blockquote>
      <ul><li>One point of the plan</li><li>Another   point<br>in two lines</li></ul>
      <p><a href="/other">Read more about it</a></p></div></article>
      <aside><p>Something else altogether that is not a part of this.</p></aside></main>
      <footer><p>© 2021 Norland Courier. All rights reserved.</p></footer></body></html>
      """
  }

  static let body =
    "Norland to send envoy\n\n"
    + Prose.english.replacingOccurrences(of: "\n\n", with: "\n\nA long wait\n\n")
    + "\n\nOne point of the plan\n\nAnother point\nin two lines"

  @Test func `the body is found and the furniture is not`() throws {
    let article = try #require(try Prose.items(Self.page(head: ""), named: "a.html").first?.article)
    #expect(article.text == Self.body)
    #expect(article.headline == "Norland to send envoy")
    #expect(article.published?.iso == "2021-05-21T09:00:00Z")
    #expect(article.author == "Ann Example")
  }

  @Test func `JSON-LD counts before meta tags`() throws {
    let head = """
      <meta property="og:site_name" content="Meta Times">
      <meta property="article:published_time" content="2020-01-01">
      <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
      {"@type": "Organization", "name": "Somebody"},
      {"@type": ["ReportageNewsArticle"], "headline": "Norland to send envoy &amp; more",
       "datePublished": "2021-05-20T10:00:00+02:00", "publisher": {"name": "Linked Times"},
       "author": [{"name": "Bo Example"}, {"name": "Cy Example"}],
       "mainEntityOfPage": {"@id": "https://example.org/linked"}}]}</script>
      """
    let article = try #require(
      try Prose.items(Self.page(head: head), named: "a.html").first?.article)
    #expect(article.outlet == "Linked Times")
    #expect(article.published?.iso == "2021-05-20T10:00:00+02:00")
    #expect(article.author == "Bo Example, Cy Example")
    #expect(article.url == "https://example.org/linked")
    #expect(article.headline == "Norland to send envoy & more")
    #expect(article.markedHeadline == article.headline)
  }

  @Test func `meta tags count before the layout`() throws {
    let head = """
      <script type="application/ld+json">not JSON</script>
      <meta property="og:title" content="Norland to send envoy | Meta Times">
      <meta property="og:site_name" content="Meta Times">
      <meta name="author" content="Di Example"><link rel="canonical" href="https://example.org/c">
      <meta name="DC.date" content="21 May 2021">
      """
    let article = try #require(
      try Prose.items(Self.page(head: head), named: "a.html").first?.article)
    #expect(article.headline == "Norland to send envoy")
    #expect(article.text == Self.body)
    #expect(article.outlet == "Meta Times")
    #expect(article.author == "Di Example")
    #expect(article.url == "https://example.org/c")
    #expect(article.published?.iso == "2021-05-21")
  }

  @Test func `an old page of tables and line breaks is read`() throws {
    let paragraphs = Prose.english.components(separatedBy: "\n\n")
    let html = """
      <HTML><HEAD><TITLE>Norland to send envoy</TITLE></HEAD><BODY><FORM><TABLE><TR><TD>
      <A HREF=1>Home</A> <A HREF=2>News</A></TD><TD>\(paragraphs[0])<BR><BR>\(paragraphs[1])
      </TD></TR></TABLE></FORM></BODY></HTML>
      """
    let article = try #require(try Prose.items(html, named: "a.htm").first?.article)
    #expect(article.text == "Norland to send envoy\n\n" + Prose.english)
  }

  @Test func `a page of divisions without marks is read by its density`() throws {
    let paragraphs = Prose.english.components(separatedBy: "\n\n")
    let links = (1...30).map { "<li><a href=\"/\($0)\">Another story number \($0)</a></li>" }
    let html = """
      <html><body><div id="x1"><ul>\(links.joined())</ul></div><div id="x2"><div>
      <p>\(paragraphs[0])</p><p>\(paragraphs[1])</p></div></div>
      <div><p>Short line.</p></div></body></html>
      """
    let article = try #require(try Prose.items(html, named: "a").first?.article)
    #expect(article.text == Prose.english)
  }

  @Test(arguments: ["<div>", "<b>", "<table><tr><td>", "<ul><li>", "<p><i>", "<x>", "<a>"])
  func `a page nested 100,000 deep is refused and does not crash`(tag: String) throws {
    let html =
      "<html><body>" + String(repeating: tag, count: 100_000) + "<p>" + Prose.english + "</p>"
    let item = try #require(try Prose.items(html, named: "a.html").first)
    #expect(item.sentence != nil || item.article?.text.contains("Norland") == true, "\(item)")
  }

  @Test func `end tags that nothing opened take no time`() throws {
    let html =
      "<html><body>" + String(repeating: "<b>", count: 200)
      + String(repeating: "</i></u></p>", count: 100_000) + "<p>" + Prose.english
    _ = try Prose.items(html, named: "a.html")
  }

  @Test func `tags and attributes without number are refused before they cost time`() throws {
    let attributes = (0..<50_000).map { "a\($0)=\"x>\"" }.joined(separator: " ")
    let tags = String(repeating: "<i>x</i>", count: 300_000)
    for html in ["<html><p \(attributes)>\(Prose.english)", "<html><p>\(tags)\(Prose.english)"] {
      let item = try #require(try Prose.items(html, named: "a.html").first)
      #expect(item.reason == .tooManyNodes(limit: 400_000))
    }
  }

  @Test func `a page without an article says so`() throws {
    let item = try #require(
      try Prose.items("<html><body><nav>Home</nav></body></html>", named: "a.html").first)
    #expect(item.reason == .noArticleBody)
  }
}
