internal import Arguments
internal import Corpus
internal import FoundationEssentials
internal import Presentation
internal import Reading
internal import Scoring

/// `rapporteur score`: measures the reader against reference readings.
enum ScoreCommand {
  private static let remarks = Flag(
    "remarks", help: "Says of each finding that is wrong what it should be.")
  static let folder = Argument<String>(
    "FOLDER", completion: .files,
    help: "A folder of articles with their reference readings in readings/, such as Samples.")
  private static let file = Argument<String>(
    "FILE", completion: .files, help: "Read-outs of meetings and calls, in any form ingest takes.")

  static let command = Command<Context>(
    "score", category: "Measuring", abstract: "Measures the reader against reference readings.",
    subcommands: [
      samples, posts, descriptions, readOuts, statements, attribution, names, partsOfSpeech,
      likeness,
    ])

  private static let samples = Command<Context>(
    "samples", abstract: "Against what a careful human reads out of the same articles.",
    discussion: "A statement counts as found where its content overlaps the reference by 0.3 "
      + "(and, more strictly, by 0.8): shared bytes over the bytes of both.",
    examples: [Example("rapporteur score samples Samples", "Scores the samples.")],
    arguments: [folder], options: [remarks, ReaderChoice.option, SharedOptions.json]
  ) { invocation, context in
    let reader = try context.reader(invocation[ReaderChoice.option])
    var sheet = ScoreSheet()
    let score = try sampleScore(of: invocation[folder], reader, &sheet)
    if invocation[SharedOptions.json] { return try print(sheet, context) }
    if invocation[remarks] { for line in score.remarks { try context.print(line) } }
    for line in score.violations { try context.print(line) }
    try print(score, context)
    try printIntervals(sheet, context)
    return .done
  }

  private static let readOuts = Command<Context>(
    "readouts", abstract: "Against the titles of read-outs, from their bodies alone.",
    discussion: "Titles such as \"Minister A's Call with Maltese Foreign Minister B\" give the "
      + "answer: two persons, role, country and kind of event. Titles that name a group or more "
      + "than one partner are left out.",
    examples: [
      Example("rapporteur score readouts releases.jsonl.gz", "Scores an archive of read-outs.")
    ], arguments: [file], options: [remarks, ReaderChoice.option, SharedOptions.json]
  ) { invocation, context in
    let reader = try context.reader(invocation[ReaderChoice.option])
    let gazetteers = try Gazetteers.shared()
    var score = ReadOutScore()
    var sheet = ScoreSheet()
    for item in CorpusReader(paths: [invocation[file]], options: CorpusOptions()) {
      try context.checkInterruption()
      guard case .article(let article) = item, let headline = article.headline,
        let title = ReadOutTitle(headline, gazetteers: gazetteers)
      else { continue }
      var body = article
      body.text = String(
        String.UnicodeScalarView(article.text.unicodeScalars.dropFirst(article.headlineEnd)))
      body.headlineEnd = 0
      let own = ReadOutScore(
        reader.run(ArticleText(body)), title: title, gazetteers: gazetteers)
      sheet.add(own.figures)
      score += own
    }
    guard score.titles > 0 else { return .nothingMatched }
    if invocation[SharedOptions.json] { return try print(sheet, context) }
    if invocation[remarks] { for line in score.remarks { try context.print(line) } }
    try print(score, context)
    try printIntervals(sheet, context)
    return .done
  }

  // MARK: Samples

  private static func sampleScore(
    of folder: String, _ reader: Reader, _ sheet: inout ScoreSheet
  ) throws -> SampleScore {
    let gazetteers = try Gazetteers.shared()
    var total = SampleScore()
    for (reference, article) in try readings(of: folder) {
      let own = SampleScore(reader.run(article), against: reference, gazetteers: gazetteers)
      sheet.add(own.figures)
      total += own
    }
    return total
  }

  /// The reference readings of a folder in the order of their files, each with its article.
  static func readings(of folder: String) throws -> [(ReferenceReading, ArticleText)] {
    let readings = folder + "/readings"
    let names = try FileManager.default.contentsOfDirectory(atPath: readings).sorted()
    return try names.filter { $0.hasSuffix(".json") }.map { name in
      let data = try Data(contentsOf: URL(fileURLWithPath: readings + "/" + name))
      let reference = try JSONDecoder().decode(ReferenceReading.self, from: data)
      let articles = CorpusReader(
        paths: [folder + "/" + reference.article], options: CorpusOptions()
      ).compactMap { item in
        if case .article(let article) = item { article } else { nil }
      }
      guard articles.indices.contains(reference.item - 1) else {
        throw CommandError(
          "\(readings)/\(name) is about article \(reference.item) of \(reference.article), which "
            + "cannot be read; check the file's name and number.")
      }
      return (reference, ArticleText(articles[reference.item - 1]))
    }
  }

  private static func print(_ score: SampleScore, _ context: Context) throws {
    let found = score.statements.right
    try context.print("| what | right | missed | extra | precision | recall | F1 |")
    try context.print("|---|---|---|---|---|---|---|")
    try context.print(row("statements, overlap ≥ 0.3", score.statements))
    try context.print(row("statements, overlap ≥ 0.8", score.closeStatements))
    try context.print(row("persons", score.persons))
    try context.print(row("organizations", score.organizations))
    try context.print(row("countries", score.countries))
    try context.print(row("events by type", score.events))
    try context.print(row("posts", score.posts))
    try context.print(row("addressee", score.circumstances.addressees))
    try context.print(row("occasion", score.circumstances.occasions))
    try context.print(row("place", score.circumstances.places))
    try context.print(row("day", score.circumstances.days))
    try context.print(row("on whose behalf", score.circumstances.countries))
    try context.print()
    try context.print("| of the statements found | right | of | share |")
    try context.print("|---|---|---|---|")
    try context.print(share("speaker", score.speakers, found))
    try context.print(share("speaker, pronoun", score.pronouns.right, score.pronouns.asked))
    try context.print(
      share("speaker, description", score.descriptions.right, score.descriptions.asked))
    try context.print(share("cue", score.cues, score.cuesAsked))
    try context.print(share("mode", score.modes, found))
    try context.print(share("speech act", score.acts, found))
    try context.print(share("speaker, cue and mode", score.whole, found))
    try context.print()
    try context.print("Found though it must not be: \(score.violations.count).")
  }

  private static func print(_ score: ReadOutScore, _ context: Context) throws {
    try context.print("| what the title says | found in the body | of | share |")
    try context.print("|---|---|---|---|")
    try context.print(share("both persons", score.persons, score.titles))
    try context.print(share("role", score.roles, score.rolesAsked))
    try context.print(share("country or body", score.countries, score.countriesAsked))
    try context.print(share("event, with both", score.events, score.titles))
    try context.print(share("all together", score.whole, score.titles))
  }

  private static func row(_ name: String, _ tally: Tally) -> String {
    "| \(name) | \(tally.right) | \(tally.missed) | \(tally.extra) | \(percent(tally.precision)) "
      + "| \(percent(tally.recall)) | \(percent(tally.f1)) |"
  }

  private static func share(_ name: String, _ right: Int, _ all: Int) -> String {
    "| \(name) | \(right) | \(all) | \(percent(all == 0 ? 0 : Double(right) / Double(all))) |"
  }

  static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
