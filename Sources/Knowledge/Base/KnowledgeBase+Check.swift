internal import RDF
internal import TripleStore

extension KnowledgeBase {
  /// What is wrong with the base, a sentence for each finding; empty where all is well.
  ///
  /// Beyond the store's own check it holds every span against the text of its article, every
  /// statement against what it must be able to cite, and the names of all graphs against what
  /// they cite.
  /// - Complexity: reads the whole file; about a minute for two million triples.
  public func check() throws -> [String] {
    let damage = try store.check()
    guard damage.isEmpty else { return damage }
    return try store.snapshot {
      var findings: [String] = []
      var graphs = try graphsByArticle()
      for article in try store.subjects(with: RDFVocabulary.type, .iri(Schema.newsArticle)) {
        let check = try ArticleCheck(article, graphs.removeValue(forKey: article) ?? [], in: store)
        findings += check.findings
      }
      findings += graphs.keys.sorted().map {
        "Graphs of \($0.value) are there, but the article is not: add it again."
      }
      findings += try namelessEntities()
      return findings
    }
  }

  /// All graphs that hold anything, by the article that their names cite.
  private func graphsByArticle() throws -> [IRI: [IRI]] {
    var graphs: [IRI: [IRI]] = [:]
    for graph in try store.graphNames().sorted() {
      guard let article = IRIs.article(ofGraph: graph) else { continue }
      graphs[article, default: []].append(graph)
    }
    return graphs
  }

  private func namelessEntities() throws -> [String] {
    let named = Set(try store.quads(nil, Schema.name).map(\.triple.subject))
    let mentioned = Set(try store.quads(nil, GAF.denotedBy).map(\.triple.subject))
    let count = mentioned.subtracting(named).count
    return count == 0 ? [] : ["\(count) entities that articles mention have no name."]
  }
}

/// Holds what is written of one article against its text.
private struct ArticleCheck {
  private(set) var findings: [String] = []
  private let article: IRI
  /// The text, and for every scalar the byte at which it begins.
  private let bytes: [UInt8]
  private let begins: [Int]
  private var properties: [IRI: [IRI: [Term]]] = [:]

  init(_ article: IRI, _ graphs: [IRI], in store: TripleStore) throws {
    self.article = article
    let quads = try store.quads(in: .named(article))
    for quad in quads {
      guard let subject = quad.triple.subject.iri else { continue }
      properties[subject, default: [:]][quad.triple.predicate, default: []].append(
        quad.triple.object)
    }
    let text = properties[article]?[NIF.isString]?.only?.literal?.lexicalForm
    let bytes = Array((text ?? "").utf8)
    self.bytes = bytes
    begins = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
    if text == nil { findings.append("\(article.value) has no text.") }
    for (subject, facts) in properties.sorted(by: { $0.key < $1.key }) {
      let classes = facts[RDFVocabulary.type] ?? []
      if facts[NIF.anchorOf] != nil { checkSpan(subject, facts) }
      if classes.contains(.iri(Rap.statement)) { checkStatement(subject, facts) }
    }
    for graph in graphs where graph != article {
      let isCited =
        IRIs.isClaim(graph)
        ? properties[graph]?[Rap.content] != nil : properties[graph]?[NIF.anchorOf] != nil
      if !isCited {
        findings.append("The graph \(graph.value) is named after words that are not there.")
      }
    }
  }

  private mutating func checkSpan(_ span: IRI, _ facts: [IRI: [Term]]) {
    guard let begin = number(facts[NIF.beginIndex]), let end = number(facts[NIF.endIndex]),
      let anchor = facts[NIF.anchorOf]?.only?.literal?.lexicalForm
    else {
      findings.append("The span \(span.value) lacks its offsets or has several.")
      return
    }
    guard span.value == "\(article.value)#char=\(begin),\(end)" else {
      findings.append("The span \(span.value) is not named after its offsets \(begin), \(end).")
      return
    }
    guard begin >= 0, begin < end, end < begins.count,
      bytes[begins[begin]..<begins[end]].elementsEqual(anchor.utf8)
    else {
      findings.append("The characters at \(span.value) are not \"\(anchor)\".")
      return
    }
  }

  private mutating func checkStatement(_ statement: IRI, _ facts: [IRI: [Term]]) {
    for (property, name) in [
      (Schema.text, "text"), (Rap.content, "content"), (Schema.isPartOf, "outer statement"),
      (Rap.article, "article"), (Rap.sentence, "sentence"),
    ] where (facts[property] ?? []).isEmpty {
      findings.append("The statement \(statement.value) has no \(name).")
    }
    for property in [
      Rap.content, Rap.cue, Rap.speakerSpan, Rap.quotedSpan, Rap.channelSpan, Rap.sentence,
    ] {
      for span in facts[property] ?? []
      where span.iri.flatMap({ properties[$0]?[NIF.anchorOf] }) == nil {
        findings.append(
          "The statement \(statement.value) cites \(span.iri?.value ?? "no IRI"), which is no span."
        )
      }
    }
  }

  private func number(_ terms: [Term]?) -> Int? {
    terms?.only?.literal.flatMap { Int($0.lexicalForm) }
  }
}
