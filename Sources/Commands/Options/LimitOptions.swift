internal import Arguments
internal import SPARQLEvaluation

/// How far a query may go, as a user says it.
enum LimitOptions {
  private static let timeout = Option<Double?>(
    "timeout", value: "SECONDS",
    help: "How long the query may run (300 seconds unless given; 0 for as long as it needs).")
  private static let memory = Option<Int?>(
    "memory", value: "MB",
    help:
      "How much memory the query may need (a quarter of the machine's, and 4096 at most, unless "
      + "given).")
  private static let rows = Option<Int?>(
    "rows", value: "N",
    help: "How many rows may be kept at once for joining, sorting, grouping and answering "
      + "(50,000,000 unless given).")

  static let group = OptionGroup("Limits", [timeout, memory, rows])

  /// The options of the engine that an invocation describes.
  static func options(
    _ invocation: Invocation, _ context: Context
  ) throws(UsageError) -> EvaluationOptions {
    var options = context.evaluationOptions
    let seconds = invocation[timeout] ?? 300
    guard seconds >= 0 else {
      throw UsageError("--timeout wants 0 or more seconds, not \(seconds)")
    }
    // Beyond some years there is no limit, whatever the number.
    options.timeLimit = seconds == 0 || seconds > 1e9 ? nil : .seconds(seconds)
    if let megabytes = invocation[memory] {
      guard (1...(1 << 30)).contains(megabytes) else {
        throw UsageError("--memory wants a number of megabytes from 1 on, not \(megabytes)")
      }
      options.memoryLimit = megabytes << 20
    }
    if let count = invocation[rows] {
      guard count > 0 else { throw UsageError("--rows wants 1 or more, not \(count)") }
      options.rowLimit = count
    }
    return options
  }

  /// Does some work and says, where it comes to a limit, which option moves it.
  static func explained<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let error as EvaluationError {
      guard let hint = hint(for: error) else { throw error }
      throw CommandError("\(error) \(hint)")
    }
  }

  /// Which option moves the limit that was reached.
  static func hint(for error: EvaluationError) -> String? {
    switch error {
    case .timeLimit: "The limit is moved with --timeout SECONDS; 0 is none."
    case .memoryLimit: "The limit is moved with --memory MB."
    case .rowLimit: "The limit is moved with --rows N."
    case .unsupported, .unknownFunction, .invalid, .patternLimit, .cancelled: nil
    }
  }
}
