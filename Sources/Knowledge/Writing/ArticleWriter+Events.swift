internal import Corpus
internal import RDF
internal import Reading

extension ArticleWriter {
  /// Writes what happens.
  func writeEvents() throws {
    for (index, event) in findings.events.enumerated() { events.append(name(event, index)) }
    for (index, event) in findings.events.enumerated() {
      guard let words = event.tokens.first else { continue }
      let node = events[index]
      // That there is such an event is a matter of naming; what is said of it has a voice.
      let naming = try namingGraph(event.voice, words)
      add(node, RDFVocabulary.type, Schema.event, in: naming)
      add(node, Schema.name, event.name, in: naming)
      add(node, Rap.eventType, Rap.event(event.type), in: naming)
      for tokens in event.tokens { add(node, GAF.denotedBy, try span(tokens)) }

      let graph = try graph(event.voice, words)
      if let date = event.date {
        if let day = date.date.flatMap(ArticleWriter.date) {
          add(node, Schema.startDate, .literal(day), in: graph)
        }
        add(node, Rap.dateWords, try checked(date.tokens).anchor, in: graph)
      }
      if let place = event.place { add(node, Schema.location, entities[place], in: graph) }
      if let outer = event.superEvent { add(node, Schema.superEvent, events[outer], in: graph) }
      if let host = event.organizer { add(node, Schema.organizer, entities[host], in: graph) }
      for participant in event.participants {
        add(node, Schema.participant, entities[participant], in: graph)
      }
      if event.isNamed { addLookups(node, [event.name]) }
    }
  }

  /// Named events of one year are one across articles, others belong to their article.
  private func name(_ event: Event, _ index: Int) -> IRI {
    let hash = iri.value.dropFirst("article/".count)
    guard event.isNamed else { return IRI("event/\(hash)-\(index + 1)") }
    let year =
      event.date?.date.map { String($0.prefix(4)) }
      ?? article.published.map {
        String($0.isoDate.prefix(4))
      }
    let slug = Slug.of(event.name)
    return IRI(year.map { "event/\(slug)-\($0)" } ?? "event/\(hash)-\(slug)")
  }
}
