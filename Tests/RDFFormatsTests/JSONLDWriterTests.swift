import Foundation
import RDF
import RDFFormats
import Testing

@Suite struct JSONLDWriterTests {
  @Test func `what was written is read back as it was`() throws {
    let text = try JSONLDWriter().text(of: RDFWriterTests.quads)
    #expect(areIsomorphic(try read(text), Set(RDFWriterTests.quads)), "\(text)")
  }

  @Test func `subjects and graphs are objects in the order in which they come`() throws {
    let name = IRI("http://e/name")
    let ann = Term.iri("http://e/ann")
    let quads = [
      Quad(Triple(ann, name, .literal(Literal("Ann")))),
      Quad(Triple(ann, RDFVocabulary.type, .iri("http://e/Person"))),
      Quad(Triple(ann, name, .literal(Literal("Änne", language: "de")))),
      Quad(Triple(.blankNode(BlankNode("b")), name, .literal(Literal(7)))),
      Quad(Triple(ann, name, .iri("http://e/o")), graph: .iri("http://e/g")),
    ]
    let integer = XSD.integer.value
    #expect(
      try JSONLDWriter().text(of: quads) == """
        [
        {"@id":"http://e/ann","http://e/name":[{"@value":"Ann"},\
        {"@value":"Änne","@language":"de"}],"@type":["http://e/Person"]},
        {"@id":"_:b","http://e/name":[{"@value":"7","@type":"\(integer)"}]},
        {"@id":"http://e/g","@graph":[
        {"@id":"http://e/ann","http://e/name":[{"@id":"http://e/o"}]}
        ]}
        ]

        """)
  }

  @Test func `nothing is an empty array`() throws {
    #expect(try JSONLDWriter().text(of: [Quad]()) == "[\n]\n")
  }

  @Test func `a relative IRI is resolved or refused`() throws {
    let quads = [Quad(Triple(.iri("s"), IRI("http://e/p"), .iri("../o")))]
    let error = #expect(throws: RDFFormatError.self) { try JSONLDWriter().text(of: quads) }
    #expect(error?.message.hasPrefix("the IRI <s> is relative") == true)
    let text = try JSONLDWriter(base: IRI("http://b/x/y")).text(of: quads)
    #expect(
      try read(text) == [Quad(Triple(.iri("http://b/x/s"), IRI("http://e/p"), .iri("http://b/o")))])
  }

  @Test func `a subject without end is handed on in parts, none of them large`() throws {
    let quads = (0..<60_000).lazy.map { number in
      Quad(Triple(.iri("http://e/s"), IRI("http://e/p"), .literal(Literal(number))))
    }
    var largest = 0
    var text: [UInt8] = []
    try JSONLDWriter().write(quads) { bytes in
      largest = max(largest, bytes.count)
      text += bytes
    }
    #expect(largest < 2_000_000)
    #expect(try read(String(decoding: text, as: UTF8.self)).count == 60_000)
  }

  // MARK: - Reading back what is written

  private func read(_ text: String) throws -> Set<Quad> {
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
    var quads: Set<Quad> = []
    try collect(json, graph: nil, into: &quads)
    return quads
  }

  private func collect(_ json: Any, graph: Term?, into quads: inout Set<Quad>) throws {
    for node in try #require(json as? [[String: Any]]) {
      let subject = term(try #require(node["@id"] as? String))
      for (key, value) in node where key != "@id" {
        if key == "@graph" {
          try collect(value, graph: subject, into: &quads)
          continue
        }
        for item in try #require(value as? [Any]) {
          let object = try key == "@type" ? term(#require(item as? String)) : object(item)
          let predicate = key == "@type" ? RDFVocabulary.type : IRI(key)
          quads.insert(Quad(Triple(subject, predicate, object), graph: graph))
        }
      }
    }
  }

  private func object(_ item: Any) throws -> Term {
    let fields = try #require(item as? [String: String])
    if let id = fields["@id"] { return term(id) }
    let text = try #require(fields["@value"])
    if let language = fields["@language"] { return .literal(Literal(text, language: language)) }
    return .literal(Literal(text, datatype: fields["@type"].map { IRI($0) } ?? XSD.string))
  }

  private func term(_ name: String) -> Term {
    name.hasPrefix("_:") ? .blankNode(BlankNode(String(name.dropFirst(2)))) : .iri(name)
  }
}
