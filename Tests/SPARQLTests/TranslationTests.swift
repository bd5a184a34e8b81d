import RDF
import SPARQL
import Testing

/// Queries and the algebra that the specification makes of them.
struct TranslationTests {
  private static let options = ParserOptions(knownPrefixes: ["": "e:"])

  private func algebra(_ query: String) throws -> String {
    try Query(parsing: query, options: Self.options).pattern.sExpression
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: [
    ("ASK {}", "(bgp)"),
    ("ASK { ?s :p ?o }", "(bgp (triple ?s <e:p> ?o))"),
    (
      "ASK { ?s :p ?o ; :q 1, 'x'@EN . }",
      "(bgp (triple ?s <e:p> ?o) (triple ?s <e:q> 1) (triple ?s <e:q> \"x\"@en))"
    ),
    (
      "ASK { ?s a :T FILTER (?s = :x) ?s :p 1 }",
      "(filter (= ?s <e:x>) (bgp (triple ?s <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <e:T>)"
        + " (triple ?s <e:p> 1)))"
    ),
    ("ASK { _:x :p [ :q ?o ] }", "(bgp (triple _:x <e:p> _:b0) (triple _:b0 <e:q> ?o))"),
    (
      "ASK { ?s :p -1 }",
      "(bgp (triple ?s <e:p> \"-1\"^^<http://www.w3.org/2001/XMLSchema#integer>))"
    ),
  ])
  func `triples become a basic graph pattern`(query: String, expected: String) throws {
    #expect(try algebra(query) == expected)
  }

  @Test(arguments: [
    (
      "ASK { ?s :p ?o OPTIONAL { ?o :q ?v FILTER (?v > ?o) } }",
      "(leftjoin (bgp (triple ?s <e:p> ?o)) (bgp (triple ?o <e:q> ?v)) (> ?v ?o))"
    ),
    (
      "ASK { ?s :p ?o OPTIONAL { { ?o :q ?v FILTER (?v > 1) } } }",
      "(leftjoin (bgp (triple ?s <e:p> ?o)) (filter (> ?v 1) (bgp (triple ?o <e:q> ?v))))"
    ),
    ("ASK { OPTIONAL { ?s :p ?o } }", "(leftjoin (bgp) (bgp (triple ?s <e:p> ?o)))"),
    (
      "ASK { { ?s :p 1 } UNION { ?s :p 2 } UNION { ?s :p 3 } }",
      "(union (union (bgp (triple ?s <e:p> 1)) (bgp (triple ?s <e:p> 2))) (bgp (triple ?s <e:p> 3)))"
    ),
    (
      "ASK { ?s :p 1 MINUS { ?s :p 2 } }",
      "(minus (bgp (triple ?s <e:p> 1)) (bgp (triple ?s <e:p> 2)))"
    ),
    (
      "ASK { GRAPH ?g { ?s :p ?o } ?g :q 1 }",
      "(join (graph ?g (bgp (triple ?s <e:p> ?o))) (bgp (triple ?g <e:q> 1)))"
    ),
    (
      "ASK { ?s :p ?o BIND (?o + 1 AS ?n) ?s :q ?n }",
      "(join (extend (?n (+ ?o 1)) (bgp (triple ?s <e:p> ?o))) (bgp (triple ?s <e:q> ?n)))"
    ),
    (
      "ASK { VALUES (?a ?b) { (1 UNDEF) (:x 'y') } }",
      "(table (vars ?a ?b) (row 1 undef) (row <e:x> \"y\"))"
    ),
    (
      "ASK { ?s :p 1 { ?s :q 2 } }",
      "(join (bgp (triple ?s <e:p> 1)) (bgp (triple ?s <e:q> 2)))"
    ),
    (
      "ASK { FILTER NOT EXISTS { ?s :p 1 } FILTER (!BOUND(?s)) }",
      "(filter (&& (! (exists (bgp (triple ?s <e:p> 1)))) (! (bound ?s))) (bgp))"
    ),
  ])
  func `groups become the operators of the algebra`(query: String, expected: String) throws {
    #expect(try algebra(query) == expected)
  }

  @Test(arguments: [
    ("ASK { ?a :p/:q ?b }", "(bgp (triple ?a <e:p> _:b0) (triple _:b0 <e:q> ?b))"),
    ("ASK { ?a ^:p ?b }", "(bgp (triple ?b <e:p> ?a))"),
    ("ASK { ?a :p+ ?b }", "(path ?a (path+ <e:p>) ?b)"),
    ("ASK { ?a (:p|^:q)* ?b }", "(path ?a (path* (alt <e:p> (reverse <e:q>))) ?b)"),
    (
      "ASK { ?a :p/:q? ?b }",
      "(join (bgp (triple ?a <e:p> _:b0)) (path _:b0 (path? <e:q>) ?b))"
    ),
    ("ASK { ?a !(:p|^:q) ?b }", "(path ?a (notoneof <e:p> (reverse <e:q>)) ?b)"),
  ])
  func `paths become triples as far as they go`(query: String, expected: String) throws {
    #expect(try algebra(query) == expected)
  }

  @Test(arguments: [
    ("SELECT * { ?s :p ?o }", "(project (?s ?o) (bgp (triple ?s <e:p> ?o)))"),
    (
      "SELECT DISTINCT ?o { ?s :p ?o } ORDER BY DESC(?o) ?s LIMIT 5 OFFSET 2",
      "(slice 2 5 (distinct (project (?o) (order ((desc ?o) ?s) (bgp (triple ?s <e:p> ?o))))))"
    ),
    (
      "SELECT (?o + 1 AS ?n) { ?s :p ?o }",
      "(project (?n) (extend (?n (+ ?o 1)) (bgp (triple ?s <e:p> ?o))))"
    ),
    (
      "SELECT (COUNT(*) AS ?n) { ?s :p ?o }",
      "(project (?n) (extend (?n ?.agg0) (group () ((?.agg0 (count))) (bgp (triple ?s <e:p> ?o)))))"
    ),
    (
      "SELECT ?s (SUM(?o) AS ?n) { ?s :p ?o } GROUP BY ?s HAVING (SUM(?o) > 3) ORDER BY ?n",
      "(project (?s ?n) (order (?n) (extend (?n ?.agg0) (filter (> ?.agg0 3)"
        + " (group (?s) ((?.agg0 (sum ?o))) (bgp (triple ?s <e:p> ?o)))))))"
    ),
    (
      "SELECT ?s (COUNT(DISTINCT ?o) AS ?n) { ?s :p ?o } GROUP BY ?s HAVING (?n > 3)",
      "(project (?s ?n) (extend (?n ?.agg0) (filter (> ?.agg0 3)"
        + " (group (?s) ((?.agg0 (count distinct ?o))) (bgp (triple ?s <e:p> ?o))))))"
    ),
    (
      "SELECT ?y (GROUP_CONCAT(?s; SEPARATOR=', ') AS ?all) { ?s :p ?o } GROUP BY (YEAR(?o) AS ?y)",
      "(project (?y ?all) (extend (?all ?.agg0) (group (?y) ((?.agg0 (group_concat \", \" ?s)))"
        + " (extend (?y (year ?o)) (bgp (triple ?s <e:p> ?o))))))"
    ),
    (
      "SELECT ?s { ?s :p 1 { SELECT ?s { ?s :q 2 } LIMIT 1 } }",
      "(project (?s) (join (bgp (triple ?s <e:p> 1))"
        + " (slice 0 1 (project (?s) (bgp (triple ?s <e:q> 2))))))"
    ),
  ])
  func `solution modifiers wrap the pattern`(query: String, expected: String) throws {
    #expect(try algebra(query) == expected)
  }

  @Test(arguments: [
    ("1 + 2 * 3", "(+ 1 (* 2 3))"), ("1 - 2 - 3", "(- (- 1 2) 3)"),
    ("?a || ?b && ?c = 1", "(|| ?a (&& ?b (= ?c 1)))"),
    ("!?a && ?b", "(&& (! ?a) ?b)"), ("(1 + 2) * 3", "(* (+ 1 2) 3)"),
    ("?a IN (1, 2) || ?b NOT IN ()", "(|| (in ?a 1 2) (notin ?b))"),
    ("-?a - -?b", "(- (- ?a) (- ?b))"), ("?a-1", "(- ?a 1)"),
    (
      "IF(?a, COALESCE(?b, 'x'), STRLEN(STR(?c)))",
      "(if ?a (coalesce ?b \"x\") (strlen (str ?c)))"
    ),
    (
      "xsd:integer('1') < 1.5e3",
      "(< (<http://www.w3.org/2001/XMLSchema#integer> \"1\")"
        + " \"1.5e3\"^^<http://www.w3.org/2001/XMLSchema#double>)"
    ),
  ])
  func `operators bind as strongly as the specification says`(
    text: String, expected: String
  ) throws {
    let query = try Query(parsing: "ASK { FILTER (\(text)) }")
    guard case .filter(let condition, _) = query.pattern else {
      Issue.record("no filter")
      return
    }
    let words = condition.sExpression.split(whereSeparator: \.isWhitespace)
    #expect(words.joined(separator: " ") == expected)
  }

  @Test
  func `the columns of SELECT star stand in the order of the text`() throws {
    let query = try Query(
      parsing: "SELECT * { ?z ?y [] OPTIONAL { ?x :p ?z } MINUS { ?no :p 1 } BIND (1 AS ?a) }",
      options: Self.options)
    #expect(query.form == .select(["z", "y", "x", "a"].map(Variable.init)))
  }

  @Test
  func `relative IRIs are resolved against the base`() throws {
    let query = try Query(
      parsing: "BASE <http://example.org/a/b> PREFIX p: <../p#> ASK FROM <g> { <x> p:q <#f> }")
    #expect(query.defaultGraphs == [IRI("http://example.org/a/g")])
    #expect(
      query.pattern
        == .bgp([
          TriplePattern(
            .term(.iri("http://example.org/a/x")), .term(.iri("http://example.org/p#q")),
            .term(.iri("http://example.org/a/b#f")))
        ]))
  }

  @Test
  func `a template keeps its blank nodes`() throws {
    let query = try Query(parsing: "CONSTRUCT { _:x :p ?o } { ?s :p ?o }", options: Self.options)
    #expect(
      query.form
        == .construct([
          TriplePattern(
            .term(.blankNode(BlankNode("x"))), .term(.iri("e:p")), .variable(Variable("o")))
        ]))
  }
}
