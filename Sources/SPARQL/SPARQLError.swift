/// What is wrong with the text of a query, and where.
///
///     line 2, column 4: unknown prefix `shcema:`
///       ?s shcema:name ?n
///          ^^^^^^^^^^^
///     did you mean `schema:`?
public struct SPARQLError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, in one sentence without its full stop.
  public let message: String
  /// Where it is wrong.
  public let range: SourceRange
  /// The line in which the range begins.
  public let line: String
  /// What was probably meant, as a question.
  public let suggestion: String?

  init(_ message: String, at range: SourceRange, line: String, suggestion: String? = nil) {
    self.message = message
    self.range = range
    self.line = line
    self.suggestion = suggestion
  }

  /// The sentence, the line with a caret under the place, and the suggestion.
  public var description: String {
    var text = "line \(range.start.line), column \(range.start.column): \(message)"
    let excerpt = excerpt
    if excerpt.line.contains(where: { $0 != " " }) {
      text += "\n  \(excerpt.line)\n  \(excerpt.carets)"
    }
    if let suggestion { text += "\n\(suggestion)" }
    return text
  }

  /// At most 100 characters of the line around the place, and what stands under them.
  private var excerpt: (line: String, carets: String) {
    let width = 100
    let scalars = line.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
    let caret = min(range.start.column - 1, scalars.count)
    let first = scalars.count <= width ? 0 : max(0, min(caret - 50, scalars.count - width))
    let shown = scalars[first..<min(first + width, scalars.count)]
    var characters = String.UnicodeScalarView()
    characters.append(contentsOf: shown)
    while characters.last == " " { characters.removeLast() }
    let length =
      range.end.line == range.start.line
      ? range.end.column - range.start.column : scalars.count - caret
    let carets = max(1, min(length, first + shown.count - caret))
    return (
      String(characters),
      String(repeating: " ", count: caret - first) + String(repeating: "^", count: carets)
    )
  }
}
