/// A command line that was not understood, and what may have been meant.
///
/// ```swift
/// print(error)         // unknown option --abuot; did you mean --about?
/// print(error.hint)    // rapporteur statements --help says what it takes.
/// ```
public struct UsageError: Error, Equatable, CustomStringConvertible {
  /// What is wrong, without the suggestions.
  public let message: String
  /// What may have been meant, the likeliest first.
  public let suggestions: [String]
  /// The command that refused, as it is typed; empty where none was found yet.
  public internal(set) var command: String

  /// Says what is wrong and what may have been meant.
  ///
  /// A command throws this itself where options that are each right do not go together.
  public init(_ message: String, suggestions: [String] = [], command: String = "") {
    self.message = message
    self.suggestions = suggestions
    self.command = command
  }

  /// One sentence: what is wrong and, where something is near, what may have been meant.
  public var description: String {
    guard let last = suggestions.last else { return message }
    let others = suggestions.dropLast().joined(separator: ", ")
    return "\(message); did you mean \(others.isEmpty ? last : "\(others) or \(last)")?"
  }

  /// Where the right spelling is found.
  public var hint: String {
    command.isEmpty ? "" : "\(command) --help says what it takes."
  }
}
