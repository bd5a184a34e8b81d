import Agreement
import Foundation
import RDF
import SPARQL
import SPARQLEvaluation
import TestSupport
import Testing
import TripleStore

/// The engine against the naive evaluator, on random graphs and queries.
///
/// `RAPPORTEUR_AGREEMENT_ROUNDS` asks for more (`make agreement`), `RAPPORTEUR_AGREEMENT_SEED` for
/// one seed alone.
struct AgreementTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let rounds = environment["RAPPORTEUR_AGREEMENT_ROUNDS"].flatMap { Int($0) } ?? 15
  private static let seed = environment["RAPPORTEUR_AGREEMENT_SEED"].flatMap { UInt64($0) }

  /// Seeds are tried in batches of so many.
  private static let batch: UInt64 = 160

  private static var batches: [Range<UInt64>] {
    if let seed { return [seed..<seed + 1] }
    return (0..<UInt64(rounds)).map { $0 * batch..<($0 + 1) * batch }
  }

  @Test(arguments: batches)
  func `the engine answers what the specification answers`(seeds: Range<UInt64>) throws {
    let directory = try TemporaryDirectory()
    var store: TripleStore?
    var asked = 0
    for seed in seeds {
      let example = try AgreementCase(seed: seed)
      if store == nil || seed % AgreementCase.queriesPerGraph == 0 {
        store = try TripleStore(directory.path("\(seed).sqlite")) { _ in false }
        try store?.write { try $0.insert(example.quads) }
        // Every other store has its columns for scans, the rest is read from rows.
        if seed / AgreementCase.queriesPerGraph % 2 == 0 { try store?.refreshStatistics() }
      }
      guard let query = example.query, let store else { continue }
      if let failure = try failure(example, query, store) {
        Issue.record("\(failure)\n\(example.description)")
        return
      }
      asked += 1
    }
    #expect(asked * 10 >= seeds.count * 8, "only \(asked) of \(seeds.count) queries were read")
  }

  /// What is wrong with the answers to a query, nil where nothing is.
  private func failure(
    _ example: AgreementCase, _ query: Query, _ store: TripleStore
  ) throws -> String? {
    let printed = query.sparqlText
    let again = try Query(parsing: printed, options: .strict)
    if again != query { return "what is printed reads as something else:\n\(printed)" }
    let memory = MemoryDataset(example.quads)
    let engines = [
      ("as planned", QueryEngine(dataset: memory)),
      ("as written", QueryEngine(dataset: memory, options: EvaluationOptions(isOptimised: false))),
      ("in the store", QueryEngine(dataset: store)),
    ]
    do {
      if case .ask = query.form {
        let wanted = try !NaiveEvaluator(quads: example.quads).solutions(of: query).isEmpty
        for (name, engine) in engines where try engine.ask(again) != wanted {
          return "\(name): \(!wanted) instead of \(wanted)"
        }
        return nil
      }
      guard let check = try AnswerCheck(query, quads: example.quads) else { return nil }
      for (name, engine) in engines {
        var solutions = try engine.select(again)
        let rows = try solutions.allRows()
        guard let complaint = try check.complaint(about: rows) else { continue }
        return """
          \(name): \(complaint)
          got: \(rows.prefix(30).map(AnswerCheck.text).joined(separator: "; "))
          \(try engine.explain(again))
          """
      }
    } catch is NaiveEvaluator.TooLarge {
      return nil
    }
    return nil
  }
}
