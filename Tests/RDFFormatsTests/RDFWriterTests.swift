import RDF
import RDFFormats
import TestSupport
import Testing

@Suite struct RDFWriterTests {
  static let prefixes = [
    "e": IRI("http://e/"), "deep": IRI("http://e/deep#"),
    "xsd": IRI("http://www.w3.org/2001/XMLSchema#"),
  ]

  static let quads: [Quad] = {
    let objects: [Term] = [
      .iri("http://e/o"), .iri("http://e/deep#name"), .iri("http://e/-odd/(name)?q=é#f"),
      .iri("urn:x:a.b"), .blankNode(BlankNode("b1")), .literal(Literal("")),
      .literal(Literal("\"quoted\" \\ back\nline\r\ttab '''\u{1}\u{7F} çavuşoğlu 💥 \\u0041")),
      .literal(Literal("chat", language: "en-GB")), .literal(Literal(42)), .literal(Literal(-7)),
      .literal(Literal("+042", datatype: XSD.integer)),
      .literal(Literal("4.", datatype: XSD.integer)),
      .literal(Literal(true)), .literal(Literal("1", datatype: XSD.boolean)),
      .literal(Literal("2021-05-21", datatype: XSD.date)),
      .literal(Literal("x", datatype: IRI("http://other/type"))),
    ]
    return objects.enumerated().map { index, object in
      Quad(
        Triple(
          index.isMultiple(of: 3) ? .blankNode(BlankNode("s")) : .iri("http://e/s"),
          index.isMultiple(of: 2) ? RDFVocabulary.type : IRI("http://e/p"), object),
        graph: [nil, .iri("http://e/g"), .iri("article:1#char=0,3")][index % 3])
    }
  }()

  @Test(arguments: [RDFFormat.turtle, .triG])
  func `labels that serd would refuse side by side are written otherwise`(format: RDFFormat) throws
  {
    let quads = ["b1", "B1", "nb1"].map {
      Quad(Triple(.blankNode(BlankNode($0)), IRI("http://e/p"), .literal(Literal($0))))
    }
    let text = try RDFWriter(format).text(of: quads)
    var read: Set<Quad> = []
    try RDFReader(format, document: text).read(text: text) { read.insert($0) }
    #expect(areIsomorphic(read, Set(quads)), "\(text)")
  }

  /// `é` as one character and as two; Swift's own strings take one for the other.
  @Test(arguments: RDFFormat.allCases)
  func `terms that only look alike stay apart`(format: RDFFormat) throws {
    let names = ["\u{E9}", "e\u{301}"]
    let quads = names.flatMap { first in
      names.map { second in
        Quad(Triple(.iri("http://e/s"), IRI("http://e/" + first), .literal(Literal(second))))
      }
    }
    let text = try RDFWriter(format, prefixes: Self.prefixes).text(of: quads)
    var read: Set<Quad> = []
    try RDFReader(format, document: text).read(text: text) { read.insert($0) }
    #expect(read == Set(quads), "\(text)")
  }

  @Test(arguments: RDFFormat.allCases)
  func `what was written is read back as it was`(format: RDFFormat) throws {
    let text = try RDFWriter(format, prefixes: Self.prefixes).text(of: Self.quads)
    var read: Set<Quad> = []
    try RDFReader(format, document: text).read(text: text) { read.insert($0) }
    let expected = format.hasGraphs ? Self.quads : Self.quads.map { Quad($0.triple) }
    #expect(areIsomorphic(read, Set(expected)), "\(text)")
  }

  @Test func `Turtle is laid out by subject and names only the prefixes that it uses`() throws {
    let ann = Term.iri("http://e/ann")
    let text = try RDFWriter(.turtle, prefixes: Self.prefixes).text(of: [
      Quad(Triple(ann, IRI("http://e/age"), .literal(Literal(42)))),
      Quad(Triple(ann, IRI("http://e/knows"), .iri("http://e/cem"))),
      Quad(Triple(ann, IRI("http://e/knows"), .iri("http://e/bob"))),
      Quad(Triple(ann, RDFVocabulary.type, .iri("http://e/Person"))),
      Quad(Triple(.iri("http://f/zoë"), IRI("http://e/age"), .literal(Literal(7)))),
    ])
    #expect(
      text == """
        @prefix e: <http://e/> .

        <http://f/zoë> e:age 7 .

        e:ann a e:Person ;
          e:age 42 ;
          e:knows e:bob ,
            e:cem .

        """)
  }

  @Test func `TriG has a block for each graph`() throws {
    let triple = Triple(.iri("http://e/s"), IRI("http://e/p"), .iri("http://e/o"))
    let text = try RDFWriter(.triG, prefixes: Self.prefixes).text(of: [
      Quad(triple, graph: .iri("http://e/g")), Quad(triple),
      Quad(triple, graph: .iri("http://e/h")),
    ])
    #expect(
      text == """
        @prefix e: <http://e/> .

        e:s e:p e:o .

        e:g {
          e:s e:p e:o .
        }

        e:h {
          e:s e:p e:o .
        }

        """)
  }

  @Test func `relative IRIs need a base where the format knows none`() throws {
    let quad = Quad(
      Triple(.iri("s"), IRI("http://e/p"), .iri("person/o#x")), graph: .iri("article/1"))
    #expect(throws: RDFFormatError.self) { try RDFWriter(.nQuads).text(of: [quad]) }
    #expect(
      try RDFWriter(.nQuads, base: IRI("http://b/")).text(of: [quad])
        == "<http://b/s> <http://e/p> <http://b/person/o#x> <http://b/article/1> .\n")
    #expect(try RDFWriter(.turtle).text(of: [quad]) == "<s> <http://e/p> <person/o#x> .\n")
  }

  @Test func `no term can break out of its place`() throws {
    let evil = Quad(
      Triple(
        .iri("http://e/> <http://e/p> <http://e/o> . <http://e/s"), IRI("http://e/p"),
        .blankNode(BlankNode("b . _:c <http://e/p> _:d"))))
    for format in RDFFormat.allCases {
      var count = 0
      let text = try RDFWriter(format).text(of: [evil])
      try RDFReader(format).read(text: text) { _ in count += 1 }
      #expect(count == 1)
    }
  }
}
