import RDF
import SPARQLResults
import Testing

/// The bytes of each format.
struct FormatTests {
  private let result = QueryResult.solutions(
    SolutionTable(
      variables: ["x", "y"],
      rows: [
        [.iri("http://e/a?b&c"), .literal(Literal("say \"hi\",\n<b> \\ \t\u{1}"))],
        [.blankNode(BlankNode("b0")), nil],
        [nil, .literal(Literal("envoyé", language: "fr-CA"))],
        [.literal(Literal(12)), .literal(Literal("2021-05-21", datatype: XSD.date))],
      ]))

  @Test
  func `JSON escapes quotation marks, backslashes and control characters`() {
    #expect(
      result.text(as: .json) == #"""
        {"head":{"vars":["x","y"]},"results":{"bindings":[
        {"x":{"type":"uri","value":"http://e/a?b&c"},"y":{"type":"literal","value":"say \"hi\",\n<b> \\ \t\u0001"}},
        {"x":{"type":"bnode","value":"b0"}},
        {"y":{"type":"literal","xml:lang":"fr-ca","value":"envoyé"}},
        {"x":{"type":"literal","datatype":"http://www.w3.org/2001/XMLSchema#integer","value":"12"},"y":{"type":"literal","datatype":"http://www.w3.org/2001/XMLSchema#date","value":"2021-05-21"}}
        ]}}

        """#)
  }

  @Test
  func `XML escapes markup and replaces what it cannot hold`() {
    #expect(
      result.text(as: .xml) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <sparql xmlns="http://www.w3.org/2005/sparql-results#">
          <head>
            <variable name="x"/>
            <variable name="y"/>
          </head>
          <results>
            <result>
              <binding name="x"><uri>http://e/a?b&amp;c</uri></binding>
              <binding name="y"><literal>say &quot;hi&quot;,
        &lt;b&gt; \\ \t\u{FFFD}</literal></binding>
            </result>
            <result>
              <binding name="x"><bnode>b0</bnode></binding>
            </result>
            <result>
              <binding name="y"><literal xml:lang="fr-ca">envoyé</literal></binding>
            </result>
            <result>
              <binding name="x"><literal datatype="http://www.w3.org/2001/XMLSchema#integer">12</literal></binding>
              <binding name="y"><literal datatype="http://www.w3.org/2001/XMLSchema#date">2021-05-21</literal></binding>
            </result>
          </results>
        </sparql>

        """)
  }

  @Test
  func `CSV quotes what holds a comma, a quotation mark or a line break`() {
    #expect(
      result.text(as: .csv)
        == "x,y\r\nhttp://e/a?b&c,\"say \"\"hi\"\",\n<b> \\ \t\u{1}\"\r\n_:b0,\r\n,envoyé\r\n"
        + "12,2021-05-21\r\n")
  }

  @Test
  func `TSV writes terms as Turtle does`() {
    #expect(
      result.text(as: .tsv)
        == "?x\t?y\n<http://e/a?b&c>\t\"say \\\"hi\\\",\\n<b> \\\\ \\t\\u0001\"\n_:b0\t\n"
        + "\t\"envoyé\"@fr-ca\n"
        + "12\t\"2021-05-21\"^^<http://www.w3.org/2001/XMLSchema#date>\n")
  }

  @Test(arguments: [
    ("5", XSD.integer, "5"), ("-5", XSD.integer, "-5"), ("", XSD.integer, nil),
    ("five", XSD.integer, nil), ("5", XSD.decimal, nil), ("5.", XSD.decimal, nil),
    ("5.5", XSD.decimal, "5.5"), ("1e6", XSD.double, "1e6"), ("+.5E-1", XSD.double, "+.5E-1"),
    ("INF", XSD.double, nil), ("1.5", XSD.double, nil), ("e5", XSD.double, nil),
  ])
  func `TSV writes a number bare only where it reads as the same`(
    form: String, datatype: IRI, bare: String?
  ) {
    let table = SolutionTable(
      variables: ["n"], rows: [[.literal(Literal(form, datatype: datatype))]])
    let expected = bare ?? "\"\(form)\"^^<\(datatype.value)>"
    #expect(QueryResult.solutions(table).text(as: .tsv) == "?n\n\(expected)\n")
  }

  @Test
  func `yes and no are written in every format`() {
    #expect(QueryResult.boolean(true).text(as: .json) == "{\"head\":{},\"boolean\":true}\n")
    #expect(QueryResult.boolean(false).text(as: .xml).contains("<boolean>false</boolean>"))
    #expect(QueryResult.boolean(true).text(as: .csv) == "true\r\n")
    #expect(QueryResult.boolean(false).text(as: .tsv) == "false\n")
  }
}
