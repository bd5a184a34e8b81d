/// What a command line asks for.
public enum Outcome<Context>: Sendable {
  /// To run a command with these values.
  case run(Invocation, Command<Context>.Body)
  /// To be shown this help.
  case help(String)
  /// To be told this version.
  case version(String)
}

extension Command {
  /// Reads the words that follow the program's name as a call of this command or one below it.
  ///
  /// ```swift
  /// switch try root.parse(["statements", "--by", "khoshroo"]) {
  /// case .run(let invocation, let body): try await body(invocation, &context)
  /// case .help(let text), .version(let text): print(text)
  /// }
  /// ```
  ///
  /// Options and arguments may be mixed; `--` ends the options and `-` is an argument. A command
  /// that only gathers others answers with its help when none of these is named.
  ///
  /// - Throws: ``UsageError`` for a word that is not understood, a value that does not read as its
  ///   type, an argument that is missing, and options that exclude each other.
  public func parse(_ words: [String]) throws(UsageError) -> Outcome<Context> {
    var reading = CommandLineReading(root: self)
    do {
      return try reading.read(words)
    } catch {
      var error = error
      error.command = reading.typedPath
      throw error
    }
  }
}

/// The state of one walk over the words of a command line.
struct CommandLineReading<Context> {
  private let root: Command<Context>
  private var command: Command<Context>
  private var path: [String]
  /// The options of the command and of all above it.
  private var groups: [OptionGroup]
  private var given: [String: [String]] = [:]
  private var positionals: [String] = []
  private var rest: ArraySlice<String> = []

  init(root: Command<Context>) {
    self.root = root
    command = root
    path = [root.name]
    groups = root.groups
  }

  var typedPath: String { path.joined(separator: " ") }

  mutating func read(_ words: [String]) throws(UsageError) -> Outcome<Context> {
    rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        for word in rest { try take(word) }
        break
      }
      if let option = optionWord(word) {
        if let answer = try take(option: option) { return answer }
      } else if word == "help", path.count == 1, root.subcommand(named: "help") == nil,
        !root.subcommands.isEmpty
      {
        for word in rest where optionWord(word) == nil { try descend(to: word) }
        return .help(help)
      } else {
        try take(word)
      }
    }
    guard let body = command.body else { return .help(help) }
    try placeArguments()
    try refuseExclusions()
    return .run(try invocation(), body)
  }

  private var help: String { command.help(path: path, groups: groups) }

  /// The word without any value, where it is an option's: a lone `-` and `-5` are arguments.
  private func optionWord(_ word: String) -> String? {
    guard word.hasPrefix("-"), word.count > 1 else { return nil }
    if word.hasPrefix("--") { return word }
    guard let letter = word.dropFirst().first else { return nil }
    let isNumber = letter.isNumber || letter == "."
    return isNumber && parameter(short: letter) == nil ? nil : word
  }

  private var parameters: [Parameter] { groups.flatMap(\.parameters) }

  private func parameter(short letter: Character) -> Parameter? {
    parameters.first { $0.short == letter }
  }

  /// Takes an option and its value; answers where it is one of those that end the reading.
  private mutating func take(option word: String) throws(UsageError) -> Outcome<Context>? {
    if word == "--help" || word == "-h" { return .help(help) }
    if word == "--version", let version = root.version, path.count == 1 { return .version(version) }
    guard word.hasPrefix("--") else {
      try take(letters: word.dropFirst())
      return nil
    }
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? ""
    guard let parameter = parameters.first(where: { $0.name == name }) else {
      let known = parameters.map { "--\($0.name)" } + ["--help"]
      throw UsageError("unknown option --\(name)", suggestions: nearest(to: "--\(name)", in: known))
    }
    try take(parameter, as: "--\(name)", attached: parts.count > 1 ? String(parts[1]) : nil)
    return nil
  }

  /// Takes `-j`, `-jv`, `-n5` and `-n 5`.
  private mutating func take(letters: Substring) throws(UsageError) {
    var letters = letters
    while let letter = letters.popFirst() {
      guard let parameter = parameter(short: letter) else {
        let known = parameters.compactMap { $0.short == nil ? nil : "--\($0.name)" }
        throw UsageError(
          "unknown option -\(letter)",
          suggestions: letters.isEmpty ? known.filter { $0.hasPrefix("--\(letter)") } : [])
      }
      guard parameter.kind == .option, !letters.isEmpty else {
        try take(parameter, as: "-\(letter)", attached: nil)
        continue
      }
      return try take(parameter, as: "-\(letter)", attached: String(letters))
    }
  }

  private mutating func take(
    _ parameter: Parameter, as typed: String, attached: String?
  ) throws(UsageError) {
    if parameter.kind == .flag {
      guard attached == nil else { throw UsageError("\(typed) takes no value") }
      given[parameter.label] = [""]
      return
    }
    if given[parameter.label] != nil, !parameter.isRepeating {
      throw UsageError("\(typed) was given twice, and only one can be followed")
    }
    var attached = attached
    for _ in 0..<parameter.wordCount {
      guard let value = attached ?? nextValue() else {
        let wanted = parameter.wordCount == 1 ? "a value" : "\(parameter.wordCount) values"
        throw UsageError("\(typed) wants \(wanted): \(typed) \(parameter.value)")
      }
      attached = nil
      given[parameter.label, default: []].append(value)
    }
  }

  /// The next word, unless it is an option of its own: then the value was forgotten.
  private mutating func nextValue() -> String? {
    guard let next = rest.first, optionWord(next) == nil else { return nil }
    return rest.popFirst()
  }

  /// Takes a word that is no option: a subcommand's name or an argument.
  private mutating func take(_ word: String) throws(UsageError) {
    if command.subcommands.isEmpty {
      positionals.append(word)
    } else {
      try descend(to: word)
    }
  }

  private mutating func descend(to word: String) throws(UsageError) {
    guard let next = command.subcommand(named: word) else {
      let names = command.subcommands.flatMap { [$0.name] + $0.aliases }
      throw UsageError("unknown command \(word)", suggestions: nearest(to: word, in: names))
    }
    command = next
    path.append(next.name)
    groups = next.groups + groups
  }

  private mutating func placeArguments() throws(UsageError) {
    for parameter in command.arguments.map(\.parameter) {
      let count = parameter.isRepeating ? positionals.count : min(1, positionals.count)
      given[parameter.label] = Array(positionals.prefix(count))
      positionals.removeFirst(count)
    }
    guard let extra = positionals.first else { return }
    throw UsageError("\"\(extra)\" is one argument too many")
  }

  private func refuseExclusions() throws(UsageError) {
    for group in groups where group.atMostOne {
      let used = group.parameters.map(\.label).filter { given[$0] != nil }
      guard used.count > 1 else { continue }
      throw UsageError("\(used.joined(separator: " and ")) exclude each other; choose one")
    }
  }

  /// Checks every value against its type, and keeps an entry for what was not given as well.
  private func invocation() throws(UsageError) -> Invocation {
    var words: [String: [String]] = [:]
    for parameter in parameters + command.arguments.map(\.parameter) {
      let values = given[parameter.label] ?? []
      try parameter.check(values)
      words[parameter.label] = values
    }
    return Invocation(path: path, words: words)
  }
}
