import Foundation
import Knowledge
import RDF
import RDFFormats
import Reading
import Testing

/// The files at the root of the package.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}

@Suite struct VocabularyTests {
  let triples: [Triple]

  init() throws {
    var triples: [Triple] = []
    try RDFReader(.turtle, document: "rapporteur.ttl").read(
      file: Repository.root.appendingPathComponent("schema/rapporteur.ttl").path
    ) { triples.append($0.triple) }
    self.triples = triples
  }

  private func subjects(_ predicate: IRI, _ object: Term) -> Set<IRI> {
    Set(
      triples.filter { $0.predicate == predicate && $0.object == object }.compactMap(\.subject.iri))
  }

  private func values(_ subject: IRI, _ predicate: IRI) -> Set<Term> {
    Set(
      triples.filter { $0.subject == .iri(subject) && $0.predicate == predicate }.map(\.object))
  }

  @Test func `every constant is declared, and every declared term is a constant`() {
    let declared = Set(
      triples.filter { $0.predicate == RDFS.comment }.compactMap(\.subject.iri))
    #expect(declared == Set(Rap.all))
    #expect(Rap.all.count == Set(Rap.all).count)
  }

  @Test(arguments: Rap.all)
  func `every term is named and explained in English`(_ term: IRI) {
    for property in [RDFS.label, RDFS.comment] {
      #expect(values(term, property).count == 1)
      #expect(values(term, property).allSatisfy { $0.literal?.language == "en" })
    }
    #expect(!values(term, RDFVocabulary.type).isEmpty)
  }

  @Test(arguments: [Rap.cue, Rap.content, Rap.speakerSpan, Rap.quotedSpan, Rap.channelSpan])
  func `what cites words is a way of being denoted by them`(_ term: IRI) {
    #expect(values(term, RDFS.subPropertyOf) == [.iri(GAF.denotedBy)])
  }

  @Test func `the speech acts are those of the reader`() {
    #expect(
      subjects(SKOS.inScheme, .iri(Rap.speechActs))
        == Set(SpeechAct.allCases.map { Rap.act($0.rawValue) }))
  }

  @Test func `the channels are those of the reader`() {
    #expect(
      subjects(SKOS.inScheme, .iri(Rap.channels))
        == Set(Channel.allCases.map { Rap.channel($0.rawValue) }))
  }

  @Test func `the types of event are those of the gazetteer, with their codes`() throws {
    let types = try Gazetteers.shared().eventTypes
    #expect(
      subjects(SKOS.inScheme, .iri(Rap.eventTypes)) == Set(types.map { Rap.event($0.id) }))
    for type in types {
      let codes = [type.plover, type.cameo].compactMap { $0 }
      #expect(
        values(Rap.event(type.id), SKOS.notation) == Set(codes.map { .literal(Literal($0)) }))
      #expect(
        values(Rap.event(type.id), SKOS.prefLabel)
          == [.literal(Literal(type.label, language: "en"))])
    }
  }

  @Test func `a new base holds the concepts as the file declares them`() throws {
    let fixture = try BaseFixture()
    let written = Set(
      try fixture.base.quads(in: .defaultGraph).map(\.triple).filter {
        [SKOS.prefLabel, SKOS.notation, SKOS.inScheme].contains($0.predicate)
      })
    let declared = Set(
      triples.filter { [SKOS.prefLabel, SKOS.notation, SKOS.inScheme].contains($0.predicate) })
    #expect(written == declared)
  }
}
