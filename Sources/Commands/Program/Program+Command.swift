internal import Arguments

extension Program {
  /// All that the program can do.
  static let command: Command<Context> = Command(
    "rapporteur",
    abstract: "Reads news about diplomacy and answers who said what, with the words that prove it.",
    examples: [
      Example("rapporteur init", "Starts a database in this folder."),
      Example("rapporteur ingest Samples", "Reads articles into it."),
      Example("rapporteur statements --by blinken --about ukraine", "Who said what."),
      Example("rapporteur graph speakers -o speakers.svg", "Draws it."),
    ],
    version: version,
    groups: [OptionGroup("Everywhere", [SharedOptions.database])],
    subcommands: [
      InitCommand.command, IngestCommand.command,
      StatementsCommand.command, PeopleCommand.command, OrganizationsCommand.command,
      CountriesCommand.command, RolesCommand.command, EventsCommand.command,
      ArticlesCommand.command, SearchCommand.command, CompareCommand.command,
      TimelineCommand.command,
      QueryCommand.command, ExplainCommand.command, QueriesCommand.command,
      ShowCommand.command, ChainCommand.command, CiteCommand.command,
      GraphCommand.command, ReportCommand.command,
      ExportCommand.command, ImportCommand.command, UpdateCommand.command,
      StatsCommand.command, DoctorCommand.command,
      ScoreCommand.command, CompletionsCommand.command, ReferenceCommand.command,
    ])
}
