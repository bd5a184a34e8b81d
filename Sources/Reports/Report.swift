public import Comparison
public import Questions

/// What parties said on a subject, as one page of HTML that needs nothing but itself.
///
/// ```swift
/// let report = Report(request: request, overview: overview, claims: claims, timeline: timeline,
///   words: words, network: network, picture: svg)
/// let page = try report.html { ids in try questions.statements(ids) }
/// ```
///
/// The page has no script, and loads nothing: its policy forbids it. All that comes from articles is
/// text in it, whatever it looks like.
public struct Report {
  /// What was asked for, in words.
  public struct Request: Sendable {
    /// The subject, as it was typed, or nil for everything.
    public var about: String?
    /// Further conditions, each a name and a value: "since", "2022".
    public var conditions: [(name: String, value: String)]
    /// The command that makes the page anew.
    public var command: String
    /// The program and its version.
    public var program: String

    /// Describes a request.
    public init(
      about: String?, conditions: [(name: String, value: String)], command: String,
      program: String
    ) {
      self.about = about
      self.conditions = conditions
      self.command = command
      self.program = program
    }
  }

  let request: Request
  let overview: Overview
  let claims: ClaimPairs
  let timeline: Timeline
  let words: SpeakerWords
  let network: PositionNetwork
  let picture: String?

  /// How many rows each table has at most.
  static let rows = 10

  /// Gathers what a page shows.
  ///
  /// - Parameters:
  ///   - request: what was asked for.
  ///   - overview: the numbers.
  ///   - claims: the paired statements.
  ///   - timeline: when each spoke.
  ///   - words: what marks each.
  ///   - network: on what they agree and disagree.
  ///   - picture: an SVG of Graphviz for the network, or nil where there is none.
  public init(
    request: Request, overview: Overview, claims: ClaimPairs, timeline: Timeline,
    words: SpeakerWords, network: PositionNetwork, picture: String?
  ) {
    self.request = request
    self.overview = overview
    self.claims = claims
    self.timeline = timeline
    self.words = words
    self.network = network
    self.picture = picture
  }

  /// The heading: "Iran and Iraq on militants".
  public var title: String {
    let names = overview.sides.map(\.party.name)
    let all =
      names.count > 1
      ? names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "") : names.joined()
    return request.about.map { "\(all) on \($0)" } ?? all
  }

  /// The page.
  ///
  /// - Parameter lookUp: gives the records of statements by their IRIs.
  /// - Returns: a whole document.
  /// - Throws: what looking up throws.
  public func html(lookUp: ([String]) throws -> [StatementRecord]) rethrows -> String {
    var citations = CitationList()
    let sections: [(id: String, title: String, html: HTML)] = [
      ("summary", "Summary", SummarySection(report: self).html(&citations)),
      ("claims", "Paired claims", ClaimsSection(claims: claims).html(&citations)),
      ("timeline", "Timeline", TimelineSection(timeline: timeline).html(&citations)),
      ("graph", "Positions", GraphSection(report: self).html(&citations)),
      ("words", "Words that mark each", WordsSection(words: words).html(&citations)),
      ("numbers", "Numbers", SummarySection(report: self).numbers(&citations)),
      ("method", "Method", MethodSection(report: self).html()),
    ]
    let appendix = CitationSection(records: try lookUp(citations.ids), ids: citations.ids).html()
    let links = (sections.map { ($0.id, $0.title) } + [("citations", "All citations")]).map {
      HTML.element("li", [:], .element("a", ["href": "#\($0.0)"], .text($0.1)))
    }
    let body = HTML.element(
      "body", [:],
      .element("a", ["class": "skip", "href": "#main"], .text("To the content")),
      .element(
        "header", [:], header,
        .element("nav", ["aria-label": "Contents"], .element("ul", [:], links))),
      .element("main", ["id": "main"], sections.map(\.html) + [appendix]),
      .element("footer", [:], .element("p", [:], .text(footer))))
    return "<!DOCTYPE html>\n" + HTML.element("html", ["lang": "en"], head, body).markup
  }

  private var head: HTML {
    .element(
      "head", [:], .void("meta", ["charset": "utf-8"]),
      .void(
        "meta", ["http-equiv": "Content-Security-Policy", "content": ReportStyle.policy]),
      .void(
        "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .void("meta", ["name": "referrer", "content": "no-referrer"]),
      .element("title", [:], .text(title)),
      .element("style", [:], .trusted(ReportStyle.sheet)))
  }

  private var header: HTML {
    let conditions = request.conditions.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
    return .element("h1", [:], .text(title))
      + (conditions.isEmpty
        ? HTML() : .element("p", ["class": "soft"], .text("Only what is \(conditions).")))
  }

  private var footer: String {
    "Made by \(request.program) from what articles report. It says what was said and where; nothing "
      + "here is a verdict. Made anew by: \(request.command)"
  }
}
