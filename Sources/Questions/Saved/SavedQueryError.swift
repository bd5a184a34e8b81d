/// What is wrong with a saved query.
public enum SavedQueryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name is none that a query can have.
  case badName(String)
  /// A line behind "Parameters:" says nothing that can be understood.
  case badParameter(query: String, line: Int, text: String)
  /// A parameter is of a kind that does not exist.
  case unknownKind(query: String, line: Int, word: String)

  /// One sentence for the reader.
  public var description: String {
    switch self {
    case .badName(let name):
      "\"\(name)\" is no name for a query; use up to 60 small letters, digits and hyphens, such as "
        + "who-met-whom."
    case .badParameter(let query, let line, let text):
      "Line \(line) of the query \(query) describes no parameter: \"\(text)\"; one looks like "
        + "“since (date, optional): only from this day on”, and each has a name of its own."
    case .unknownKind(let query, let line, let word):
      "Line \(line) of the query \(query) has a parameter of the kind \"\(word)\"; there are "
        + SavedQuery.Kind.allCases.map(\.rawValue).joined(separator: ", ") + "."
    }
  }
}
