package import Diagrams
package import Questions

/// Who said what in one article: speakers, statements, what these are about.
package struct ArticleDrawing {
  private let article: ArticleReference
  private let all: [StatementRecord]
  private let statements: [StatementRecord]
  private let topics: Set<String>
  private let leftTopics: Int

  /// Chooses what is drawn: the first statements, and the topics that connect several of them.
  package init(_ article: ArticleReference, _ statements: [StatementRecord], top: Int?) {
    self.article = article
    all = statements
    self.statements = Array(statements.prefix(top ?? .max))
    var counts: [String: Int] = [:]
    for topic in self.statements.flatMap(\.about) { counts[topic.id, default: 0] += 1 }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let shared = ranked.filter { $0.value > 1 }
    topics = Set((shared.count >= 3 ? shared : Array(ranked)).prefix(12).map(\.key))
    leftTopics = ranked.count - topics.count
  }

  package func drawing() -> Drawing {
    var parts = DrawingParts()
    let drawn = Set(statements.map(\.id))
    for statement in statements {
      parts.add(statementNode(statement))
      if let speaker = statement.speaker {
        let id = speaker.id ?? statement.id + "/speaker"
        parts.add(
          Node(
            id, DrawingParts.kind(id),
            label: [speaker.name] + (speaker.title.map { [$0] } ?? []),
            tooltip: [speaker.name, speaker.title, speaker.behalf.map { "for \($0.name)" }]
              .compactMap(\.self).joined(separator: "\n"),
            details: [
              Detail("post", speaker.title), Detail("behalf", speaker.behalf?.name),
            ].compactMap(\.self)))
        if let behalf = speaker.behalf, behalf.id.hasPrefix("country/") {
          parts.put(id, into: behalf)
        }
        let kind: Edge.Kind =
          switch statement.mode {
          case _ where !statement.chain.isEmpty: .relayed
          case .direct: .direct
          case .indirect: .indirect
          case .mixed: .mixed
          }
        parts.edges.append(
          Edge(
            from: id, to: statement.id, kind, label: statement.act == "say" ? nil : statement.act,
            tooltip: statement.cue ?? ""))
      }
      if let outer = statement.chain.last, drawn.contains(outer.id) {
        parts.edges.append(
          Edge(from: statement.id, to: outer.id, .reportedIn, tooltip: "as \(outer.speaker) says"))
      }
      for topic in statement.about where topics.contains(topic.id) {
        parts.add(Node(topic.id, .topic, label: [topic.name]))
        parts.edges.append(Edge(from: statement.id, to: topic.id, .about))
      }
      if let event = statement.event {
        parts.add(
          Node(
            event.id, .event,
            label: [event.name] + [
              [event.place?.name, event.date].compactMap(\.self).joined(separator: ", ")
            ]))
        parts.edges.append(Edge(from: statement.id, to: event.id, .at))
      }
      if let addressee = statement.addressee {
        parts.add(Node(addressee.id, DrawingParts.kind(addressee.id), label: [addressee.name]))
        parts.edges.append(Edge(from: statement.id, to: addressee.id, .to))
      }
    }
    return parts.drawing(
      title: "Who said what in “\(article.headline ?? article.key)”",
      dates: [article.outlet, article.date].compactMap(\.self).joined(separator: ", "),
      omissions: omissions)
  }

  private var omissions: String {
    var left: [String] = []
    if all.count > statements.count {
      left.append(counted(all.count - statements.count, "statement"))
    }
    if leftTopics > 0 { left.append(counted(leftTopics, "topic")) }
    return left.isEmpty ? "Nothing was left out." : "Left out: \(left.joined(separator: ", "))."
  }

  private func statementNode(_ statement: StatementRecord) -> Node {
    let words = statement.mode == .direct ? "“\(statement.text)”" : statement.text
    return Node(
      statement.id, .statement, label: [words],
      tooltip: "\(words)\n[\(statement.citation.label)] \(statement.article.words)",
      url: statement.article.url,
      details: [
        Detail("mode", statement.mode.rawValue), Detail("act", statement.act),
        Detail("cue", statement.cue), Detail("date", statement.saidOn ?? statement.article.date),
        Detail("citation", statement.citation.label), Detail("article", statement.article.id),
        Detail("headline", statement.article.headline), Detail("outlet", statement.article.outlet),
      ].compactMap(\.self))
  }
}

/// The parts of a drawing as they are gathered: each node once, frames by country.
struct DrawingParts {
  private var nodes: [String: Node] = [:]
  private var frames: [String: (name: String, nodes: [String])] = [:]
  private var framed: Set<String> = []
  var edges: [Edge] = []

  /// Adds a node; of two with the same id the one that says more stays.
  mutating func add(_ node: Node) {
    guard let known = nodes[node.id], known.label.count >= node.label.count else {
      nodes[node.id] = node
      return
    }
  }

  /// Puts a node into the frame of a country, unless it is in one.
  mutating func put(_ id: String, into country: Reference) {
    guard framed.insert(id).inserted else { return }
    frames[country.id, default: (country.name, [])].nodes.append(id)
  }

  func drawing(title: String, dates: String?, omissions: String?) -> Drawing {
    Drawing(
      title: title, dates: dates, omissions: omissions,
      nodes: nodes.keys.sorted().compactMap { nodes[$0] }, edges: edges,
      clusters: frames.keys.sorted().compactMap { id in
        frames[id].map { Cluster(id, label: $0.name, nodes: $0.nodes) }
      })
  }

  /// What a thing is, by its IRI.
  static func kind(_ id: String) -> Node.Kind {
    switch NamedThing.Kind(of: id) {
    case .person: .person
    case .country: .country
    case .government: .government
    case .organization: .organization
    case .place: .place
    case .event: .event
    case .topic: .topic
    case .role, .post, nil: .unknownSpeaker
    }
  }
}
