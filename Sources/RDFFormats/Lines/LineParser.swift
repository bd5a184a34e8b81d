internal import RDF

/// Reads the statements of N-Triples and N-Quads.
///
/// Both grammars are a line each, and graphs of millions of triples come in them: here each byte is
/// looked at once or twice, without a call for it. See <https://www.w3.org/TR/n-quads/#sec-grammar>.
struct LineParser: Sendable {
  let hasGraphs: Bool
  let isStrict: Bool
  let blankNodePrefix: String
  private var names = NameCache()

  init(_ reader: RDFReader) {
    hasGraphs = reader.format.hasGraphs
    isStrict = reader.isStrict
    blankNodePrefix = reader.blankNodePrefix
  }

  /// Reads statements until there are enough or the lines end.
  ///
  /// - Parameters:
  ///   - lines: whole lines.
  ///   - place: where to begin; afterwards, where to go on.
  ///   - limit: how many quads are enough.
  ///   - quads: the quads are added to these.
  /// - Throws: `LineMistake` at the first mistake; what stands before it has been added.
  mutating func read(
    _ lines: UnsafeBufferPointer<UInt8>, from place: inout Int, limit: Int,
    into quads: inout [Quad]
  ) throws(LineMistake) {
    var cursor = LineCursor(lines, at: place)
    while quads.count < limit {
      cursor.skipBlankLines()
      place = cursor.place
      guard !cursor.isAtEnd else { return }
      quads.append(try quad(&cursor))
      try cursor.endLine()
      place = cursor.place
    }
  }

  private mutating func quad(_ cursor: inout LineCursor) throws(LineMistake) -> Quad {
    let subject = try resource(&cursor, "a subject")
    cursor.skipSpace()
    guard cursor.peek == UInt8(ascii: "<") else {
      throw cursor.mistake("expected the IRI of a predicate")
    }
    let predicate = try iri(&cursor)
    cursor.skipSpace()
    let object: Term =
      cursor.peek == UInt8(ascii: "\"")
      ? .literal(try literal(&cursor)) : try resource(&cursor, "an object")
    cursor.skipSpace()
    var graph: Term?
    if hasGraphs, cursor.peek != UInt8(ascii: ".") {
      graph = try resource(&cursor, "the name of a graph or a full stop")
      cursor.skipSpace()
    }
    guard cursor.take(UInt8(ascii: ".")) else {
      throw cursor.mistake("expected a full stop at the end of the statement")
    }
    return Quad(Triple(subject, predicate, object), graph: graph)
  }

  private mutating func resource(
    _ cursor: inout LineCursor, _ expected: StaticString
  ) throws(LineMistake) -> Term {
    switch cursor.peek {
    case UInt8(ascii: "<"): return .iri(try iri(&cursor))
    case UInt8(ascii: "_"):
      return .blankNode(BlankNode(blankNodePrefix + (try cursor.blankNodeLabel())))
    default: throw cursor.mistake("expected \(expected)")
    }
  }

  private mutating func iri(_ cursor: inout LineCursor) throws(LineMistake) -> IRI {
    let start = cursor.place
    let (bytes, isEscaped) = try cursor.iri(isStrict: isStrict)
    let isStrict = isStrict
    return try names.iri(bytes) { bytes throws(LineMistake) in
      let text = try LineText.text(bytes, isEscaped: isEscaped, isStrict: isStrict, at: start + 1)
      if isEscaped, isStrict, text.utf8.contains(where: LineCursor.isForbiddenInIRI) {
        throw LineMistake(offset: start, message: "an escape stands for what no IRI may hold")
      }
      guard Self.isAbsolute(text) else {
        throw LineMistake(
          offset: start,
          message: "the IRI <\(text)> is relative, which this format does not allow")
      }
      return text
    }
  }

  /// Whether it begins with a scheme; see <https://www.rfc-editor.org/rfc/rfc3986#section-3.1>.
  private static func isAbsolute(_ text: String) -> Bool {
    var isFirst = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: ":"): return !isFirst
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        if isFirst { return false }
      default: return false
      }
      isFirst = false
    }
    return false
  }

  private mutating func literal(_ cursor: inout LineCursor) throws(LineMistake) -> Literal {
    let start = cursor.place
    let (bytes, isEscaped) = try cursor.quotedText()
    let text = try LineText.text(bytes, isEscaped: isEscaped, isStrict: isStrict, at: start + 1)
    cursor.skipSpace()
    if cursor.take(UInt8(ascii: "@")) {
      return Literal(text, language: try cursor.languageTag())
    }
    guard cursor.take(UInt8(ascii: "^")) else { return Literal(text) }
    guard cursor.take(UInt8(ascii: "^")) else {
      throw cursor.mistake("expected `^^' before a datatype")
    }
    cursor.skipSpace()
    guard cursor.peek == UInt8(ascii: "<") else {
      throw cursor.mistake("expected the IRI of a datatype")
    }
    return Literal(text, datatype: try iri(&cursor))
  }
}
