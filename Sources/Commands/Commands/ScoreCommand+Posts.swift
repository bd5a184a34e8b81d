internal import Arguments
internal import Presentation
internal import Reading
internal import Scoring

/// `rapporteur score posts`: whose the posts are that no words give to a country.
extension ScoreCommand {
  static let posts = Command<Context>(
    "posts", abstract: "The countries of posts that the text gives to none.",
    discussion: "Only posts of persons whom the reference readings have as well. With --json, each "
      + "post with the evidence for every country, from which Training/reader/weights.py "
      + "learns the weights.",
    examples: [Example("rapporteur score posts Samples", "Scores the samples.")],
    arguments: [folder], options: [ReaderChoice.option, SharedOptions.json]
  ) { invocation, context in
    let reader = try context.reader(invocation[ReaderChoice.option])
    var score = OpenPostScore()
    for (reference, article) in try readings(of: invocation[folder]) {
      try context.checkInterruption()
      score += OpenPostScore(reader.openPosts(of: article), against: reference)
    }
    if invocation[SharedOptions.json] {
      let lines = score.lines.map { json($0).text }
      try context.print(lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n]")
      return lines.isEmpty ? .nothingMatched : .done
    }
    guard !score.lines.isEmpty else { return .nothingMatched }
    try context.print("| of \(score.lines.count) posts without a country beside them | |")
    try context.print("|---|---|")
    try context.print("| given the right one | \(score.right) |")
    try context.print("| given another one | \(score.wrong) |")
    try context.print("| given one, and have none | \(score.superfluous) |")
    try context.print("| left open, and have one | \(score.missed) |")
    try context.print("| left open, and have none | \(score.open) |")
    return .done
  }

  private static func json(_ line: OpenPostScore.Line) -> JSON {
    let post = line.post
    return .object([
      ("article", .string(line.label)), ("name", .string(post.names.first ?? "")),
      ("role", .string(post.role)), ("group", .string(post.group)),
      ("circumstances", .array(post.circumstances.sorted().map(JSON.string))),
      (
        "evidence",
        .object(
          post.evidence.sorted { $0.key < $1.key }.map { country, evidence in
            (country, .array(evidence.sorted().map(JSON.string)))
          })
      ),
      ("ruled", JSON(post.ruled)), ("given", JSON(post.country)), ("country", JSON(line.country)),
    ])
  }
}
