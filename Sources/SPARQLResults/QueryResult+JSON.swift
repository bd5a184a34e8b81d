internal import RDF

extension QueryResult {
  /// Reads SPARQL 1.1 Query Results JSON.
  ///
  /// `typed-literal`, which older servers write, is read as well; members that the standard does not
  /// know are passed over. See <https://www.w3.org/TR/sparql11-results-json/>.
  ///
  /// - Throws: what is wrong, and in which line.
  public init(json bytes: [UInt8]) throws(ResultError) {
    var reader = JSONResultReader()
    var scanner = JSONScanner(bytes)
    try scanner.document { scanner throws(ResultError) in try reader.read(&scanner) }
    guard let result = reader.result else {
      throw scanner.wrong("it holds neither results nor a boolean")
    }
    self = result
  }
}

/// Collects what a document says; its members come in any order.
private struct JSONResultReader {
  private var variables: [String] = []
  private var columns: [String: Int] = [:]
  private var rows: [[Term?]]?
  private var boolean: Bool?

  var result: QueryResult? {
    if let boolean { return .boolean(boolean) }
    guard let rows else { return nil }
    // Rows that were read before a later column was met are shorter.
    let width = variables.count
    return .solutions(
      SolutionTable(
        variables: variables,
        rows: rows.map { $0 + Array(repeating: nil, count: width - $0.count) }))
  }

  mutating func read(_ scanner: inout JSONScanner) throws(ResultError) {
    try scanner.object { scanner, name throws(ResultError) in
      switch name {
      case "head": try readHead(&scanner)
      case "boolean": boolean = try scanner.boolean()
      case "results": try readResults(&scanner)
      default: try scanner.skipValue()
      }
    }
  }

  private mutating func readHead(_ scanner: inout JSONScanner) throws(ResultError) {
    try scanner.object { scanner, name throws(ResultError) in
      guard name == "vars" else { return try scanner.skipValue() }
      try scanner.array { scanner throws(ResultError) in _ = column(try scanner.string()) }
    }
  }

  private mutating func readResults(_ scanner: inout JSONScanner) throws(ResultError) {
    try scanner.object { scanner, name throws(ResultError) in
      guard name == "bindings" else { return try scanner.skipValue() }
      var rows: [[Term?]] = []
      try scanner.array { scanner throws(ResultError) in
        var row = [Term?](repeating: nil, count: variables.count)
        try scanner.object { scanner, name throws(ResultError) in
          let place = column(name)
          if place >= row.count { row += Array(repeating: nil, count: place + 1 - row.count) }
          row[place] = try readTerm(&scanner)
        }
        rows.append(row)
      }
      self.rows = rows
    }
  }

  private mutating func column(_ name: String) -> Int {
    if let known = columns[name] { return known }
    variables.append(name)
    columns[name] = variables.count - 1
    return variables.count - 1
  }

  private func readTerm(_ scanner: inout JSONScanner) throws(ResultError) -> Term {
    var kind: String?
    var value: String?
    var language: String?
    var datatype: String?
    try scanner.object { scanner, name throws(ResultError) in
      switch name {
      case "type": kind = try scanner.string()
      case "value": value = try scanner.string()
      case "xml:lang": language = try scanner.string()
      case "datatype": datatype = try scanner.string()
      default: try scanner.skipValue()
      }
    }
    guard let kind, let value else { throw scanner.wrong("a term lacks its type or its value") }
    switch kind {
    case "uri": return .iri(value)
    case "bnode": return .blankNode(BlankNode(value))
    case "literal", "typed-literal":
      return .literal(Literal(value, language: language, datatype: datatype))
    default: throw scanner.wrong("there is no term of the type \(kind)")
    }
  }
}

extension Literal {
  /// Makes a literal of what results say of it; a language goes before a datatype.
  init(_ value: String, language: String?, datatype: String?) {
    if let language, !language.isEmpty {
      self.init(value, language: language)
    } else {
      self.init(value, datatype: datatype.map { IRI($0) } ?? XSD.string)
    }
  }
}
