internal import Arguments
internal import Comparison
internal import Diagrams
internal import Questions
internal import Reports

/// `rapporteur report`: a comparison as one page to hand on.
enum ReportCommand {
  private static let parties = Argument<[String]>(
    "NAME", atLeast: 1,
    help: "The speakers: people, posts, bodies, governments, or countries and all who speak for "
      + "them.")
  private static let output = Option<String?>(
    "output", short: "o", value: "FILE", completion: .files,
    help: "The page, such as report.html; else it goes to the output.")
  private static let pairs = Option<Int>(
    "pairs", value: "N", default: 10, help: "How many pairs of each kind at most.")

  static let command = Command<Context>(
    "report", category: "Drawing", abstract: "Makes a page of what speakers said on a subject.",
    discussion:
      "One file of HTML that needs nothing else: the numbers, paired claims, a timeline, a "
      + "drawing, the method, and every statement that is cited with its place. "
      + "Documentation/Drawing.md says what stands where.",
    examples: [
      Example(
        "rapporteur report blinken lavrov --about ukraine -o ukraine.html",
        "Two people on a subject."),
      Example(
        "rapporteur report france --split --since 2022 -o france.html",
        "Who speaks for one country."),
    ], arguments: [parties],
    options: ComparisonOptions.choosing + [
      ComparisonOptions.count, ComparisonOptions.split, TimelineView.period, ClaimsView.likeness,
      WordsView.leastStories, WordsView.seed, NetworkView.normalisation, pairs, output,
    ]
  ) { invocation, context in
    let typed = invocation[parties]
    guard typed.count > 1 || invocation[ComparisonOptions.split] else {
      throw UsageError(
        "at least 2 of NAME are needed; with --split one country or body is set against itself, "
          + "speaker by speaker")
    }
    guard invocation[pairs] >= 0 else {
      throw UsageError("--pairs wants 0 or more, not \(invocation[pairs])")
    }
    let questions = try context.questions(invocation)
    let names = NameResolution(
      context: context, questions: questions, topics: try TopicShelf.list(context, invocation))
    let request = try ComparisonRequest(typed, invocation, names)
    let parties = try named(request.parties, questions)
    var testimony = try Testimony(
      of: parties, filter: request.filter, topics: request.topics, asking: questions)
    if request.isSplit { testimony = try testimony.split(limit: ComparisonOptions.splitLimit) }
    guard try !request.noteSilence(testimony, questions, context) else {
      try context.note("No page was written.")
      return .nothingMatched
    }
    let overview = try await Overview(
      of: testimony, counting: request.counting, top: 50, examples: 0)
    let things = request.filter.subject?.things
    let report = Report(
      request: described(typed, invocation, about: try subjectName(request, questions)),
      overview: overview,
      claims: try await ClaimPairs(
        of: testimony, threshold: try ClaimsView.threshold(invocation), limit: invocation[pairs]),
      timeline: try await Timeline(
        of: testimony, by: invocation[TimelineView.period].value, counting: request.counting,
        towards: things?.isEmpty == false ? things.map { Set($0) } : nil, limit: 20),
      words: try await SpeakerWords(
        of: testimony, options: try WordsView.options(invocation), limit: 40),
      network: try await PositionNetwork(
        of: testimony, normalisation: invocation[NetworkView.normalisation].value),
      picture: try picture(overview, context))
    let page = try report.html { try questions.statements($0) }
    guard let path = invocation[output] else {
      try context.output.write(page)
      return .done
    }
    try context.write(to: path) { try $0.write(page) }
    try context.note("Wrote \(path).")
    return .done
  }

  /// The parties by their own names where what was typed means one thing, as a page should have it.
  private static func named(_ parties: [Party], _ questions: Questions) throws -> [Party] {
    let names = try questions.names(parties.flatMap(\.ids))
    return parties.map { party in
      // A country comes with its government, which the page need not name.
      let main = party.ids.filter { !$0.hasPrefix("government/") || party.ids.count == 1 }
      guard main.count == 1, let name = main.first.flatMap({ names[$0]?.name }) else {
        return main.count < 2
          ? party : Party(name: "\(party.name) (\(main.count) of that name)", ids: party.ids)
      }
      return Party(name: name, ids: party.ids)
    }
  }

  /// The subject by its own name where what was typed is one: "Ukraine", not "ukraine".
  private static func subjectName(
    _ request: ComparisonRequest, _ questions: Questions
  ) throws -> String? {
    guard let about = request.about, let subject = request.filter.subject else { return nil }
    if let own = request.topics.concepts(named: about, folding: questions.folding).first {
      return own.name
    }
    let names = try questions.names(subject.things).values.map(\.name).sorted()
    return names.first { questions.folding($0) == questions.folding(about) } ?? about
  }

  /// The drawing of positions, or nil with a note where Graphviz cannot make it.
  private static func picture(_ overview: Overview, _ context: Context) throws -> String? {
    guard let drawing = Report.positions(overview) else { return nil }
    do {
      let data = try Graphviz(surroundings: context.surroundings)
        .picture(drawing.dot(), as: .svg, layout: drawing.layout)
      return String(decoding: data, as: UTF8.self)
    } catch let error as CommandError {
      try context.note("The page has no drawing: \(error)")
      return nil
    }
  }

  /// The request in words, and as a command.
  private static func described(
    _ typed: [String], _ invocation: Invocation, about: String?
  ) -> Report.Request {
    let texts: [(Option<String?>, String)] = [
      (StatementOptions.at, "at"), (SharedOptions.outlet, "outlet"),
    ]
    var conditions = texts.compactMap { option, name in invocation[option].map { (name, $0) } }
    conditions += invocation[StatementOptions.act].map { ("act", $0.argumentText) }
    conditions += invocation[StatementOptions.channel].map { ("channel", $0.argumentText) }
    conditions += [
      invocation[SharedOptions.since].map { ("since", $0.argumentText) },
      invocation[SharedOptions.until].map { ("until", $0.argumentText) },
    ].compactMap(\.self)
    var words = ["rapporteur", "report"] + typed.map(quoted)
    if let about = invocation[StatementOptions.about] { words += ["--about", quoted(about)] }
    for (name, value) in conditions { words += ["--\(name)", quoted(value)] }
    if invocation[StatementOptions.direct] { words.append("--direct") }
    if invocation[ComparisonOptions.split] { words.append("--split") }
    for (option, value) in [
      ("count", invocation[ComparisonOptions.count].argumentText),
      ("by", invocation[TimelineView.period].argumentText),
    ] { words += ["--\(option)", value] }
    if invocation[StatementOptions.direct] { conditions.append(("quoted", "verbatim")) }
    return Report.Request(
      about: about, conditions: conditions,
      command: words.joined(separator: " "), program: Program.version)
  }

  /// A word as a shell takes it for one.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      byte < 0x80
        && (Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber)
        || "-_./:".utf8.contains(byte)
    }
    return isPlain && !word.isEmpty
      ? word : "'\(word.replacing("'", with: "'\\''"))'"
  }
}
