internal import Arguments

/// `rapporteur completions`: for the shell.
enum CompletionsCommand {
  private static let shell = Argument<Shell>("SHELL", help: "The shell.")

  static let command = Command<Context>(
    "completions", category: "Keeping",
    abstract: "Writes the script that makes a shell complete commands and options.",
    examples: [
      Example(
        "rapporteur completions bash > ~/.local/share/bash-completion/completions/rapporteur",
        "For Bash, from its next start on."),
      Example("rapporteur completions fish > ~/.config/fish/completions/rapporteur.fish", "For fish."),
    ], arguments: [shell]
  ) { invocation, context in
    try context.output.write(Program.command.completionScript(for: invocation[shell]))
    return .done
  }
}
