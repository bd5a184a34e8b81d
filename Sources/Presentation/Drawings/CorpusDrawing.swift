package import Diagrams
package import Questions

/// Drawings of many articles, in which lines stand for numbers of statements.
package struct CorpusDrawing {
  /// What is drawn.
  package let subject: Subject
  package let questions: Questions
  package let filter: StatementFilter
  /// The words of the filter, for the heading: "about grain, since 2031".
  let words: String
  /// Which part of it.
  package let selection: NetworkSelection
  /// Refuses so many nodes before all is looked up that would be said of them.
  let check: (Int) throws -> Void

  /// Describes a drawing; nothing is asked yet.
  ///
  /// - Parameters:
  ///   - subject: what is drawn.
  ///   - questions: whom to ask.
  ///   - filter: the statements that count.
  ///   - words: the filter in words, for the heading.
  ///   - selection: which part of the network.
  ///   - check: throws where so many nodes are too many.
  package init(
    subject: Subject, questions: Questions, filter: StatementFilter, words: String,
    selection: NetworkSelection, check: @escaping (Int) throws -> Void
  ) {
    self.subject = subject
    self.questions = questions
    self.filter = filter
    self.words = words
    self.selection = selection
    self.check = check
  }

  /// What a drawing of many articles shows.
  package enum Subject {
    case speakers, topics, countries, actors

    /// What makes two of its nodes go together.
    var relation: PairRelation {
      switch self {
      case .speakers, .topics: .speakerTopic
      case .countries: .countryCountry
      case .actors: .speakerActor
      }
    }

    /// What may be looked for in it by name.
    package var kinds: [NamedThing.Kind] {
      let actors: [NamedThing.Kind] = [.person, .country, .government, .organization]
      return switch self {
      case .speakers, .topics: actors + [.topic]
      case .countries: [.country]
      case .actors: actors
      }
    }

    var title: String {
      switch self {
      case .speakers: "Who speaks about what"
      case .topics: "What is spoken about"
      case .countries: "Which country's representatives mention which country"
      case .actors: "Who speaks to or of whom"
      }
    }
  }

  /// The drawing, or nil where there is nothing to draw.
  ///
  /// - Throws: `NotJoined` where no path joins what should be joined, and what questions throw.
  package func drawing() throws -> Drawing? {
    if let periods = selection.periods {
      return try ChangeDrawing(corpus: self, from: periods.from, to: periods.to).drawing()
    }
    let (table, whole) = try network(filter)
    var network = whole
    guard !network.links.isEmpty else { return nil }
    let all = network
    network = network.atLeast(selection.minimum)
    var title = subject.title
    if let around = selection.around {
      network = network.around(try table.numbers(of: around.ids), depth: selection.depth)
      title += ", \(counted(selection.depth, "line")) around \(around.typed)"
    }
    if let (a, b) = selection.between {
      let (start, end) = (try table.numbers(of: a.ids), try table.numbers(of: b.ids))
      guard let paths = network.between(start, end) else {
        throw NotJoined(a.typed, b.typed, hint: hint)
      }
      network = paths.network
      title +=
        ": how \(a.typed) and \(b.typed) are joined, by paths of \(max(2, paths.steps)) lines"
        + (paths.steps == 1 ? " or directly" : "")
    }
    let choice = network.choice(
      top: selection.top, keeping: try table.numbers(of: selection.centre),
      speakersFirst: subject != .topics)
    guard !choice.network.links.isEmpty else { return nil }
    try check(choice.network.things.count)
    let ids = try table.ids(of: choice.network.things)
    let nodes = try CorpusNodes(questions, subject, choice.network.named { ids[$0] ?? "" })
    var parts = nodes.parts
    try addEdges(choice.network, table, ids, nodes, to: &parts)
    return try finish(
      parts, title: title, dates: days(filter),
      left: left(choice) + [
        selection.minimum > 1
          ? left(all.links.count - all.atLeast(selection.minimum).links.count, "line")
            .map { "\($0) of fewer than \(selection.minimum) statements" } : nil
      ])
  }

  /// All that goes together in the statements of a filter.
  func network(
    _ filter: StatementFilter
  ) throws -> (table: PairTable, network: Network<ThingNumber>) {
    let table = try questions.pairs(subject.relation, filter)
    let links = table.counts.map { Network.Link(from: $0.from, to: $0.to, count: $0.count) }
    return (table, Network(links, weights: try questions.weights(subject.relation, filter)))
  }

  private func addEdges(
    _ network: Network<ThingNumber>, _ table: PairTable, _ ids: [ThingNumber: String],
    _ nodes: CorpusNodes, to parts: inout DrawingParts
  ) throws {
    let proofs = try LinkProofs(
      questions, try table.evidence(of: network.links.map { ($0.from, $0.to) }))
    for (link, proof) in zip(network.links, proofs.proofs) {
      let (from, to) = (ids[link.from] ?? "", ids[link.to] ?? "")
      let words = nodes.words(from, to, counted(link.count, "statement"))
      parts.edges.append(
        Edge(
          from: from, to: to, .says, weight: link.count,
          tooltip: ([words] + proof.lines).joined(separator: "\n"), url: proof.url,
          details: proof.details))
    }
  }

  /// What else could be tried where no path joins two things.
  private var hint: String {
    if selection.minimum > 1 { return "try a smaller --min" }
    return subject == .actors
      ? "try a wider filter" : "try a wider filter, or graph actors for who speaks of whom"
  }

  func days(_ filter: StatementFilter) throws -> String? {
    try questions.days(filter).map { $0.first == $0.last ? $0.first : "\($0.first) to \($0.last)" }
  }

  func finish(
    _ parts: DrawingParts, title: String, dates: String?, left: [String?]
  ) -> Drawing {
    let omitted = left.compactMap(\.self)
    return parts.drawing(
      title: words.isEmpty ? title : "\(title): \(words)", dates: dates,
      omissions: omitted.isEmpty
        ? "Nothing was left out." : "Left out: \(omitted.joined(separator: "; ")).")
  }

  /// What a choice left out, in words.
  private func left(_ choice: Network<ThingNumber>.Choice) -> [String?] {
    let lines = left(choice.leftLinks, "line").map { "\($0) of fewer statements" }
    switch subject {
    case .speakers:
      return [
        left(choice.leftSpeakers, "speaker").map {
          "\($0) saying less or speaking of other topics"
        },
        left(choice.leftSubjects, "topic").map { "\($0) of which less is said" }, lines,
      ]
    case .topics:
      return [
        left(choice.leftSubjects, "topic").map { "\($0) of which less is said" },
        left(choice.leftSpeakers, "speaker").map { "\($0) saying less of these" }, lines,
      ]
    case .countries:
      let count = choice.leftSpeakers + choice.leftSubjects
      return [
        left(count, "country", "countries").map { "\($0) mentioned or speaking less" }, lines,
      ]
    case .actors:
      return [
        left(choice.leftSpeakers, "speaker").map { "\($0) saying less" },
        left(choice.leftSubjects, "other", "others").map { "\($0) of whom less is said" }, lines,
      ]
    }
  }

  private func left(_ count: Int, _ noun: String, _ plural: String? = nil) -> String? {
    count > 0 ? counted(count, noun, plural) : nil
  }
}

/// No path joins what a drawing was to join.
package struct NotJoined: Error, CustomStringConvertible {
  /// The sentence, with what else to try.
  package let description: String

  init(_ a: String, _ b: String, hint: String) {
    description = "No path of up to six lines joins \(a) and \(b) here; \(hint)."
  }
}
