/// A query with a name, a description and parameters, as a `.rq` file holds it.
///
///     # Who met whom, with the words that say so.
///     #
///     # Parameters:
///     #   who (person): whose meetings
///     #   since (date, optional): only from this day, month or year on
///     SELECT …
///
/// A parameter is a variable of the query. Its value is put in the place of the variable as a term;
/// nothing that a person typed ever becomes a part of the text.
public struct SavedQuery: Hashable, Sendable {
  /// A variable that whoever asks gives a value.
  public struct Parameter: Hashable, Sendable {
    /// The variable's name.
    public var name: String
    /// What is typed for it.
    public var kind: Kind
    /// Whether it may be left out; the variable then has no value.
    public var isOptional: Bool
    /// What it does, in a few words.
    public var help: String
  }

  /// What can be typed for a parameter.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Any text, taken as it is.
    case text
    /// A number.
    case number
    /// A day, month or year: `2022-03-01`, `2022-03`, `2022`.
    case date
    /// A name, found as the other commands find it.
    case person, country, body, place, event, topic, outlet
    /// A person, a body, or a country and its government.
    case speaker
    /// A topic, or whatever else has a name.
    case thing
    /// An IRI, taken as it is.
    case iri
  }

  /// The name by which it is run.
  public var name: String
  /// What it answers, in one sentence.
  public var summary: String
  /// What else there is to know; empty where nothing is said.
  public var details: String
  /// What may be, or has to be, given.
  public var parameters: [Parameter]
  /// The whole text, description included.
  public var text: String

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - name: the name of the query: small letters, digits and hyphens.
  ///   - text: the text of the file.
  /// - Throws: `SavedQueryError` for a description that cannot be understood. The query itself is read
  ///   when it is run.
  public init(name: String, text: String) throws(SavedQueryError) {
    guard Self.isName(name) else { throw .badName(name) }
    self.name = name
    self.text = text
    var header = SavedQueryHeader()
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard line.hasPrefix("#") else { break }
      try header.read(line.dropFirst(), number: number + 1, of: name)
    }
    summary = header.paragraphs.first ?? ""
    details = header.paragraphs.dropFirst().joined(separator: "\n\n")
    parameters = header.parameters
  }

  /// Whether queries can be called that: such a name is a file's name everywhere and no path.
  public static func isName(_ name: String) -> Bool {
    guard (1...60).contains(name.utf8.count), name.first != "-" else { return false }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }
}

/// The comment at the beginning of a saved query, read line by line.
private struct SavedQueryHeader {
  private(set) var paragraphs: [String] = []
  private(set) var parameters: [SavedQuery.Parameter] = []
  private var isInParameters = false
  private var isInParagraph = false

  mutating func read(
    _ line: Substring, number: Int, of query: String
  ) throws(SavedQueryError) {
    let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words.isEmpty {
      isInParagraph = false
    } else if words == "Parameters:" {
      isInParameters = true
    } else if isInParameters {
      parameters.append(try parameter(words, number, query))
    } else if isInParagraph, let last = paragraphs.popLast() {
      paragraphs.append(last + " " + words)
    } else {
      paragraphs.append(words)
      isInParagraph = true
    }
  }

  /// `who (person, optional): whose meetings`.
  private func parameter(
    _ line: String, _ number: Int, _ query: String
  ) throws(SavedQueryError) -> SavedQuery.Parameter {
    guard let open = line.firstIndex(of: "("), let close = line[open...].firstIndex(of: ")"),
      case let rest = line[line.index(after: close)...].drop(while: { $0 == " " }),
      rest.first == ":"
    else { throw .badParameter(query: query, line: number, text: line) }
    let name = line[..<open].split(separator: " ").joined()
    let options = line[line.index(after: open)..<close].split(separator: ",")
      .map { $0.split(separator: " ").joined() }
    guard !name.isEmpty, let word = options.first,
      options.dropFirst().allSatisfy({ $0 == "optional" })
    else { throw .badParameter(query: query, line: number, text: line) }
    guard let kind = SavedQuery.Kind(rawValue: word) else {
      throw .unknownKind(query: query, line: number, word: word)
    }
    guard !parameters.contains(where: { $0.name == name }) else {
      throw .badParameter(query: query, line: number, text: line)
    }
    let help = rest.dropFirst().drop { $0 == " " }
    return SavedQuery.Parameter(
      name: name, kind: kind, isOptional: options.count > 1, help: String(help))
  }
}
