import RDF

extension Questions {
  /// The statements that a filter leaves, newest articles first, each article in its own order.
  public func statements(_ filter: StatementFilter, limit: Int?) throws -> Page<StatementRecord> {
    try statementIDs(filter, limit: limit).map { try statements($0) }
  }

  /// The IRIs of the statements that a filter leaves, newest first.
  ///
  /// Where very many are wanted, ask for their records in batches.
  public func statementIDs(_ filter: StatementFilter, limit: Int?) throws -> Page<String> {
    let patterns = filter.patterns(.date)
    // Only dates are sorted by the query: they lie in the ids, where names would be looked up.
    let answer = try ask(
      "SELECT ?statement ?date { \(patterns.text) } ORDER BY DESC(?date)",
      bindings: patterns.bindings, lists: patterns.lists, limit: limit)
    let rows = answer.rows.compactMap { row in
      row[0].map { (id: $0.text, date: row[1]?.text ?? "") }
    }
    return Page(records: Self.inReadingOrder(rows), total: answer.total)
  }

  /// Of one day article by article, as they first come, and of one article in its own order.
  private static func inReadingOrder(_ rows: [(id: String, date: String)]) -> [String] {
    var places: [Substring: Int] = [:]
    let keys = rows.enumerated().map { index, row in
      let article = row.id.prefix { $0 != "#" }
      let place = places[article] ?? index
      places[article] = place
      return (row: row, article: place, begin: SpanAddress(row.id)?.begin ?? 0, index: index)
    }
    return keys.sorted { a, b in
      if a.row.date != b.row.date { return a.row.date > b.row.date }
      return (a.article, a.begin, a.index) < (b.article, b.begin, b.index)
    }.map(\.row.id)
  }

  /// The records of statements, in the order of their IRIs.
  public func statements(_ ids: [String]) throws -> [StatementRecord] {
    let own = try describe(ids)
    let all = try withOuterStatements(own)
    var linked: Set<String> = []
    var events: Set<String> = []
    for (id, statement) in all {
      linked.formUnion(statement.texts(Schema.spokenByCharacter))
      guard own[id] != nil else { continue }
      for property in Self.linkingProperties { linked.formUnion(statement.texts(property)) }
      events.formUnion(statement.texts(Rap.saidAt))
    }
    let eventDetails = try describe(
      events, [Schema.name, Schema.startDate, Schema.location])
    for event in eventDetails.values { linked.formUnion(event.texts(Schema.location)) }
    let names = try references(linked)
    let articles = try articles(Set(own.values.compactMap { $0.text(Rap.article) }))
    return ids.compactMap { id in
      guard let statement = own[id] else { return nil }
      return StatementReading(
        statement, all: all, names: names, events: eventDetails, articles: articles
      ).record()
    }
  }

  private static var linkingProperties: [IRI] {
    [
      Rap.speakingAs, Rap.formerPost, Rap.onBehalfOf, Rap.addressee, Rap.saidIn, Schema.about,
      Schema.mentions,
    ]
  }

  /// The statements with all those that report them.
  private func withOuterStatements(
    _ own: [String: Description]
  ) throws -> [String: Description] {
    var all = own
    var newest = own
    // Chains are a few links long; a circle in a damaged graph must not hold anybody up.
    for _ in 0..<32 {
      let outer = Set(newest.values.compactMap { $0.text(Schema.isPartOf) })
        .filter { $0.contains("#statement=") && all[$0] == nil }
      guard !outer.isEmpty else { break }
      newest = try describe(outer)
      guard !newest.isEmpty else { break }
      all.merge(newest) { first, _ in first }
    }
    return all
  }
}

/// Makes the record of one statement of what was described.
private struct StatementReading {
  let statement: Description
  let all: [String: Description]
  let names: [String: Reference]
  let events: [String: Description]
  let articles: [String: ArticleReference]

  init(
    _ statement: Description, all: [String: Description], names: [String: Reference],
    events: [String: Description], articles: [String: ArticleReference]
  ) {
    self.statement = statement
    self.all = all
    self.names = names
    self.events = events
    self.articles = articles
  }

  func record() -> StatementRecord {
    let article = statement.text(Rap.article) ?? ""
    let address = SpanAddress(statement.id)
    return StatementRecord(
      id: statement.id, article: articles[article] ?? ArticleReference(id: article),
      sentence: statement.text(Rap.sentence),
      begin: statement.int(Rap.begin) ?? address?.begin ?? 0,
      end: statement.int(Rap.end) ?? address?.end ?? 0,
      text: statement.text(Schema.text) ?? "",
      mode: StatementRecord.Mode(statement),
      act: statement.text(Rap.speechAct).map { Self.name($0, of: "act-") } ?? "say",
      isNegated: statement.isTrue(Rap.isNegated), isHeadline: statement.isTrue(Rap.inHeadline),
      cue: statement.text(Rap.cueText), speaker: speaker, chain: chain(),
      addressee: reference(Rap.addressee), event: occasion,
      channel: statement.text(Rap.channel).map { Self.name($0, of: "channel-") },
      saidOn: statement.text(Rap.saidOn), saidOnWords: statement.text(Rap.saidOnWords),
      saidIn: reference(Rap.saidIn), about: references(Schema.about),
      mentions: references(Schema.mentions),
      confidence: statement.text(Rap.confidence).flatMap(Double.init))
  }

  /// The name of a concept of which all of a scheme begin alike.
  private static func name(_ iri: String, of scheme: String) -> String {
    let prefix = Rap.namespace + scheme
    return iri.hasPrefix(prefix) ? String(iri.dropFirst(prefix.count)) : iri
  }

  private func reference(_ property: IRI) -> Reference? {
    statement.text(property).flatMap { names[$0] }
  }

  private func references(_ property: IRI) -> [Reference] {
    statement.texts(property).compactMap { names[$0] }.sorted {
      ($0.name, $0.id) < ($1.name, $1.id)
    }
  }

  private var speaker: StatementRecord.Speaker? {
    let id = statement.text(Schema.spokenByCharacter)
    let words = statement.text(Rap.speakerName)
    guard let name = id.flatMap({ names[$0]?.name }) ?? words else { return nil }
    return StatementRecord.Speaker(
      id: id, name: name, words: words, post: reference(Rap.speakingAs),
      formerPost: reference(Rap.formerPost), behalf: reference(Rap.onBehalfOf))
  }

  private var occasion: StatementRecord.Occasion? {
    guard let id = statement.text(Rap.saidAt) else { return nil }
    let event = events[id]
    return StatementRecord.Occasion(
      id: id, name: event?.name ?? id.lastPathPart,
      place: event?.text(Schema.location).flatMap { names[$0] },
      date: event?.text(Schema.startDate))
  }

  private func chain() -> [StatementRecord.Link] {
    var links: [StatementRecord.Link] = []
    var next = statement.text(Schema.isPartOf)
    while let id = next, let outer = all[id], !links.contains(where: { $0.id == id }) {
      let speaker = outer.text(Schema.spokenByCharacter).flatMap { names[$0]?.name }
      links.append(
        StatementRecord.Link(
          id: id, speaker: speaker ?? outer.text(Rap.speakerName) ?? "somebody",
          cue: outer.text(Rap.cueText)))
      next = outer.text(Schema.isPartOf)
    }
    return links.reversed()
  }
}
