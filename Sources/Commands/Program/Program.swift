public import Arguments
internal import CMalloc
internal import FoundationEssentials
internal import Glibc
internal import Presentation
internal import SPARQL
internal import SPARQLEvaluation

/// What a run of the program leaves behind.
public struct Run: Sendable {
  /// What it answered.
  public var output: String
  /// What it said beside that.
  public var diagnostics: String
  /// What it tells the shell.
  public var exitCode: ExitCode

  /// The exit code as the shell sees it.
  public var status: Int32 { exitCode.rawValue }
}

/// The program `rapporteur`.
public enum Program {
  /// The version that `--version` answers.
  public static let version = "rapporteur 0.1.0"

  /// Runs the command line of this process.
  ///
  /// - Returns: what the process should exit with.
  public static func main() async -> Int32 {
    // A reader that has gone is told by write(2), and ends the run quietly.
    signal(SIGPIPE, SIG_IGN)
    // A file that has grown to its limit is told by write(2) as well.
    signal(SIGXFSZ, SIG_IGN)
    keepMemory()
    fillStandardStreams()
    Interruption.watch()
    let surroundings = Surroundings.ofProcess()
    let context = Context(
      surroundings: surroundings,
      output: TextStream(file: STDOUT_FILENO, isTerminal: surroundings.isOutputTerminal),
      diagnostics: TextStream(file: STDERR_FILENO))
    return await run(Array(CommandLine.arguments.dropFirst()), in: context).rawValue
  }

  /// Keeps memory that was freed for what comes next.
  ///
  /// Columns of a few hundred kilobytes come and go with every question; given back to the system
  /// each time, a drawing would spend a twentieth of its time on getting them anew. Left alone, the C
  /// library would soon keep blocks of 32 MB as well, between which memory lies idle: a comparison of
  /// a hundred thousand statements takes a fifth less with these limits.
  private static func keepMemory() {
    mallopt(M_MMAP_THRESHOLD, 1 << 20)
    mallopt(M_TRIM_THRESHOLD, 16 << 20)
    mallopt(M_TOP_PAD, Int32(firstMemory))
    // A block of half a megabyte makes the heap grow to its first size.
    free(malloc(512 << 10))
    guard let top = sbrk(0) else { return }
    let (end, page) = (UInt(bitPattern: top), UInt(2 << 20))
    let begin = (end - UInt(firstMemory) + page - 1) & ~(page - 1)
    // It is a wish: where it cannot be had, small pages do as well.
    madvise(UnsafeMutableRawPointer(bitPattern: begin), Int(end - begin), MADV_HUGEPAGE)
  }

  /// Keeps blocks of some megabytes as well, for an import: each of its batches is as large as the last, and to
  /// get its memory anew would take a twentieth of the time.
  static func keepBatches() {
    mallopt(M_MMAP_THRESHOLD, 32 << 20)
    mallopt(M_TRIM_THRESHOLD, 64 << 20)
  }

  /// What a question needs, wished for in pages of 2 MB: to be given as many small ones, one at a time,
  /// would take a drawing two of its forty milliseconds.
  private static let firstMemory = 8 << 20

  /// Puts something in the place of standard streams that the caller has closed.
  ///
  /// Else the next file to be opened would be taken for one of them, and messages would be written
  /// into it. An output that is closed stays one that cannot be written.
  private static func fillStandardStreams() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(stream, F_GETFD) == -1 {
      _ = open("/dev/null", stream == STDERR_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Runs a command line and keeps what it writes.
  ///
  ///     let run = await Program.run(["people", "--json"], in: Surroundings(workingDirectory: folder))
  ///     run.exitCode   // .done
  public static func run(_ words: [String], in surroundings: Surroundings) async -> Run {
    let context = Context(
      surroundings: surroundings, output: TextStream(), diagnostics: TextStream())
    let exitCode = await run(words, in: context)
    return Run(
      output: context.output.text, diagnostics: context.diagnostics.text, exitCode: exitCode)
  }

  static func run(_ words: [String], in context: Context) async -> ExitCode {
    var context = context
    do {
      let exitCode: ExitCode
      switch try command.parse(words) {
      case .help(let text), .version(let text):
        try context.output.write(text.hasSuffix("\n") ? text : text + "\n")
        exitCode = .done
      case .run(let invocation, let body):
        exitCode = try await body(invocation, &context)
      }
      try context.output.flush()
      return exitCode
    } catch {
      return report(error, in: context)
    }
  }

  /// Says what went wrong; what was answered before stays.
  private static func report(_ error: any Error, in context: Context) -> ExitCode {
    if error is BrokenPipe { return .done }
    var lines = ["rapporteur: \(sentence(of: error))"]
    let exitCode: ExitCode
    switch error {
    case let error as UsageError:
      exitCode = .usage
      if !error.hint.isEmpty { lines.append(error.hint) }
    case let error as CommandError: exitCode = error.exitCode
    case EvaluationError.cancelled: exitCode = .interrupted
    case EvaluationError.serviceRefused:
      exitCode = .failed
      lines.append("Allow it with --allow-network.")
    default: exitCode = .failed
    }
    do {
      try context.output.flush()
      try context.note(lines.joined(separator: "\n"))
    } catch {
      // Nobody listens on either stream, so only the exit code is left to tell.
      return exitCode
    }
    return exitCode
  }

  /// What an error says; only queries and usage need more than a line, to point at the place.
  private static func sentence(of error: any Error) -> String {
    switch error {
    case is UsageError, is SPARQLError: "\(error)"
    case let error as CocoaError: Wrapping.plain("\(error)")
    default: Wrapping.plain("\(error)")
    }
  }
}
