import RDF

/// Writes an answer as an aligned table for people.
///
///     speaker       statements
///     ────────────  ──────────
///     Ada Lovelace          12
///     …
///
/// Literals lose their quotation marks, IRIs are shortened by prefixes, numbers stand right.
public struct TextTable: Sendable {
  /// Prefixes for shortening IRIs, to the namespaces.
  public var prefixes: [String: String]
  /// The most columns of the terminal that one cell takes; nil cuts nothing.
  public var maximumCellWidth: Int?

  /// Makes a writer.
  public init(prefixes: [String: String] = [:], maximumCellWidth: Int? = nil) {
    self.prefixes = prefixes
    self.maximumCellWidth = maximumCellWidth
  }

  /// The text of an answer: the table, or `true` or `false`; ends in a line break.
  public func text(of result: QueryResult) -> String {
    switch result {
    case .boolean(let value): "\(value)\n"
    case .solutions(let table): text(of: table)
    }
  }

  /// The table with its header and a rule below; no line has spaces at its end.
  public func text(of table: SolutionTable) -> String {
    var text = ""
    write(table) { text += $0 }
    return text
  }

  /// Writes the table as `text(of:)` gives it, some lines at a time.
  ///
  /// Cells are made twice, to be measured and to be written: kept, they and the text would take more memory
  /// than the answer.
  ///
  /// - Parameters:
  ///   - table: the answer.
  ///   - write: takes some whole lines.
  /// - Throws: what `write` throws.
  public func write(_ table: SolutionTable, to write: (String) throws -> Void) rethrows {
    let namespaces = prefixes.sorted {
      ($1.value.utf8.count, $0.key) < ($0.value.utf8.count, $1.key)
    }
    func cells(_ row: [Term?]) -> [String] {
      row.map { term in term.map { cut(Self.text(of: $0, namespaces)) } ?? "" }
    }
    let header = table.variables.map { cut($0) }
    var widths = header.map(DisplayWidth.of)
    // Nil where nothing stands in the column yet.
    var areNumbers: [Bool?] = table.variables.map { _ in nil }
    for row in table.rows {
      for (column, cell) in cells(row).enumerated() {
        widths[column] = max(widths[column], DisplayWidth.of(cell))
        guard let term = row[column] else { continue }
        areNumbers[column] = areNumbers[column] != false && term.isNumber
      }
    }
    let isRight = areNumbers.map { $0 ?? false }
    try write(
      line(header, widths, isRight)
        + line(widths.map { String(repeating: "─", count: $0) }, widths, isRight))
    var start = 0
    while start < table.rows.count {
      let end = min(start + Self.part, table.rows.count)
      try write(table.rows[start..<end].map { line(cells($0), widths, isRight) }.joined())
      start = end
    }
  }

  /// How many rows are written at once.
  private static let part = 1_000

  /// A line, which ends with its last cell that is not empty: filling up what is taken away again would cost
  /// each row as much as the widest cell of all is wide.
  private func line(_ cells: [String], _ widths: [Int], _ isRight: [Bool]) -> String {
    let last = cells.lastIndex { !$0.isEmpty } ?? -1
    var text = ""
    for (column, cell) in cells.enumerated() where column <= last {
      if column > 0 { text += "  " }
      let isFilled = isRight[column] || column < last
      let room = isFilled ? max(0, widths[column] - DisplayWidth.of(cell)) : 0
      let space = String(repeating: " ", count: room)
      text += isRight[column] ? space + cell : cell + space
    }
    return text + "\n"
  }

  private func cut(_ text: String) -> String {
    maximumCellWidth.map { DisplayWidth.cut(text, to: $0) } ?? text
  }

  private static func text(of term: Term, _ namespaces: [(key: String, value: String)]) -> String {
    switch term {
    case .iri(let iri): oneLine(shortened(iri, namespaces))
    case .blankNode(let node): oneLine(node.description)
    case .literal(let literal): oneLine(literal.lexicalForm)
    }
  }

  /// An IRI by the prefix with the longest namespace, or as it is.
  private static func shortened(_ iri: IRI, _ namespaces: [(key: String, value: String)]) -> String
  {
    for (prefix, namespace) in namespaces where iri.value.utf8.starts(with: namespace.utf8) {
      let local = iri.value.utf8.dropFirst(namespace.utf8.count)
      // A slash or a hash in the rest would not be a name: "schema:a/b" misleads.
      if !local.contains(where: { "/#?".utf8.contains($0) }), let name = String(local) {
        return "\(prefix):\(name)"
      }
    }
    return iri.value
  }

  /// A text in which line breaks and control characters are spaces, a run of them one.
  ///
  /// A cell that could move the cursor or colour the screen would let an article draw on it.
  private static func oneLine(_ text: String) -> String {
    if DisplayWidth.isPrintableASCII(text), !hasIdleSpace(text) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isSpace: Bool
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: isSpace = true
      default: isSpace = scalar == " "
      }
      if !isSpace {
        result.append(scalar)
      } else if !result.isEmpty, result.last != " " {
        result.append(" ")
      }
    }
    while result.last == " " { result.removeLast() }
    return String(result)
  }

  /// Whether a space stands at an end or behind another.
  private static func hasIdleSpace(_ text: String) -> Bool {
    var wasSpace = true
    for byte in text.utf8 {
      let isSpace = byte == UInt8(ascii: " ")
      if isSpace, wasSpace { return true }
      wasSpace = isSpace
    }
    return wasSpace && !text.isEmpty
  }
}

extension Term {
  /// Whether the term is a number, which stands right in its column.
  fileprivate var isNumber: Bool {
    guard let datatype = literal?.datatype else { return false }
    return Self.numbers.contains(datatype)
  }

  private static let numbers = [
    XSD.integer, XSD.decimal, XSD.double, XSD.float, XSD.nonNegativeInteger,
  ]
}
