internal import Arguments
internal import Presentation
internal import Reading
internal import Scoring

/// `rapporteur score parts-of-speech`: the tagger against a treebank.
extension ScoreCommand {
  private static let treebank = Argument<String>(
    "FILE", completion: .files, help: "A treebank in CoNLL-U, with the Penn Treebank's tags.")

  static let partsOfSpeech = Command<Context>(
    "parts-of-speech", abstract: "The tagger against a treebank.",
    discussion: "Words are cut as articles are, and marks are not counted. \"don't\" counts by its "
      + "first part, \"well-known\" by its last; rare tags are merged with others.",
    examples: [
      Example("rapporteur score parts-of-speech ewt_dev.conllu.gz", "Scores a treebank.")
    ], arguments: [treebank], options: [SharedOptions.json]
  ) { invocation, context in
    let tagger = try Gazetteers.shared().partsOfSpeech
    var sheet = ScoreSheet()
    var words = 0
    for document in try TreebankFile.documents(context.surroundings.path(invocation[treebank])) {
      try context.checkInterruption()
      var score = PartOfSpeechScore()
      for sentence in document { score.add(sentence, tagger: tagger) }
      sheet.add(score.figures)
      words += score.words
    }
    guard words > 0 else { return .nothingMatched }
    if invocation[SharedOptions.json] { return try print(sheet, context) }
    try printIntervals(sheet, context)
    return .done
  }
}
