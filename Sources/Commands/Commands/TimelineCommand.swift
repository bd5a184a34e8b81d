internal import Arguments
internal import Comparison
internal import Questions

/// `rapporteur timeline`: when somebody said what, and where their position turns.
enum TimelineCommand {
  private static let parties = Argument<[String]>(
    "NAME", atLeast: 1, help: "The speakers: people, posts, bodies, governments or countries.")

  static let command = Command<Context>(
    "timeline", category: "Asking", abstract: "Follows what speakers said over time.",
    discussion: "By the dates of the articles. A gap is a part in which nothing was said between "
      + "others in which something was; a turn is a statement whose stance towards something is "
      + "against that of the statement before it, with the words that show both.",
    examples: [
      Example("rapporteur timeline blinken --about ukraine", "Month by month."),
      Example(
        "rapporteur timeline iran france --about sanctions --by year", "Two countries by year."),
    ], arguments: [parties],
    options: ComparisonOptions.choosing + [
      TimelineView.period, ComparisonOptions.count, ComparisonOptions.split, SharedOptions.limit,
    ], groups: [SharedOptions.output]
  ) { invocation, context in
    let questions = try context.questions(invocation)
    let names = NameResolution(
      context: context, questions: questions, topics: try TopicShelf.list(context, invocation))
    let request = try ComparisonRequest(invocation[parties], invocation, names)
    let testimony = try request.testimony(questions)
    let isSilent = try request.noteSilence(testimony, questions, context)
    let code = try await TimelineView.write(View(invocation, context, request, testimony))
    return isSilent ? .nothingMatched : code
  }
}
