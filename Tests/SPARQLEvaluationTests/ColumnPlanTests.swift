import RDF
import SPARQL
import Testing

import SPARQLEvaluation

/// Plans that read no more of a predicate than is asked for, and that give what the others give.
@Suite struct ColumnPlanTests {
  /// Two hundred numbers and dates; `mixed` has numbers of other datatypes and texts among them.
  private let dataset = Self.small

  private static let small = dataset(200)
  private static let large = dataset(1_500)

  private static func dataset(_ count: Int) -> MemoryDataset {
    var quads: [Quad] = []
    func add(_ subject: Int, _ predicate: String, _ object: Term) {
      quads.append(Quad(Triple(.iri("s\(subject)"), IRI(predicate), object)))
    }
    for index in 0..<count {
      let day = "2023-0\(1 + index / 28 % 9)-\(10 + index % 18)"
      add(index, "number", .literal(Literal(index * 37 % 101 - 50)))
      add(index, "day", .literal(Literal(day, datatype: XSD.date)))
      add(index, "mixed", .literal(Literal(index * 37 % 101)))
      add(index, "kind", .iri("k\(index % 7)"))
      if index % 3 == 0 { add(index, "next", .iri("s\(index / 2)")) }
    }
    for (index, text) in ["7.5", "1.25", "40.0"].enumerated() {
      add(index, "mixed", .literal(Literal(text, datatype: XSD.decimal)))
    }
    add(3, "mixed", .literal(Literal("007", datatype: XSD.integer)))
    add(4, "mixed", .literal(Literal("seven")))
    add(5, "mixed", .literal(Literal("2023-03-05", datatype: XSD.date)))
    return MemoryDataset(quads)
  }

  private func rows(
    _ text: String, isOptimised: Bool, in dataset: MemoryDataset? = nil
  ) throws -> [String] {
    let engine = QueryEngine(
      dataset: dataset ?? self.dataset, options: EvaluationOptions(isOptimised: isOptimised))
    var solutions = try engine.select(Query(parsing: text))
    return try solutions.allRows().map { "\($0)" }
  }

  private func plan(_ text: String, in dataset: MemoryDataset? = nil) throws -> String {
    try QueryEngine(dataset: dataset ?? self.dataset).explain(Query(parsing: text)).description
  }

  @Test(arguments: [
    "?x < 10", "10 >= ?x", "?x > 60", "?x >= 3 && ?x < 9", "?x = 7", "7 = ?x", "?x > 5 && ?x < 5",
  ])
  func `a comparison narrows a scan and keeps all that can be equal`(condition: String) throws {
    for predicate in ["number", "mixed"] {
      let query = "SELECT ?s ?x { ?s <\(predicate)> ?x FILTER(\(condition)) }"
      #expect(try plan(query).contains("PairScan"))
      #expect(
        try rows(query, isOptimised: true).sorted() == rows(query, isOptimised: false).sorted())
    }
  }

  @Test(arguments: ["?x != 7", "?x < 1.5", "?x < \"a\"", "?x + 1 < 7", "?x < ?y"])
  func `other conditions leave the scan as it is`(condition: String) throws {
    let query = "SELECT ?s ?x { ?s <number> ?x FILTER(\(condition)) }"
    #expect(try !plan(query).contains("PairScan"))
  }

  @Test(arguments: ["", "DESC"], [3, 64, 150])
  func `first rows are read along an order that is there`(order: String, limit: Int) throws {
    for (variable, predicate) in [("?d", "day"), ("?n", "number")] {
      let query =
        "SELECT ?s \(variable) { ?s <\(predicate)> \(variable) } "
        + "ORDER BY \(order)(\(variable)) ?s LIMIT \(limit)"
      #expect(try plan(query).contains("FirstRows"))
      #expect(try rows(query, isOptimised: true) == rows(query, isOptimised: false))
    }
  }

  @Test(
    arguments: [
      "?s <number> ?n . ?s <kind> ?k", "?s <number> ?n . ?s <kind> ?k FILTER(?n < 20)",
      "?s <number> ?n . ?s <kind> ?k . ?s <day> ?t FILTER(STR(?s) > STR(?k))",
      "?s <kind> ?k . ?s <number> ?n . ?t <kind> ?k",
    ], ["", "DESC"])
  func `first rows of joins are read along an order too`(pattern: String, order: String) throws {
    let query =
      "SELECT ?n ?k ?s ?t { \(pattern) } ORDER BY \(order)(?n) ?s ?t LIMIT 3"
    let dataset = Self.large
    #expect(try plan(query, in: dataset).contains("OrderedJoin"))
    #expect(
      try rows(query, isOptimised: true, in: dataset)
        == rows(query, isOptimised: false, in: dataset))
  }

  @Test func `values of several kinds are sorted, not read in the order of their ids`() throws {
    let query = "SELECT ?s ?x { ?s <mixed> ?x } ORDER BY ?x ?s LIMIT 30"
    #expect(try !plan(query).contains("FirstRows"))
    #expect(try rows(query, isOptimised: true) == rows(query, isOptimised: false))
  }

  @Test func `few rows ask a filtered pattern for their keys`() throws {
    let query = "SELECT ?s ?x { ?s <next> <s6> . ?s <number> ?x FILTER(?x > -40) }"
    #expect(try plan(query).contains("PatternJoin ?s <number> ?x"))
    #expect(
      try rows(query, isOptimised: true).sorted() == rows(query, isOptimised: false).sorted())
  }

  @Test func `a path to a known end is walked before many rows are joined with it`() throws {
    let query = "SELECT ?s ?k { ?s <next>+ <s0> . ?s <kind> ?k }"
    #expect(try plan(query).contains("PatternJoin ?s <kind> ?k"))
    #expect(
      try rows(query, isOptimised: true).sorted() == rows(query, isOptimised: false).sorted())
  }

  @Test(arguments: [
    "CONTAINS(STR(?k), \"k3\")", "REGEX(STR(?k), \"K[2-4]\", \"i\")",
    "STRSTARTS(?x, \"sev\")", "STRENDS(?x, \"ven\")", "CONTAINS(STR(?x), \"7\")",
    "REGEX(?x, \"e.en\")",
    "STR(?k) < STR(?s)", "STRLEN(STR(?x)) > 1 && YEAR(?x) = 2023", "CONTAINS(?x, \"\")",
  ])
  func `functions of one variable give the same where texts lie and from memory`(
    condition: String
  ) throws {
    let pattern = "?s <mixed> ?x ; <kind> ?k"
    let filtered = try rows(
      "SELECT ?s ?x ?k { \(pattern) FILTER(\(condition)) }", isOptimised: true)
    // The value of BIND is worked out row by row.
    let bound = try rows(
      "SELECT ?s ?x ?k { \(pattern) BIND((\(condition)) AS ?b) FILTER(?b) }", isOptimised: true)
    #expect(filtered.sorted() == bound.sorted())
    #expect(!filtered.isEmpty)
  }

  @Test(arguments: ["CONTAINS(?k, \"k3\")", "REGEX(?k, \"k\")", "STRSTARTS(?d, \"2023\")"])
  func `what is no text has no characters without STR`(condition: String) throws {
    let query = "SELECT ?s { ?s <kind> ?k ; <day> ?d FILTER(\(condition)) }"
    #expect(try rows(query, isOptimised: true).isEmpty)
  }
}
