import Glibc
import SPARQL
import SPARQLEvaluation
import TripleStore

/// Times queries within one process, everything warm, all rows fetched; `Tools/bench.py` calls it.
///
///     bench DATABASE RUNS NAME QUERY [NAME QUERY …]
///
/// Writes a line for each query: its name, rows, median and fastest milliseconds, apart by tabs.
enum Bench {
  /// Runs longer than this are not repeated.
  static let longest = Duration.seconds(20)

  static func run(_ arguments: [String]) throws -> Int32 {
    guard arguments.count >= 5, arguments.count % 2 == 1, let runs = Int(arguments[2]), runs > 0
    else {
      complain("usage: bench DATABASE RUNS NAME QUERY [NAME QUERY …]")
      return 64
    }
    let store = try TripleStore(readOnly: arguments[1])
    let engine = QueryEngine(dataset: store)
    for place in stride(from: 3, to: arguments.count, by: 2) {
      let (rows, times) = try time(arguments[place + 1], engine, runs)
      let sorted = times.sorted()
      print(arguments[place], rows, sorted[sorted.count / 2], sorted[0], separator: "\t")
    }
    return 0
  }

  static func complain(_ words: String) {
    let line = words + "\n"
    _ = line.withCString { write(STDERR_FILENO, $0, line.utf8.count) }
  }

  /// The number of rows, and the milliseconds of each run, parsing and planning included.
  private static func time(
    _ text: String, _ engine: QueryEngine, _ runs: Int
  ) throws -> (rows: Int, times: [Double]) {
    var times: [Double] = []
    var rows = 0
    // The first run warms up and does not count, unless there is time for no other.
    for run in 0...runs {
      rows = 0
      let start = ContinuousClock.now
      var solutions = try engine.select(try Query(parsing: text))
      while let block = try solutions.nextRows() { rows += block.count }
      let time = ContinuousClock.now - start
      if run > 0 || time > longest { times.append(time / .milliseconds(1)) }
      if time > longest { break }
    }
    return (rows, times)
  }
}

do {
  exit(try Bench.run(CommandLine.arguments))
} catch {
  Bench.complain("bench: \(error)")
  exit(2)
}
