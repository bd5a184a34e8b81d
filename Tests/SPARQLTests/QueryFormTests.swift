import SPARQL
import Testing

/// The four forms of a query, as S-expressions.
struct QueryFormTests {
  @Test(arguments: [
    ("SELECT ?s { ?s <p> 1 }", "(select (?s) (project (?s) (bgp (triple ?s <p> 1))))"),
    (
      "ASK FROM <g> FROM NAMED <h> FROM <i> { }", "(ask (from <g> <i>) (fromnamed <h>) (bgp))"
    ),
    (
      "CONSTRUCT { ?s <p> _:x . _:x <q> [ <r> (1) ] } { ?s <t> _:x }",
      "(construct (template (triple ?s <p> _:x) (triple _:x <q> _:b0) (triple _:b0 <r> _:b1)"
        + " (triple _:b1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> 1)"
        + " (triple _:b1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest>"
        + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>)) (bgp (triple ?s <t> _:x)))"
    ),
    (
      "CONSTRUCT FROM <g> WHERE { ?s a ?t } ORDER BY ?s LIMIT 2",
      "(construct (template (triple ?s <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ?t)) (from <g>)"
        + " (slice 0 2 (order (?s) (bgp"
        + " (triple ?s <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ?t)))))"
    ),
    ("CONSTRUCT { } WHERE { ?s ?p ?o }", "(construct (template) (bgp (triple ?s ?p ?o)))"),
    ("DESCRIBE <x>", "(describe (<x>) (bgp))"),
    ("DESCRIBE ?s <x> { ?s <p> 1 }", "(describe (?s <x>) (bgp (triple ?s <p> 1)))"),
    (
      "DESCRIBE * { ?s <p> ?o MINUS { ?x <q> 1 } } LIMIT 1",
      "(describe (?s ?o) (slice 0 1 (minus (bgp (triple ?s <p> ?o)) (bgp (triple ?x <q> 1)))))"
    ),
    (
      "DESCRIBE * { } VALUES ?x { <y> }", "(describe (?x) (table (vars ?x) (row <y>)))"
    ),
    (
      "DESCRIBE * { ?s <p> ?o } GROUP BY ?s HAVING (COUNT(*) > 2)",
      "(describe (?s) (filter (> ?.agg0 2)"
        + " (group (?s) ((?.agg0 (count))) (bgp (triple ?s <p> ?o)))))"
    ),
  ])
  func `a query says what it makes of its solutions`(text: String, expected: String) throws {
    let query = try Query(parsing: text)
    let words = query.sExpression.split(whereSeparator: \.isWhitespace)
    #expect(words.joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("CONSTRUCT { ?s <p>/<q> 1 } {}", "a template holds triples, no paths", 19),
    ("CONSTRUCT { ?s ^<p> 1 } {}", "a template holds triples, no paths", 16),
    (
      "CONSTRUCT { ?s <p> 1 FILTER (1) } {}",
      "`FILTER` stands where a triple or `}` was expected", 22
    ),
    (
      "CONSTRUCT WHERE { ?s <p> 1 . GRAPH <g> { } }",
      "`GRAPH` stands where a triple or `}` was expected", 30
    ),
    ("CONSTRUCT { ?s _:p 1 } {}", "`_:p` stands where a property was expected", 16),
    ("CONSTRUCT FROM <g> { ?s ?p ?o }", "`{` stands where WHERE was expected", 20),
    ("DESCRIBE", "the query ends where a variable, an IRI or `*` was expected", 9),
    ("DESCRIBE _:x", "`_:x` stands where a variable, an IRI or `*` was expected", 10),
  ])
  func `a form that is wrong is refused at its place`(
    text: String, message: String, column: Int
  ) {
    let error = #expect(throws: SPARQLError.self) { try Query(parsing: text) }
    #expect(error?.message == message)
    #expect(error?.range.start.column == column)
  }

  @Test(arguments: ["?s <p> +5", "?s <p>+5", "?s <p> +.5", "<s> <p>+5.e0"])
  func `a sign belongs to the number that it touches, not to a path`(triple: String) throws {
    let query = try Query(parsing: "ASK { \(triple) }")
    guard case .bgp(let triples) = query.pattern else {
      Issue.record("\(query.pattern)")
      return
    }
    #expect(triples.count == 1)
  }
}
