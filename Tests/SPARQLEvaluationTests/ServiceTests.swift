import RDF
import SPARQL
import SPARQLEvaluation
import Testing

/// SERVICE, with endpoints that are datasets in memory.
@Suite struct ServiceTests {
  private let local = MemoryDataset(
    quads("a p b", "c p d", "e p f", "a at http://x/", "c at http://y/", "e at http://x/"))
  private let endpoints = EndpointsInMemory([
    IRI("http://x/"): MemoryDataset(quads("a q x1", "a q x2", "e q x3", "z q x4", "_:n q _:m")),
    IRI("http://y/"): MemoryDataset(quads("a q y1", "c q y2")),
  ])

  private func rows(_ text: String, isOptimised: Bool = true) throws -> [String] {
    var options = EvaluationOptions(isOptimised: isOptimised)
    options.services.client = endpoints
    var solutions = try QueryEngine(dataset: local, options: options).select(
      try Query(parsing: text))
    return try solutions.allRows().map { row in
      row.map { term in
        switch term {
        case .iri(let iri)?: iri.value
        case .literal(let literal)?: literal.lexicalForm
        case .blankNode?: "[]"
        case nil: "-"
        }
      }.joined(separator: " ")
    }.sorted()
  }

  @Test(arguments: [true, false])
  func `the answer is joined with the rest of its group`(isOptimised: Bool) throws {
    #expect(
      try rows(
        "SELECT ?s ?v { ?s <p> ?o SERVICE <http://x/> { ?s <q> ?v } }", isOptimised: isOptimised)
        == ["a x1", "a x2", "e x3"])
    #expect(
      try rows("SELECT ?s ?v { SERVICE <http://x/> { ?s <q> ?v } }", isOptimised: isOptimised).count
        == 5)
  }

  @Test func `the endpoint is told what is there already, and sends nothing else`() throws {
    _ = try rows("SELECT ?v { ?s <p> ?o SERVICE <http://x/> { ?s <q> ?v } }")
    let request = try #require(endpoints.requests.first)
    #expect(endpoints.requests.count == 1)
    let query = try Query(parsing: request.query, options: .strict)
    #expect(query.form == .select([Variable("s"), Variable("v")]))
    #expect(request.query.contains("VALUES"), "\(request.query)")
    #expect(["<a>", "<c>", "<e>"].allSatisfy(request.query.contains), "\(request.query)")
    #expect(!request.query.contains("?o"))
  }

  @Test(arguments: [true, false])
  func `a variable endpoint is asked for each of its values`(isOptimised: Bool) throws {
    let text = "SELECT ?s ?v { ?s <at> ?e SERVICE ?e { ?s <q> ?v } }"
    #expect(try rows(text, isOptimised: isOptimised) == ["a x1", "a x2", "c y2", "e x3"])
    #expect(Set(endpoints.requests.map(\.endpoint.value)) == ["http://x/", "http://y/"])
  }

  @Test func `a variable endpoint in OPTIONAL has the values of the left side`() throws {
    #expect(
      try rows(
        "SELECT ?s ?v { ?s <at> ?e OPTIONAL { SERVICE ?e { ?s <q> ?v FILTER (?v = <x3>) } } }")
        == ["a -", "c -", "e x3"])
  }

  @Test func `an endpoint without a value is an error that says so`() throws {
    let error = #expect(throws: EvaluationError.self) {
      try rows("SELECT ?v { SERVICE ?e { ?s <q> ?v } }")
    }
    #expect("\(try #require(error))".contains("?e of SERVICE has no value"))
  }

  @Test func `a failure is an error, and under SILENT one empty solution`() throws {
    #expect(throws: EvaluationError.serviceFailed(IRI("http://z/"), "nobody is there")) {
      try rows("SELECT ?s { ?s <p> ?o SERVICE <http://z/> { ?s <q> ?v } }")
    }
    #expect(
      try rows("SELECT ?s ?v { ?s <p> ?o SERVICE SILENT <http://z/> { ?s <q> ?v } }")
        == ["a -", "c -", "e -"])
  }

  @Test func `nobody is asked unless somebody is told to answer`() throws {
    let query = try Query(parsing: "SELECT ?s { SERVICE SILENT <http://x/> { ?s <q> ?v } }")
    #expect(throws: EvaluationError.serviceRefused(IRI("http://x/"))) {
      var solutions = try QueryEngine(dataset: local).select(query)
      _ = try solutions.allRows()
    }
  }

  @Test func `blank nodes of an answer are the same within it and others than all that are known`()
    throws
  {
    let query = """
      SELECT ?n ?m { SERVICE <http://x/> { ?n <q> ?m FILTER isBlank(?n) } FILTER (?n != ?m) }
      """
    #expect(try rows(query) == ["[] []"])
    #expect(try rows("SELECT ?n { ?n <p> ?m SERVICE <http://x/> { ?n <q> [] } }").count == 3)
  }

  @Test func `what is unbound in some rows is not told, so that nothing comes twice`() throws {
    let text = """
      SELECT ?s ?o ?v { VALUES (?s ?o) { (<a> UNDEF) (UNDEF <x1>) } SERVICE <http://x/> { ?s <q> ?o } }
      """
    #expect(try rows(text) == ["a x1 -", "a x1 -", "a x2 -"])
  }

  @Test func `filters, paths and subqueries are sent as they are written`() throws {
    let text = """
      SELECT ?s ?n { ?s <p> ?o SERVICE <http://x/> {
        SELECT ?s (COUNT(?v) AS ?n) { ?s <q>|^<r> ?v FILTER EXISTS { ?s <q> ?v } } GROUP BY ?s } }
      """
    #expect(try rows(text) == ["a 2", "e 1"])
  }

  @Test func `many rows are told in several requests`() throws {
    let many = MemoryDataset((0..<1_200).flatMap { quads("s\($0) p o") })
    let answers = EndpointsInMemory([
      IRI("http://x/"): MemoryDataset((0..<1_200).flatMap { quads("s\($0) q v\($0)") })
    ])
    var options = EvaluationOptions()
    options.services.client = answers
    var solutions = try QueryEngine(dataset: many, options: options).select(
      try Query(parsing: "SELECT ?s ?v { ?s <p> ?o SERVICE <http://x/> { ?s <q> ?v } }"))
    #expect(try solutions.count() == 1_200)
    #expect(answers.requests.count == 3)
  }
}
