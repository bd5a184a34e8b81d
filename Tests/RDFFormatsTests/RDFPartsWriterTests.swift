import RDF
import RDFFormats
import Testing

struct `A document in parts` {
  private static let subjects = 3_000

  /// More than fits into one part.
  private static let quads = (0..<subjects).flatMap { number in
    (0..<12).map { value in
      Quad(
        Triple(
          .iri(IRI("s\(number)")), IRI("http://e.org/p"), .literal(Literal("\(number) \(value)"))))
    }
  }

  private func written(_ quads: [Quad], _ format: RDFFormat) throws -> String {
    var writer = RDFPartsWriter(
      RDFWriter(format, prefixes: ["e": IRI("http://e.org/")], base: IRI("http://e.org/")))
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: quads.count, by: 1_000) {
      let end = min(start + 1_000, quads.count)
      try writer.write(Array(quads[start..<end])) { bytes += $0 }
    }
    try writer.finish { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [RDFFormat.turtle, .triG])
  func `holds all, and each subject in one place`(_ format: RDFFormat) throws {
    let text = try written(Self.quads, format)
    var read: Set<Quad> = []
    try RDFReader(format, document: "parts").read(bytes: Array(text.utf8)) { read.insert($0) }
    #expect(read.count == Self.quads.count)
    let paragraphs = text.split(separator: "\n").count { $0.hasPrefix("e:s") }
    #expect(paragraphs == Self.subjects)
    let declarations = text.split(separator: "\n").count { $0.hasPrefix("@prefix") }
    #expect(declarations > 1, "it was to be more than one part")
  }

  @Test func `is one part where it is little, written as if at once`() throws {
    let few = Array(Self.quads.prefix(100).reversed())
    let writer = RDFWriter(
      .turtle, prefixes: ["e": IRI("http://e.org/")], base: IRI("http://e.org/"))
    #expect(try written(few, .turtle) == writer.text(of: few))
    #expect(try written([], .turtle).isEmpty)
  }

  @Test func `is written line by line where the format has lines`() throws {
    let text = try written(Self.quads, .nTriples)
    #expect(text.hasPrefix("<http://e.org/s0> <http://e.org/p> \"0 0\" .\n"))
    #expect(text.split(separator: "\n").count == Self.quads.count)
  }
}
