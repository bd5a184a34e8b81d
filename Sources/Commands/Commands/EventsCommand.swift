internal import Arguments
internal import Questions

/// `rapporteur events`: who met whom.
enum EventsCommand {
  private static let with = Option<[String]>(
    "with", value: "NAME",
    help: "Who takes part: a person, a body, a country; all of them where repeated.")
  private static let type = Option<[String]>(
    "type", value: "TYPE", help: "The kind of event, such as call; one of several where repeated.")
  private static let at = Option<String?>("at", value: "PLACE", help: "Where.")

  static let command = Command<Context>(
    "events", category: "Asking", abstract: "Lists meetings, calls and other events.",
    examples: [
      Example("rapporteur events --with cavusoglu", "Every event with Çavuşoğlu."),
      Example("rapporteur events --with blinken --with kuleba --type call", "Calls of the two."),
    ], options: [with, type, at, SharedOptions.since, SharedOptions.until, SharedOptions.limit],
    groups: [SharedOptions.output]
  ) { invocation, context in
    let questions = try context.questions(invocation)
    let names = NameResolution(context: context, questions: questions)
    var filter = EventFilter()
    for name in invocation[with] {
      filter.participants.append(
        try names.ids(
          name, of: [.person, .country, .government, .organization], called: "participant"))
    }
    if !invocation[type].isEmpty {
      let known = try questions.eventTypes()
      for type in invocation[type] where !known.contains(type) {
        throw CommandError.unknown("kind of event", type, near: known)
      }
      filter.types = invocation[type]
    }
    filter.places = try names.ids(invocation[at], of: [.place, .country], called: "place")
    filter.since = invocation[SharedOptions.since]?.first
    filter.until = invocation[SharedOptions.until]?.last
    let form = OutputForm(invocation)
    let page = try questions.events(filter, limit: try form.limit(invocation))
    var listing = Listing<EventRecord>(context, form, noun: "events")
    try listing.write(page.records) { records in
      var table = RowTable(["date", "kind", "event", "who", "where"])
      for event in records {
        table.add(
          [
            event.date ?? event.dateWords ?? "", event.type ?? "", event.name,
            event.participants.map(\.name).joined(separator: ", "), event.place?.name ?? "",
          ], details: event.citations.detail(context))
      }
      return table.text(context)
    }
    return try listing.end(left: page.left)
  }
}
