import Arguments

/// A small program as `Commands` would declare one, for all tests of this target.
enum Sample {
  enum Act: String, CaseIterable, ExpressibleByArgument { case say, deny, appeal }

  /// What a run of the sample leaves behind.
  struct Context { var lines: [String] = [] }

  static let json = Flag("json", short: "j", help: "One JSON document.")
  static let csv = Flag("csv", help: "Comma-separated values.")
  static let output = OptionGroup("Output", [json, csv], atMostOne: true)
  static let database = Option<String?>(
    "database", value: "FILE", completion: .files, help: "The database to ask.")

  static let by = Option<String?>("by", value: "NAME", help: "Only what this person said.")
  static let about = Option<[String]>("about", value: "TOPIC", help: "Only about this.")
  static let act = Option<[Act]>("act", value: "ACT", help: "Only such acts of speech.")
  static let limit = Option<Int>("limit", short: "n", value: "N", default: 20, help: "How many.")
  static let share = Option<Double?>("share", value: "X", help: "A share of 1.")
  static let direct = Flag("direct", short: "d", help: "Only verbatim words; it's [strict]: yes.")
  static let words = Argument<[String]>("WORD", help: "Words to find.")

  static let statements = Command<Context>(
    "statements", aliases: ["says"], category: "Asking", abstract: "Lists who said what.",
    discussion: "Names are matched without accents.",
    examples: [Example("press statements --by doe", "Everything Doe said.")],
    arguments: [words], options: [by, about, act, limit, share, direct], groups: [output]
  ) { invocation, context in
    context.lines.append(invocation[by] ?? "everyone")
    return invocation[by] == "nobody" ? .nothingMatched : .done
  }

  static let first = Argument<String>("A", help: "One speaker.")
  static let second = Argument<String>("B", help: "The other.")
  static let topic = Argument<Act?>("ACT", help: "Only this act.")

  static let compare = Command<Context>(
    "compare", category: "Asking", abstract: "Sets two speakers side by side.",
    examples: [Example("press compare doe poe", "What each said.")],
    arguments: [first, second, topic]
  ) { _, _ in .done }

  static let files = Argument<[String]>(
    "FILE", atLeast: 1, completion: .files, help: "What to read; - is standard input.")

  static let ingest = Command<Context>(
    "ingest", category: "Reading", abstract: "Reads articles.",
    examples: [Example("press ingest news.txt", "Reads one file.")], arguments: [files]
  ) { _, _ in .done }

  static let between = Option<[String]>(
    "between", values: ["A", "B"], help: "Only what joins these two.")

  static let drawTopics = Command<Context>(
    "topics", abstract: "Draws topics.", examples: [Example("press graph topics", "All topics.")],
    options: [between]
  ) { _, _ in .done }

  static let graph = Command<Context>(
    "graph", category: "Drawing", abstract: "Draws.", subcommands: [drawTopics])

  static let press = Command<Context>(
    "press", abstract: "Says who said what.",
    examples: [Example("press ingest news.txt", "Reads an article.")], version: "press 1.0",
    groups: [OptionGroup("Everywhere", [database])],
    subcommands: [ingest, statements, compare, graph])

  /// Parses a line of words set apart by blanks.
  static func invocation(_ line: String) throws -> Invocation {
    guard case .run(let invocation, _) = try outcome(line) else { throw UnexpectedOutcome() }
    return invocation
  }

  static func outcome(_ line: String) throws -> Outcome<Context> {
    try press.parse(line.split(separator: " ").map(String.init))
  }

  /// The text that answers a line that asks for help or the version.
  static func answer(_ line: String) throws -> String {
    switch try outcome(line) {
    case .help(let text), .version(let text): return text
    case .run: throw UnexpectedOutcome()
    }
  }

  struct UnexpectedOutcome: Error {}
}
