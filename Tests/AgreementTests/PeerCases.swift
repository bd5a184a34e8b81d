import Agreement
import Foundation
import RDF
import RDFFormats
import SPARQL
import SPARQLEvaluation
import SPARQLResults
import Testing

/// Writes queries, graphs and our answers to a file, for `Tools/agreement.py` to ask others.
///
/// Only canonical literals are in them: some engines keep no others.
struct PeerCases {
  private static let environment = ProcessInfo.processInfo.environment
  private static let file = environment["RAPPORTEUR_AGREEMENT_FILE"]

  /// One line of the file.
  private struct Line: Encodable {
    let seed: UInt64
    let query: String
    /// The data as N-Quads.
    let data: String
    /// Our answer in the W3C's JSON.
    let answer: String
    /// Whether the rows have to be the same, or only as many (LIMIT), or the same but for how often
    /// (REDUCED), or nothing can be said (both).
    let compared: String
  }

  @Test(.enabled(if: file != nil, "only `make agreement` writes cases for other engines"))
  func `answers are written for other engines`() throws {
    let path = try #require(Self.file)
    let count =
      Self.environment["RAPPORTEUR_AGREEMENT_CASES"]
      .flatMap { UInt64($0) } ?? 2_000
    var lines: [String] = []
    for seed in 1_000_000..<1_000_000 + count {
      let example = try AgreementCase(seed: seed, values: .canonical)
      guard let query = example.query, let line = try line(example, query) else { continue }
      lines.append(String(decoding: try JSONEncoder().encode(line), as: UTF8.self))
    }
    try (lines.joined(separator: "\n") + "\n").write(
      toFile: path, atomically: true, encoding: .utf8)
  }

  private func line(_ example: AgreementCase, _ query: Query) throws -> Line? {
    let engine = QueryEngine(dataset: MemoryDataset(example.quads))
    let result: QueryResult
    switch query.form {
    case .ask: result = .boolean(try engine.ask(query))
    case .select(let variables):
      var solutions = try engine.select(query)
      result = .solutions(
        SolutionTable(variables: variables.map(\.name), rows: try solutions.allRows()))
    case .construct, .describe: return nil
    }
    return Line(
      seed: example.seed, query: example.text,
      data: try RDFWriter(.nQuads).text(of: example.quads), answer: result.text(as: .json),
      compared: query.pattern.compared)
  }
}

extension GraphPattern {
  fileprivate var compared: String {
    switch self {
    case .slice(.reduced, _, _): "nothing"
    case .slice: "count"
    case .reduced: "set"
    default: "rows"
    }
  }
}
