/// A command as a value: what it is called, what it takes, and what it does.
///
/// From this one declaration come parsing, help, completion and the reference page:
///
/// ```swift
/// let by = Option<String?>("by", value: "NAME", help: "Only what this person said.")
///
/// let statements = Command<Context>(
///   "statements",
///   abstract: "Lists who said what.",
///   examples: [Example("rapporteur statements --by khoshroo", "Everything Khoshroo said.")],
///   options: [by],
///   groups: [output]
/// ) { invocation, context in
///   try context.list(speaker: invocation[by])
/// }
/// ```
///
/// `Context` is what the program hands to its commands: where to write, which database to open.
/// Options of a command are understood by its subcommands as well, before or after their name.
public struct Command<Context>: Sendable {
  /// What a command does with what the command line says.
  public typealias Body = @Sendable (Invocation, inout Context) async throws -> ExitCode

  /// The word that calls it.
  public let name: String
  /// Other words that call it.
  public let aliases: [String]
  /// One sentence that says what it does.
  public let abstract: String
  /// What else there is to know, in paragraphs set apart by empty lines.
  public let discussion: String
  /// The heading under which the parent's help lists it.
  public let category: String
  /// Command lines to copy, the most usual first.
  public let examples: [Example]
  /// The words that it takes in their places.
  public let arguments: [any DeclaredParameter]
  /// Its own options and those that it shares with others, by heading.
  public let groups: [OptionGroup]
  /// The commands below it.
  public let subcommands: [Command<Context>]
  /// What `--version` answers; only the root has one.
  public let version: String?
  /// What it does, or nil where only its subcommands do something.
  public let body: Body?

  /// Declares a command that does something.
  public init(
    _ name: String, aliases: [String] = [], category: String = "Commands", abstract: String,
    discussion: String = "", examples: [Example] = [], arguments: [any DeclaredParameter] = [],
    options: [any DeclaredParameter] = [], groups: [OptionGroup] = [], body: @escaping Body
  ) {
    self.name = name
    self.aliases = aliases
    self.category = category
    self.abstract = abstract
    self.discussion = discussion
    self.examples = examples
    self.arguments = arguments
    self.groups = (options.isEmpty ? [] : [OptionGroup("Options", options)]) + groups
    self.subcommands = []
    self.version = nil
    self.body = body
  }

  /// Declares a command that only gathers others, such as the program itself.
  public init(
    _ name: String, aliases: [String] = [], category: String = "Commands", abstract: String,
    discussion: String = "", examples: [Example] = [], version: String? = nil,
    options: [any DeclaredParameter] = [], groups: [OptionGroup] = [],
    subcommands: [Command<Context>]
  ) {
    self.name = name
    self.aliases = aliases
    self.category = category
    self.abstract = abstract
    self.discussion = discussion
    self.examples = examples
    self.arguments = []
    self.groups = (options.isEmpty ? [] : [OptionGroup("Options", options)]) + groups
    self.subcommands = subcommands
    self.version = version
    self.body = nil
  }

  /// The command below this one that the word calls, or nil.
  public func subcommand(named word: String) -> Command<Context>? {
    subcommands.first { $0.name == word || $0.aliases.contains(word) }
  }
}

/// A command line to copy, and what it does.
public struct Example: Sendable {
  /// The whole line, as it is typed.
  public let command: String
  /// One sentence that says what comes of it.
  public let explanation: String

  /// Pairs a command line with its explanation.
  public init(_ command: String, _ explanation: String) {
    self.command = command
    self.explanation = explanation
  }
}
