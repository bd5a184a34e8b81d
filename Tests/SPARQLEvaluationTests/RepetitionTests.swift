import RDF
import SPARQL
import Testing

import SPARQLEvaluation

/// Plans that drop early what nobody counts, and that give what the others give.
@Suite struct RepetitionTests {
  /// Statements of few speakers on few topics in articles of four each; every seventh has no topic.
  private static let dataset: MemoryDataset = {
    var quads: [Quad] = []
    func add(_ subject: String, _ predicate: String, _ object: String) {
      quads.append(Quad(Triple(.iri(subject), IRI(predicate), .iri(object))))
    }
    for index in 0..<600 {
      add("s\(index)", "speaker", "p\(index * index % 13)")
      add("s\(index)", "in", "a\(index / 4)")
      if index % 7 > 0 { add("s\(index)", "topic", "t\(index * 5 % 11)") }
      quads.append(
        Quad(Triple(.iri("s\(index)"), IRI("stance"), .literal(Literal(index * 3 % 19)))))
    }
    for index in 0..<13 { add("p\(index)", "of", "c\(index % 3)") }
    return MemoryDataset(quads)
  }()

  private func rows(_ text: String, isOptimised: Bool = true) throws -> [String] {
    let engine = QueryEngine(
      dataset: Self.dataset, options: EvaluationOptions(isOptimised: isOptimised))
    var solutions = try engine.select(Query(parsing: text))
    return try solutions.allRows().map { "\($0)" }
  }

  private func steps(_ text: String) throws -> [String] {
    try QueryEngine(dataset: Self.dataset).explain(Query(parsing: text)).steps.map(\.label)
  }

  private static let pairs =
    "?s1 <in> ?a ; <speaker> ?p . ?s2 <in> ?a ; <speaker> ?q FILTER(STR(?p) < STR(?q))"
  private static let statements = "?s <speaker> ?p ; <topic> ?t ; <in> ?a"

  private static let queries = [
    "SELECT ?p ?q (COUNT(DISTINCT ?a) AS ?n) { \(pairs) } GROUP BY ?p ?q",
    "SELECT DISTINCT ?p ?q { \(pairs) }",
    "SELECT (COUNT(DISTINCT ?q) AS ?n) { \(pairs) }",
    "SELECT ?c ?d (COUNT(DISTINCT ?t) AS ?n) (MIN(?p) AS ?least) (MAX(?q) AS ?most) "
      + "{ ?p <of> ?c . ?q <of> ?d . ?s1 <speaker> ?p ; <topic> ?t . ?s2 <speaker> ?q ; <topic> ?t }"
      + " GROUP BY ?c ?d",
    "SELECT ?c (SUM(DISTINCT ?x) AS ?n) (AVG(DISTINCT ?x) AS ?m) "
      + "{ ?s <speaker> ?p ; <stance> ?x . ?p <of> ?c } GROUP BY ?c",
    "SELECT DISTINCT ?t ?u { \(statements) . ?r <in> ?a ; <topic> ?u OPTIONAL { ?r <none> ?x } }",
    "SELECT DISTINCT ?p ?u { \(statements) OPTIONAL { ?r <in> ?a ; <topic> ?u ; <speaker> <p1> } }",
    "SELECT DISTINCT ?p { \(statements) MINUS { ?r <speaker> ?p ; <topic> ?t ; <in> <a3> } }",
    "SELECT DISTINCT ?p ?k { \(statements) . ?p <of> ?c BIND(CONCAT(STR(?c), STR(?t)) AS ?k) }",
    "SELECT DISTINCT ?p { { \(statements) . ?p <of> <c1> } UNION { \(statements) . ?p <of> <c2> } }",
    "SELECT DISTINCT ?c { ?p <of> ?c FILTER EXISTS { ?s <speaker> ?p ; <topic> ?t . ?r <topic> ?t } }",
    "SELECT DISTINCT ?p ?t { ?p <of> <c1> { SELECT ?p ?t { \(statements) } } }",
    "SELECT DISTINCT ?s { ?s <topic> ?t { SELECT ?t { ?s <topic> ?t ; <speaker> <p1> } } }",
    "SELECT (COUNT(DISTINCT *) AS ?n) { ?s <speaker> ?p . ?p <of> ?c . _:x <speaker> ?p }",
    "SELECT ?p (COUNT(DISTINCT ?t) AS ?n) { \(statements) } GROUP BY ?p "
      + "HAVING (COUNT(DISTINCT ?t) > 3) ORDER BY ?n ?p",
  ]

  @Test(arguments: queries)
  func `the answer is the same`(query: String) throws {
    let rows = try rows(query)
    #expect(try rows.sorted() == self.rows(query, isOptimised: false).sorted())
    #expect(!rows.isEmpty)
  }

  @Test func `what serves a join alone goes with its repetitions`() throws {
    let steps = try steps(Self.queries[0])
    #expect(steps.contains("Project ?a ?p") || steps.contains("Project ?a ?q"), "\(steps)")
    // Both sides are the same under other names: one is read.
    #expect(steps.filter { $0 == "Distinct" }.count == 1, "\(steps)")
    #expect(steps.contains("HashJoin ?a, with itself"), "\(steps)")
  }

  @Test func `sides that differ in a term are both read`() throws {
    let steps = try steps(
      "SELECT ?p ?q (COUNT(DISTINCT ?a) AS ?n) { ?s1 <in> ?a ; <speaker> ?p . "
        + "?s2 <in> ?a ; <topic> ?q } GROUP BY ?p ?q")
    #expect(!steps.contains { $0.hasSuffix("with itself") }, "\(steps)")
  }

  @Test(arguments: [
    "SELECT ?p ?q (COUNT(?a) AS ?n) { \(pairs) } GROUP BY ?p ?q",
    "SELECT ?p ?q (COUNT(DISTINCT ?a) AS ?n) (SUM(?x) AS ?m) { \(pairs) . ?s1 <stance> ?x } "
      + "GROUP BY ?p ?q",
    "SELECT ?p ?q { \(pairs) }",
    "SELECT DISTINCT ?p ?q { { SELECT ?p ?q { \(pairs) } LIMIT 50 } }",
    "SELECT DISTINCT ?p ?x { \(pairs) BIND(RAND() AS ?x) }",
    "SELECT DISTINCT ?p { \(pairs) FILTER(RAND() < 2) }",
  ])
  func `what is counted or differs from row to row is kept`(query: String) throws {
    let steps = try steps(query).filter { $0 == "Distinct" }
    #expect(steps.count == (query.hasPrefix("SELECT DISTINCT") ? 1 : 0))
  }

  @Test func `DISTINCT costs nothing where all rows differ`() throws {
    let query = "SELECT DISTINCT ?s ?p ?t { ?s <speaker> ?p ; <topic> ?t }"
    #expect(try !steps(query).contains("Distinct"))
    #expect(try rows(query).sorted() == rows(query, isOptimised: false).sorted())
  }

  @Test(arguments: [
    "SELECT DISTINCT ?p { ?s <speaker> ?p }",
    "SELECT DISTINCT ?s ?u { ?s <topic> ?t OPTIONAL { ?r <topic> <t3> BIND(?r AS ?u) } }",
    "SELECT DISTINCT ?x { VALUES ?x { <p1> <p1> } }",
    "SELECT DISTINCT ?p ?c { { ?p <of> ?c } UNION { ?p <of> ?c } }",
    "SELECT DISTINCT ?s ?e { ?s <topic>/<none>?/<none>? ?e }",
  ])
  func `DISTINCT stays where rows may be alike`(query: String) throws {
    #expect(try steps(query).contains("Distinct"))
    #expect(try rows(query).sorted() == rows(query, isOptimised: false).sorted())
  }
}
