internal import Arguments
internal import Reading

/// How statements are spotted: an option of all commands that read.
enum ReaderChoice: String, CaseIterable, ExpressibleByArgument {
  /// The rules, and the trained model for what they do not see: thorough.
  case model
  /// Tables and rules alone: fast.
  case rules

  static let option = Option<ReaderChoice>(
    "reader", value: "READER", default: .model,
    help:
      "Who spots statements: the trained model and the rules (model), or the rules alone, ten times as fast."
  )
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
