/// What a run of the program tells the shell that started it.
///
/// ```swift
/// exit(ExitCode.nothingMatched.rawValue)   // the shell's $? is 1, as with grep
/// ```
public enum ExitCode: Int32, Sendable, CaseIterable {
  /// Everything that was asked for was done.
  case done = 0
  /// The question was understood and nothing answers it.
  case nothingMatched = 1
  /// The work could not be done.
  case failed = 2
  /// Some of several inputs could not be worked on; the others were.
  case someFailed = 3
  /// The command line was not understood (`EX_USAGE` of `sysexits.h`).
  case usage = 64
  /// The user stopped the run (128 + `SIGINT`); what was reported is kept.
  case interrupted = 130

  /// What this code means, as the reference page says it.
  public var meaning: String {
    switch self {
    case .done: "done"
    case .nothingMatched: "nothing matched"
    case .failed: "failed"
    case .someFailed: "some inputs failed, each named on standard error"
    case .usage: "the command line was not understood"
    case .interrupted: "interrupted; run it again to go on"
    }
  }
}
