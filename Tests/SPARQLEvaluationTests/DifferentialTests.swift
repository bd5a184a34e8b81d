import RDF
import SPARQL
import SPARQLEvaluation
import Testing

@Suite struct DifferentialTests {
  /// Seeds are tried in batches, so that a failure names few of them.
  @Test(arguments: 0..<20)
  func `the engine answers what the textbook answers`(batch: UInt64) throws {
    for number in 0..<200 {
      let seed = batch * 200 + UInt64(number)
      var random = RandomQueries(seed: seed)
      let quads = random.quads()
      let pattern = random.pattern(depth: 3)
      let expected = NaiveEvaluator(quads: quads).evaluate(pattern)
      let variables = pattern.names.sorted()
      let query = Query(form: .select(variables), pattern: .project(pattern, variables))
      for isOptimised in [true, false] {
        let options = EvaluationOptions(isOptimised: isOptimised)
        let engine = QueryEngine(dataset: MemoryDataset(quads), options: options)
        do {
          var solutions = try engine.select(query)
          let rows = try solutions.allRows()
          let wanted = expected.map { solution in variables.map { solution[$0] } }
          let isSame = counted(rows) == counted(wanted)
          let plan = try engine.explain(query).description
          #expect(
            isSame,
            """
            seed \(seed), optimised \(isOptimised): \(rows.count) rows for \(wanted.count)
            \(describe(pattern))
            data \(quads.map(describe))
            got \(rows.map(describe))
            wanted \(wanted.map(describe))
            \(plan)
            """)
          if !isSame { return }
        } catch EvaluationError.unsupported {
          continue
        }
      }
    }
  }

  private func counted(_ rows: [[Term?]]) -> [[Term?]: Int] {
    rows.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private func describe(_ quad: Quad) -> String {
    let triple = quad.triple
    return "\(text(triple.subject)) \(triple.predicate.value) \(text(triple.object))"
      + (quad.graph.map { " " + text($0) } ?? "")
  }

  private func describe(_ row: [Term?]) -> String {
    row.map { $0.map(text) ?? "-" }.joined(separator: " ")
  }

  private func describe(_ pattern: GraphPattern) -> String {
    "\(pattern)".replacing("RDF.", with: "").replacing("SPARQL.", with: "")
      .replacing("Variable(name: ", with: "(").replacing("TriplePattern", with: "")
      .replacing("GraphPattern", with: "").replacing("TermPattern", with: "")
      .replacing("http://www.w3.org/2001/XMLSchema#", with: "xsd:")
  }
}
