/// A name with a value, such as `--by NAME` or `--by=NAME`; its type says how it may be given.
///
/// ```swift
/// let by = Option<String?>("by", value: "NAME", help: "Only what this person said.")
/// let formats = Option<[Format]>("format", value: "FORMAT", help: "Write this as well.")
/// let limit = Option<Int>("limit", short: "n", value: "N", default: 20, help: "How many rows.")
/// invocation[by]       // String?, nil when not given
/// invocation[formats]  // [Format], one for each time it was given
/// invocation[limit]    // Int, 20 when not given
/// ```
///
/// A value that does not read as the type is refused while parsing, with a ``UsageError``.
public struct Option<Result: Sendable>: DeclaredParameter {
  /// Its description for the parser, help and completion.
  public let parameter: Parameter
  let read: @Sendable ([String]) throws(UsageError) -> Result
}

extension Option {
  /// Declares an option that may be left out, in which case its value is nil.
  public init<Value: ExpressibleByArgument>(
    _ name: String, short: Character? = nil, value: String,
    completion: Parameter.Completion = .none, help: String
  ) where Result == Value? {
    let read = { @Sendable (words: [String]) throws(UsageError) -> Value? in
      try readValues(Value.self, of: "--\(name)", words).last
    }
    self.init(
      Value.self, name, short, value, completion, help, defaultText: nil, isRepeating: false, read)
  }

  /// Declares an option that may be given any number of times.
  public init<Value: ExpressibleByArgument>(
    _ name: String, short: Character? = nil, value: String,
    completion: Parameter.Completion = .none, help: String
  ) where Result == [Value] {
    let read = { @Sendable (words: [String]) throws(UsageError) -> [Value] in
      try readValues(Value.self, of: "--\(name)", words)
    }
    self.init(
      Value.self, name, short, value, completion, help, defaultText: nil, isRepeating: true, read)
  }

  /// Declares an option that has a value even where the command line gives none.
  public init(
    _ name: String, short: Character? = nil, value: String, default fallback: Result,
    completion: Parameter.Completion = .none, help: String
  ) where Result: ExpressibleByArgument {
    let read = { @Sendable (words: [String]) throws(UsageError) -> Result in
      try readValues(Result.self, of: "--\(name)", words).last ?? fallback
    }
    self.init(
      Result.self, name, short, value, completion, help, defaultText: fallback.argumentText,
      isRepeating: false, read)
  }

  /// Declares an option that takes several words at once, `--between A B`; empty where it is not
  /// given.
  ///
  /// - Parameters:
  ///   - name: the name, without dashes.
  ///   - values: what the words stand for, one name for each.
  ///   - help: what it does, as one sentence.
  public init<Value: ExpressibleByArgument>(
    _ name: String, values: [String], help: String
  ) where Result == [Value] {
    let read = { @Sendable (words: [String]) throws(UsageError) -> [Value] in
      try readValues(Value.self, of: "--\(name)", words)
    }
    self.init(
      Value.self, name, nil, values.joined(separator: " "), .none, help, defaultText: nil,
      isRepeating: false, wordCount: values.count, read)
  }

  private init<Value: ExpressibleByArgument>(
    _: Value.Type, _ name: String, _ short: Character?, _ value: String,
    _ completion: Parameter.Completion, _ help: String, defaultText: String?, isRepeating: Bool,
    wordCount: Int = 1, _ read: @escaping @Sendable ([String]) throws(UsageError) -> Result
  ) {
    self.read = read
    parameter = Parameter(
      kind: .option, name: name, short: short, value: value, help: help,
      completion: completion.orWords(of: Value.self), defaultText: defaultText,
      isRepeating: isRepeating, isRequired: false, wordCount: wordCount,
      check: { words throws(UsageError) in _ = try read(words) })
  }
}
