/// A word in its place, such as a file to read; its type says how often it may stand there.
///
/// ```swift
/// let article = Argument<String>("ARTICLE", help: "The article's id or address.")
/// let topic = Argument<String?>("TOPIC", help: "Only this topic.")
/// let files = Argument<[String]>("FILE", completion: .files, help: "What to read.")
/// invocation[article]  // String; parsing refuses a command line without it
/// invocation[topic]    // String?
/// invocation[files]    // [String], perhaps empty
/// ```
public struct Argument<Result: Sendable>: DeclaredParameter {
  /// Its description for the parser, help and completion.
  public let parameter: Parameter
  let read: @Sendable ([String]) throws(UsageError) -> Result
}

extension Argument {
  /// Declares an argument that must be there.
  public init(
    _ name: String, completion: Parameter.Completion = .none, help: String
  ) where Result: ExpressibleByArgument {
    let read = { @Sendable (words: [String]) throws(UsageError) -> Result in
      guard let value = try readValues(Result.self, of: name, words).last else {
        throw UsageError("\(name) is missing")
      }
      return value
    }
    self.init(Result.self, name, completion, help, isRepeating: false, isRequired: true, read)
  }

  /// Declares an argument that may be left out.
  public init<Value: ExpressibleByArgument>(
    _ name: String, completion: Parameter.Completion = .none, help: String
  ) where Result == Value? {
    let read = { @Sendable (words: [String]) throws(UsageError) -> Value? in
      try readValues(Value.self, of: name, words).last
    }
    self.init(Value.self, name, completion, help, isRepeating: false, isRequired: false, read)
  }

  /// Declares an argument that takes all the words that are left, at least `atLeast` of them.
  public init<Value: ExpressibleByArgument>(
    _ name: String, atLeast: Int = 0, completion: Parameter.Completion = .none, help: String
  ) where Result == [Value] {
    let read = { @Sendable (words: [String]) throws(UsageError) -> [Value] in
      guard words.count >= atLeast else {
        throw UsageError(
          atLeast == 1 ? "\(name) is missing" : "at least \(atLeast) of \(name) are needed")
      }
      return try readValues(Value.self, of: name, words)
    }
    self.init(
      Value.self, name, completion, help, isRepeating: true, isRequired: atLeast > 0, read)
  }

  private init<Value: ExpressibleByArgument>(
    _: Value.Type, _ name: String, _ completion: Parameter.Completion, _ help: String,
    isRepeating: Bool, isRequired: Bool,
    _ read: @escaping @Sendable ([String]) throws(UsageError) -> Result
  ) {
    self.read = read
    parameter = Parameter(
      kind: .argument, name: "", short: nil, value: name, help: help,
      completion: completion.orWords(of: Value.self), defaultText: nil, isRepeating: isRepeating,
      isRequired: isRequired, wordCount: 1,
      check: { words throws(UsageError) in _ = try read(words) })
  }
}

extension Parameter.Completion {
  /// The words that the type allows, where nothing else was declared.
  func orWords<Value: ExpressibleByArgument>(of type: Value.Type) -> Self {
    self == .none && !type.allValueStrings.isEmpty ? .words(type.allValueStrings) : self
  }
}

/// Reads each word as a value, or says what the parameter of that label wants.
func readValues<Value: ExpressibleByArgument>(
  _: Value.Type, of label: String, _ words: [String]
) throws(UsageError) -> [Value] {
  var values: [Value] = []
  for word in words {
    guard let value = Value(argument: word) else {
      throw UsageError(
        "\(label) wants \(Value.valueDescription), not \"\(word)\"",
        suggestions: nearest(to: word, in: Value.allValueStrings))
    }
    values.append(value)
  }
  return values
}
