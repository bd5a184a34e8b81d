internal import Arguments
internal import Comparison
internal import Questions

/// `rapporteur compare`: what each said on a subject.
enum CompareCommand {
  private static let parties = Argument<[String]>(
    "NAME", atLeast: 1,
    help: "The speakers: people, posts, bodies, governments, or countries and all who speak for "
      + "them.")
  private static let timeline = Flag(
    "timeline", help: "When each said what, and the statements at which a position turns.")
  private static let claims = Flag(
    "claims",
    help: "Statements of one beside the nearest of another: conflict, agreement, side by side.")
  private static let words = Flag(
    "words", help: "The words that mark each speaker, beyond what chance would make.")
  private static let network = Flag(
    "network", help: "Speakers joined by what they agree or disagree on.")

  static let command = Command<Context>(
    "compare", category: "Asking", abstract: "Sets side by side what speakers said on a subject.",
    discussion: "Without a view it counts: statements, acts, stances, names, topics, places, "
      + "months, and what only one of them speaks of. Documentation/Comparing.md says what each "
      + "view means and how it is made.",
    examples: [
      Example("rapporteur compare iran iraq --about militants", "Two countries on a subject."),
      Example("rapporteur compare blinken lavrov --since 2022", "Two people in a year."),
      Example(
        "rapporteur compare blinken lavrov --about ukraine --claims",
        "Their statements in pairs, with the reason for each pair."),
      Example("rapporteur compare france --split --words", "Who says what for one country."),
    ], arguments: [parties],
    options: ComparisonOptions.choosing + [
      ComparisonOptions.count, ComparisonOptions.split, SharedOptions.limit,
    ],
    groups: [
      OptionGroup("Views", [timeline, claims, words, network], atMostOne: true),
      OptionGroup(
        "Of the views",
        [
          TimelineView.period, ClaimsView.likeness, WordsView.leastStories, WordsView.seed,
          NetworkView.normalisation, NetworkView.format,
        ]), SharedOptions.output,
    ]
  ) { invocation, context in
    let typed = invocation[parties]
    guard typed.count > 1 || invocation[ComparisonOptions.split] else {
      throw UsageError(
        "at least 2 of NAME are needed; with --split one country or body is set against itself, "
          + "speaker by speaker, and rapporteur timeline follows one alone")
    }
    let questions = try context.questions(invocation)
    let names = NameResolution(
      context: context, questions: questions, topics: try TopicShelf.list(context, invocation))
    let request = try ComparisonRequest(typed, invocation, names)
    let testimony = try request.testimony(questions)
    let isSilent = try request.noteSilence(testimony, questions, context)
    let view = View(invocation, context, request, testimony)
    // The notes say it better than tables of nothing; programs and drawings get what they asked for.
    if isSilent, view.form == .people, invocation[NetworkView.format].value == .table {
      return .nothingMatched
    }
    let code =
      if invocation[timeline] {
        try await TimelineView.write(view)
      } else if invocation[claims] {
        try await ClaimsView.write(view)
      } else if invocation[words] {
        try await WordsView.write(view)
      } else if invocation[network] {
        try await NetworkView.write(view)
      } else {
        try await OverviewView.write(view)
      }
    return isSilent ? .nothingMatched : code
  }
}
