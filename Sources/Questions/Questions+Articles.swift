import RDF

extension Questions {
  /// The articles that a filter leaves, the newest first.
  public func articles(_ filter: ArticleFilter, limit: Int?) throws -> Page<ArticleRecord> {
    var text = ""
    var bindings: [String: Term] = [:]
    var lists: [[String]: [[Term]]] = [:]
    if let outlets = filter.outlets {
      text += "VALUES ?outlet {} ?article schema:publisher ?outlet .\n"
      lists[["outlet"]] = outlets.map { [.iri($0)] }
    }
    if let words = filter.words {
      text += """
        { SELECT DISTINCT ?article ?words { ?text rap:matches ?words
          { ?article nif:isString ?text } UNION { ?article schema:headline ?text } } }

        """
      bindings["words"] = .literal(Literal(words))
    }
    if filter.since != nil || filter.until != nil {
      text += "?article schema:datePublished ?date .\n"
      if let since = filter.since {
        text += "FILTER (?date >= ?since)\n"
        bindings["since"] = .literal(Literal(since, datatype: XSD.date))
      }
      if let until = filter.until {
        text += "FILTER (?date <= ?until)\n"
        bindings["until"] = .literal(Literal(until, datatype: XSD.date))
      }
    } else {
      text += "OPTIONAL { ?article schema:datePublished ?date }\n"
    }
    let answer = try ask(
      "SELECT ?article { ?article a schema:NewsArticle . \(text) } ORDER BY DESC(?date) ?article",
      bindings: bindings, lists: lists, limit: limit)
    let ids = answer.rows.compactMap { $0[0]?.text }
    return Page(records: try articleRecords(ids), total: answer.total)
  }

  /// The records of articles, in the order of their IRIs.
  public func articleRecords(_ ids: [String]) throws -> [ArticleRecord] {
    let found = try describe(
      ids,
      [
        Schema.headline, Schema.datePublished, Schema.publisher, Schema.author, Schema.url,
        Rap.wordCount, Schema.isBasedOn, Rap.origin,
      ])
    let outlets = try references(Set(found.values.compactMap { $0.text(Schema.publisher) }))
    let rows = try ask(
      """
      SELECT ?article (COUNT(?statement) AS ?count) {
        VALUES ?article {} ?statement rap:article ?article } GROUP BY ?article
      """, "article", in: ids.map { .iri($0) }
    ).rows
    var counts: [String: Int] = [:]
    for row in rows {
      if let id = row[0]?.text { counts[id] = row[1].flatMap { Int($0.text) } }
    }
    return ids.compactMap { id in
      guard let article = found[id] else { return nil }
      return ArticleRecord(
        id: id, headline: article.text(Schema.headline), date: article.text(Schema.datePublished),
        outlet: article.text(Schema.publisher).flatMap { outlets[$0] },
        author: article.text(Schema.author), urls: article.texts(Schema.url),
        words: article.int(Rap.wordCount) ?? 0, statements: counts[id] ?? 0,
        basedOn: article.texts(Schema.isBasedOn), origin: article.text(Rap.origin))
    }
  }

  /// The stored text of an article, which all offsets count.
  public func text(ofArticle id: String) throws -> String? {
    try describe([id], [NIF.isString])[id]?.text(NIF.isString)
  }

  /// The articles that are meant by an IRI, its digits or the first of them, or an address.
  public func articles(meantBy typed: String) throws -> [String] {
    if typed.contains("://") {
      let rows = try ask(
        "SELECT ?article { ?article schema:url ?url }", bindings: ["url": .iri(typed)]
      ).rows
      return rows.compactMap { $0[0]?.text }.sorted()
    }
    let key = typed.hasPrefix("article/") ? typed : "article/\(typed)"
    guard try describe([key], [RDFVocabulary.type]).isEmpty else { return [key] }
    // One or two digits are a slip, and would be half the corpus.
    guard key.count >= "article/".count + 3 else { return [] }
    let rows = try ask("SELECT ?article { ?article a schema:NewsArticle }").rows
    return rows.compactMap { $0[0]?.text }.filter { $0.hasPrefix(key) }.sorted()
  }

  // MARK: - Searching

  /// The statements and articles whose words fit best, the best first.
  public func search(_ words: String, limit: Int?) throws -> Page<SearchHit> {
    let answer = try ask(
      """
      SELECT ?found ?score { ?text rap:matches ?words
        { ?found schema:text ?text } UNION { ?found schema:headline ?text }
        UNION { ?found nif:isString ?text }
        BIND (rap:score(?text, ?words) AS ?score) } ORDER BY DESC(?score) ?found
      """, bindings: ["words": .literal(Literal(words))])
    var seen: Set<String> = []
    var found: [(id: String, score: Double)] = []
    for row in answer.rows {
      guard let id = row[0]?.text, seen.insert(id).inserted else { continue }
      found.append((id, row[1].flatMap { Double($0.text) } ?? 0))
    }
    let first = found.prefix(limit ?? .max)
    let records = try statements(first.map(\.id).filter { $0.contains("#statement=") })
    let statements = Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
    let articles = try articles(first.map(\.id).filter { !$0.contains("#") })
    let hits = first.compactMap { id, score -> SearchHit? in
      if let statement = statements[id] {
        return SearchHit(score: score, article: statement.article, statement: statement)
      }
      return articles[id].map { SearchHit(score: score, article: $0, statement: nil) }
    }
    return Page(records: hits, total: found.count)
  }
}
