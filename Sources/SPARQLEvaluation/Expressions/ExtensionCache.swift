import RDF
import SPARQL

/// What functions of our own have looked up in the data during a query.
struct ExtensionCache {
  private var topics: [TermID: Set<TermID>] = [:]
  private var citations: [IRI: String?] = [:]
  private var articles: [IRI: CitedArticle] = [:]

  /// What a node is about, and itself where it is a topic.
  mutating func topics(of node: TermID, in context: EvaluationContext) throws -> Set<TermID> {
    if let known = topics[node] { return known }
    var found = Set(try context.objects(of: node, Schema.about))
    if try !context.objects(of: node, SKOS.prefLabel).isEmpty { found.insert(node) }
    try context.keep(found.count + 1, width: 4, staying: true)
    topics[node] = found
    return found
  }

  /// The citation of a place, nil where it is no place in an article.
  mutating func citation(of place: IRI, in context: EvaluationContext) throws -> String? {
    if let known = citations[place] { return known }
    let text = try CitedPlace(place).flatMap { place -> String? in
      let article = try articles[place.article] ?? CitedArticle(place.article, in: context)
      articles[place.article] = article
      return try article.isKnown ? place.text(in: article, context) : nil
    }
    try context.keep(bytes: 64 + (text?.utf8.count ?? 0), staying: true)
    citations[place] = .some(text)
    return text
  }
}

/// What a citation says of an article.
private struct CitedArticle {
  let isKnown: Bool
  let words: [String]
  let url: String?

  init(_ name: IRI, in context: EvaluationContext) throws {
    func text(_ property: IRI, of node: TermID) throws -> String? {
      guard let id = try context.objects(of: node, property).first else { return nil }
      return ExpressionEvaluator.text(try context.decode(id).term)
    }
    guard let id = try context.dataset.id(of: .iri(name)),
      let kind = try context.dataset.id(of: .iri(NIF.context)),
      try context.objects(of: id, RDFVocabulary.type).contains(kind)
    else {
      (isKnown, words, url) = (false, [], nil)
      return
    }
    isKnown = true
    let outlet = try context.objects(of: id, Schema.publisher).first
    words = [
      try outlet.flatMap { try text(Schema.name, of: $0) },
      try text(Schema.headline, of: id).map { "“\($0)”" },
      try text(Schema.datePublished, of: id),
    ].compactMap(\.self)
    url = try text(Schema.url, of: id)
  }
}

/// The name of a graph, statement, sentence or span taken apart.
///
///     CitedPlace("article/0f3a9c01b77d#char=120,210")
private struct CitedPlace {
  let name: IRI
  let article: IRI
  let offsets: (begin: Int, end: Int)?

  init?(_ name: IRI) {
    self.name = name
    let parts = name.value.split(separator: "#", maxSplits: 1)
    guard let first = parts.first else { return nil }
    article = IRI(String(first))
    guard parts.count == 2 else {
      offsets = nil
      return
    }
    guard let equals = parts[1].firstIndex(of: "=") else { return nil }
    let numbers = parts[1][parts[1].index(after: equals)...].prefix { $0 != ";" }
      .split(separator: ",").map { Int($0) }
    guard numbers.count == 2, let begin = numbers[0], let end = numbers[1] else { return nil }
    offsets = (begin, end)
  }

  /// `Meridian Newswire, “Headline”, 2026-03-06, sentence 2, characters 49–323. <URL> [0f3a…:49-323]`.
  func text(in article: CitedArticle, _ context: EvaluationContext) throws -> String {
    var parts = article.words
    var label = self.article.value.split(separator: "/").last.map(String.init) ?? ""
    if let offsets {
      if let number = try sentence(context) { parts.append("sentence \(number)") }
      parts.append("characters \(offsets.begin)–\(offsets.end)")
      label += ":\(offsets.begin)-\(offsets.end)"
    }
    let address = article.url.map { " <\($0)>" } ?? ""
    return "\(parts.joined(separator: ", ")).\(address) [\(label)]"
  }

  /// Which sentence of the article it stands in, counted from 1.
  private func sentence(_ context: EvaluationContext) throws -> Int? {
    guard let id = try context.dataset.id(of: .iri(name)) else { return nil }
    // A statement names its sentence, a span is a part of it, and a sentence is one itself.
    let around =
      try context.objects(of: id, Rap.sentence).first
      ?? context.objects(of: id, NIF.superString).first
    guard let ordinal = try context.objects(of: around ?? id, Rap.ordinal).first,
      let number = try context.decode(ordinal).term.literal.flatMap({ Int($0.lexicalForm) }),
      number >= 0, number < .max
    else { return nil }
    return number + 1
  }
}

extension EvaluationContext {
  /// The objects that the default graph gives a subject and a property, in the order of their ids.
  func objects(of subject: TermID, _ property: IRI) throws -> [TermID] {
    guard subject.tag != .scratch, let predicate = try dataset.id(of: .iri(property)) else {
      return []
    }
    var cursor = try dataset.matches(IDPattern(subject: subject, predicate: predicate))
    var block = MatchBlock(wanted: (subject: false, predicate: false, object: true, graph: false))
    var found: [TermID] = []
    while try cursor.next(into: &block) {
      found += block.objects
      block.removeAll()
    }
    return found.sorted()
  }
}
