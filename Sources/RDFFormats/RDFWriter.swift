public import RDF

/// Writes N-Triples, N-Quads, Turtle and TriG.
///
///     let writer = RDFWriter(.turtle, prefixes: ["schema": IRI("https://schema.org/")])
///     try writer.write(quads) { bytes in try output.write(bytes) }
///
/// N-Triples and N-Quads are written as the quads come, in memory that does not grow. Turtle and
/// TriG are collected and sorted (graphs, subjects, predicates, objects), so that two files can be
/// compared with `diff`; `RDFPartsWriter` writes what is too much for that. N-Triples and Turtle know no
/// graphs: the triples of all are written.
public struct RDFWriter: Sendable {
  /// The format to write.
  public var format: RDFFormat
  /// What relative IRIs are resolved against; nil leaves them as they are.
  public var base: IRI?
  /// Whether what is written is one of several parts of a document, one behind the other.
  ///
  /// Turtle and TriG then are sorted within each part, and all blank nodes get a letter in front, since
  /// whether one of them needs it depends on all.
  var isInParts = false
  private let names: TurtleNames

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - format: the format to write.
  ///   - prefixes: names for the beginnings of IRIs, which Turtle and TriG use.
  ///   - base: what relative IRIs are resolved against.
  public init(_ format: RDFFormat, prefixes: [String: IRI] = [:], base: IRI? = nil) {
    self.format = format
    self.base = base
    names = TurtleNames(prefixes)
  }

  /// Writes quads to a sink, which gets UTF-8 in parts of some ten thousand bytes.
  ///
  /// - Throws: `RDFFormatError` for a relative IRI in N-Triples or N-Quads, or what the sink throws.
  public func write(
    _ quads: some Sequence<Quad>, to sink: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    var output = TextOutput()
    var names = ResolvedNames(base: base)
    switch format {
    case .nTriples, .nQuads:
      for quad in quads {
        try writeLine(names.resolved(quad), to: &output)
        if output.bytes.count > 60_000 {
          try sink(output.bytes[...])
          output.bytes.removeAll(keepingCapacity: true)
        }
      }
      try sink(output.bytes[...])
    case .turtle, .triG:
      try TurtleDocument(
        quads.map { names.resolved($0) }, names: self.names, hasGraphs: format == .triG,
        isInParts: isInParts
      ).write(to: sink)
    }
  }

  /// The quads as one text.
  ///
  /// - Throws: `RDFFormatError` for a relative IRI in N-Triples or N-Quads.
  public func text(of quads: some Sequence<Quad>) throws -> String {
    var bytes: [UInt8] = []
    try write(quads) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func writeLine(_ quad: Quad, to output: inout TextOutput) throws {
    try write(quad.triple.subject, to: &output)
    output.write(" ")
    try write(.iri(quad.triple.predicate), to: &output)
    output.write(" ")
    try write(quad.triple.object, to: &output)
    if format == .nQuads, let graph = quad.graph {
      output.write(" ")
      try write(graph, to: &output)
    }
    output.write(" .\n")
  }

  private func write(_ term: Term, to output: inout TextOutput) throws {
    if let iri = term.iri, !iri.isAbsolute {
      throw RDFFormatError(
        document: "the output",
        message: "the IRI \(iri) is relative, which \(format.rawValue) does not allow: give a base")
    }
    output.write(term)
  }
}
