internal import Arguments
internal import Reading

/// How statements are spotted: an option of all commands that read.
enum ReaderChoice: String, CaseIterable, ExpressibleByArgument {
  /// Tables and rules: fast.
  case rules
  /// The rules, and the trained model for what they do not see: thorough.
  case model

  static let option = Option<ReaderChoice>(
    "reader", value: "READER", default: .rules,
    help: "Who spots statements: rules (fast), or the rules and the trained model (thorough).")
}

extension Context {
  /// The reader that was chosen.
  ///
  /// - Throws: `ModelError` or `CommandError` where the model is wanted and cannot be used.
  func reader(_ choice: ReaderChoice) throws -> Reader {
    switch choice {
    case .rules: try Reader()
    case .model: try Reader(tagger: try tagger())
    }
  }
}
