import RDF
import SPARQL
import SPARQLEvaluation
import Testing

/// What is noted about queries that are right and hardly meant so.
@Suite struct RemarkTests {
  private let dataset = MemoryDataset([
    Quad(Triple(.iri("person/ann"), RDFVocabulary.type, .iri(Schema.person))),
    Quad(Triple(.iri("person/ann"), Schema.name, .literal(Literal("Ann")))),
    Quad(
      Triple(.iri("person/ann"), ORG.holds, .iri("post/x")), graph: .iri("article/a#char=0,9")),
  ])

  @Test(arguments: [
    ("SELECT ?nmae { ?p schema:name ?name }", "nmae", "name"),
    ("SELECT ?name { ?p schema:name ?name FILTER (?nam = 'x') }", "nam", "name"),
    ("SELECT ?name { ?p schema:name ?name } ORDER BY ?zzz", "zzz", nil),
    ("DESCRIBE ?who { ?p schema:name ?name }", "who", nil),
    ("CONSTRUCT { ?p schema:name ?nane } { ?p schema:name ?name }", "nane", "name"),
    (
      "SELECT * { ?p schema:name ?name FILTER EXISTS { ?p ?q ?x FILTER (?nsme = ?x) } }", "nsme",
      "name"
    ),
  ])
  func `a variable that nothing gives a value is noted`(
    query: String, name: String, near: String?
  ) throws {
    #expect(
      try Query(parsing: query).remarks()
        == [.neverBound(Variable(name), near: near.map { Variable($0) })])
  }

  @Test(arguments: [
    "SELECT ?n { ?p schema:name ?n }", "SELECT (COUNT(*) AS ?n) { ?p ?q ?o } GROUP BY ?p",
    "SELECT ?n { { SELECT (SUM(?x) AS ?n) { VALUES ?x { 1 2 } } } }",
    "SELECT * { ?p schema:name ?n OPTIONAL { ?p ?x ?y } FILTER (!BOUND(?y)) BIND (?n AS ?m) }",
    "ASK { GRAPH ?g { ?a ?b ?c } FILTER (STR(?g) = 'x') }", "SELECT (1 + 1 AS ?two) {}",
    "SELECT (SUM(?x) AS ?s) { VALUES ?x { 1 } } HAVING (SUM(?x) > 0)",
  ])
  func `what has a value is not noted`(query: String) throws {
    #expect(try Query(parsing: query).remarks().isEmpty)
  }

  @Test func `a parameter is given its value elsewhere`() throws {
    let query = try Query(parsing: "SELECT ?n { ?p schema:name ?n FILTER (?n = ?wanted) }")
    #expect(query.remarks(given: [Variable("wanted")]).isEmpty)
  }

  @Test(arguments: [
    (
      "ASK { ?p schema:nmae ?n }",
      Remark.unusedPredicate(IRI(Schema.namespace + "nmae"), near: Schema.name)
    ),
    (
      "ASK { ?p <http://schema.org/name> ?n }",
      .unusedPredicate(IRI("http://schema.org/name"), near: Schema.name)
    ),
    (
      "ASK { ?p schema:quitedifferent ?n }",
      .unusedPredicate(IRI(Schema.namespace + "quitedifferent"), near: nil)
    ),
    (
      "ASK { ?p a schema:Persn }", .unusedType(IRI(Schema.namespace + "Persn"), near: Schema.person)
    ),
    ("ASK { <person/anne> schema:name ?n }", .unknownName(IRI("person/anne"))),
    (
      "ASK { ?p (schema:name/org:hold) ?n }",
      .unusedPredicate(IRI(ORG.namespace + "hold"), near: ORG.holds)
    ),
    ("ASK { ?p a schema:Event }", .unusedType(Schema.event, near: nil)),
  ])
  func `names that nothing has are noted, with what may be meant`(
    query: String, remark: Remark
  ) throws {
    let found = try QueryEngine(dataset: dataset).remarksOnNames(try Query(parsing: query))
    #expect(found.first == remark)
  }

  @Test(arguments: [
    "ASK { ?p schema:name 'Nobody' }", "ASK { GRAPH ?g { ?p org:holds <post/x> } }",
    "ASK { ?p schema:name ?n OPTIONAL { ?p schema:nowhere ?x } MINUS { ?p schema:never ?y } }",
    "ASK { ?p schema:nowhere* ?q }", "ASK { ?t rap:matches 'word' }",
  ])
  func `names that the graph has, and parts that may fail, are not noted`(query: String) throws {
    #expect(try QueryEngine(dataset: dataset).remarksOnNames(try Query(parsing: query)).isEmpty)
  }

  @Test(arguments: [
    "SELECT ?who ?n { ?who schema:name ?n }",
    "SELECT ?n { ?who schema:name ?n FILTER (BOUND(?who)) }",
    "SELECT ?n { ?p schema:name ?n FILTER (!BOUND(?who) || EXISTS { ?who schema:name ?n }) }",
    "SELECT ?n { ?p schema:name ?n OPTIONAL { GRAPH ?who { ?p org:holds ?x } } }",
    "SELECT (COUNT(*) AS ?c) { ?who schema:name ?n } GROUP BY ?who",
  ])
  func `some values for a variable are as if each had been asked for`(text: String) throws {
    let query = try Query(parsing: text)
    let engine = QueryEngine(dataset: dataset)
    let who = Variable("who")
    let values: [Term] = [.iri("person/ann"), .iri("person/nobody")]
    var together = try engine.select(query.restricted(to: [who: values]))
    var apart: [[Term?]] = []
    for value in values {
      var solutions = try engine.select(query, bindings: [who: value])
      apart += try solutions.allRows()
    }
    let found = try together.allRows().map(String.init(describing:))
    #expect(!found.isEmpty)
    // What is not joined with the variable comes once, and not once for each of its values.
    #expect(Set(found) == Set(apart.map(String.init(describing:))))
  }
}
