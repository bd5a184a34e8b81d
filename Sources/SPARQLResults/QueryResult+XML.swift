internal import CXML2
internal import RDF

extension QueryResult {
  /// Reads the SPARQL Query Results XML Format.
  ///
  /// Entities that the document itself declares are refused and nothing is fetched; libxml2's limits
  /// on depth and size stay on. See <https://www.w3.org/TR/rdf-sparql-XMLres/>.
  ///
  /// - Throws: what is wrong, and in which line.
  public init(xml bytes: [UInt8]) throws(ResultError) {
    guard let size = Int32(exactly: bytes.count) else {
      throw ResultError("XML", line: 1, "the document is larger than 2 GB")
    }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    let result = bytes.withUnsafeBytes { buffer -> Result<QueryResult, ResultError> in
      xmlResetLastError()
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let reader = xmlReaderForMemory(start, size, nil, nil, Int32(options)) else {
        return .failure(ResultError("XML", line: 1, "there is no memory for it"))
      }
      defer { xmlFreeTextReader(reader) }
      var collected = XMLResultReader(reader)
      return Result { () throws(ResultError) in try collected.read() }
    }
    self = try result.get()
  }
}

/// Collects what a document says, from one element to the next.
private struct XMLResultReader {
  private let reader: xmlTextReaderPtr
  private var variables: [String] = []
  private var columns: [String: Int] = [:]
  private var rows: [[Term?]] = []
  private var boolean: Bool?
  private var hasResults = false
  /// The variable of the binding that is read.
  private var name: String?
  private var text = ""
  private var language: String?
  private var datatype: String?

  private static let namespace = "http://www.w3.org/2005/sparql-results#"

  init(_ reader: xmlTextReaderPtr) { self.reader = reader }

  mutating func read() throws(ResultError) -> QueryResult {
    var outcome = xmlTextReaderRead(reader)
    while outcome == 1 {
      switch UInt32(xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT.rawValue:
        try open()
        if xmlTextReaderIsEmptyElement(reader) == 1 { try close() }
      case XML_READER_TYPE_END_ELEMENT.rawValue: try close()
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
        XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue, XML_READER_TYPE_WHITESPACE.rawValue:
        text += Self.string(xmlTextReaderConstValue(reader))
      case XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
        throw wrong("it refers to an entity of its own")
      default: break
      }
      outcome = xmlTextReaderRead(reader)
    }
    guard outcome == 0 else { throw wrong(Self.lastProblem) }
    if let boolean { return .boolean(boolean) }
    guard hasResults else { throw wrong("it holds neither results nor a boolean") }
    return .solutions(SolutionTable(variables: variables, rows: rows))
  }

  private var element: String { Self.string(xmlTextReaderConstLocalName(reader)) }

  private var isOurs: Bool {
    Self.string(xmlTextReaderConstNamespaceUri(reader)) == Self.namespace
  }

  private mutating func open() throws(ResultError) {
    guard isOurs else {
      guard xmlTextReaderDepth(reader) > 0 else {
        throw wrong("its root is not sparql in the namespace of results")
      }
      return
    }
    text = ""
    switch element {
    case "variable":
      let name = attribute("name") ?? ""
      columns[name] = variables.count
      variables.append(name)
    case "results": hasResults = true
    case "result": rows.append(Array(repeating: nil, count: variables.count))
    case "binding": name = attribute("name")
    case "literal":
      language = attribute("xml:lang")
      datatype = attribute("datatype")
    default: break
    }
  }

  private mutating func close() throws(ResultError) {
    guard isOurs else { return }
    switch element {
    case "uri": try add(.iri(text))
    case "bnode": try add(.blankNode(BlankNode(text)))
    case "literal": try add(.literal(Literal(text, language: language, datatype: datatype)))
    case "binding": name = nil
    case "boolean":
      switch text.filter({ !$0.isWhitespace }) {
      case "true": boolean = true
      case "false": boolean = false
      default: throw wrong("a boolean is neither true nor false")
      }
    default: break
    }
  }

  private mutating func add(_ term: Term) throws(ResultError) {
    guard let name, let column = columns[name], !rows.isEmpty else {
      throw wrong("a term stands in no binding of a variable of the head")
    }
    rows[rows.count - 1][column] = term
  }

  private func attribute(_ name: String) -> String? {
    guard let value = xmlTextReaderGetAttribute(reader, name) else { return nil }
    defer { xml_free(value) }
    return String(cString: value)
  }

  private func wrong(_ message: String) -> ResultError {
    ResultError("XML", line: max(1, Int(xmlTextReaderGetParserLineNumber(reader))), message)
  }

  private static var lastProblem: String {
    guard let message = xmlGetLastError()?.pointee.message else { return "it is not well-formed" }
    return String(String(cString: message).prefix { !$0.isNewline })
  }

  private static func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
