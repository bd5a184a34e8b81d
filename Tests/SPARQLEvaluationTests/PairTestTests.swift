import RDF
import SPARQL
import SPARQLEvaluation
import Testing

/// Filters that a join asks of pairs of rows, against the same filters asked of the rows put together.
@Suite struct PairTestTests {
  /// Statements of some speakers in articles, with numbers and texts; not all have a topic.
  private static let dataset: MemoryDataset = {
    var quads: [Quad] = []
    func add(_ subject: String, _ predicate: String, _ object: Term) {
      quads.append(Quad(Triple(.iri(subject), IRI(predicate), object)))
    }
    for index in 0..<3_000 {
      let statement = "s\(index)"
      add(statement, "in", .iri("a\(index / 5)"))
      add(statement, "speaker", .iri("p\(index * index % 83)"))
      add(statement, "length", .literal(Literal(index * 7 % 31)))
      add(statement, "text", .literal(Literal(["", "über", "Über", "x", "xx"][index * 3 % 5])))
      if index % 3 > 0 { add(statement, "topic", .iri("t\(index % 9)")) }
    }
    return MemoryDataset(quads)
  }()

  private func rows(_ filter: String) throws -> [String] {
    let query = """
      SELECT ?s1 ?s2 {
        { SELECT * { ?s1 <in> ?a ; <speaker> ?p ; <length> ?l ; <text> ?x OPTIONAL { ?s1 <topic> ?t } } }
        { SELECT * { ?s2 <in> ?a ; <speaker> ?q ; <length> ?m ; <text> ?y OPTIONAL { ?s2 <topic> ?u } } }
        FILTER(\(filter))
      }
      """
    let engine = QueryEngine(dataset: Self.dataset)
    let steps = try engine.explain(Query(parsing: query)).steps.map(\.label)
    #expect(steps.contains { $0.hasPrefix("HashJoin") }, "\(steps)")
    var solutions = try engine.select(Query(parsing: query))
    return try solutions.allRows().map { "\($0)" }.sorted()
  }

  @Test(arguments: [
    "STR(?p) < STR(?q)", "STR(?q) < STR(?p)", "STR(?p) <= STR(?q)", "STR(?p) = STR(?q)",
    "STR(?p) != STR(?q)", "STR(?p) >= STR(?q)", "STR(?p) > STR(?q)",
    "LCASE(?x) = LCASE(?y)", "UCASE(?x) < UCASE(?y)", "STRLEN(?x) < STRLEN(?y)",
    "STR(?t) < STR(?u)", "STR(?t) != STR(?u)", "STR(?l) < STR(?m)", "STR(?l) < ABS(?m)",
    "ABS(?l) > ABS(?m)", "STR(?s1) < STR(?s2)", "STR(?p) < STR(?l)", "LCASE(?p) = LCASE(?q)",
  ])
  func `a filter gives the same rows`(filter: String) throws {
    // What is more than a comparison is asked of the rows.
    #expect(try rows(filter) == rows("\(filter) && true"))
  }

  @Test func `some rows pass and some do not`() throws {
    let (below, above) = (try rows("STR(?p) < STR(?q)"), try rows("STR(?p) >= STR(?q)"))
    #expect(!below.isEmpty && !above.isEmpty && below != above)
    #expect(below.count + above.count == 3_000 * 5)
  }
}
