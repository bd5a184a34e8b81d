import Corpus
import Knowledge
import Language
import RDF
import Reading
import SPARQLEvaluation
import TestSupport
import TripleStore

/// An article about invented people with findings made by hand.
struct Sample {
  var article: Article
  var findings: Findings

  /// Makes an article without findings.
  init(
    _ text: String, url: String? = nil, published: String? = "2031-03-07",
    outlet: String? = "Example Herald", origin: String = "sample.txt"
  ) {
    article = Article(
      text: text, url: url, published: published.flatMap { PublicationDate($0) }, outlet: outlet,
      origin: origin)
    findings = Findings(document: Document(text))
  }

  /// The tokens of some words: those of the first place where they stand, or of a later one.
  func tokens(_ words: String, occurrence: Int = 1) -> Range<Int> {
    let wanted = Document(words).words
    let all = findings.document.words
    var found = 0
    for start in all.indices where start + wanted.count <= all.count {
      guard Array(all[start..<start + wanted.count]) == wanted else { continue }
      found += 1
      if found == occurrence { return start..<start + wanted.count }
    }
    return 0..<0
  }

  /// Adds an entity with one mention by those words, which are its name unless one is given.
  @discardableResult
  mutating func add(
    _ kind: Entity.Kind, _ words: String, name: String? = nil, aliases: [String] = [],
    country: String? = nil, body: Entity.OrganizationKind? = nil, as mention: Mention.Kind = .name
  ) -> Int {
    findings.entities.append(
      Entity(
        kind: kind, name: name ?? words, aliases: aliases, country: country,
        organizationKind: body))
    let entity = findings.entities.count - 1
    findings.mentions.append(Mention(tokens: tokens(words), entity: entity, kind: mention))
    return entity
  }

  /// Adds a statement with its content, cue and speaker.
  @discardableResult
  mutating func say(
    _ content: String, mode: Statement.Mode = .indirect, cue: String? = nil, speaker: Int? = nil,
    words: String? = nil, _ change: (inout Statement) -> Void = { _ in }
  ) -> Int {
    var statement = Statement(
      mode: mode, content: [tokens(content)], cue: cue.map { [tokens($0)] } ?? [],
      confidence: 0.85)
    statement.speaker = speaker
    statement.speakerTokens = words.map { tokens($0) }
    change(&statement)
    findings.statements.append(statement)
    return findings.statements.count - 1
  }
}

/// A base in a directory of its own.
struct BaseFixture {
  let directory: TemporaryDirectory
  let base: KnowledgeBase

  init() throws {
    directory = try TemporaryDirectory()
    base = try KnowledgeBase.create(
      directory.path("graph.sqlite"), startedAt: "2031-04-01T08:00:00Z")
  }

  /// Adds a sample.
  @discardableResult
  func add(_ sample: Sample) throws -> Outcome { try base.add(sample.article, sample.findings) }

  /// All quads of all graphs, each as one line, without the runs.
  func lines() throws -> Set<String> {
    try lines(of: base)
  }

  /// All quads of a base, each as one line, without the runs.
  func lines(of base: KnowledgeBase) throws -> Set<String> {
    Set(
      try base.quads(in: .anyNamed).filter { $0.graph != .iri("runs") }.map(line))
  }

  /// Whether the default graph holds a triple.
  func holds(_ subject: IRI, _ predicate: IRI, _ object: Term) throws -> Bool {
    try base.quads(in: .defaultGraph).contains {
      $0.triple == Triple(.iri(subject), predicate, object)
    }
  }

  /// The values of a property in the default graph, as short texts, sorted.
  func values(_ subject: IRI, _ predicate: IRI) throws -> [String] {
    try base.quads(in: .defaultGraph).filter {
      $0.triple.subject == .iri(subject) && $0.triple.predicate == predicate
    }.map { short($0.triple.object) }.sorted()
  }

  /// The graphs that hold a triple, in short, sorted.
  func graphs(_ subject: IRI, _ predicate: IRI, _ object: Term) throws -> [String] {
    try base.quads(in: .anyNamed).filter {
      $0.triple == Triple(.iri(subject), predicate, object)
    }.compactMap { $0.graph.map(short) }.sorted()
  }
}

/// A quad as one line.
func line(_ quad: Quad) -> String {
  let parts = [quad.triple.subject, .iri(quad.triple.predicate), quad.triple.object]
  return (parts + [quad.graph].compactMap { $0 }).map(short).joined(separator: " ")
}

/// A term in few characters: well-known namespaces by their prefix, texts in quotation marks.
func short(_ term: Term) -> String {
  switch term {
  case .iri(let iri):
    for (prefix, namespace) in [
      ("schema", Schema.namespace), ("rap", Rap.namespace), ("org", ORG.namespace),
      ("skos", SKOS.namespace), ("nif", NIF.namespace), ("prov", PROV.namespace),
      ("gaf", GAF.namespace), ("rdf", RDFVocabulary.namespace),
    ] where iri.value.hasPrefix(namespace) {
      return prefix + ":" + iri.value.dropFirst(namespace.count)
    }
    return iri.value
  case .blankNode(let node): return node.description
  case .literal(let literal):
    return literal.datatype == XSD.string ? "\"\(literal.lexicalForm)\"" : literal.lexicalForm
  }
}

/// Which graphs are asked.
enum Where {
  case defaultGraph, anyNamed
}

extension KnowledgeBase {
  /// Every quad of the graphs that are asked for.
  func quads(in where: Where) throws -> [Quad] {
    let graph: IDPattern.Graph = `where` == .anyNamed ? .anyNamed : .defaultGraph
    var cursor = try store.matches(IDPattern(graph: graph))
    var block = MatchBlock(
      wanted: (subject: true, predicate: true, object: true, graph: graph == .anyNamed))
    var quads: [Quad] = []
    while try cursor.next(into: &block) {
      for row in 0..<block.count {
        guard let predicate = try store.term(of: block.predicates[row]).iri else { continue }
        quads.append(
          Quad(
            Triple(
              try store.term(of: block.subjects[row]), predicate,
              try store.term(of: block.objects[row])),
            graph: block.graphs.isEmpty ? nil : try store.term(of: block.graphs[row])))
      }
      block.removeAll()
    }
    return quads
  }
}

extension Sample {
  /// An envoy speaks at a conference; a minister speaks within what the envoy says.
  static func conference() -> Sample {
    let text = """
      Freedonia’s Permanent Representative to the United Nations Ana Çelik said on Friday that \
      Foreign Minister Omar Adeyemi had called the Riverland Summit “a farce”.

      Celik warned that water sharing would suffer.
      """
    var sample = Sample(text, url: "https://example.org/news/1")
    let envoy = sample.add(.person, "Ana Çelik", aliases: ["Celik"], country: "KEN")
    sample.findings.mentions.append(
      Mention(tokens: sample.tokens("Celik"), entity: envoy, kind: .name))
    let body = sample.add(.organization, "United Nations", aliases: ["UN"], body: .international)
    let minister = sample.add(.person, "Omar Adeyemi", country: "GHA")
    let country = sample.add(.country, "Freedonia", name: "KEN", country: "KEN")
    sample.findings.holdings = [
      Holding(
        person: envoy, role: "Permanent Representative", roleKind: "ambassador", country: "KEN",
        body: body,
        tokens: sample.tokens("Permanent Representative to the United Nations Ana Çelik")
      ),
      Holding(
        person: minister, role: "Foreign Minister", roleKind: "minister", country: "GHA",
        tokens: sample.tokens("Foreign Minister Omar Adeyemi"), voice: .statement(0)),
    ]
    sample.findings.events = [
      Event(
        type: "summit", name: "Riverland Summit", isNamed: true,
        tokens: [sample.tokens("Riverland Summit")], participants: [minister],
        voice: .statement(0))
    ]
    sample.findings.topics = [
      Topic(label: "water sharing", tokens: [sample.tokens("water sharing")])
    ]
    let friday = sample.tokens("Friday")
    let outer = sample.say(
      "Foreign Minister Omar Adeyemi had called the Riverland Summit “a farce”", cue: "said",
      speaker: envoy, words: "Freedonia’s Permanent Representative to the United Nations Ana Çelik"
    ) {
      $0.speakingAs = 0
      $0.onBehalfOf = country
      $0.date = DateMention(tokens: friday, date: "2031-03-07")
      $0.mentions = [minister]
    }
    sample.say("a farce", mode: .direct, cue: "called", speaker: minister) {
      $0.outer = outer
      $0.act = .condemn
      $0.occasion = 0
    }
    sample.say("water sharing would suffer", cue: "warned", speaker: envoy, words: "Celik") {
      $0.act = .warn
      $0.topics = [0]
    }
    return sample
  }
}
