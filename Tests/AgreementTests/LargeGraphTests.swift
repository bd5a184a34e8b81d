import Agreement
import RDF
import SPARQL
import SPARQLEvaluation
import TestSupport
import Testing
import TripleStore

/// Graphs of some thousand triples, which fill more than one block of rows: the engine against itself.
///
/// The naive evaluator is too slow for them. Its part is taken by the plan that follows the text.
struct LargeGraphTests {
  @Test(arguments: UInt64(0)..<2)
  func `plans of large graphs answer what the text as written answers`(seed: UInt64) throws {
    var graphs = RandomGraph(seed: seed, others: 900)
    let quads = graphs.quads(most: 9_000)
    let directory = try TemporaryDirectory()
    let store = try TripleStore(directory.path("graph.sqlite")) { _ in false }
    try store.write { try $0.insert(quads) }
    if seed % 2 == 0 { try store.refreshStatistics() }
    let memory = MemoryDataset(quads)
    var queries = RandomQuery(seed: seed, quads: quads)
    var compared = 0
    for _ in 0..<40 {
      let text = queries.text(depth: 1)
      let written = EvaluationOptions(
        timeLimit: .milliseconds(300), rowLimit: 100_000, isOptimised: false)
      guard let wanted = try rows(text, QueryEngine(dataset: memory, options: written)) else {
        continue
      }
      compared += 1
      for dataset in [memory as any Dataset, store] {
        let options = EvaluationOptions(timeLimit: .seconds(20))
        let found = try rows(text, QueryEngine(dataset: dataset, options: options))
        #expect(found == wanted, "\(type(of: dataset)), seed \(seed):\n\(text)")
      }
    }
    #expect(compared > 12, "only \(compared) queries were done in time")
  }

  /// How often each row comes; nil where the text is refused or takes too long.
  private func rows(_ text: String, _ engine: QueryEngine) throws -> [[Term?]: Int]? {
    do {
      let query = try Query(parsing: text)
      if case .ask = query.form { return [[.literal(Literal(try engine.ask(query)))]: 1] }
      var solutions = try engine.select(query)
      let rows = try solutions.allRows()
      // What is cut, or may repeat, is the same in number or in kind only.
      switch query.pattern {
      case .slice(.reduced, _, _): return [:]
      case .slice: return [[]: rows.count]
      case .reduced: return Dictionary(rows.map { ($0, 1) }) { first, _ in first }
      default: return Dictionary(rows.map { ($0, 1) }, uniquingKeysWith: +)
      }
    } catch is SPARQLError {
      return nil
    } catch is EvaluationError where !engine.options.isOptimised {
      return nil
    }
  }
}
