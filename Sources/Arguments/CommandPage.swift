/// One command of a tree with what only its place there tells: its path and inherited options.
struct CommandPage<Context> {
  let command: Command<Context>
  /// The names from the program down to the command.
  let path: [String]
  /// Its own options, then those of the commands above it.
  let groups: [OptionGroup]

  /// The path as it is typed.
  var title: String { path.joined(separator: " ") }

  var options: [Parameter] { groups.flatMap(\.parameters) }
  var arguments: [Parameter] { command.arguments.map(\.parameter) }

  /// The words that start with a dash and are understood here.
  var optionWords: [String] {
    let declared = options.flatMap { option in
      ["--\(option.name)"] + (option.short.map { ["-\($0)"] } ?? [])
    }
    return declared + ["--help"] + (path.count == 1 && command.version != nil ? ["--version"] : [])
  }
}

extension Command {
  /// This command and all below it, each before its subcommands.
  var pages: [CommandPage<Context>] { pages(under: [], groups: []) }

  private func pages(under parents: [String], groups inherited: [OptionGroup])
    -> [CommandPage<Context>]
  {
    let page = CommandPage(command: self, path: parents + [name], groups: groups + inherited)
    return [page] + subcommands.flatMap { $0.pages(under: page.path, groups: page.groups) }
  }

  /// What is wrong with the declarations, in sentences; empty where they are sound.
  ///
  /// A program's tests hold this empty. It finds names that are declared twice, arguments behind
  /// one that takes all words, required arguments behind optional ones, and missing help.
  public func declarationFaults() -> [String] {
    pages.flatMap { page in
      var faults = duplicates(of: page.options.map { "--\($0.name)" } + ["--help"])
      faults += duplicates(of: page.options.compactMap { $0.short.map { "-\($0)" } } + ["-h"])
      faults += duplicates(of: page.arguments.map(\.label))
      faults += duplicates(of: page.command.subcommands.flatMap { [$0.name] + $0.aliases })
      for (before, after) in zip(page.arguments, page.arguments.dropFirst()) {
        if before.isRepeating { faults.append("nothing is left for \(after.label)") }
        if !before.isRequired, after.isRequired {
          faults.append("\(after.label) is required behind \(before.label), which is not")
        }
      }
      for parameter in page.options + page.arguments where parameter.help.isEmpty {
        faults.append("\(parameter.label) has no help")
      }
      if page.command.body != nil, page.command.examples.isEmpty { faults.append("no examples") }
      return faults.map { "\(page.title): \($0)" }
    }
  }
}

private func duplicates(of words: [String]) -> [String] {
  var seen: Set<String> = []
  return words.filter { !seen.insert($0).inserted }.map { "\($0) is declared twice" }
}
