import Corpus
import Knowledge
import Language
import RDF
import Reading
import Testing
import TripleStore

@Suite struct MistakeTests {
  let fixture: BaseFixture
  init() throws { fixture = try BaseFixture() }

  @Test func `findings of another text are refused`() throws {
    var sample = Sample("Ana Obi said yes.")
    sample.article.text = "Ana Obi said no."
    let error = #expect(throws: KnowledgeError.self) { try fixture.add(sample) }
    #expect(error == .otherText(article: "sample.txt"))
  }

  @Test func `tokens behind the end are refused by article and span`() throws {
    var sample = Sample("Ana Obi said yes.")
    let speaker = sample.add(.person, "Ana Obi")
    sample.findings.mentions.append(Mention(tokens: 3..<90, entity: speaker, kind: .name))
    let error = #expect(throws: KnowledgeError.self) { try fixture.add(sample) }
    #expect(error == .noSuchTokens(article: "sample.txt", tokens: 3..<90, count: 5))
  }

  @Test func `references that lead nowhere are refused`() throws {
    var sample = Sample("Ana Obi said yes.")
    sample.say("yes", cue: "said", speaker: 4)
    let error = #expect(throws: KnowledgeError.self) { try fixture.add(sample) }
    #expect(error == .noSuchFinding(article: "sample.txt", kind: "entity", index: 4, count: 0))
  }

  @Test func `a statement cannot lie within itself`() throws {
    var sample = Sample("Ana Obi said yes.")
    sample.say("yes", cue: "said") { $0.outer = 0 }
    #expect(throws: KnowledgeError.self) { try fixture.add(sample) }
  }

  @Test func `what fails leaves no trace and keeps nobody in mind`() throws {
    let before = try fixture.lines()
    var broken = Sample("Ana Obi said yes.")
    broken.add(.person, "Ana Obi")
    broken.findings.mentions.append(Mention(tokens: 3..<90, entity: 0, kind: .name))
    #expect(throws: KnowledgeError.self) { try fixture.add(broken) }
    #expect(try fixture.lines() == before)
    var sound = Sample("Ana Obi said no.")
    sound.add(.person, "Ana Obi")
    try fixture.add(sound)
    #expect(try fixture.values(IRI("person/ana-obi"), Schema.name) == ["\"Ana Obi\""])
  }

  @Test func `a batch that fails in one article keeps the others`() throws {
    var broken = Sample("Ana Obi said yes.")
    broken.say("yes", cue: "said", speaker: 4)
    var sound = Sample("Tom Rey said no.", origin: "b.txt")
    sound.add(.person, "Tom Rey")
    try fixture.base.batch {
      #expect(throws: KnowledgeError.self) { try fixture.add(broken) }
      try fixture.add(sound)
    }
    #expect(try fixture.values(IRI("person/tom-rey"), Schema.name) == ["\"Tom Rey\""])
    #expect(try fixture.base.check() == [])
  }

  @Test(arguments: [
    (NIF.anchorOf, Term.literal(Literal("Ana Obo")), "are not \"Ana Obo\""),
    (NIF.endIndex, .literal(Literal(9)), "is not named after its offsets 0, 9"),
  ])
  func `the doctor finds a span that does not fit the text`(
    property: IRI, value: Term, finding: String
  ) throws {
    var sample = Sample("Ana Obi said yes.")
    sample.add(.person, "Ana Obi")
    let article = try fixture.add(sample).article
    let span = Term.iri("\(article.value)#char=0,7")
    let old = try fixture.base.quads(in: .anyNamed).filter {
      $0.triple.subject == span && $0.triple.predicate == property
    }
    try fixture.base.store.write {
      try $0.remove(old)
      try $0.insert([Quad(Triple(span, property, value), graph: .iri(article))])
    }
    let findings = try fixture.base.check()
    #expect(findings.count == 1)
    #expect(findings.first?.contains(finding) == true)
  }

  @Test func `the doctor finds a statement without its citation`() throws {
    let article = try fixture.add(Sample.conference()).article
    let statement = Term.iri("\(article.value)#statement=181,207")
    let old = try fixture.base.quads(in: .anyNamed).filter {
      $0.triple.subject == statement && $0.triple.predicate == Rap.content
    }
    try fixture.base.store.write { try $0.remove(old) }
    #expect(
      try fixture.base.check() == [
        "The statement \(article.value)#statement=181,207 has no content."
      ])
  }

  @Test func `the doctor finds a graph that cites nothing`() throws {
    let article = try fixture.add(Sample.conference()).article.value
    for (graph, subject) in [("\(article)#char=3,9", "role/none"), ("article/0000", "role/none")] {
      try fixture.base.store.write {
        try $0.insert([
          Quad(
            Triple(.iri(subject), SKOS.prefLabel, .literal(Literal("none"))), graph: .iri(graph))
        ])
      }
    }
    #expect(
      try fixture.base.check() == [
        "The graph \(article)#char=3,9 is named after words that are not there.",
        "Graphs of article/0000 are there, but the article is not: add it again.",
      ])
  }
}
