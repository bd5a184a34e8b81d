import Foundation
import RDF
import SPARQLResults
import TestSupport
import Testing

/// Results that are read: JSON and XML.
@Suite struct ReadingTests {
  private static let table = QueryResult.solutions(
    SolutionTable(
      variables: ["iri", "text", "none"],
      rows: [
        [.iri("http://a/ü?b&c"), .literal(Literal("<\"\\\n\t\r😀>", language: "en-gb")), nil],
        [.blankNode(BlankNode("b0")), .literal(Literal("01", datatype: XSD.integer)), nil],
        [nil, .literal(Literal("")), nil],
      ]))

  @Test(arguments: [table, .boolean(true), .boolean(false), .solutions(.init(variables: []))])
  func `what is written is read again`(result: QueryResult) throws {
    #expect(try QueryResult(json: Array(result.text(as: .json).utf8)) == result)
    #expect(try QueryResult(xml: Array(result.text(as: .xml).utf8)) == result)
  }

  @Test func `members of JSON come in any order, unknown ones are passed over`() throws {
    let text = """
      \u{FEFF}{"x": [1, -2.5e3, null, {"y": "\\u00e9"}], "results": {"more": true, "bindings": [
        {"b": {"value": "\\uD83D\\uDE00\\/", "type": "typed-literal", "datatype": "d", "z": 1}},
        {"a": {"type": "uri", "value": "i"}}
      ], "ordered": false}, "head": {"link": [], "vars": ["a", "b", "c"]}}
      """
    guard case .solutions(let table) = try QueryResult(json: Array(text.utf8)) else {
      Issue.record("no table")
      return
    }
    #expect(Set(table.variables) == ["a", "b", "c"])
    #expect(table.rows.allSatisfy { $0.count == 3 })
    #expect(table.rows[0].compactMap(\.self) == [.literal(Literal("😀/", datatype: IRI("d")))])
    #expect(table.rows[1].compactMap(\.self) == [.iri("i")])
  }

  @Test(arguments: [
    "", "{", "[]", "{}", "{\"head\":{}}", "{\"boolean\":1}", "{\"boolean\":true}x",
    "{\"boolean\":true,}", "{\"results\":{\"bindings\":[{\"x\":{\"type\":\"uri\"}}]}}",
    "{\"results\":{\"bindings\":[{\"x\":{\"type\":\"triple\",\"value\":\"\"}}]}}",
    "{\"a\\x\":1}", "{\"a\\uD800\":1}", "{\"a\\uD800\\u0041\":1}", "{\"a\\u+123\":1}",
    "{\"a\u{1}\":1}",
    "{\"a\":tru}", "{\"a\":1.2.3}", "{\"a\"}", "{'a':1}",
    "{\"a\":" + String(repeating: "[", count: 100_000),
  ])
  func `JSON that is wrong is refused`(text: String) {
    #expect(throws: ResultError.self) { try QueryResult(json: Array(text.utf8)) }
  }

  @Test func `JSON that is no UTF-8 is refused`() {
    #expect(throws: ResultError.self) {
      try QueryResult(json: Array("{\"".utf8) + [0xFF] + Array("\":1}".utf8))
    }
  }

  @Test(arguments: [
    "", "<a/>", "<sparql/>", "<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">",
    "<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\"><head/></sparql>",
    "<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\"><boolean>yes</boolean></sparql>",
    """
    <sparql xmlns="http://www.w3.org/2005/sparql-results#"><head/><results><result>
    <binding name="x"><uri>a</uri></binding></result></results></sparql>
    """,
    """
    <!DOCTYPE sparql [<!ENTITY a "aaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>
    <sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="x"/></head>
    <results><result><binding name="x"><literal>&a;&b;</literal></binding></result></results></sparql>
    """,
  ])
  func `XML that is wrong is refused`(text: String) {
    #expect(throws: ResultError.self) { try QueryResult(xml: Array(text.utf8)) }
  }

  @Test func `an error says the line`() {
    let error = #expect(throws: ResultError.self) {
      try QueryResult(json: Array("{\n\"head\": {},\n\"results\": }".utf8))
    }
    #expect(error?.line == 3)
  }
}
