import RDF

extension Questions {
  /// Articles as citations name them.
  public func articles(_ ids: some Collection<String>) throws -> [String: ArticleReference] {
    let found = try describe(
      ids, [Schema.headline, Schema.datePublished, Schema.publisher, Schema.url])
    let outlets = try references(Set(found.values.compactMap { $0.text(Schema.publisher) }))
    var result: [String: ArticleReference] = [:]
    for id in ids {
      let article = found[id]
      result[id] = ArticleReference(
        id: id, headline: article?.text(Schema.headline),
        date: article?.text(Schema.datePublished),
        outlet: article?.text(Schema.publisher).flatMap { outlets[$0]?.name },
        url: article?.text(Schema.url))
    }
    return result
  }

  /// The citations that spans and sentences stand for, in the order of the list.
  func citations(_ spans: [String: [String]]) throws -> [String: [CitationRecord]] {
    let all = Set(spans.values.joined())
    let words = try describe(all, [NIF.anchorOf])
    let articles = try articles(Set(all.compactMap { SpanAddress($0)?.article }))
    return spans.mapValues { list in
      list.compactMap { span in
        guard let address = SpanAddress(span), let article = articles[address.article] else {
          return nil
        }
        return CitationRecord(
          article: article, begin: address.begin, end: address.end,
          words: words[span]?.text(NIF.anchorOf) ?? "")
      }
    }
  }

  /// Where entities are named: the first few places of each.
  ///
  /// One small question for each, because SPARQL has no way to ask for some of each, and all the
  /// places of a well-known name would be tens of thousands.
  func mentions(of ids: [String], atMost limit: Int) throws -> [String: [String]] {
    var result: [String: [String]] = [:]
    for id in ids {
      let rows = try ask(
        "SELECT ?span { ?thing gaf:denotedBy ?span } LIMIT \(limit)", bindings: ["thing": .iri(id)])
      result[id] = rows.rows.compactMap { $0[0]?.text }
    }
    return result
  }
}
