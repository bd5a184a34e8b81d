import SPARQL
import SPARQLEvaluation
import TripleStore

/// Asks questions, all rows fetched and decoded, planning included, and parsing where a text is new.
///
/// Writes a line for each: its name, its rows, the milliseconds of each run, apart by tabs, the
/// runs apart by commas.
struct Asking {
  /// The file that is asked.
  let database: String
  /// How many runs count after one that does not; nil for a single one that counts, with the
  /// opening of the file.
  let runs: Int?

  /// No question is asked again once it has taken so long altogether.
  private static let enough = Duration.seconds(10)

  func ask(_ questions: [(name: String, text: String)]) throws {
    var start = ContinuousClock.now
    let engine = QueryEngine(dataset: try TripleStore(readOnly: database))
    let parsed = ParsedQueries()
    for question in questions {
      if runs != nil { start = .now }
      let rows = try rows(parsed.query(question.text), engine)
      let first = ContinuousClock.now - start
      var times: [Duration] = []
      var total = first
      while let runs, times.count < runs, total < Self.enough {
        start = .now
        _ = try self.rows(parsed.query(question.text), engine)
        times.append(ContinuousClock.now - start)
        total += ContinuousClock.now - start
      }
      let written = (times.isEmpty ? [first] : times).map { "\($0 / .milliseconds(1))" }
      print(question.name, rows, written.joined(separator: ","), separator: "\t")
    }
  }

  private func rows(_ query: Query, _ engine: QueryEngine) throws -> Int {
    var rows = 0
    var solutions = try engine.select(query)
    while let block = try solutions.nextRows() { rows += block.count }
    return rows
  }
}
