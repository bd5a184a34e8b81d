internal import Arguments
internal import Questions
internal import Reading

/// The options that choose statements, shared by the commands that speak of them.
enum StatementOptions {
  static let by = Option<String?>(
    "by", value: "NAME",
    help: "Who speaks: a person, a body, or a country and everybody on its behalf.")
  static let behalf = Option<String?>(
    "for", value: "NAME", help: "On whose behalf: a country or a body.")
  static let to = Option<String?>("to", value: "NAME", help: "To whom it is said.")
  static let about = Option<String?>(
    "about", value: "TOPIC", help: "A topic, somebody or something mentioned, or words of it.")
  static let act = Option<[Act]>(
    "act", value: "ACT", help: "The speech act, one of several where repeated.")
  static let channel = Option<[Form]>(
    "channel", value: "FORM", help: "The form in which it is said, one of several where repeated.")
  static let at = Option<String?>(
    "at", value: "NAME", help: "The event or place at which it is said.")
  static let direct = Flag("direct", help: "Only what is verbatim.")
  static let depth = Option<Int?>(
    "depth", value: "N",
    help: "How deep in a chain: 1 for what the article reports, 2 for what somebody in it does.")

  static let all: [any DeclaredParameter] = ofNetworks + [depth]

  /// Those of drawings, where `--depth` says how far to look.
  static let ofNetworks: [any DeclaredParameter] = [
    by, behalf, to, about, act, channel, at, SharedOptions.since, SharedOptions.until,
    SharedOptions.outlet, direct,
  ]

  /// The filter that an invocation describes.
  static func filter(
    _ invocation: Invocation, _ names: NameResolution
  ) throws -> StatementFilter {
    let anybody: [NamedThing.Kind] = [.person, .country, .government, .organization]
    var filter = StatementFilter()
    filter.speakers = try names.ids(invocation[by], of: anybody, called: "speaker")
    filter.behalf = try names.ids(
      invocation[behalf], of: [.country, .government, .organization], called: "country or body")
    filter.addressees = try names.ids(invocation[to], of: anybody, called: "person or body")
    filter.subject = try invocation[about].map(names.subject)
    filter.acts = invocation[act].map(\.argumentText)
    filter.channels = invocation[channel].map(\.argumentText)
    filter.occasions = try names.ids(
      invocation[at], of: [.event, .place, .country], called: "event or place")
    filter.since = invocation[SharedOptions.since]?.first
    filter.until = invocation[SharedOptions.until]?.last
    filter.outlets = try names.ids(
      invocation[SharedOptions.outlet], of: [.organization, .government], called: "outlet")
    filter.isDirect = invocation[direct]
    return filter
  }

  /// A speech act as a word of the command line.
  struct Act: ExpressibleByArgument {
    let argumentText: String

    init?(argument: String) {
      guard let act = SpeechAct(rawValue: argument.lowercased()) else { return nil }
      argumentText = act.rawValue
    }

    static var valueDescription: String {
      "a speech act (\(allValueStrings.joined(separator: ", ")))"
    }
    static var allValueStrings: [String] { SpeechAct.allCases.map(\.rawValue) }
  }
}

extension StatementOptions {
  /// The form of a statement as a word of the command line.
  struct Form: ExpressibleByArgument {
    let argumentText: String

    init?(argument: String) {
      guard let form = Channel(rawValue: argument.lowercased()) else { return nil }
      argumentText = form.rawValue
    }

    static var valueDescription: String { "a form (\(allValueStrings.joined(separator: ", ")))" }
    static var allValueStrings: [String] { Channel.allCases.map(\.rawValue) }
  }
}

/// `rapporteur statements`: who said what.
enum StatementsCommand {
  static let command = Command<Context>(
    "statements", category: "Asking", abstract: "Lists who said what.",
    discussion: "Names are found without accents and by any of their words. Each statement ends "
      + "with its citation, article:begin-end, which show, chain and cite take.",
    examples: [
      Example("rapporteur statements --by khoshroo", "Everything Khoshroo said."),
      Example(
        "rapporteur statements --by iran --about sanctions --since 2021",
        "What was said for Iran on sanctions."),
      Example(
        "rapporteur statements --act deny --direct --csv", "Every verbatim denial as a table."),
    ], options: StatementOptions.all + [SharedOptions.limit], groups: [SharedOptions.output]
  ) { invocation, context in
    let questions = try context.questions(invocation)
    let names = NameResolution(
      context: context, questions: questions, topics: try TopicShelf.list(context, invocation))
    var filter = try StatementOptions.filter(invocation, names)
    filter.depth = invocation[StatementOptions.depth]
    let form = OutputForm(invocation)
    let page = try questions.statementIDs(filter, limit: try form.limit(invocation))
    var listing = Listing<StatementRecord>(context, form, noun: "statements")
    let text = StatementText(context: context)
    var start = 0
    while start < page.records.count {
      let end = min(start + 500, page.records.count)
      let records = try questions.statements(Array(page.records[start..<end]))
      try listing.write(records) { (start == 0 ? "" : "\n") + text.text($0) }
      try context.checkInterruption()
      start = end
    }
    if page.left > 0, form == .people { try context.print() }
    return try listing.end(left: page.left)
  }
}
