import RDF
import SPARQL
import SPARQLEvaluation
import Testing

/// Queries that would take all time or memory: each ends within its limits, with a sentence.
@Suite struct HostileEvaluationTests {
  /// A graph in which everybody knows everybody, and says something.
  private static let dataset: MemoryDataset = {
    var quads: [Quad] = []
    for one in 0..<40 {
      for other in 0..<40 where other != one {
        quads.append(Quad(Triple(.iri("n\(one)"), IRI("knows"), .iri("n\(other)"))))
      }
      let text = String(repeating: "word \(one) ", count: 20)
      quads.append(Quad(Triple(.iri("n\(one)"), IRI("says"), .literal(Literal(text)))))
    }
    return MemoryDataset(quads)
  }()

  private static let limits = EvaluationOptions(
    timeLimit: .milliseconds(300), rowLimit: 20_000, memoryLimit: 4 << 20)

  /// Which limit is reached.
  enum Limit: Sendable { case time, rows, memory, pattern }

  private static func limit(_ error: EvaluationError) -> Limit? {
    switch error {
    case .timeLimit: .time
    case .rowLimit: .rows
    case .memoryLimit: .memory
    case .patternLimit: .pattern
    case .unsupported, .unknownFunction, .invalid, .cancelled, .operationFailed, .serviceFailed,
      .serviceRefused:
      nil
    }
  }

  /// Runs a query of any form to its end.
  private static func run(_ text: String, _ options: EvaluationOptions) throws {
    let engine = QueryEngine(dataset: dataset, options: options)
    let query = try Query(parsing: text)
    switch query.form {
    case .select:
      var solutions = try engine.select(query)
      _ = try solutions.allRows()
    case .ask: _ = try engine.ask(query)
    case .construct, .describe:
      var graph = try engine.graph(query)
      _ = try graph.allTriples()
    }
  }

  private static let product = "?a <knows> ?b . ?c <knows> ?d . ?e <knows> ?f"
  private static let manyNumbers = (1...3_000).map(String.init).joined(separator: " ")
  private static let longChain = (0..<60).map { "?v\($0) <knows> ?v\($0 + 1) ." }.joined()

  private static func doubling(_ start: String, times: Int) -> String {
    (0..<times).reduce("BIND (\"\(start)\" AS ?x0) ") {
      $0 + "BIND (CONCAT(?x\($1), ?x\($1)) AS ?x\($1 + 1)) "
    }
  }

  static let queries: [(query: String, limits: [Limit])] = [
    ("SELECT * { \(product) }", [.rows, .memory]),
    ("SELECT (COUNT(*) AS ?n) { \(product) }", [.time]),
    ("SELECT DISTINCT * { \(product) }", [.rows, .memory]),
    ("SELECT * { \(product) } ORDER BY ?f ?a", [.rows, .memory]),
    ("SELECT * { \(product) } ORDER BY ?f ?a LIMIT 3", [.time, .rows]),
    ("SELECT (COUNT(*) AS ?n) { \(product) } GROUP BY ?a ?b ?c ?d ?e ?f", [.rows, .memory]),
    // No two rows of a product are alike: nothing has to be kept.
    ("SELECT (COUNT(DISTINCT *) AS ?n) { \(product) }", [.time]),
    ("SELECT (COUNT(DISTINCT *) AS ?n) { { \(product) } UNION { \(product) } }", [.rows, .memory]),
    (
      "SELECT (COUNT(DISTINCT CONCAT(STR(?a), STR(?b), STR(?c), STR(?d), STR(?e), STR(?f))) AS ?n) { \(product) }",
      [.rows, .memory]
    ),
    ("SELECT * { \(product) } OFFSET 1000000000000", [.time]),
    (
      "SELECT (GROUP_CONCAT(?t) AS ?all) { \(product) BIND (\"\(String(repeating: "long ", count: 40))\""
        + " AS ?t) }", [.memory]
    ),
    ("CONSTRUCT { ?a <met> ?e . ?e <by> [] } { \(product) }", [.rows, .memory]),
    ("SELECT (STRLEN(?x60) AS ?n) { \(doubling("aaaaaaaa", times: 60)) }", [.memory]),
    (
      "SELECT (STRLEN(REPLACE(REPLACE(REPLACE(?t, \".\", ?t), \".\", ?t), \".\", ?t)) AS ?n)"
        + " { ?s <says> ?t }", [.memory]
    ),
    ("SELECT ?x { \(product) BIND (STRUUID() AS ?x) FILTER (STRLEN(?x) < 3) }", [.memory]),
    ("SELECT (COUNT(*) AS ?n) { \(product) FILTER REGEX(\"some text\", STRUUID()) }", [.time]),
    (
      "ASK { BIND (\"\(String(repeating: "a", count: 200))!\" AS ?t) FILTER REGEX(?t, \"^(a|a|aa)+$\") }",
      [.pattern]
    ),
    (
      "ASK { BIND (\"\(String(repeating: "a", count: 200))!\" AS ?t)"
        + " FILTER (REPLACE(?t, \"^(a|a|aa)+$\", \"b\") = \"b\") }", [.pattern]
    ),
    ("SELECT (COUNT(*) AS ?n) { ?s <knows>/<knows>/<knows>/<knows>/<knows> ?o }", [.time, .rows]),
    (
      "SELECT (COUNT(*) AS ?n) { ?s (<knows>/<knows>/<knows>/<knows>/<knows>)|<says> ?o }",
      [.time, .rows, .memory]
    ),
    ("SELECT (COUNT(*) AS ?n) { ?s !<a>/!<b>/!<c>/!<d>/!<e> ?o }", [.time, .rows, .memory]),
    (
      "ASK { ?s <says> ?t FILTER EXISTS { \(product) FILTER (STRLEN(CONCAT(STR(?a), STR(?d), STR(?f), ?t)) < 0) } }",
      [.time]
    ),
    (
      "ASK { ?s <says> ?t FILTER NOT EXISTS { \(product) FILTER (CONCAT(STR(?a), ?t) = STR(?f)) } }",
      [.time]
    ),
    (
      "SELECT (COUNT(*) AS ?n) { VALUES ?a { \(manyNumbers) } VALUES ?b { \(manyNumbers) }"
        + " VALUES ?c { \(manyNumbers) } }", [.time]
    ),
    ("SELECT * { ?s <says> ?t OPTIONAL { \(product) } }", [.rows, .memory]),
    ("SELECT (COUNT(*) AS ?n) { { \(product) } MINUS { ?a <says> ?b } }", [.time, .rows]),
    ("SELECT (COUNT(*) AS ?n) { \(longChain) }", [.time, .rows, .memory]),
    ("SELECT (SUM(?n) AS ?m) { { SELECT (COUNT(*) AS ?n) { \(product) } GROUP BY ?a } }", [.time]),
    (
      "SELECT (COUNT(*) AS ?n) { \(product) . ?g <knows> ?h } HAVING (COUNT(*) < 1)",
      [.time, .rows, .memory]
    ),
  ]

  @Test(arguments: queries)
  func `a query that would exhaust the machine ends within its limits`(
    query: String, limits: [Limit]
  ) throws {
    let start = ContinuousClock.now
    var options = Self.limits
    // Where another limit is to be reached, a slow machine must not be stopped before.
    if !limits.contains(.time) { options.timeLimit = .seconds(60) }
    let error = #expect(throws: EvaluationError.self) { try Self.run(query, options) }
    let passed = ContinuousClock.now - start
    #expect(passed < .seconds(limits.contains(.time) ? 15 : 60), "\(passed)")
    let reached = try #require(error)
    #expect(Self.limit(reached).map(limits.contains) == true, "\(reached)")
  }

  /// Queries whose triples are handed on as they are made, however many there are.
  static let graphs: [(query: String, triples: Int?)] = [
    // Each solution has a blank node of its own: this only ends with its time.
    ("CONSTRUCT { ?a <by> [] } { \(product) }", nil),
    ("CONSTRUCT { _:x <by> ?a . _:x <by> ?c . _:y <of> _:x } { \(product) }", nil),
    // Of many solutions few triples are new.
    ("CONSTRUCT { ?a <met> ?c } { \(product) }", nil),
    ("DESCRIBE ?a ?d ?f { \(product) }", nil),
    ("CONSTRUCT { ?a ?p ?b } { ?a ?p ?b }", 1_600),
    ("CONSTRUCT { ?a <by> ?b } { { ?a <knows> ?b } UNION { ?a <knows> ?b } }", 1_560),
    ("CONSTRUCT { ?a <by> <n1> } { ?a <knows> ?b }", 40),
    ("CONSTRUCT { ?b ?a ?p . ?p ?a ?b . ?a ?p ?b } { ?a ?p ?b }", 4_800 - 40),
    ("DESCRIBE ?a { ?a ?p ?b }", 1_600), ("DESCRIBE * { ?a <knows> ?b }", 1_600),
    ("CONSTRUCT { ?a <b> 1 . ?a <b> 1 . ?b <b> ?c } { ?a <knows> ?b }", 40),
  ]

  @Test(arguments: graphs)
  func `a graph is handed on in little memory`(query: String, triples: Int?) throws {
    // The triples take more than this, and those that are remembered less.
    let options = EvaluationOptions(
      timeLimit: triples == nil ? .milliseconds(500) : .seconds(60), rowLimit: 10_000,
      memoryLimit: 1 << 20)
    var graph = try QueryEngine(dataset: Self.dataset, options: options)
      .graph(try Query(parsing: query))
    let start = ContinuousClock.now
    var count = 0
    do {
      while let found = try graph.nextTriples() { count += found.count }
      #expect(count == triples)
    } catch let error as EvaluationError {
      #expect(triples == nil && Self.limit(error) == .time, "\(error)")
      #expect(ContinuousClock.now - start < .seconds(15))
    }
  }

  @Test(arguments: queries.filter { $0.limits.contains(.time) }.map(\.query))
  func `a query ends soon after somebody asks for it`(query: String) throws {
    let start = ContinuousClock.now
    let options = EvaluationOptions(isCancelled: {
      ContinuousClock.now - start > .milliseconds(200)
    })
    #expect(throws: EvaluationError.self) { try Self.run(query, options) }
    #expect(ContinuousClock.now - start < .seconds(15))
  }

  @Test(arguments: [
    // A closure asks no more than once, however many ways there are.
    ("SELECT (COUNT(*) AS ?n) { <n0> (<knows>/<knows>/<knows>/<knows>)* ?o }", "40"),
    ("SELECT (COUNT(*) AS ?n) { <n0> ((<knows>/<knows>/<knows>)?)+ ?o }", "40"),
    ("SELECT (COUNT(*) AS ?n) { <n0> (<knows>|^<knows>|(<knows>/<knows>))* ?o }", "40"),
    ("SELECT (COUNT(*) AS ?n) { ?s <says> ?t FILTER REGEX(?t, \"(word [0-9]+ ?)+\") }", "40"),
    ("SELECT (STRLEN(?x10) AS ?n) { \(doubling("ab", times: 10)) }", "2048"),
    (
      "SELECT (COUNT(*) AS ?n) { \(product) FILTER (?a = <n1> && ?c = <n2> && ?e = <n3>) }", "59319"
    ),
  ])
  func `a query that only looks hostile is answered`(query: String, count: String) throws {
    var options = Self.limits
    options.timeLimit = .seconds(30)
    var solutions = try QueryEngine(dataset: Self.dataset, options: options)
      .select(try Query(parsing: query))
    #expect(try solutions.allRows().first?.first??.literal?.lexicalForm == count)
  }

  @Test func `every limit says what to do`() {
    for error in [
      EvaluationError.timeLimit(.milliseconds(500)), .rowLimit(7), .memoryLimit(64 << 20),
      .patternLimit,
    ] {
      #expect(error.description.hasPrefix("The query was stopped"))
    }
    #expect(EvaluationError.timeLimit(.milliseconds(500)).description.contains("0.5 seconds"))
    #expect(EvaluationError.timeLimit(.seconds(1)).description.contains("1 second;"))
    #expect(EvaluationError.memoryLimit(64 << 20).description.contains("64 MB"))
  }
}
