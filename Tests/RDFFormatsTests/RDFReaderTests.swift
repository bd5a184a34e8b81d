import Foundation
import RDF
import RDFFormats
import TestSupport
import Testing

@Suite struct RDFReaderTests {
  @Test func `Turtle gives triples with absolute IRIs`() throws {
    let quads = try read(
      """
      @base <http://example.org/> .
      @prefix ex: <v#> .
      <person/ann> ex:name "Ann"@EN ; ex:age 42 , 4.2 .
      """, .turtle)
    let ann = Term.iri("http://example.org/person/ann")
    #expect(
      quads == [
        Quad(
          Triple(ann, IRI("http://example.org/v#name"), .literal(Literal("Ann", language: "en")))),
        Quad(Triple(ann, IRI("http://example.org/v#age"), .literal(Literal(42)))),
        Quad(
          Triple(
            ann, IRI("http://example.org/v#age"),
            .literal(Literal("4.2", datatype: XSD.decimal)))),
      ])
  }

  @Test func `TriG and N-Quads say the graph`() throws {
    let expected = Quad(
      Triple(.iri("http://e/s"), IRI("http://e/p"), .iri("http://e/o")), graph: .iri("http://e/g"))
    #expect(
      try read("<http://e/s> <http://e/p> <http://e/o> <http://e/g> .", .nQuads) == [expected])
    #expect(
      try read("@prefix e: <http://e/> . e:g { e:s e:p e:o } e:s e:p e:o .", .triG)
        == [expected, Quad(expected.triple)])
  }

  @Test func `a relative IRI is refused, kept or resolved as asked`() throws {
    let text = "<s> <http://e/p> <../o#1> ."
    let error = #expect(throws: RDFFormatError.self) { try read(text, .turtle) }
    #expect(error?.message == "the IRI <s> is relative, and the document has no base")
    #expect(error?.line == 1)
    #expect(
      try read(text, .turtle, relativeIRIs: .kept)
        == [Quad(Triple(.iri("s"), IRI("http://e/p"), .iri("../o#1")))])
    #expect(
      try read(text, .turtle, relativeIRIs: .resolved(against: IRI("http://b/x/y")))
        == [Quad(Triple(.iri("http://b/x/s"), IRI("http://e/p"), .iri("http://b/o#1")))])
    #expect(throws: RDFFormatError.self) {
      try read("<s> <http://e/p> <http://e/o> .", .nTriples, relativeIRIs: .kept)
    }
  }

  @Test(arguments: [
    ("<http://e/s> <http://e/p> \"a\nb\" .", 1, 28),
    ("<http://e/s> <http://e/p>\n  <http://e/o> <http://e/q> .", 2, 17),
    ("# Çavuşoğlu\n@prefix e: <http://e/> .\ne:s e:p ç:o .", 3, 12),
  ])
  func `a mistake is reported with its line and column`(text: String, line: Int, column: Int) {
    let error = #expect(throws: RDFFormatError.self) { try read(text, .turtle) }
    #expect(error?.document == "test")
    #expect(error?.line == line)
    #expect(error.map { abs($0.column - column) <= 2 } == true, "\(String(describing: error))")
  }

  @Test func `blank nodes of two documents stay apart`() throws {
    let text = "_:a <http://e/p> [] ."
    let first = try read(text, .turtle, blankNodePrefix: "d1-")
    let second = try read(text, .turtle, blankNodePrefix: "d2-")
    #expect(first.first?.triple.subject == .blankNode(BlankNode("d1-a")))
    #expect(second.first?.triple.subject == .blankNode(BlankNode("d2-a")))
    #expect(first.first?.triple.object != second.first?.triple.object)
  }

  @Test(arguments: [RDFFormat.turtle, .triG], ["[", "(", "{", "<http://e/s> <http://e/p> ("])
  func `endless brackets are refused before they overflow the stack`(
    format: RDFFormat, bracket: String
  ) {
    let text = String(repeating: bracket + (bracket == "[" ? "<http://e/p> " : " "), count: 100_000)
    let error = #expect(throws: RDFFormatError.self) { try read(text, format) }
    #expect(error != nil)
  }

  @Test func `brackets in texts do not count as nesting`() throws {
    let many = String(repeating: "[({", count: 1_000)
    let quads = try read(
      "<http://e/s> <http://e/p> \"\(many)\", '''\(many)' \\' \"\(many)''', \"\" . # \(many)",
      .turtle)
    #expect(quads.count == 3)
  }

  @Test(arguments: [
    [0x00], [0x00, 0x01, 0xFF], [UInt8]("<http://e/s> <http://e/p> \"a\" .\0<".utf8),
    [UInt8]("<http://e/s> <http://e/p> \"".utf8) + [0xC3, 0x28] + [UInt8]("\" .".utf8),
    [UInt8]("<http://e/s> <http://e/p> \"never closed".utf8), [UInt8]("<http://e/s> <".utf8),
  ])
  func `damaged input is refused with a place`(bytes: [UInt8]) {
    let error = #expect(throws: RDFFormatError.self) {
      try RDFReader(.nTriples).read(bytes: bytes) { _ in }
    }
    #expect(error?.line == 1)
  }

  @Test(
    arguments: [RDFFormat.turtle, .triG, .nTriples, .nQuads], ["en--rtl", "en-", "1a", "a1-b"])
  func `what is no language tag is refused by every reader`(format: RDFFormat, tag: String) {
    #expect(throws: RDFFormatError.self) {
      try read("<http://e/s> <http://e/p> \"a\"@\(tag) .", format)
    }
  }

  @Test(
    arguments: [RDFFormat.turtle, .triG, .nTriples, .nQuads], ["0011", "0020", "003C", "007B"])
  func `an escape in an IRI stands for what may stand there`(format: RDFFormat, code: String) {
    let error = #expect(throws: RDFFormatError.self) {
      try read("<http://e/s> <http://e/p> <http://e/a\\u\(code)b> .", format)
    }
    #expect(error?.line == 1)
  }

  @Test(arguments: [RDFFormat.turtle, .nQuads], ["en", "EN-gb", "sl-rozaj-1994"])
  func `a language tag is read as it stands`(format: RDFFormat, tag: String) throws {
    let quads = try read("<http://e/s> <http://e/p> \"a\"@\(tag) .", format)
    #expect(quads.first?.triple.object == .literal(Literal("a", language: tag)))
  }

  @Test func `what the receiver throws comes through and stops the reading`() throws {
    struct Enough: Error {}
    var count = 0
    #expect(throws: Enough.self) {
      try RDFReader(.nTriples).read(
        text: String(repeating: "<http://e/s> <http://e/p> <http://e/o> .\n", count: 10)
      ) { _ in
        count += 1
        if count == 3 { throw Enough() }
      }
    }
    #expect(count == 3)
  }

  @Test func `a file that is not there is one clear sentence`() throws {
    let error = #expect(throws: RDFFormatError.self) {
      try RDFReader(.turtle, document: "absent.ttl").read(file: "/nowhere/absent.ttl") { _ in }
    }
    #expect(
      error?.description == "absent.ttl: the file cannot be read (No such file or directory).")
  }

  @Test func `an empty document has no quads`() throws {
    for format in RDFFormat.allCases {
      #expect(try read("", format).isEmpty)
      #expect(try read("# nothing\n", format).isEmpty)
    }
  }

  /// Where serd 0.30 says nothing and gives something else.
  @Test(arguments: [
    ("<http://e/s> <http://e/p> 123.", Literal(123)),
    ("<http://e/s> <http://e/p> -1.\n<http://e/s> <http://e/p> -1 .", Literal(-1)),
    ("<http://e/s> <http://e/p> 1.5.", Literal("1.5", datatype: XSD.decimal)),
    ("<http://e/s> <http://e/p> '123'.", Literal("123")),
    ("<http://e/s> <http://e/p> '12.'.", Literal("12.")),
    (#"<http://e/s> <http://e/p> """a"\tb\"\\""" ."#, Literal("a\"\tb\"\\")),
    (#"<http://e/s> <http://e/p> '''a''\'\u0041''' ."#, Literal("a'''A")),
  ])
  func `numbers and escapes are read as they are written`(text: String, value: Literal) throws {
    #expect(try Set(read(text, .turtle).map(\.triple.object)) == [.literal(value)])
    // However the parts fall in which a document comes.
    var bytes = Array(text.utf8)[...]
    var objects: Set<Term> = []
    try RDFReader(.turtle).read(
      from: { buffer in
        guard let byte = bytes.popFirst() else { return 0 }
        buffer[0] = byte
        return 1
      },
      { objects.insert($0.triple.object) })
    #expect(objects == [.literal(value)])
  }

  @Test(arguments: RDFFormat.allCases, [")", "?", "word ", "-", "\\n"])
  func `what begins no statement is a mistake, not the end`(format: RDFFormat, junk: String) {
    let line = "<http://e/s> <http://e/p> <http://e/o> .\n"
    let error = #expect(throws: RDFFormatError.self) {
      try read(line + junk + "\n" + line, format)
    }
    // The word may be the name of a thing until the next line shows that nothing is said of it.
    #expect(
      error?.line == (junk == "word " && (format == .turtle || format == .triG) ? 3 : 2),
      "\(String(describing: error))")
  }

  private func read(
    _ text: String, _ format: RDFFormat, relativeIRIs: RDFReader.RelativeIRIs = .refused,
    blankNodePrefix: String = ""
  ) throws -> [Quad] {
    var quads: [Quad] = []
    let reader = RDFReader(
      format, document: "test", relativeIRIs: relativeIRIs, blankNodePrefix: blankNodePrefix)
    try reader.read(text: text) { quads.append($0) }
    return quads
  }
}
