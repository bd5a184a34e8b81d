extension Command {
  /// The reference page of this command and all below it, in Markdown.
  public func referencePage() -> String {
    let pages = self.pages
    var page = "# \(name)\n\n\(abstract)\n"
    if !discussion.isEmpty { page += "\n\(discussion)\n" }
    for (category, commands) in categories {
      page += "\n**\(category)**\n\n| command | |\n|---|---|\n"
      for command in commands {
        page += "| [`\(command.name)`](#\(name)-\(command.name)) | \(command.abstract) |\n"
      }
    }
    if !groups.isEmpty {
      page += "\nEvery command understands these as well:\n"
      page += groups.map { $0.title.isEmpty ? "" : table($0.title, $0.parameters) }.joined()
    }
    for below in pages.dropFirst() { page += section(below) }
    page += "\n## Exit codes\n\n| code | meaning |\n|---|---|\n"
    for code in ExitCode.allCases { page += "| \(code.rawValue) | \(code.meaning) |\n" }
    return page
  }

  private func section(_ page: CommandPage<Context>) -> String {
    let command = page.command
    var text = "\n## \(page.title)\n\n\(command.abstract)\n\n"
    text += "```sh\n"
    for example in command.examples {
      text += "# \(example.explanation)\n\(example.command)\n"
    }
    if command.examples.isEmpty { text += "\(page.title) \(command.synopsis)\n" }
    text += "```\n"
    if !command.examples.isEmpty { text += "\nUsage: `\(page.title) \(command.synopsis)`\n" }
    if !command.aliases.isEmpty {
      let names = command.aliases.map { "`\($0)`" }.joined(separator: ", ")
      text += "\nAlso called: \(names)\n"
    }
    if !command.discussion.isEmpty { text += "\n\(command.discussion)\n" }
    text += table("Arguments", page.arguments)
    // What the program itself declares is said once, at the top of the page.
    for group in page.groups.dropLast(groups.count) { text += table(group.title, group.parameters) }
    return text
  }

  private func table(_ title: String, _ parameters: [Parameter]) -> String {
    guard !parameters.isEmpty else { return "" }
    let rows = parameters.map { parameter in
      // A bar would end the cell.
      let text = parameter.explanation.split(separator: "|", omittingEmptySubsequences: false)
        .joined(separator: "\\|")
      return "| `\(parameter.row.term)` | \(text) |\n"
    }
    return "\n| \(title.lowercased()) | |\n|---|---|\n" + rows.joined()
  }
}
