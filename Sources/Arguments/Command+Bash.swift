extension Command {
  /// A Bash function that finds the command in the line typed so far and proposes what fits.
  func bashCompletion() -> String {
    var paths = ""
    var values = ""
    var words = ""
    for page in pages {
      for command in page.command.subcommands {
        for word in [command.name] + command.aliases {
          paths += "      \("\(page.title) \(word)".shellQuoted))"
          paths += " path=\("\(page.title) \(command.name)".shellQuoted);;\n"
        }
      }
      for option in page.options where option.kind == .option {
        let names = ["--\(option.name)"] + (option.short.map { ["-\($0)"] } ?? [])
        let patterns = names.map { "\(page.title) \($0)".shellQuoted }.joined(separator: "|")
        values += "    \(patterns)) \(bashValue(option.completion)); return;;\n"
      }
      let names = page.command.subcommands.map(\.name)
      let list = (names + page.optionWords).joined(separator: " ")
      let argument = page.arguments.first?.completion ?? .none
      words += "    \(page.title.shellQuoted))\n"
      words += "      if [[ $cur == -* ]]; then \(bashValue(.words(page.optionWords)))\n"
      words += "      else \(bashValue(page.arguments.isEmpty ? .words([list]) : argument)); fi;;\n"
    }
    return """
      # Completion of \(name) for Bash; made from its declarations by "\(name) completions bash".
      \(shellFunction)() {
        local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}"
        local path=\(name.shellQuoted) i
        # Bash takes "--by=x" apart at the equals sign.
        if [[ $cur == "=" ]]; then cur=""; elif [[ $prev == "=" ]]; then
          prev="${COMP_WORDS[COMP_CWORD-2]}"; fi
        for ((i = 1; i < COMP_CWORD; i++)); do
          case "$path ${COMP_WORDS[i]}" in
      \(paths)    esac
        done
        COMPREPLY=()
        case "$path $prev" in
      \(values)  esac
        case "$path" in
      \(words)  esac
      }
      complete -F \(shellFunction) \(name)

      """
  }
}

/// The Bash command that fills the proposals for a value.
private func bashValue(_ completion: Parameter.Completion) -> String {
  switch completion {
  case .none: ":"
  case .files: "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$cur\")"
  case .folders: "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- \"$cur\")"
  case .words(let words):
    "mapfile -t COMPREPLY < <(compgen -W \(words.joined(separator: " ").shellQuoted) -- \"$cur\")"
  }
}
