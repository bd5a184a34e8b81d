internal import Arguments
internal import Comparison
internal import Presentation
internal import Questions

/// What every view of a comparison is written from.
struct View {
  let invocation: Invocation
  let context: Context
  let request: ComparisonRequest
  let testimony: Testimony
  let form: OutputForm

  init(
    _ invocation: Invocation, _ context: Context, _ request: ComparisonRequest,
    _ testimony: Testimony
  ) {
    self.invocation = invocation
    self.context = context
    self.request = request
    self.testimony = testimony
    form = OutputForm(invocation)
  }

  /// How many of something are wanted: the fallback where people read and nothing was said.
  func limit(_ fallback: Int) throws -> Int? {
    if form == .people, invocation[SharedOptions.limit] == nil { return fallback }
    return try form.limit(invocation)
  }
}

/// The counts side by side.
enum OverviewView {
  /// How many rows of names, topics and places people read.
  private static let top = 10

  static func write(_ view: View) async throws -> ExitCode {
    let overview = try await Overview(
      of: view.testimony, counting: view.request.counting,
      // More is counted than is shown: what is tenth for one may be twentieth for another.
      top: view.form == .people ? 5 * top : nil, examples: try view.limit(5),
      shown: view.form == .people ? 3 : try view.limit(3))
    var listing = Listing<OverviewSide>(view.context, view.form, noun: "statements")
    try listing.write(overview.sides) { _ in
      OverviewText(context: view.context, overview: overview, top: top)
        .text(about: view.request.about)
    }
    return try listing.end(left: 0)
  }
}

/// When each said what.
enum TimelineView {
  static let period = Option<Choice<Period>>(
    "by", value: "PERIOD", default: Choice(.month), help: "How long the parts of a timeline are.")

  static func write(_ view: View) async throws -> ExitCode {
    let (context, form) = (view.context, view.form)
    // With a subject, positions are those towards it; without, towards everything that is named.
    let things = view.request.filter.subject?.things
    let timeline = try await Timeline(
      of: view.testimony, by: view.invocation[period].value, counting: view.request.counting,
      towards: things?.isEmpty == false ? things.map { Set($0) } : nil,
      limit: try view.limit(10))
    if form == .csv {
      var listing = Listing<TimelineRow>(context, form, noun: "statements")
      let rows = timeline.lines.flatMap { line in
        line.points.indices.map { TimelineRow(line: line, index: $0) }
      }
      try listing.write(rows) { _ in "" }
      return try listing.end(left: 0)
    }
    var listing = Listing<TimelineRecord>(context, form, noun: "statements")
    let records = timeline.lines.map { line in
      TimelineRecord(line: line, turns: timeline.turns.filter { $0.party == line.party })
    }
    try listing.write(records) { _ in
      view.testimony.table.count == 0
        ? "" : TimelineText(context: context, timeline: timeline).text()
    }
    return try listing.end(left: 0)
  }
}

/// Statements in pairs.
enum ClaimsView {
  static let likeness = Option<Double?>(
    "likeness", value: "SHARE",
    help: "How alike the words of a pair must be, 0 to 1 (--claims; 0.3, with --about 0.25).")

  static func write(_ view: View) async throws -> ExitCode {
    let claims = try await ClaimPairs(
      of: view.testimony, threshold: try threshold(view.invocation), limit: try view.limit(5))
    if claims.pairs.isEmpty, view.form == .people {
      // Where one of two said nothing, that was noted, and no likeness would help.
      guard view.testimony.rows.count(where: { !$0.isEmpty }) > 1 else { return .nothingMatched }
      try view.context.note(
        "No two sentences of different parties are about one thing and alike enough (--likeness "
          + "\(rounded(claims.threshold, 2))); a smaller --likeness or a wider subject finds more.")
      return .nothingMatched
    }
    var listing = Listing<ClaimPair>(view.context, view.form, noun: "pairs of statements")
    try listing.write(claims.pairs) { _ in ClaimsText(context: view.context, claims: claims).text()
    }
    return try listing.end(left: 0)
  }

  /// The least likeness that an invocation asks for; nil where it asks for none.
  static func threshold(_ invocation: Invocation) throws(UsageError) -> Double? {
    let share = invocation[likeness]
    if let share, !(0...1).contains(share) {
      throw UsageError("--likeness wants a number from 0 to 1, not \(share)")
    }
    return share
  }
}

/// The words that mark each speaker.
enum WordsView {
  static let leastStories = Option<Int>(
    "least", value: "N", default: SpeakerWords.Options().leastStories,
    help: "In how many stories a word must come (--words).")
  static let seed = Option<Int>(
    "seed", value: "N", default: Int(SpeakerWords.Options().seed),
    help: "What shuffling begins with (--words).")

  static func write(_ view: View) async throws -> ExitCode {
    let words = try await SpeakerWords(
      of: view.testimony, options: try options(view.invocation), limit: try view.limit(15))
    if view.form == .csv {
      var listing = Listing<SpeakerWordRow>(view.context, view.form, noun: "words")
      try listing.write(
        words.sides.flatMap { side in side.words.map { SpeakerWordRow(side: side, word: $0) } }
      ) { _ in "" }
      return try listing.end(left: 0)
    }
    var listing = Listing<SpeakerWords.Side>(view.context, view.form, noun: "words")
    try listing.write(words.sides) { _ in WordsText(context: view.context, words: words).text() }
    return try listing.end(left: 0)
  }
  /// How words are to be compared.
  static func options(_ invocation: Invocation) throws(UsageError) -> SpeakerWords.Options {
    var options = SpeakerWords.Options()
    options.leastStories = invocation[leastStories]
    options.seed = UInt64(bitPattern: Int64(invocation[seed]))
    guard options.leastStories > 0 else {
      throw UsageError("--least wants 1 or more, not \(options.leastStories)")
    }
    return options
  }
}
