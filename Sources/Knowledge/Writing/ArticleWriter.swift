internal import Corpus
internal import Language
internal import RDF
internal import Reading

/// Turns the findings of one article into quads, each with the graph that is its citation.
final class ArticleWriter {
  let article: Article
  let findings: Findings
  let identities: Identities
  /// The article's IRI, which names its graph too.
  let iri: IRI
  let sha256: String
  private let text: CheckedText
  /// The quads so far.
  private(set) var quads: [Quad] = []
  /// Names that were the fullest until this article gave a fuller one.
  var renames: [Rename] = []

  /// The IRI of each entity, once it is known.
  var entities: [IRI] = []
  /// The post of each holding.
  var posts: [Post] = []
  /// The IRI of each event.
  var events: [IRI] = []
  /// The IRI of each statement.
  var statements: [IRI] = []
  /// For each token whether a statement's content covers it.
  private(set) var isClaimed: [Bool] = []
  private var spans: [Range<Int>: IRI] = [:]
  private var sentences: [Int: IRI] = [:]
  /// What has been described in this article already: posts, roles, topics.
  var described: Set<IRI> = []

  /// That somebody's fullest name is now another.
  struct Rename {
    var subject: IRI
    var former: String
    var name: String
  }

  /// Prepares to write.
  ///
  /// - Throws: `KnowledgeError` where the findings do not belong to the article or together.
  init(
    _ article: Article, _ findings: Findings, iri: IRI, sha256: String, identities: Identities
  ) throws {
    self.article = article
    self.findings = findings
    self.iri = iri
    self.sha256 = sha256
    self.identities = identities
    text = try CheckedText(article.text, document: findings.document, article: article.origin)
    try FindingsCheck(findings, article: article.origin).run()
    quads.reserveCapacity(1_024)
  }

  /// Writes everything; the quads and renames are complete afterwards.
  func run() throws {
    isClaimed = [Bool](repeating: false, count: findings.document.tokens.count)
    for statement in findings.statements {
      for part in statement.content {
        _ = try text.span(part)
        for token in part { isClaimed[token] = true }
      }
    }
    try nameStatements()
    try writeArticle()
    try writeEntities()
    try writeHoldings()
    try writeEvents()
    try writeStatements()
  }

  // MARK: - Quads

  /// Adds a quad to a graph, the article's own unless another is given.
  func add(_ subject: IRI, _ predicate: IRI, _ object: Term, in graph: IRI? = nil) {
    quads.append(Quad(Triple(.iri(subject), predicate, object), graph: .iri(graph ?? iri)))
  }

  /// Adds a quad whose object is an IRI.
  func add(_ subject: IRI, _ predicate: IRI, _ object: IRI, in graph: IRI? = nil) {
    add(subject, predicate, .iri(object), in: graph)
  }

  /// Adds a quad whose object is a text.
  func add(_ subject: IRI, _ predicate: IRI, _ object: String, in graph: IRI? = nil) {
    add(subject, predicate, .literal(Literal(object)), in: graph)
  }

  /// Adds a quad whose object is a number.
  func add(_ subject: IRI, _ predicate: IRI, _ object: Int) {
    add(subject, predicate, .literal(Literal(object)))
  }

  // MARK: - Places in the text

  /// The offsets and words of some tokens, checked.
  func checked(_ tokens: Range<Int>) throws -> CheckedSpan { try text.span(tokens) }

  /// The node of some words, written on first use.
  func span(_ tokens: Range<Int>) throws -> IRI {
    if let known = spans[tokens] { return known }
    let sentence = try sentence(of: tokens)
    let span = try place(tokens, class: NIF.phrase)
    if span != sentence { add(span, NIF.superString, sentence) }
    spans[tokens] = span
    return span
  }

  /// The node of the sentence that some words begin in, written on first use.
  func sentence(of tokens: Range<Int>) throws -> IRI {
    _ = try text.span(tokens)
    let index = findings.document.sentence(of: tokens.lowerBound)
    if let known = sentences[index] { return known }
    let sentence = try place(findings.document.sentences[index].tokens, class: NIF.sentence)
    add(sentence, Rap.ordinal, index)
    sentences[index] = sentence
    return sentence
  }

  private func place(_ tokens: Range<Int>, class: IRI) throws -> IRI {
    let span = try text.span(tokens)
    let node = IRI("\(iri.value)#char=\(span.begin),\(span.end)")
    add(node, RDFVocabulary.type, `class`)
    add(node, NIF.beginIndex, span.begin)
    add(node, NIF.endIndex, span.end)
    add(node, NIF.anchorOf, span.anchor)
    add(node, NIF.referenceContext, iri)
    return node
  }

  /// The graph of a finding: its sentence's where the article vouches for it, else the claim's.
  func graph(_ voice: Voice, _ tokens: Range<Int>) throws -> IRI {
    switch voice {
    case .article: try sentence(of: tokens)
    case .statement(let index): statements[index]
    }
  }

  /// The graph for the class and name of something: never a claim's.
  func namingGraph(_ voice: Voice, _ tokens: Range<Int>) throws -> IRI {
    voice == .article ? try sentence(of: tokens) : iri
  }

  // MARK: - Names

  /// Adds the keys under which a person can type a name.
  func addLookups(_ subject: IRI, _ names: [String], in graph: IRI? = nil) {
    for key in LookUpKeys.of(names) { add(subject, Rap.lookup, key, in: graph) }
  }
}
