import RDF
import SPARQL
import SPARQLEvaluation
import Testing

/// Queries that name their own dataset.
@Suite struct FromTests {
  let dataset = MemoryDataset(
    quads("a p b g1", "a p c g1", "a p b g2", "b p d g2", "x p y g3", "z p z"))

  private func rows(_ text: String) throws -> [String] {
    let query = try Query(parsing: text)
    var solutions = try QueryEngine(dataset: dataset).select(query)
    return try solutions.allRows().map { row in
      row.map { $0?.iri?.value ?? $0?.literal?.lexicalForm ?? "-" }.joined(separator: " ")
    }.sorted()
  }

  @Test func `the default graph is the merge of the graphs of FROM, each triple once`() throws {
    #expect(
      try rows("SELECT ?s ?o FROM <g1> FROM <g2> { ?s <p> ?o }") == ["a b", "a c", "b d"])
    #expect(try rows("SELECT (COUNT(*) AS ?n) FROM <g1> FROM <g2> { ?s ?p ?o }") == ["3"])
    #expect(try rows("SELECT ?p FROM <g1> FROM <g2> { <a> ?p <b> }") == ["p"])
    #expect(try rows("SELECT ?s FROM <g1> FROM <g2> { ?s <p> <b> }") == ["a"])
  }

  @Test func `joins, paths and EXISTS see the merge`() throws {
    #expect(
      try rows("SELECT ?x FROM <g1> FROM <g2> { <a> <p> ?y . ?y <p> ?x }") == ["d"])
    #expect(try rows("SELECT ?x FROM <g1> FROM <g2> { <a> <p>+ ?x }") == ["b", "c", "d"])
    #expect(
      try rows("SELECT ?o FROM <g1> FROM <g2> { ?s <p> ?o FILTER NOT EXISTS { ?o <p> ?x } }")
        == ["c", "d"])
  }

  @Test func `one graph of FROM is the default graph`() throws {
    #expect(try rows("SELECT ?s ?o FROM <g2> { ?s <p> ?o }") == ["a b", "b d"])
    #expect(try rows("SELECT ?s FROM <nowhere> { ?s ?p ?o }").isEmpty)
  }

  @Test func `GRAPH finds the graphs of FROM NAMED alone`() throws {
    #expect(try rows("SELECT ?g FROM <g1> { GRAPH ?g { ?s ?p ?o } }").isEmpty)
    #expect(
      try rows("SELECT DISTINCT ?g FROM NAMED <g1> FROM NAMED <g3> { GRAPH ?g { ?s ?p ?o } }")
        == ["g1", "g3"])
    #expect(try rows("SELECT ?s FROM NAMED <g1> { ?s ?p ?o }").isEmpty)
    #expect(
      try rows("SELECT ?o ?x FROM <g1> FROM NAMED <g2> { ?s ?p ?o GRAPH <g2> { ?o ?p ?x } }")
        == ["b d"])
    #expect(try rows("SELECT ?s FROM <g1> FROM NAMED <g2> { GRAPH <g1> { ?s ?p ?o } }").isEmpty)
  }

  @Test func `the merge keeps to the limit of rows`() throws {
    let query = try Query(parsing: "SELECT ?s FROM <g1> FROM <g2> { ?s ?p ?o }")
    let engine = QueryEngine(dataset: dataset, options: EvaluationOptions(rowLimit: 1))
    #expect(throws: EvaluationError.rowLimit(1)) {
      var solutions = try engine.select(query)
      _ = try solutions.allRows()
    }
  }
}
