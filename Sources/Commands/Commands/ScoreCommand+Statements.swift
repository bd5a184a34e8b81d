internal import Arguments
internal import Presentation
internal import Reading
internal import Scoring

/// `rapporteur score statements`: the reader against attributions that people marked in raw text.
extension ScoreCommand {
  private static let marked = Argument<String>(
    "FOLDER", completion: .files,
    help: "A folder with attributions/*.ann in brat's stand-off form and text/*.txt beside it, of "
      + "the same names, or without the last part behind an underscore.")

  static let statements = Command<Context>(
    "statements", abstract: "Against attributions that people marked in raw text.",
    discussion: "A statement is found where its content overlaps the marked one by 0.3 (0.8): "
      + "shared bytes over the bytes of both. It is right as a whole where its speaker is, too.",
    examples: [
      Example("rapporteur score statements polnear/dev", "Scores PolNeAR's development half.")
    ], arguments: [marked], options: [ReaderChoice.option, SharedOptions.json]
  ) { invocation, context in
    let reader = try context.reader(invocation[ReaderChoice.option])
    let texts = try MarkedTexts(context.surroundings.path(invocation[marked]), context)
    var score = AttributionScore()
    var sheet = ScoreSheet()
    for name in texts.names {
      try context.checkInterruption()
      let marked = try texts.read(name)
      let own = AttributionScore(
        reader.run(ArticleText(text: marked.text)), reference: marked.marks)
      sheet.add(own.figures)
      score += own
    }
    guard score.loose.found.right > 0 else { return .nothingMatched }
    if invocation[SharedOptions.json] { return try print(sheet, context) }
    try context.print(
      "| overlap | what | precision | recall | F1 | speaker right where found |")
    try context.print("|---|---|---|---|---|---|")
    for (threshold, figures) in [("0.3", score.loose), ("0.8", score.close)] {
      try context.print(row(threshold, "content", figures.found, ""))
      try context.print(
        row(threshold, "content and speaker", figures.whole, percent(figures.speakers)))
    }
    for mode in Statement.Mode.allCases {
      try context.print(row("0.3", "of those \(mode)", score.modes[mode] ?? Tally(), ""))
    }
    try printIntervals(sheet, context)
    return .done
  }

  private static func row(
    _ threshold: String, _ name: String, _ tally: Tally, _ speakers: String
  ) -> String {
    "| ≥ \(threshold) | \(name) | \(percent(tally.precision)) | \(percent(tally.recall)) "
      + "| \(percent(tally.f1)) | \(speakers) |"
  }
}
