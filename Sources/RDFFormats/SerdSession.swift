internal import CSerd
internal import RDF

/// One run of serd over one document of Turtle or TriG: its callbacks, and what has to outlive them.
final class SerdSession {
  private let reader: RDFReader
  private let body: (Quad) throws -> Void
  private let source: UnsafeMutablePointer<ByteSource>
  private var base: IRI?
  private var prefixes: [String: String] = [:]
  private var failure: (any Error)?
  private var predicates: [[UInt8]: IRI] = [:]

  init(
    reader: RDFReader, source: @escaping (UnsafeMutableRawBufferPointer) throws -> Int,
    body: @escaping (Quad) throws -> Void
  ) {
    self.reader = reader
    self.body = body
    self.source = .allocate(capacity: 1)
    self.source.initialize(to: ByteSource(refill: source))
  }

  deinit {
    source.pointee.deallocate()
    source.deinitialize(count: 1)
    source.deallocate()
  }

  func run() throws {
    if case .resolved(against: let base) = reader.relativeIRIs { self.base = base }
    let handle = Unmanaged.passUnretained(self).toOpaque()
    guard
      let parser = serd_reader_new(
        reader.format.serdSyntax, handle, nil,
        { SerdSession.at($0).setBase($1) },
        { SerdSession.at($0).setPrefix($1, $2) },
        { handle, _, graph, subject, predicate, object, datatype, language in
          SerdSession.at(handle).statement(graph, subject, predicate, object, datatype, language)
        },
        nil)
    else { throw mistake("the parser could not be started") }
    defer { serd_reader_free(parser) }
    serd_reader_set_strict(parser, reader.isStrict)
    serd_reader_set_error_sink(parser, { SerdSession.at($0).mistake($1) }, handle)
    if !reader.blankNodePrefix.isEmpty {
      serd_reader_add_blank_prefix(parser, reader.blankNodePrefix)
    }
    let status = serd_reader_read_source(
      parser,
      { buffer, _, _, stream in
        guard let byte = stream.assumingMemoryBound(to: ByteSource.self).pointee.nextByte() else {
          return 0
        }
        buffer.storeBytes(of: byte, as: UInt8.self)
        return 1
      },
      { stream in stream.assumingMemoryBound(to: ByteSource.self).pointee.failure == nil ? 0 : 1 },
      source, reader.document, 1)
    try report(status)
  }

  /// Throws what stopped the run; what we refused ourselves explains it better than what serd made of it.
  private func report(_ status: SerdStatus) throws {
    if let failure = source.pointee.failure { throw failure }
    switch source.pointee.refusal {
    case .nul: throw mistake("a NUL byte; the file is damaged or not a text")
    case .escape: throw mistake("the escape names no character")
    case .nesting:
      throw mistake("brackets are nested deeper than \(RDFReader.deepestNesting) levels")
    case nil: break
    }
    if let failure { throw failure }
    if status.rawValue > SERD_FAILURE.rawValue {
      throw mistake(String(cString: serd_strerror(status)).lowercased())
    }
    // serd takes a word that begins no statement for the end, and would lose what follows it.
    if !source.pointee.isAtEnd { throw mistake("no statement begins here") }
  }

  // MARK: - Callbacks

  private static func at(_ handle: UnsafeMutableRawPointer?) -> SerdSession {
    guard let handle else { preconditionFailure("serd lost the handle that it was given") }
    return Unmanaged<SerdSession>.fromOpaque(handle).takeUnretainedValue()
  }

  private func setBase(_ uri: UnsafePointer<SerdNode>?) -> SerdStatus {
    guard let uri else { return SERD_ERR_BAD_ARG }
    return guarded { base = try completed(uri.pointee.text) }
  }

  private func setPrefix(
    _ name: UnsafePointer<SerdNode>?, _ uri: UnsafePointer<SerdNode>?
  ) -> SerdStatus {
    guard let name, let uri else { return SERD_ERR_BAD_ARG }
    return guarded { prefixes[name.pointee.text] = try completed(uri.pointee.text).value }
  }

  /// Keeps what is thrown for after serd's return: C cannot be thrown through.
  private func guarded(_ work: () throws -> Void) -> SerdStatus {
    guard failure == nil else { return SERD_ERR_UNKNOWN }
    do {
      try work()
      predicates.removeAll(keepingCapacity: true)
      return SERD_SUCCESS
    } catch {
      failure = error
      return SERD_ERR_UNKNOWN
    }
  }

  private func statement(
    _ graph: UnsafePointer<SerdNode>?, _ subject: UnsafePointer<SerdNode>?,
    _ predicate: UnsafePointer<SerdNode>?, _ object: UnsafePointer<SerdNode>?,
    _ datatype: UnsafePointer<SerdNode>?, _ language: UnsafePointer<SerdNode>?
  ) -> SerdStatus {
    guard failure == nil, let subject, let predicate, let object else { return SERD_ERR_UNKNOWN }
    do {
      let triple = Triple(
        try resource(subject.pointee), try self.predicate(predicate.pointee),
        object.pointee.type == SERD_LITERAL
          ? .literal(try literal(object.pointee, datatype?.pointee, language?.pointee))
          : try resource(object.pointee))
      let graph = try graph.flatMap { $0.pointee.buf == nil ? nil : try resource($0.pointee) }
      try body(Quad(triple, graph: graph))
      return SERD_SUCCESS
    } catch {
      failure = error
      return SERD_ERR_UNKNOWN
    }
  }

  private func mistake(_ error: UnsafePointer<SerdError>?) -> SerdStatus {
    // The first complaint names the cause; later ones are its consequences.
    guard failure == nil, let error else { return SERD_SUCCESS }
    let message = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1_024) { buffer in
      rapporteur_serd_message(error, buffer.baseAddress, buffer.count)
      return buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
    failure = RDFFormatError(
      document: reader.document, line: Int(error.pointee.line), column: Int(error.pointee.col),
      message: String(message.reversed().drop { $0.isWhitespace || $0 == "." }.reversed()))
    return SERD_SUCCESS
  }

  private func mistake(_ message: String) -> RDFFormatError {
    let place = source.pointee.place
    return RDFFormatError(
      document: reader.document, line: place.line, column: place.column, message: message)
  }

  // MARK: - Terms

  private func resource(_ node: SerdNode) throws -> Term {
    node.type == SERD_BLANK ? .blankNode(BlankNode(node.text)) : .iri(try iri(node))
  }

  /// Predicates are few: each is made once.
  private func predicate(_ node: SerdNode) throws -> IRI {
    let bytes = Array(UnsafeBufferPointer(start: node.buf, count: node.n_bytes))
    if let known = predicates[bytes] { return known }
    let iri = try iri(node)
    if predicates.count < 10_000 { predicates[bytes] = iri }
    return iri
  }

  private func literal(
    _ node: SerdNode, _ datatype: SerdNode?, _ language: SerdNode?
  ) throws -> Literal {
    if let language, language.buf != nil {
      let tag = language.text
      guard Self.isLanguageTag(tag) else {
        throw mistake("`@\(tag)' is no language tag; expected one such as `@en' or `@en-gb'")
      }
      return Literal(node.text, language: tag)
    }
    guard let datatype, datatype.buf != nil else {
      // serd forgets what a number is where the full stop follows it at once, as in `<s> <p> 1.`
      let isNumber = source.pointee.endsInNumber
      return Literal(node.text, datatype: isNumber ? XSD.integer : XSD.string)
    }
    return Literal(node.text, datatype: try iri(datatype))
  }

  /// Whether a tag has the form of RDF 1.1: parts of letters, and of digits from the second on.
  ///
  /// serd takes `en--rtl` as well, which nobody could read again from what we write.
  private static func isLanguageTag(_ tag: String) -> Bool {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { place, part in
      !part.isEmpty
        && part.allSatisfy { byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || place > 0 && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }
  }

  private func iri(_ node: SerdNode) throws -> IRI {
    let text = node.text
    guard node.type == SERD_CURIE else { return try completed(text) }
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      throw mistake("the word `\(text)' stands where a name belongs")
    }
    guard let start = prefixes[String(text[..<colon])] else {
      throw mistake("the prefix of \(text) is not declared")
    }
    return IRI(start + text[text.utf8.index(after: colon)...])
  }

  private func completed(_ value: String) throws -> IRI {
    // serd looks at what stands there, and not at what an escape in it stands for.
    if reader.isStrict, value.utf8.contains(where: LineCursor.isForbiddenInIRI) {
      throw mistake("an escape stands for what no IRI may hold")
    }
    let iri = IRI(value)
    if iri.isAbsolute { return iri }
    if let base { return iri.resolved(against: base) }
    if reader.relativeIRIs == .kept { return iri }
    throw mistake("the IRI <\(value)> is relative, and the document has no base")
  }
}
