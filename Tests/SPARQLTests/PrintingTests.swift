import RDF
import SPARQL
import Testing

/// Algebra back to text.
struct PrintingTests {
  @Test(arguments: [
    "SELECT * { ?s ?p ?o }",
    "SELECT DISTINCT ?s { ?s a <T> . OPTIONAL { ?s <p> ?o FILTER (?o > -1) } } ORDER BY DESC(?s) LIMIT 3",
    "SELECT ?s { ?s <p> 1 OPTIONAL { { ?s <q> ?o FILTER (?o > 1) } FILTER (?o < 9) } }",
    "SELECT ?s { { { ?s <p> 1 } { ?s <q> 2 } } { ?s <r> 3 } }",
    "SELECT ?y { { <a> <q> ?x } ?y ((<p>/<p>)/(<q>|<p>)) ?x }",
    "SELECT ?y { ?y (<q>*/<p>/<p>) ?x { <a> <q> ?x } }",
    "SELECT ?s { ?s <p> 1 . ?s <q>+ ?o . ?o <r> 3 . ?o <t>/<u>* ?z }",
    "SELECT ?s { ?s (<p>|^(<q>/<r>))+/!(<t>|^<u>) ?o . ?s ((<p>*)*)? ?o }",
    "SELECT ?s { { ?s <p> 1 FILTER (?s = 2) } UNION { { ?s <p> 2 } UNION { ?s <p> 3 } } }",
    "SELECT ?k (SUM(?n + 1) AS ?t) (GROUP_CONCAT(DISTINCT ?n; SEPARATOR='\\n') AS ?g)"
      + " { ?k <p> ?n } GROUP BY ?k (STR(?n)) (YEAR(?k) AS ?y)"
      + " HAVING (COUNT(*) > 1) ORDER BY SUM(?n + 1) OFFSET 2 VALUES ?k { 1 UNDEF }",
    "ASK FROM <g> FROM NAMED <h> { GRAPH ?g { ?s <p> \"a\\\"b\\\\\\n\"@en-gb, 'x'^^<t>, 1.5, true } }",
    "CONSTRUCT { ?s <p> [ <q> ?o ] } WHERE { ?s <r> [ <t> ?o ] }",
    "CONSTRUCT WHERE { ?s <p> _:a . _:a <q> ?o }",
    "DESCRIBE ?x <y> { ?x <p> 1 }", "DESCRIBE *  { ?x <p> 1 }", "DESCRIBE <y>",
    "SELECT * { ?s <p> ?o MINUS { ?s <q> 1 FILTER EXISTS { ?s <r> 'a b' } } }",
    "SELECT * { SERVICE SILENT <e> { ?s ?p ?o } BIND (IF(?s IN (1, 2), -?o, +(1)) AS ?v) }",
    "SELECT * { { SELECT ?a (COUNT(?b) AS ?c) { ?a <p> ?b } GROUP BY ?a } ?a <q> ?c }",
    "SELECT * { { SELECT * { ?a <p> ?b } ORDER BY ?b LIMIT 1 } UNION { ?a <p> 2 } }",
    "PREFIX p: <x#> BASE <http://e/a/../b/> ASK { p:s p:\\.\\.\\/ <http://e/../a>, <..>, <> }",
    "BASE <http://e/> SELECT (IRI('x') AS ?x) { <s> <p> <> }",
    "ASK { FILTER (1 - (2 - 3) - 4 * (5 / 6) / 7 > 8 || (1 || 2) && 3 || !(4 && 5 && -6)) }",
    "ASK { FILTER (-(-(1)) - -1 + - 1 < (1 < 2) && !(!(?x)) && (?x IN (1 = 2)) = (3 NOT IN ())) }",
    "SELECT ?x { ?s ?p ?x FILTER BOUND(?x) } GROUP BY ?x HAVING <f>(?x) (-?x)",
    "ASK { OPTIONAL { ?s ?p ?o FILTER NOT EXISTS { ?o ?p ?s FILTER STRLEN(?o) } } }",
    "CONSTRUCT { ?s <p> ?n . 'x' <p> (1 [ <q> _:a ]) } { SELECT ?s (COUNT(*) AS ?n) { ?s <q> _:a }"
      + " GROUP BY ?s } ORDER BY ?s",
    "DESCRIBE ?s <x> FROM <g> { { SELECT ?s { ?s <q> 1 } LIMIT 5 } } GROUP BY ?s LIMIT 3",
    "SELECT (1 AS ?x) {} VALUES (?a ?b) { (1 UNDEF) }",
    "SELECT * { ?s <p> ?o FILTER (REGEX(?o, '^a', 'i') && !BOUND(?z) && NOT EXISTS { ?o <q> (1 2) }) }",
  ])
  func `what is printed reads as the same algebra`(text: String) throws {
    let query = try Query(parsing: text)
    let printed = query.sparqlText
    let again = try Query(parsing: printed, options: .strict)
    #expect(again == query, "\(printed)")
    #expect(again.sparqlText == printed)
  }

  @Test
  func `a query is printed one clause a line`() throws {
    let query = try Query(
      parsing: """
        SELECT ?n (COUNT(?s) AS ?c) { ?s <by> ?p . ?p <name> ?n FILTER (?n != "x") }
        GROUP BY ?n ORDER BY DESC(?c) LIMIT 3
        """)
    #expect(
      query.sparqlText == """
        SELECT ?n (COUNT(?s) AS ?c)
        WHERE {
          ?s <by> ?p .
          ?p <name> ?n .
          FILTER (?n != "x")
        }
        GROUP BY ?n
        ORDER BY DESC(?c)
        LIMIT 3

        """)
  }

  @Test(arguments: [
    ("(1 + 2) * 3 - (4 - 5)", "(1 + 2) * 3 - (4 - 5)"), ("((1 + 2) + 3)", "1 + 2 + 3"),
    ("?a && (?b || ?c)", "?a && (?b || ?c)"), ("(?a && ?b) || ?c", "?a && ?b || ?c"),
    ("!(?a = ?b)", "!(?a = ?b)"), ("- 5", "- 5"), ("-(?a * ?b)", "-(?a * ?b)"),
    ("(?a = ?b) = (?c IN (1 + 1))", "(?a = ?b) = (?c IN (1 + 1))"),
  ])
  func `an expression is printed with the brackets that it needs`(
    text: String, expected: String
  ) throws {
    let query = try Query(parsing: "ASK { FILTER (\(text)) }")
    #expect(query.sparqlText.contains("FILTER (\(expected))"), "\(query.sparqlText)")
  }

  @Test
  func `long algebra is shown over several lines`() throws {
    let query = try Query(
      parsing: "ASK { ?s <http://example.org/a-long-name> ?o . ?o <http://example.org/another> ?x }"
    )
    #expect(
      query.pattern.sExpression == """
        (bgp
          (triple ?s <http://example.org/a-long-name> ?o)
          (triple ?o <http://example.org/another> ?x))
        """)
  }
}
