internal import Arguments
internal import Presentation
internal import Reading
internal import Scoring

/// `rapporteur score descriptions`: whom descriptions mean that no rule brings to anybody.
extension ScoreCommand {
  static let descriptions = Command<Context>(
    "descriptions", abstract: "Whom descriptions mean that stand for speakers.",
    discussion:
      "Only descriptions of one person or body (\"the lawmaker\"), of statements that the "
      + "reference readings have as well. With --json, each with the evidence for everybody whom it "
      + "may mean, from which Training/reader/weights.py learns the weights.",
    examples: [Example("rapporteur score descriptions Samples", "Scores the samples.")],
    arguments: [folder], options: [ReaderChoice.option, SharedOptions.json]
  ) { invocation, context in
    let reader = try context.reader(invocation[ReaderChoice.option])
    var score = OpenDescriptionScore()
    for (reference, article) in try readings(of: invocation[folder]) {
      try context.checkInterruption()
      let (findings, descriptions) = reader.descriptions(of: article)
      score += OpenDescriptionScore(findings, descriptions, against: reference)
    }
    if invocation[SharedOptions.json] {
      let lines = score.lines.map { json($0).text }
      try context.print(lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n]")
      return lines.isEmpty ? .nothingMatched : .done
    }
    guard !score.lines.isEmpty else { return .nothingMatched }
    try context.print("| descriptions | right | of |")
    try context.print("|---|---|---|")
    for (name, isRuled) in [("that a rule tells", true), ("that are weighed", false)] {
      let own = score.lines.filter { $0.description.isRuled == isRuled }
      try context.print("| \(name) | \(own.count(where: \.isRight)) | \(own.count) |")
    }
    return .done
  }

  private static func json(_ line: OpenDescriptionScore.Line) -> JSON {
    let description = line.description
    return .object([
      ("article", .string(line.label)), ("words", .string(description.words)),
      ("group", .string(description.group)), ("ruled", .bool(description.isRuled)),
      ("circumstances", .array(description.circumstances.sorted().map(JSON.string))),
      (
        "candidates",
        .array(
          description.candidates.map { candidate in
            .object([
              ("name", JSON(candidate.names.first)),
              ("evidence", .array(candidate.evidence.sorted().map(JSON.string))),
            ])
          })
      ),
      ("meant", line.meant.map(JSON.int) ?? .null), ("right", .bool(line.isRight)),
    ])
  }
}
