internal import Arguments
internal import Presentation
internal import Scoring
internal import Tagging

/// `rapporteur score attribution` and `rapporteur score names`: the trained model against words that
/// people have labelled.
extension ScoreCommand {
  private static let labelled = Argument<String>(
    "FILE", completion: .files,
    help: "JSON Lines of objects with \"tokens\" and \"labels\" (IOB2: source, cue, content), or a "
      + "folder with attributions/*.ann in brat's stand-off form and text/*.txt.")
  private static let columns = Argument<String>(
    "FILE", completion: .files,
    help: "CoNLL columns: the word first, its IOB2 label last, an empty line behind a sentence.")

  static let attribution = Command<Context>(
    "attribution", abstract: "The trained model against labelled speakers, cues and contents.",
    discussion: "Counts as the authors of CofeNet do: exact where both ends of a span are right, "
      + "begin where its beginning is, Jaccard for the mean share of shared words. A text with "
      + "stand-off marks is cut into words as articles are.",
    examples: [
      Example("rapporteur score attribution valid.jsonl.gz", "Scores PolNeAR as CofeNet has it.")
    ], arguments: [labelled], options: [SharedOptions.json]
  ) { invocation, context in
    let texts = try labelledTexts(context.surroundings.path(invocation[labelled]), context)
    let kinds = [("source", "speaker"), ("cue", "cue"), ("content", "content")]
    let (score, sheet) = try await score(texts, for: .attribution, kinds, context) { $0 }
    guard score.words > 0 else { return .nothingMatched }
    if invocation[SharedOptions.json] { return try print(sheet, context) }
    try context.print("| span | precision | recall | exact F1 | begin F1 | Jaccard |")
    try context.print("|---|---|---|---|---|---|")
    for (kind, name) in kinds {
      guard let figures = score.kinds[kind] else { continue }
      let exact = figures.exact
      try context.print(
        "| \(name) | \(percent(exact.precision)) | \(percent(exact.recall)) | \(percent(exact.f1)) "
          + "| \(percent(figures.begun.f1)) | \(percent(figures.jaccard)) |")
    }
    try printIntervals(sheet, context)
    return .done
  }

  private static func labelledTexts(
    _ path: String, _ context: Context
  ) throws -> [LabelledText] {
    guard MarkedTexts.isFolder(path) else { return try LabelledText.jsonLines(path) }
    let texts = try MarkedTexts(path, context)
    return try texts.names.flatMap { name in
      let marked = try texts.read(name)
      return marked.marks.paragraphs(of: marked.text).map {
        LabelledText(tokens: $0.words, labels: $0.labels)
      }
    }
  }

  static let names = Command<Context>(
    "names", abstract: "The trained model against labelled names.",
    discussion: "Persons (PER, PERSON), organizations (ORG, ORGANIZATION) and places (LOC, GPE, "
      + "FAC, LOCATION) are counted; names of other kinds are left out of the reference.",
    examples: [Example("rapporteur score names test.iob2", "Scores a file of columns.")],
    arguments: [columns], options: [SharedOptions.json]
  ) { invocation, context in
    let texts = try LabelledText.columns(context.surroundings.path(invocation[columns]))
    let kinds = [("PER", "persons"), ("ORG", "organizations"), ("LOC", "places")]
    let (score, sheet) = try await score(texts, for: .names, kinds, context) { kindsOfNames[$0] }
    guard score.words > 0 else { return .nothingMatched }
    if invocation[SharedOptions.json] { return try print(sheet, context) }
    try context.print("| name | in the reference | precision | recall | F1 |")
    try context.print("|---|---|---|---|---|")
    for (kind, name) in kinds { try context.print(row(name, score.exact(of: [kind]))) }
    try context.print(row("together", score.exact(of: kinds.map { $0.0 })))
    try printIntervals(sheet, context)
    return .done
  }

  private static let kindsOfNames = [
    "PER": "PER", "PERSON": "PER", "person": "PER", "politician": "PER", "ORG": "ORG",
    "ORGANIZATION": "ORG", "ORGANISATION": "ORG", "organisation": "ORG", "politicalparty": "ORG",
    "LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "LOCATION": "LOC", "location": "LOC",
    "country": "LOC",
  ]

  /// Labels the words of the texts on all cores and counts; `kind` says what a kind of span of the
  /// reference is called by the model, nil where it has none.
  private static func score(
    _ texts: [LabelledText], for task: Tagger.Task, _ kinds: [(kind: String, name: String)],
    _ context: Context, kind: (String) -> String?
  ) async throws -> (score: SpanScore, sheet: ScoreSheet) {
    let tagger = try context.tagger()
    let groups = stride(from: 0, to: texts.count, by: 64).map {
      texts[$0..<min($0 + 64, texts.count)].map(\.tokens)
    }
    let labels = await withTaskGroup(of: (Int, [[String]]).self) { group in
      for (place, words) in groups.enumerated() {
        group.addTask { (place, tagger.labels(of: words).map { $0[task] ?? [] }) }
      }
      var found = [[[String]]](repeating: [], count: groups.count)
      for await (place, labels) in group { found[place] = labels }
      return found.flatMap { $0 }
    }
    var score = SpanScore()
    var sheet = ScoreSheet()
    for (text, found) in zip(texts, labels) {
      let reference = Stretch.all(in: text.labels).compactMap { stretch in
        kind(stretch.label).map { Stretch(words: stretch.words, label: $0) }
      }
      var own = SpanScore()
      own.add(found: Stretch.all(in: found), reference: reference, words: text.tokens.count)
      sheet.add(own.figures(of: kinds))
      score += own
    }
    return (score, sheet)
  }

  private static func row(_ name: String, _ tally: Tally) -> String {
    "| \(name) | \(tally.right + tally.missed) | \(percent(tally.precision)) "
      + "| \(percent(tally.recall)) | \(percent(tally.f1)) |"
  }
}
