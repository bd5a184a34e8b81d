/// A command line that was understood: which command, and the value of everything it declares.
///
/// ```swift
/// invocation.path          // ["rapporteur", "statements"]
/// invocation[by]           // String?, for let by = Option<String?>("by", …)
/// ```
public struct Invocation: Sendable {
  /// The names of the commands from the program down to the one that was called.
  public let path: [String]
  /// The words given for each parameter that the command declares, by its label.
  let words: [String: [String]]

  /// Whether the flag was given.
  public subscript(flag: Flag) -> Bool { isGiven(flag) }

  /// The option's value: what was given, or nothing, or its default.
  public subscript<Result>(option: Option<Result>) -> Result {
    value(of: option.parameter, option.read)
  }

  /// The argument's value.
  public subscript<Result>(argument: Argument<Result>) -> Result {
    value(of: argument.parameter, argument.read)
  }

  /// Whether the command line says it, for options whose default must be told from the same value.
  public func isGiven(_ declared: any DeclaredParameter) -> Bool {
    !given(declared.parameter).isEmpty
  }

  private func given(_ parameter: Parameter) -> [String] {
    guard let words = words[parameter.label] else {
      preconditionFailure(
        "\(path.joined(separator: " ")) asks for \(parameter.label), which it does not declare")
    }
    return words
  }

  private func value<Result>(
    of parameter: Parameter, _ read: ([String]) throws(UsageError) -> Result
  ) -> Result {
    do {
      return try read(given(parameter))
    } catch {
      // Parsing has run the same check, so only a declaration that changed in between gets here.
      preconditionFailure("\(parameter.label) was checked and is refused now: \(error)")
    }
  }
}
