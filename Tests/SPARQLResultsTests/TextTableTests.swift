import RDF
import SPARQLResults
import Testing

/// The table for people.
struct TextTableTests {
  @Test
  func `columns are aligned, numbers right, without spaces at the end`() {
    let table = SolutionTable(
      variables: ["speaker", "n"],
      rows: [
        [.literal(Literal("Ana Ruiz")), .literal(Literal(7))],
        [.literal(Literal("李华")), .literal(Literal(1200))],
        [nil, nil],
      ])
    #expect(
      TextTable().text(of: table) == """
        speaker      n
        ────────  ────
        Ana Ruiz     7
        李华      1200


        """)
  }

  @Test
  func `the longest namespace shortens an IRI, and only whole names are shortened`() {
    let table = SolutionTable(
      variables: ["x"],
      rows: [
        [.iri("http://e/ns#name")], [.iri("http://e/other")], [.iri("http://e/a/b")],
        [.iri("urn:x")],
      ])
    let writer = TextTable(prefixes: ["e": "http://e/", "n": "http://e/ns#"])
    #expect(
      writer.text(of: table) == """
        x
        ────────────
        n:name
        e:other
        http://e/a/b
        urn:x

        """)
  }

  @Test(arguments: [
    ("a short text", "a short text"), ("twelve chars", "twelve chars"),
    ("more than twelve", "more than t…"), ("李华李华李华李华", "李华李华李…"),
    ("ten chars. and", "ten chars.…"), ("e\u{301}e\u{301}e\u{301}", "e\u{301}e\u{301}e\u{301}"),
  ])
  func `long cells are cut by columns of the terminal`(text: String, expected: String) {
    let table = SolutionTable(variables: ["x"], rows: [[.literal(Literal(text))]])
    let lines = TextTable(maximumCellWidth: 12).text(of: table).split(separator: "\n")
    #expect(lines.last.map(String.init) == expected)
  }

  @Test
  func `no text can break out of its cell`() {
    let table = SolutionTable(
      variables: ["x"], rows: [[.literal(Literal("one\n\ntwo\u{1B}[31m\tthree\u{2028}four  "))]])
    let lines = TextTable().text(of: table).split(separator: "\n")
    #expect(lines.last == "one two [31m three four")
  }

  @Test
  func `a table without rows keeps its header`() {
    #expect(TextTable().text(of: SolutionTable(variables: ["a", "b"])) == "a  b\n─  ─\n")
  }

  @Test
  func `yes and no are words`() {
    #expect(TextTable().text(of: .boolean(true)) == "true\n")
  }
}
