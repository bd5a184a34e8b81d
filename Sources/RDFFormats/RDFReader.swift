internal import CSerd
public import RDF

/// Reads N-Triples, N-Quads, Turtle and TriG, quad by quad, in memory that does not grow with the document.
///
///     let reader = RDFReader(.turtle, document: "people.ttl", blankNodePrefix: "d1-")
///     try reader.read(file: "people.ttl") { quad in try transaction.insert([quad]) }
///
/// The parser of Turtle and TriG is serd; see <https://drobilla.net/software/serd.html>. Reading stops
/// at the first mistake. Quads before it have been handed over by then: collect them in a transaction.
public struct RDFReader: Sendable {
  /// What becomes of an IRI such as `<person/ann>` that no `@base` completes.
  public enum RelativeIRIs: Hashable, Sendable {
    /// It is a mistake.
    case refused
    /// It stays as it is written.
    case kept
    /// It is resolved against this IRI. See <https://www.rfc-editor.org/rfc/rfc3986#section-5>.
    case resolved(against: IRI)
  }

  /// The format to read.
  public var format: RDFFormat
  /// What the document is called in errors.
  public var document: String
  /// What becomes of relative IRIs in Turtle and TriG; the other formats have none.
  public var relativeIRIs: RelativeIRIs
  /// What the label of every blank node gets in front, so that those of two documents differ.
  public var blankNodePrefix: String
  /// Whether IRIs with forbidden characters and malformed UTF-8 are mistakes rather than repaired.
  public var isStrict: Bool

  /// Brackets nested deeper than this are refused: the parser's own stack would overflow.
  public static let deepestNesting = 200

  /// Makes a reader of one document.
  ///
  /// - Parameters:
  ///   - format: the format to read.
  ///   - document: what the document is called in errors.
  ///   - relativeIRIs: what becomes of relative IRIs.
  ///   - blankNodePrefix: goes before the label of every blank node: letters, digits, `-` and `_`.
  ///   - isStrict: whether forbidden characters and malformed UTF-8 are mistakes.
  public init(
    _ format: RDFFormat, document: String = "the document", relativeIRIs: RelativeIRIs = .refused,
    blankNodePrefix: String = "", isStrict: Bool = true
  ) {
    self.format = format
    self.document = document
    self.relativeIRIs = relativeIRIs
    self.blankNodePrefix = blankNodePrefix
    self.isStrict = isStrict
  }

  /// Reads a text.
  ///
  /// - Throws: `RDFFormatError` at the first mistake, or what the closure throws.
  public func read(text: String, _ body: (Quad) throws -> Void) throws {
    try read(bytes: Array(text.utf8), body)
  }

  /// Reads UTF-8.
  ///
  /// - Throws: `RDFFormatError` at the first mistake, or what the closure throws.
  public func read(bytes: [UInt8], _ body: (Quad) throws -> Void) throws {
    var rest = bytes[...]
    try read(
      from: { buffer in
        let part = rest.prefix(buffer.count)
        buffer.copyBytes(from: part)
        rest = rest.dropFirst(part.count)
        return part.count
      }, body)
  }

  /// Reads a file.
  ///
  /// - Throws: `RDFFormatError` at the first mistake or where the file cannot be read, or what the
  ///   closure throws.
  public func read(file path: String, _ body: (Quad) throws -> Void) throws {
    let file = try OpenFile(path, document: document)
    try read(from: { try file.read(into: $0) }, body)
  }

  /// Reads what a source gives: it fills the buffer and says how many bytes, 0 at the end.
  ///
  /// - Throws: `RDFFormatError` at the first mistake, or what the source or the closure throws.
  public func read(
    from source: (UnsafeMutableRawBufferPointer) throws -> Int, _ body: (Quad) throws -> Void
  ) throws {
    if format.isLineBased { return try readLines(from: source, body) }
    try withoutActuallyEscaping(source) { source in
      try withoutActuallyEscaping(body) { body in
        let session = SerdSession(reader: self, source: source, body: body)
        try session.run()
      }
    }
  }

  /// How many quads are read before they are handed on.
  private static let batch = 256

  private func readLines(
    from source: (UnsafeMutableRawBufferPointer) throws -> Int, _ body: (Quad) throws -> Void
  ) throws {
    var session = LineSession(self)
    while true {
      let quads = try session.next(atMost: Self.batch, source)
      guard !quads.isEmpty else { return }
      for quad in quads { try body(quad) }
    }
  }
}
