extension Command {
  /// One `complete` line for each command and option, each asking where on the line it stands.
  func fishCompletion() -> String {
    let place = "_\(shellFunction)_is"
    var lines = ""
    var paths = ""
    for page in pages {
      let isHere = "-n \("\(place) \(page.title)".fishQuoted)"
      for command in page.command.subcommands {
        for word in [command.name] + command.aliases {
          paths += "      case \("\(page.title) \(word)".fishQuoted)\n"
          paths += "        set path \("\(page.title) \(command.name)".fishQuoted)\n"
        }
        let start = "complete -c \(name) \(isHere) -a \(command.name.fishQuoted)"
        lines += "\(start) -d \(command.abstract.fishQuoted)\n"
      }
      for option in page.options {
        let short = option.short.map { " -s \($0)" } ?? ""
        let value = option.kind == .option ? fishValue(option.completion, option: true) : ""
        let start = "complete -c \(name) \(isHere)\(short) -l \(option.name)\(value)"
        lines += "\(start) -d \(option.help.fishQuoted)\n"
      }
      lines += "complete -c \(name) \(isHere) -s h -l help -d 'Shows this help.'\n"
      if page.path.count == 1, version != nil {
        lines += "complete -c \(name) \(isHere) -l version -d 'Says which version this is.'\n"
      }
      if let completion = page.arguments.first?.completion, completion != .none {
        lines += "complete -c \(name) \(isHere)\(fishValue(completion, option: false))\n"
      }
    }
    return """
      # Completion of \(name) for fish; made from its declarations by "\(name) completions fish".
      function \(place)
        set -l path \(name.fishQuoted)
        for word in (commandline -opc)[2..-1]
          switch "$path $word"
      \(paths)    end
        end
        test "$path" = "$argv"
      end
      complete -c \(name) -f
      \(lines)
      """
  }
}

/// How fish completes the value of an option or an argument.
private func fishValue(_ completion: Parameter.Completion, option: Bool) -> String {
  let required = option ? " -r" : ""
  return switch completion {
  case .none: option ? " -x" : ""
  case .files: "\(required) -F"
  case .folders: (option ? " -x" : "") + " -a '(__fish_complete_directories)'"
  case .words(let words):
    (option ? " -x" : "") + " -a \(words.joined(separator: " ").fishQuoted)"
  }
}

extension String {
  /// The text between single quotes, in which fish knows only `\\` and `\'`.
  fileprivate var fishQuoted: String {
    let escaped = reduce(into: "") { output, character in
      if character == "'" || character == "\\" { output.append("\\") }
      output.append(character)
    }
    return "'\(escaped)'"
  }
}
