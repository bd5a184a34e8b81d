/// What a command declares about one flag, option or argument, whatever its value's type.
///
/// Help, completion, the reference page and the parser all read this one description.
/// Nobody writes it by hand: ``Flag``, ``Option`` and ``Argument`` make it.
public struct Parameter: Sendable {
  /// How the parameter stands on the command line.
  public enum Kind: Sendable {
    /// A name alone, such as `--direct`.
    case flag
    /// A name and a value, such as `--by NAME`.
    case option
    /// A word in its place, such as a file.
    case argument
  }

  /// How the shell may complete the value.
  public enum Completion: Sendable, Equatable {
    /// Nothing can be proposed.
    case none
    /// Names of files.
    case files
    /// Names of folders.
    case folders
    /// One of these words.
    case words([String])
  }

  /// How it stands on the command line.
  public let kind: Kind
  /// The long name of a flag or option without its dashes; empty for an argument.
  public let name: String
  /// The letter that may stand for the name, or nil.
  public let short: Character?
  /// What stands for the value in help, in capitals: `NAME`; empty for a flag.
  public let value: String
  /// One sentence that says what it does.
  public let help: String
  /// How its value is completed.
  public let completion: Completion
  /// The words of its default value, or nil.
  public let defaultText: String?
  /// Whether it may be given several times.
  public let isRepeating: Bool
  /// Whether the command cannot run without it.
  public let isRequired: Bool
  /// How many words follow an option each time.
  let wordCount: Int
  /// Refuses words that are not values of its type.
  let check: @Sendable ([String]) throws(UsageError) -> Void

  /// What it is called in messages: `--by` for an option, `FILE` for an argument.
  public var label: String { kind == .argument ? value : "--\(name)" }

  /// How help shows it: `-n, --limit N`, or `[FILE...]`.
  public var usage: String {
    switch kind {
    case .flag: names
    case .option: "\(names) \(value)"
    case .argument:
      switch (isRequired, isRepeating) {
      case (true, false): value
      case (true, true): "\(value)..."
      case (false, false): "[\(value)]"
      case (false, true): "[\(value)...]"
      }
    }
  }

  private var names: String {
    guard let short else { return "--\(name)" }
    return "-\(short), --\(name)"
  }
}

/// Something declared that a command line may hold: a ``Flag``, an ``Option`` or an ``Argument``.
public protocol DeclaredParameter: Sendable {
  /// Its description without the value's type.
  var parameter: Parameter { get }
}

/// Options that several commands share, under one heading of their help.
///
/// ```swift
/// let output = OptionGroup("Output", [json, jsonl, csv], atMostOne: true)
/// ```
public struct OptionGroup: Sendable {
  /// The heading in help.
  public let title: String
  /// The options in the order in which help shows them.
  public let options: [any DeclaredParameter]
  /// Whether no two of them may be given together.
  public let atMostOne: Bool

  /// Gathers flags and options under a heading.
  public init(_ title: String, _ options: [any DeclaredParameter], atMostOne: Bool = false) {
    self.title = title
    self.options = options
    self.atMostOne = atMostOne
  }

  var parameters: [Parameter] { options.map(\.parameter) }
}
