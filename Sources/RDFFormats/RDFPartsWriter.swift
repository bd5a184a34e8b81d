public import RDF

/// Writes a document of any length in memory that does not grow.
///
///     var writer = RDFPartsWriter(RDFWriter(.turtle, prefixes: prefixes))
///     while let quads = try more() { try writer.write(quads) { try file.write($0) } }
///     try writer.finish { try file.write($0) }
///
/// N-Triples and N-Quads are written as they come. Turtle and TriG are sorted; what is too much for that
/// becomes several parts, each sorted by itself, one behind the other.
public struct RDFPartsWriter: Sendable {
  private var writer: RDFWriter
  private var waiting: [Quad] = []
  private var waitingBytes = 0

  /// A part is as large as it can be without being felt, some ten megabytes.
  private static let mostQuads = 16_384
  private static let mostBytes = 8 << 20

  /// Writes with the format, the prefixes and the base of a writer.
  public init(_ writer: RDFWriter) { self.writer = writer }

  /// Takes further quads; those of one subject are best given one behind the other, since a part ends
  /// between two subjects.
  ///
  /// - Throws: what `RDFWriter` or the sink throws.
  public mutating func write(
    _ quads: [Quad], to sink: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    guard !writer.format.isLineBased else { return try writer.write(quads, to: sink) }
    for quad in quads {
      if mustEnd(before: quad.triple.subject) {
        writer.isInParts = true
        try writePart(to: sink)
      }
      waiting.append(quad)
      waitingBytes += quad.triple.object.literal?.lexicalForm.utf8.count ?? 0
    }
  }

  /// Writes what is left.
  ///
  /// - Throws: what `RDFWriter` or the sink throws.
  public mutating func finish(to sink: (ArraySlice<UInt8>) throws -> Void) throws {
    if !waiting.isEmpty { try writePart(to: sink) }
  }

  private func mustEnd(before subject: Term) -> Bool {
    guard waiting.count >= Self.mostQuads || waitingBytes >= Self.mostBytes else { return false }
    // Of one subject there can be more than fits.
    return waiting.last?.triple.subject != subject || waiting.count >= 4 * Self.mostQuads
      || waitingBytes >= 4 * Self.mostBytes
  }

  private mutating func writePart(to sink: (ArraySlice<UInt8>) throws -> Void) throws {
    try writer.write(waiting, to: sink)
    waiting.removeAll(keepingCapacity: true)
    waitingBytes = 0
  }
}
