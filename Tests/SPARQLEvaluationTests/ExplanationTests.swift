import RDF
import SPARQL
import SPARQLEvaluation
import Testing

/// Plans with what they took.
@Suite struct ExplanationTests {
  private let dataset = MemoryDataset(
    (0..<10).flatMap { number in
      [
        Quad(Triple(.iri("s\(number)"), Schema.about, .iri("t\(number % 2)"))),
        Quad(Triple(.iri("s\(number)"), Schema.name, .literal(Literal("name \(number)")))),
      ]
    })

  private func explanation(
    _ text: String, analyzing: Bool = true, options: EvaluationOptions = EvaluationOptions()
  ) throws -> Explanation {
    try QueryEngine(dataset: dataset, options: options).explanation(
      try Query(parsing: text), analyzing: analyzing,
      prefixes: ParserOptions.wellKnownPrefixes)
  }

  private func step(_ label: String, of explanation: Explanation) throws -> PlanTree {
    try #require(
      explanation.plan.steps.first { $0.label.hasPrefix(label) },
      "\(explanation.plan.steps.map(\.label))")
  }

  @Test func `a plan that is not run has estimates only`() throws {
    let explanation = try explanation("SELECT * { ?s schema:about <t0> }", analyzing: false)
    #expect(explanation.run == nil)
    #expect(explanation.plan.steps.allSatisfy { $0.measured == nil && $0.ownTime == nil })
    #expect(try step("Scan ?s schema:about <t0>", of: explanation).estimatedRows == 5)
  }

  @Test func `each step says how many rows it gave`() throws {
    let explanation = try explanation(
      """
      SELECT ?name { ?s schema:about <t0> ; schema:name ?name FILTER (STRENDS(?name, "4")) }
      ORDER BY ?name LIMIT 3
      """)
    #expect(try step("Scan", of: explanation).measured?.rows ?? 0 >= 5)
    #expect(try step("Filter STRENDS(?name, \"4\")", of: explanation).measured?.rows == 1)
    #expect(try step("Slice", of: explanation).measured?.rows == 1)
    let run = try #require(explanation.run)
    #expect(run.rows == 1)
    #expect(run.stopped == nil)
    #expect(run.memory > 0)
  }

  @Test func `a step takes at least as long as those that it takes its rows from`() throws {
    let explanation = try explanation(
      "SELECT (COUNT(*) AS ?n) { ?a schema:about ?t . ?b schema:about ?t . ?c schema:about ?t }")
    for step in explanation.plan.steps {
      let time = try #require(step.measured?.time)
      for input in step.inputs { #expect(input.measured?.time ?? .zero <= time) }
    }
    #expect(explanation.run?.time ?? .zero >= explanation.plan.measured?.time ?? .zero)
  }

  @Test func `every kind of step is measured`() throws {
    let explanation = try explanation(
      """
      SELECT DISTINCT ?t (COUNT(?n) AS ?c) {
        { ?s schema:about ?t } UNION { ?s schema:about+ ?t } OPTIONAL { ?s schema:name ?n }
        MINUS { ?s schema:name "name 3" } BIND (STR(?t) AS ?x) VALUES ?t { <t0> <t1> }
      } GROUP BY ?t ORDER BY ?t
      """)
    for label in ["Union", "LeftJoin", "Minus", "Extend ?x", "Group ?t", "Sort", "Distinct"] {
      #expect(try step(label, of: explanation).measured != nil, "\(label)")
    }
    #expect(explanation.run?.rows == 2)
  }

  @Test func `a query that is stopped is explained as far as it came`() throws {
    let explanation = try explanation(
      "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c", options: EvaluationOptions(rowLimit: 50))
    #expect(explanation.run?.stopped == .rowLimit(50))
    #expect(try step("Sort", of: explanation).measured?.blocks == 0)
    #expect(try step("Scan", of: explanation).measured?.rows == 20)
  }

  @Test func `ASK is run to its first solution`() throws {
    let explanation = try explanation("ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
    #expect(explanation.run?.rows ?? 0 > 0)
    #expect(explanation.run?.rows ?? .max < 8_000)
  }

  @Test(arguments: [true, false])
  func `what EXISTS asks is part of the plan`(isAnalyzed: Bool) throws {
    let explanation = try explanation(
      "SELECT ?s { ?s schema:name ?n FILTER EXISTS { ?s schema:about ?t . ?o schema:about ?t } }",
      analyzing: isAnalyzed)
    let exists = try step("Exists, by keys ?s", of: explanation)
    #expect(exists.steps.contains { $0.label.contains("?o schema:about ?t") })
    #expect((exists.measured?.rows ?? 0 > 0) == isAnalyzed)
    #expect(exists.steps.allSatisfy { ($0.measured != nil) == isAnalyzed })
    let filter = try step("Filter", of: explanation)
    #expect(filter.inputs.count == 2)
    if isAnalyzed, let time = filter.measured?.time {
      #expect(filter.inputs.allSatisfy { $0.measured?.time ?? .zero <= time })
    }
  }

  @Test func `plans of one form are added up`() throws {
    let quads = (0..<3).flatMap { graph in
      (0...graph).map { number in
        Quad(
          Triple(.iri("s\(number)"), Schema.about, .iri("t\(number)")),
          graph: .iri("g\(graph)"))
      }
    }
    let explanation = try QueryEngine(dataset: MemoryDataset(quads)).explanation(
      Query(parsing: "SELECT * { GRAPH ?g { ?s schema:about+ ?t } }"), analyzing: true)
    let path = try step("Path", of: explanation)
    #expect(path.measured?.starts == 3)
    #expect(path.measured?.rows == 6)
    let once = try self.explanation(
      "SELECT * { ?s schema:about ?t FILTER EXISTS { ?s (schema:about|<x>)* ?t } }")
    #expect(try step("Exists, row by row", of: once).measured?.starts ?? 0 > 1)
  }
}
