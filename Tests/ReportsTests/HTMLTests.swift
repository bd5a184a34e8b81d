import Foundation
import Testing

@testable import Reports

@Suite struct `Markup of a page` {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\" onclick=\"x", "&quot; onclick=&quot;x"), ("it's & so", "it&#39;s &amp; so"),
    ("&lt;", "&amp;lt;"), ("a\u{0}b\u{1B}c\u{202E}d\u{FEFF}", "abcd"), ("two\nlines", "two\nlines"),
    ("می‌گوید 👩‍🚀", "می‌گوید 👩‍🚀"),
  ])
  func `escapes text and attributes`(_ text: String, _ expected: String) {
    #expect(HTML.text(text).markup == expected)
    #expect(
      HTML.element("p", ["title": text], .text(text)).markup
        == "<p title=\"\(expected)\">\(expected)</p>\n")
  }

  @Test func `has no blank behind a word that is marked`() {
    let words = HTML.element("p", [:], .element("mark", [:], .text("grain")), .text("’s"))
    #expect(words.markup == "<p><mark>grain</mark>’s</p>\n")
  }

  @Test(arguments: [
    ("https://a.example/x?y=1&z=2", true), ("HTTP://a.example", true),
    ("javascript:alert(1)", false),
    (" https://a.example", false), ("https://a.example/\n", false), ("//a.example", false),
    ("data:text/html,x", false), ("file:///etc/passwd", false), ("", false),
    ("https://a.example\\@b", false),
  ])
  func `links nothing but the web`(_ address: String, _ isLinked: Bool) {
    #expect((linkableAddress(address) != nil) == isLinked)
  }

  @Test func `has the hash of its style sheet in the policy`() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import base64,hashlib,sys;print(base64.b64encode(hashlib.sha256(sys.stdin.buffer.read()).digest()).decode())",
    ]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(ReportStyle.sheet.utf8))
    try input.fileHandleForWriting.close()
    let hash = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(hash.trimmingCharacters(in: .newlines) == ReportStyle.hash)
  }
}

@Suite struct `A picture inside a page` {
  private static let start =
    "<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"x\" \"y\">\n<!-- by -->\n"

  @Test func `is what stands from the first tag to the last`() throws {
    let svg =
      "<svg width=\"8pt\">\n<!-- a&#45;&gt;b -->\n<g><title>x > y</title><a xlink:href=\"https://a.example/?b=1&amp;c=2\" xlink:title=\"one=1 onload=2\"><path d=\"M0,0\"/></a></g>\n</svg>"
    let kept = svg.replacingOccurrences(of: "<!-- a&#45;&gt;b -->", with: "")
    #expect(InlineSVG(Self.start + svg + "\n")?.markup == kept)
  }

  @Test(arguments: [
    "<svg><script>x</script></svg>", "<svg onload=\"x\"></svg>", "<svg><foreignObject/></svg>",
    "<svg><a href=\"javascript:x\"></a></svg>", "<svg><a xlink:href=\" javascript:x\"></a></svg>",
    "<svg><image href=\"https://a.example/x.png\"/></svg>", "<svg><g style=\"x\"/></svg>",
    "<svg><style>x</style></svg>", "<svg><use href=\"#x\"/></svg>", "<svg", "<svg><g", "no picture",
    "<svg><g a='1'/></svg>", "<svg><g/", "<svg><!-- </svg>",
    "<!DOCTYPE svg [<!ENTITY x \"y\">]><svg>&x;</svg>", "<svg><G ONCLICK=\"x\"/></svg>",
  ])
  func `is refused where anything in it is not a picture's`(_ svg: String) {
    #expect(InlineSVG(svg) == nil)
  }
}
