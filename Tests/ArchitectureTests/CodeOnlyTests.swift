import Testing

/// What the other tests of the house stand on.
@Suite struct CodeOnlyTests {
  @Test(arguments: [
    ("let a = 1 // try! it", "let a = 1 "),
    ("a /* b /* c */ d */ e", "a  e"),
    (#"say("try! \(name) as! x")"#, #"say("\(name)")"#),
    (##"raw(#"a \(b) "c" \#(d)"#)"##, ##"raw(#"\#(d)"#)"##),
    (#"let quote = "\"" // x"#, #"let quote = "" "#),
    ("let a = \"\"\"\n  // words\n  \"\"\"\nb", "let a = \"\"\"\n\n\"\"\"\nb"),
    (#"f("\(g("print(") ? "a" : "b") c")"#, #"f("\(g("") ? "" : "")")"#),
  ])
  func `comments and words go, code stays`(source: String, code: String) {
    #expect(CodeOnly.text(of: source) == code)
  }

  @Test(arguments: [
    ("print(x)", "print(", true), ("context.print(x)", "print(", false),
    ("blueprint(x)", "print(", false), ("try? x", "try?", true), ("x as! Y", "as!", true),
    ("was!", "as!", false),
  ])
  func `words are found as whole names only`(line: String, words: String, isFound: Bool) {
    #expect(SourceFile.holds(Substring(line), words) == isFound)
  }

  @Test func `imports are read with their access levels`() {
    let file = SourceFile(
      path: "Sources/A/B.swift",
      text: """
        public import RDF
        import struct Foundation.Data
        @_exported internal import Glibc
        // import Nothing
        let important = 1
        """)
    #expect(file.imports == ["RDF", "Foundation", "Glibc"])
    #expect(file.target == "A")
  }
}
