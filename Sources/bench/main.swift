import CMalloc
import Glibc

/// Times the engine within one process; `Tools/bench_engines.py` calls it.
///
///     bench warm|cold DATABASE RUNS NAME QUERY [NAME QUERY …]
///     bench commit DATABASE COMMITS [FIRST]
enum Bench {
  static let usage = """
    usage: bench warm|cold DATABASE RUNS NAME QUERY [NAME QUERY …]
           bench commit DATABASE COMMITS [FIRST]
    """

  static func run(_ arguments: [String]) throws -> Int32 {
    switch arguments.dropFirst().first {
    case "warm", "cold":
      guard arguments.count >= 6, arguments.count % 2 == 0, let runs = Int(arguments[3]), runs > 0
      else { break }
      let questions = stride(from: 4, to: arguments.count, by: 2).map {
        (name: arguments[$0], text: arguments[$0 + 1])
      }
      let isWarm = arguments[1] == "warm"
      if !isWarm { keepMemory() }
      try Asking(database: arguments[2], runs: isWarm ? runs : nil).ask(questions)
      return 0
    case "commit":
      guard (4...5).contains(arguments.count), let count = Int(arguments[3]), count > 0,
        let first = arguments.count == 5 ? Int(arguments[4]) : 0
      else { break }
      try Committing(database: arguments[2]).commit(count, from: first)
      return 0
    default: break
    }
    complain(usage)
    return 64
  }

  /// Asks of the C library what a command asks of it (`Program.keepMemory`): a process for one question is a
  /// command, and pays for each page of memory that it is given.
  private static func keepMemory() {
    mallopt(M_MMAP_THRESHOLD, 1 << 20)
    mallopt(M_TRIM_THRESHOLD, 16 << 20)
    mallopt(M_TOP_PAD, 8 << 20)
  }

  static func complain(_ words: String) {
    let line = words + "\n"
    _ = line.withCString { write(STDERR_FILENO, $0, line.utf8.count) }
  }
}

do {
  exit(try Bench.run(CommandLine.arguments))
} catch {
  Bench.complain("bench: \(error)")
  exit(2)
}
