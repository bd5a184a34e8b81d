internal import Corpus
public import RDF
internal import Reading
public import TripleStore

/// A graph of what articles say, in one file: who said what, in which post, where, when, to whom.
///
///     let base = try KnowledgeBase.create("graph.sqlite")
///     if try !base.contains(article) {
///       let outcome = try base.add(article, reader.run(ArticleText(article.text)))
///       outcome.change   // .added
///     }
///
/// What an article asserts, what it reports others to have said, and what the base itself needs
/// stand in graphs of their own, whose names are the citations; claims never enter the default
/// graph. Articles can be added in any order; the same articles in the same order give the same
/// graph, and adding one again changes nothing.
///
/// A base has one owner and is not `Sendable`; several processes can have the same file open.
public final class KnowledgeBase {
  /// The triples.
  public let store: TripleStore
  let identities: Identities
  /// The state of the file that `identities` knows, nil where it knows none.
  var seenGeneration: String?
  /// The run that is being written, with the version of its reader.
  var run: (iri: IRI, version: String)?
  private var versions: [IRI: String] = [:]
  private let startedAt: String?

  private init(_ store: TripleStore, startedAt: String?) throws {
    self.store = store
    self.startedAt = startedAt
    identities = Identities(try Gazetteers.shared())
  }

  /// Opens a base, and makes it where there is none.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - startedAt: the time to note for what is written from now on, an `xsd:dateTime`
  ///     ("2021-05-21T23:08:25Z").
  /// - Returns: the base, with its reference data.
  /// - Throws: `SQLiteError`: `.foreign` for another program's database, `.newerVersion`, …
  public static func create(_ path: String, startedAt: String? = nil) throws -> KnowledgeBase {
    let store = try TripleStore(path) { IRIs.isInDefaultGraph($0) }
    let base = try KnowledgeBase(store, startedAt: startedAt)
    try base.prepare()
    return base
  }

  /// Opens a base that is there.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - startedAt: the time to note for what is written from now on, an `xsd:dateTime`.
  /// - Returns: the base.
  /// - Throws: `SQLiteError`: `.cannotOpen` where there is no such file, `.foreign`, …
  public static func open(_ path: String, startedAt: String? = nil) throws -> KnowledgeBase {
    let store = try TripleStore(path, mustExist: true) { IRIs.isInDefaultGraph($0) }
    let base = try KnowledgeBase(store, startedAt: startedAt)
    try base.prepare()
    return base
  }

  /// Whether a graph of that name is part of the default graph: claims and machinery are not.
  public static func isInDefaultGraph(_ graph: Term) -> Bool { IRIs.isInDefaultGraph(graph) }

  // MARK: - Preparing

  /// Writes the reference data that every base has, where it is not there as this program has it.
  private func prepare() throws {
    let facts = ReferenceData.concepts(identities.gazetteers)
    let version = String(StableHash.of(facts.map { "\($0)" }.joined()), radix: 16)
    guard try store.note("reference") != version else { return }
    try store.write { transaction in
      try transaction.indexTexts(of: [
        Schema.text, Schema.headline, NIF.isString, Schema.name, SKOS.prefLabel,
      ])
      for scheme in ReferenceData.schemes {
        for concept in try store.subjects(with: SKOS.inScheme, .iri(scheme)) {
          try transaction.remove(store.quads(.iri(concept), in: .named(IRIs.curated)))
        }
      }
      try transaction.insert(
        facts.map {
          Quad(Triple(.iri($0.subject), $0.predicate, $0.object), graph: .iri(IRIs.curated))
        })
      try transaction.setNote(version, for: "reference")
    }
  }

  // MARK: - Runs

  /// The run that an article belongs to, with what is to be noted of it where it is a new one.
  func currentRun(_ version: String) throws -> (iri: IRI, quads: [Quad]) {
    if let run, run.version == version { return (run.iri, []) }
    let runs = try store.subjects(with: RDFVocabulary.type, .iri(PROV.activity), in: .anyNamed)
    let iri = IRI("run/\(runs.count + 1)")
    var facts: [(IRI, Term)] = [
      (RDFVocabulary.type, .iri(PROV.activity)),
      (Rap.readerVersion, .literal(Literal(version))),
    ]
    if let startedAt {
      facts.append((PROV.startedAtTime, .literal(Literal(startedAt, datatype: XSD.dateTime))))
    }
    return (
      iri, facts.map { Quad(Triple(.iri(iri), $0.0, $0.1), graph: .iri(IRIs.runs)) }
    )
  }

  /// The version of the reader that read an article, nil where the base does not hold it.
  func readerVersion(of article: IRI) throws -> String? {
    let runs = try store.objects(of: article, PROV.wasGeneratedBy, in: .anyNamed)
    guard let run = runs.first?.iri else { return nil }
    if let known = versions[run] { return known }
    let version = try store.objects(of: run, Rap.readerVersion, in: .anyNamed).first?.literal
    versions[run] = version?.lexicalForm
    return version?.lexicalForm
  }

  /// Brings what is known of people, bodies and places up to date with the file.
  func learn() throws {
    let generation = try store.note("generation") ?? "0"
    guard generation != seenGeneration else { return }
    run = nil
    versions = [:]
    try identities.load(from: store)
    seenGeneration = generation
  }
}
