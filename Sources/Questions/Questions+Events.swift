import RDF

extension Questions {
  /// The events that a filter leaves, the latest first.
  public func events(_ filter: EventFilter, limit: Int?) throws -> Page<EventRecord> {
    var text = ""
    var bindings: [String: Term] = [:]
    var lists: [[String]: [[Term]]] = [:]
    for (number, ids) in filter.participants.enumerated() {
      let who = "with\(number)"
      var branches = ["{ VALUES ?\(who) {} ?event schema:participant ?\(who) }"]
      lists[[who]] = ids.map { [.iri($0)] }
      let countries = ids.filter { $0.hasPrefix("country/") }
      if !countries.isEmpty {
        let country = "country\(number)"
        branches.append(
          """
          { VALUES ?\(country) {} ?citizen\(number) schema:nationality ?\(country) .
            ?event schema:participant ?citizen\(number) }
          UNION { VALUES ?\(country) {} ?post\(number) rap:represents ?\(country) .
            ?envoy\(number) org:holds ?post\(number) . ?event schema:participant ?envoy\(number) }
          """)
        lists[[country]] = countries.map { [.iri($0)] }
      }
      text += "{ SELECT DISTINCT ?event { \(branches.joined(separator: " UNION ")) } }\n"
    }
    if !filter.types.isEmpty {
      text += "VALUES ?type {} ?event rap:eventType ?type .\n"
      lists[["type"]] = filter.types.map { [.iri(Rap.event($0))] }
    }
    if let places = filter.places {
      text += """
        { SELECT DISTINCT ?event { VALUES ?place {} { ?event schema:location ?place }
          UNION { ?inside schema:containedInPlace ?place . ?event schema:location ?inside } } }

        """
      lists[["place"]] = places.map { [.iri($0)] }
    }
    if filter.since != nil || filter.until != nil {
      text += "?event schema:startDate ?date .\n"
      if let since = filter.since {
        text += "FILTER (?date >= ?since)\n"
        bindings["since"] = .literal(Literal(since, datatype: XSD.date))
      }
      if let until = filter.until {
        text += "FILTER (?date <= ?until)\n"
        bindings["until"] = .literal(Literal(until, datatype: XSD.date))
      }
    } else {
      text += "OPTIONAL { ?event schema:startDate ?date }\n"
    }
    let answer = try ask(
      "SELECT ?event { ?event a schema:Event . \(text) } ORDER BY DESC(STR(?date))",
      bindings: bindings, lists: lists, limit: limit)
    let ids = answer.rows.compactMap { $0[0]?.text }
    return Page(records: try events(ids), total: answer.total)
  }

  /// The kinds of event that there are, by their names.
  public func eventTypes() throws -> [String] {
    let rows = try ask("SELECT DISTINCT ?type { ?event rap:eventType ?type }").rows
    return rows.compactMap { $0[0].map { Self.typeName($0.text) } }.sorted()
  }

  private func events(_ ids: [String]) throws -> [EventRecord] {
    let found = try describe(
      ids,
      [
        Schema.name, Rap.eventType, Schema.startDate, Rap.dateWords, Schema.location,
        Schema.superEvent, Schema.organizer, Schema.participant,
      ])
    let links = [Schema.location, Schema.superEvent, Schema.organizer, Schema.participant]
    let names = try references(
      Set(found.values.flatMap { event in links.flatMap { event.texts($0) } }))
    let proofs = try citations(try mentions(of: ids, atMost: Self.citationLimit))
    return ids.compactMap { id in
      guard let event = found[id] else { return nil }
      func reference(_ property: IRI) -> Reference? { event.text(property).flatMap { names[$0] } }
      return EventRecord(
        id: id, name: event.name, type: event.text(Rap.eventType).map(Self.typeName),
        date: event.text(Schema.startDate), dateWords: event.text(Rap.dateWords),
        place: reference(Schema.location), superEvent: reference(Schema.superEvent),
        organizer: reference(Schema.organizer),
        participants: event.texts(Schema.participant).compactMap { names[$0] }
          .sorted { ($0.name, $0.id) < ($1.name, $1.id) },
        citations: proofs[id] ?? [])
    }
  }

  private static func typeName(_ iri: String) -> String {
    let prefix = Rap.namespace + "event-"
    return iri.hasPrefix(prefix) ? String(iri.dropFirst(prefix.count)) : iri
  }
}
