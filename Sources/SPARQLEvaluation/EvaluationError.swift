public import RDF

/// What stops the evaluation of a query.
public enum EvaluationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The query uses something that is not built yet; the text names it.
  case unsupported(String)
  /// The query calls a function that does not exist, or not with so many arguments.
  case unknownFunction(String, arguments: Int)
  /// The query is well-formed but cannot be meant; the text says why.
  case invalid(String)
  /// The time of the options has run out.
  case timeLimit(Duration)
  /// More rows had to be kept at once than the options allow.
  case rowLimit(Int)
  /// More memory, in bytes, was needed than the options allow.
  case memoryLimit(Int)
  /// A regular expression tried too many ways of matching a text.
  case patternLimit
  /// An operation of an update cannot be done; the text says which and why.
  case operationFailed(String)
  /// An endpoint of SERVICE gave no answer that can be used; the text says why.
  case serviceFailed(IRI, String)
  /// The query has SERVICE, and nobody was told to answer it.
  case serviceRefused(IRI)
  /// The caller asked to stop.
  case cancelled

  /// One sentence for the reader.
  public var description: String {
    switch self {
    case .unsupported(let what):
      "The query uses \(what), which is not yet supported; please ask without it."
    case .unknownFunction(let name, let count):
      "There is no function <\(name)> of \(count) argument\(count == 1 ? "" : "s"); casts are named"
        + " after datatypes (xsd:date), functions of our own begin with rap:."
    case .invalid(let why):
      "The query cannot be evaluated: \(why)."
    case .timeLimit(let limit):
      "The query was stopped after \(Self.seconds(limit)); ask for less or allow it more time."
    case .rowLimit(let limit):
      "The query was stopped because it needs more than \(limit) intermediate rows at once;"
        + " narrow it or allow it more."
    case .memoryLimit(let limit):
      "The query was stopped because it needs more than \(Self.megabytes(limit)) of memory; narrow it"
        + " or allow it more."
    case .patternLimit:
      "The query was stopped because a regular expression takes too many steps on a text; nested"
        + " repetitions such as (a+)+ do, write it without them."
    case .operationFailed(let why):
      "The update changed nothing: \(why)."
    case .serviceFailed(let endpoint, let why):
      "The endpoint \(endpoint) of SERVICE gave no answer: \(why)."
    case .serviceRefused(let endpoint):
      "The query wants to ask \(endpoint) by SERVICE, and nothing is sent to other machines unless"
        + " that is allowed."
    case .cancelled:
      "The query was stopped on request."
    }
  }

  /// A time as people say it: `300 seconds`, `0.05 seconds`.
  private static func seconds(_ time: Duration) -> String {
    let (seconds, attoseconds) = time.components
    guard attoseconds > 0 else { return "\(seconds) second\(seconds == 1 ? "" : "s")" }
    let milliseconds = seconds * 1_000 + attoseconds / 1_000_000_000_000_000
    return "\(Double(milliseconds) / 1_000) seconds"
  }

  private static func megabytes(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes >> 10) kB"
  }
}
