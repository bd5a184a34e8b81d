internal import Arguments

/// Why a command could not do its work, in one sentence that says what to do.
struct CommandError: Error, CustomStringConvertible {
  /// The sentence.
  let description: String
  /// What the shell is told.
  let exitCode: ExitCode

  init(_ description: String, exitCode: ExitCode = .failed) {
    self.description = description
    self.exitCode = exitCode
  }

  /// Something typed that nothing answers to, with what may have been meant, or else a hint.
  static func unknown(
    _ what: String, _ typed: String, near names: [String], hint: String = ""
  ) -> CommandError {
    let close = nearest(to: typed, in: names)
    let question =
      close.last.map { last in
        let others = close.dropLast().joined(separator: ", ")
        return " Did you mean \(others.isEmpty ? last : "\(others) or \(last)")?"
      } ?? (hint.isEmpty ? "" : " \(hint)")
    return CommandError(
      "No \(what) called \"\(typed)\" stands in the graph.\(question)", exitCode: .nothingMatched)
  }
}
