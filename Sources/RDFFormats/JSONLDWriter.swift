public import RDF

/// Writes JSON-LD in expanded form, subject by subject, in memory that does not grow with the data.
///
///     let writer = JSONLDWriter(base: IRI("https://example.org/corpus/"))
///     try writer.write(quads) { bytes in try output.write(bytes) }
///
/// Quads of one graph and subject that follow each other become one node object. Where a subject
/// comes back later, it gets another object of the same `@id`, which every reader puts together
/// with the first; sorted quads give each subject once. Every value is an object of `@value`, so
/// that `1`, `01` and `"1"` stay what they are; lists stay triples.
/// See <https://www.w3.org/TR/json-ld11/#expanded-document-form>.
public struct JSONLDWriter: Sendable {
  /// What relative IRIs are resolved against; nil refuses them.
  public var base: IRI?

  /// Makes a writer.
  public init(base: IRI? = nil) { self.base = base }

  /// Writes quads to a sink, which gets UTF-8 in parts of some ten thousand bytes.
  ///
  /// - Throws: `RDFFormatError` for a relative IRI where there is no base, or what the sink throws.
  public func write(
    _ quads: some Sequence<Quad>, to sink: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    var document = JSONLDDocument()
    var names = ResolvedNames(base: base)
    for quad in quads {
      let quad = names.resolved(quad)
      try check(quad)
      document.add(quad)
      if document.output.bytes.count > 60_000 {
        try sink(document.output.bytes[...])
        document.output.bytes.removeAll(keepingCapacity: true)
      }
    }
    document.finish()
    try sink(document.output.bytes[...])
  }

  /// The quads as one text.
  ///
  /// - Throws: `RDFFormatError` for a relative IRI where there is no base.
  public func text(of quads: some Sequence<Quad>) throws -> String {
    var bytes: [UInt8] = []
    try write(quads) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Refuses relative IRIs: as properties, readers leave them out without a word.
  private func check(_ quad: Quad) throws {
    let terms = [quad.triple.subject, .iri(quad.triple.predicate), quad.triple.object, quad.graph]
    for case .iri(let iri)? in terms where !iri.isAbsolute {
      throw RDFFormatError(
        document: "the output",
        message: "the IRI \(iri) is relative, which JSON-LD does not keep: give a base")
    }
  }
}
