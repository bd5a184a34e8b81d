/// A switch that is either given or not, such as `--direct`.
///
/// ```swift
/// let direct = Flag("direct", help: "Only statements in the speaker's own words.")
/// invocation[direct]    // true when the command line holds --direct
/// ```
public struct Flag: DeclaredParameter {
  /// Its description for the parser, help and completion.
  public let parameter: Parameter

  /// Declares a flag by its long name without dashes and, where wanted, its letter.
  public init(_ name: String, short: Character? = nil, help: String) {
    parameter = Parameter(
      kind: .flag, name: name, short: short, value: "", help: help, completion: .none,
      defaultText: nil, isRepeating: false, isRequired: false, wordCount: 0,
      check: { _ throws(UsageError) in })
  }
}
