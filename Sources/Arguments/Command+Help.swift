extension Command {
  /// The help of this command when it is the program itself: examples first, then what it takes.
  public var help: String { help(path: [name], groups: groups) }

  /// The help of this command at its place: the names that lead to it, all options known there.
  func help(path: [String], groups: [OptionGroup], width: Int = 80) -> String {
    let title = path.joined(separator: " ")
    var sections = [wrapped("\(title): \(abstract)", width: width).joined(separator: "\n") + "\n"]
    if !examples.isEmpty {
      let lines = examples.map { example in
        let explanation = wrapped(example.explanation, width: width - 6)
        return "  \(example.command)\n" + explanation.map { "      \($0)\n" }.joined()
      }
      sections.append("Examples:\n" + lines.joined())
    }
    sections.append(usageLines(title, width: width))
    if !discussion.isEmpty {
      sections.append(wrapped(discussion, width: width).joined(separator: "\n") + "\n")
    }
    for (category, commands) in categories {
      sections.append("\(category):\n" + columns(commands.map(\.summary), width: width))
    }
    if !arguments.isEmpty {
      sections.append("Arguments:\n" + columns(arguments.map(\.parameter.row), width: width))
    }
    for group in groups where !group.options.isEmpty {
      sections.append("\(group.title):\n" + columns(group.parameters.map(\.row), width: width))
    }
    sections.append(columns(builtInRows(isRoot: path.count == 1), width: width))
    if !subcommands.isEmpty {
      sections.append("\(title) COMMAND --help says more about one command.\n")
    }
    return sections.joined(separator: "\n")
  }

  /// The subcommands under their headings, both in the order of their declaration.
  var categories: [(category: String, commands: [Command<Context>])] {
    var found: [(category: String, commands: [Command<Context>])] = []
    for command in subcommands {
      if let index = found.firstIndex(where: { $0.category == command.category }) {
        found[index].commands.append(command)
      } else {
        found.append((command.category, [command]))
      }
    }
    return found
  }

  /// What it is called with: `[options] ARTICLE [TOPIC...]`.
  var synopsis: String {
    let words = arguments.map(\.parameter.usage) + (subcommands.isEmpty ? [] : ["COMMAND"])
    return (["[options]"] + words).joined(separator: " ")
  }

  private func usageLines(_ title: String, width: Int) -> String {
    let start = "Usage: \(title) "
    let indent = String(repeating: " ", count: start.count)
    return wrapped(synopsis, width: width - start.count).enumerated()
      .map { ($0.offset == 0 ? start : indent) + $0.element + "\n" }.joined()
  }

  private var summary: (term: String, text: String) { (name, abstract) }

  private func builtInRows(isRoot: Bool) -> [(term: String, text: String)] {
    let help = [(term: "-h, --help", text: "Shows this help.")]
    guard isRoot, version != nil else { return help }
    return help + [(term: "--version", text: "Says which version this is.")]
  }
}

extension Parameter {
  /// How help and the reference page list it.
  var row: (term: String, text: String) {
    let term = kind == .argument ? value + (isRepeating ? "..." : "") : usage
    return (term, explanation)
  }

  /// The help sentence with what the declaration adds: allowed words, default, repetition.
  var explanation: String {
    var notes: [String] = []
    if case .words(let words) = completion { notes.append(words.joined(separator: ", ")) }
    if let defaultText { notes.append("default: \(defaultText)") }
    if isRepeating, kind == .option { notes.append("may be repeated") }
    return notes.isEmpty ? help : "\(help) (\(notes.joined(separator: "; ")))"
  }
}
