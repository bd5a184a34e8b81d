import SPARQL
import Testing

@Suite struct ParsedQueriesTests {
  @Test func `a text gives the same query each time`() throws {
    let parsed = ParsedQueries()
    let text = "SELECT ?name { ?person schema:name ?name }"
    let first = try parsed.query(text)
    #expect(try parsed.query(text) == first)
    #expect(try Query(parsing: text) == first)
  }

  @Test func `a mistake is said each time`() {
    let parsed = ParsedQueries()
    for _ in 0..<2 {
      #expect(throws: SPARQLError.self) { try parsed.query("SELECT ?name { ?person }") }
    }
  }

  @Test func `more texts than are kept are answered all the same`() throws {
    let parsed = ParsedQueries()
    for number in 0..<600 {
      let query = try parsed.query("SELECT ?a { ?a ?b \(number) }")
      #expect(try parsed.query("SELECT ?a { ?a ?b \(number) }") == query)
      #expect(try Query(parsing: "SELECT ?a { ?a ?b \(number) }") == query)
    }
  }
}
