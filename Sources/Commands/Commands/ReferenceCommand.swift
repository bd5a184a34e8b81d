internal import Arguments

/// `rapporteur reference`: all commands on one page.
enum ReferenceCommand {
  static let command = Command<Context>(
    "reference", category: "Measuring",
    abstract: "Writes the reference page of all commands, in Markdown.",
    examples: [
      Example("rapporteur reference >Commands.md", "What Documentation/Commands.md holds.")
    ]
  ) { _, context in
    try context.output.write(Program.command.referencePage())
    return .done
  }
}
