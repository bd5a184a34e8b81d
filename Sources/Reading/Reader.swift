public import Language
public import Tagging

/// Reads an article: text in, findings out, each with its place in the text.
///
///     let reader = try Reader()
///     let findings = reader.run(ArticleText(text: "Kenya's envoy said …", published: "2026-03-06"))
///
/// Pure: the same text always gives the same findings, and articles can be read side by side.
/// Names and attributions are spotted by rules and, where it is given one, by the trained model as
/// well: what they find is only spans, and all that follows from them is the same.
public struct Reader: Stage {
  /// The version of the reader's rules, kept beside what they have read.
  public static let version = "rules-15"

  private let gazetteers: Gazetteers
  private let tagger: Tagger?

  /// Makes a reader with the embedded gazetteers, and the trained model where it shall read too.
  ///
  /// - Throws: `GazetteerError` where an embedded table is broken.
  public init(tagger: Tagger? = nil) throws {
    gazetteers = try Gazetteers.shared()
    self.tagger = tagger
  }

  /// The version of this reader, the model's name included where it reads with one.
  public var version: String {
    tagger.map { "\(Self.version)+\($0.description.name)" } ?? Self.version
  }

  /// Reads one article.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func run(_ article: ArticleText) -> Findings {
    read(article, keepsDescriptions: false).findings
  }

  /// Reads one article, and keeps the descriptions that stand for speakers, with what speaks for each whom they may mean: for
  /// learning how much that weighs.
  public func descriptions(
    of article: ArticleText
  ) -> (findings: Findings, descriptions: [OpenDescription]) {
    read(article, keepsDescriptions: true)
  }

  private func read(
    _ article: ArticleText, keepsDescriptions: Bool
  ) -> (findings: Findings, descriptions: [OpenDescription]) {
    let layout = LayoutFinding(gazetteers).run(article)
    let spans = tagger.map { ModelSpans(of: layout, by: $0) }
    let named = NameSpotting(gazetteers, spans: spans).then(EntityResolution(gazetteers))
      .run(layout)
    let attributions = AttributionSpotting(gazetteers: gazetteers, spans: spans).run(layout)
    let dates = DateFinder(published: layout.published).dates(in: layout.document)
    var linking = StatementLinking(
      attributions, reading: named, dates: dates, gazetteers: gazetteers)
    if keepsDescriptions { linking.book.descriptions = [] }
    var (statements, reading) = linking.run()

    var events = EventFinding(gazetteers).run(
      EventInput(reading: reading, dates: dates, statements: statements))
    let topics = TopicFinding(gazetteers).run(
      TopicInput(reading: reading, contents: statements.map(\.content)))
    Circumstance.add(
      to: &statements, topics: topics, reading: reading, dates: dates, events: events,
      gazetteers: gazetteers)
    Circumstance.assertOccasions(of: statements, in: &events)
    for index in reading.holdings.indices {
      reading.holdings[index].voice = Circumstance.voice(
        of: reading.holdings[index].tokens, in: statements)
    }

    var findings = Findings(document: layout.document)
    findings.headline = layout.headline
    findings.entities = reading.entities
    findings.mentions = reading.mentions
    findings.holdings = reading.holdings
    findings.events = events
    findings.statements = statements
    findings.topics = topics
    return (findings.withoutUnusedSpeakers(), linking.book.descriptions ?? [])
  }

  /// The posts of an article whose country neither its words nor a rule tells, with what speaks for each country: for
  /// learning how much that weighs.
  public func openPosts(of article: ArticleText) -> [OpenPost] {
    let layout = LayoutFinding(gazetteers).run(article)
    let spans = tagger.map { ModelSpans(of: layout, by: $0) }
    return EntityResolution(gazetteers).openPosts(
      NameSpotting(gazetteers, spans: spans).run(layout))
  }
}
