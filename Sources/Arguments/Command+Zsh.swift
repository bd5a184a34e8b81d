extension Command {
  /// A zsh function for each command, each with its `_arguments`.
  func zshCompletion() -> String {
    let functions = pages.map { page in
      var lines: [String] = page.options.flatMap(zshOption)
      lines.append("'(- *)--help[Shows this help]'")
      if page.path.count == 1, version != nil {
        lines.append("'(- *)--version[Says which version this is]'")
      }
      if !page.command.subcommands.isEmpty {
        lines += ["'1: :->command'", "'*:: :->rest'"]
      }
      for argument in page.arguments {
        let place = argument.isRepeating ? "*" : argument.isRequired ? "" : ":"
        let spec = "\(place):\(zshText(argument.value)):\(zshAction(argument.completion))"
        lines.append(spec.shellQuoted)
      }
      let body = "  _arguments -s -S -C \\\n    " + lines.joined(separator: " \\\n    ") + "\n"
      return "\(function(page.path))() {\n"
        + (page.command.subcommands.isEmpty
          ? body : "  local state line\n" + body + dispatch(page)) + "}\n"
    }
    return """
      #compdef \(name)
      # Completion of \(name) for zsh; made from its declarations by "\(name) completions zsh".
      \(functions.joined(separator: "\n"))
      if [[ ${funcstack[1]} == \(shellFunction) ]]; then \(shellFunction) "$@"
      else compdef \(shellFunction) \(name); fi

      """
  }

  private func function(_ path: [String]) -> String {
    path.dropFirst().reduce(shellFunction) {
      $0 + "__" + $1.map { $0 == "-" ? "_" : String($0) }.joined()
    }
  }

  private func dispatch(_ page: CommandPage<Context>) -> String {
    let commands = page.command.subcommands
    let list = commands.map { "      \("\($0.name):\(zshText($0.abstract))".shellQuoted)\n" }
    let cases = commands.map { command in
      let words = ([command.name] + command.aliases).joined(separator: "|")
      return "      \(words)) \(function(page.path + [command.name])) ;;\n"
    }
    return """
        case $state in
        command)
          local -a commands=(
      \(list.joined())    )
          _describe command commands ;;
        rest)
          case ${line[1]} in
      \(cases.joined())    esac ;;
        esac

      """
  }
}

/// The specifications of an option: one for each of its names.
private func zshOption(_ option: Parameter) -> [String] {
  let names = ["--\(option.name)"] + (option.short.map { ["-\($0)"] } ?? [])
  return names.map { name in
    let long = name.hasPrefix("--")
    let start = option.isRepeating ? "*\(name)" : "(\(names.joined(separator: " ")))\(name)"
    guard option.kind == .option else { return "\(start)[\(zshText(option.help))]".shellQuoted }
    // Only a single word may stand behind "=" or directly behind a letter.
    let joint = option.wordCount > 1 ? "" : long ? "=" : "+"
    let values =
      option.wordCount > 1 ? option.value.split(separator: " ").map(String.init) : [option.value]
    let words = values.map { ":\(zshText($0)):\(zshAction(option.completion))" }.joined()
    return "\(start)\(joint)[\(zshText(option.help))]\(words)".shellQuoted
  }
}

private func zshAction(_ completion: Parameter.Completion) -> String {
  switch completion {
  case .none: " "
  case .files: "_files"
  case .folders: "_files -/"
  case .words(let words): "(\(words.joined(separator: " ")))"
  }
}

/// Text without the characters that end a part of a specification.
private func zshText(_ text: String) -> String {
  text.reduce(into: "") { output, character in
    if "[]:\\".contains(character) { output.append("\\") }
    output.append(character)
  }
}
