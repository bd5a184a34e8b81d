internal import Diagrams
internal import Questions

/// What changed between two periods: lines that are new, gone, and of a larger or smaller share.
struct ChangeDrawing {
  let corpus: CorpusDrawing
  let from: Day
  let to: Day

  /// The drawing, or nil where nothing was said in either period.
  func drawing() throws -> Drawing? {
    let (earlier, later) = (filter(from), filter(to))
    let before = (
      network: try part(of: earlier), statements: try corpus.questions.countStatements(earlier)
    )
    let after = (
      network: try part(of: later), statements: try corpus.questions.countStatements(later)
    )
    let change = NetworkChange(from: before, to: after)
    let minimum = corpus.selection.minimum
    let all = change.links.filter { max($0.before, $0.after) >= minimum }
    let changed = all.filter { $0.kind != .unchanged }
    let drawn = chosen(changed)
    guard !drawn.isEmpty else { return nil }
    let network = Network(
      drawn.map { Network.Link(from: $0.from, to: $0.to, count: max($0.before, $0.after)) })
    try corpus.check(network.things.count)
    let nodes = try CorpusNodes(corpus.questions, corpus.subject, network)
    var parts = nodes.parts
    try addEdges(drawn, nodes, to: &parts)
    let title =
      "\(corpus.subject.title): what changed from \(from.argumentText) to \(to.argumentText)"
    let statements =
      "\(from.argumentText): \(counted(before.statements, "statement")); "
      + "\(to.argumentText): \(counted(after.statements, "statement")); shares of these are compared"
    return corpus.finish(
      parts, title: title, dates: statements,
      left: [
        left(changed.count - drawn.count, "line that changed less", "lines that changed less"),
        left(all.count - changed.count, "line about as before", "lines about as before"),
        left(
          change.links.count - all.count, "line of fewer than \(minimum) statements",
          "lines of fewer than \(minimum) statements"),
      ])
  }

  private func filter(_ period: Day) -> StatementFilter {
    var filter = corpus.filter
    filter.since = period.first
    filter.until = period.last
    return filter
  }

  private func part(of filter: StatementFilter) throws -> Network {
    let network = try corpus.network(filter)
    if let around = corpus.selection.around {
      return network.around(around.ids, depth: corpus.selection.depth)
    }
    if let (a, b) = corpus.selection.between {
      return network.between(a.ids, b.ids)?.network ?? Network([])
    }
    return network
  }

  /// The lines that changed most, up to as many things and lines as are to be drawn.
  private func chosen(_ links: [NetworkChange.Link]) -> [NetworkChange.Link] {
    guard let top = corpus.selection.top else { return links }
    var things: Set<String> = []
    var drawn: [NetworkChange.Link] = []
    for link in links where drawn.count < 3 * top {
      let more = things.union([link.from, link.to])
      guard more.count <= 2 * top else { continue }
      things = more
      drawn.append(link)
    }
    return drawn
  }

  private func addEdges(
    _ links: [NetworkChange.Link], _ nodes: CorpusNodes, to parts: inout DrawingParts
  ) throws {
    let ends = links.map { (from: $0.from, to: $0.to) }
    let relation = corpus.subject.relation
    let later = try LinkProofs(corpus.questions, relation, filter(to), ends).proofs
    let earlier = try LinkProofs(corpus.questions, relation, filter(from), ends).proofs
    for (index, link) in links.enumerated() {
      let proof = link.after > 0 ? later[index] : earlier[index]
      let counts =
        "\(link.before) in \(from.argumentText), \(link.after) in \(to.argumentText)"
      parts.edges.append(
        Edge(
          from: link.from, to: link.to, link.kind.edge, label: link.words,
          weight: max(link.before, link.after),
          tooltip: ([nodes.words(link.from, link.to, counts)] + proof.lines)
            .joined(separator: "\n"),
          url: proof.url,
          details: [Detail("before", link.before), Detail("after", link.after)] + proof.details))
    }
  }

  private func left(_ count: Int, _ noun: String, _ plural: String) -> String? {
    count > 0 ? counted(count, noun, plural) : nil
  }
}

extension NetworkChange.Link {
  /// What stands on the line.
  fileprivate var words: String {
    switch kind {
    case .new: "new: \(after)"
    case .gone: "gone: \(before)"
    case .grown: "▲ \(before) → \(after)"
    case .shrunk: "▼ \(before) → \(after)"
    case .unchanged: "\(before) → \(after)"
    }
  }
}

extension NetworkChange.Kind {
  fileprivate var edge: Edge.Kind {
    switch self {
    case .new: .new
    case .gone: .gone
    case .grown: .grown
    case .shrunk: .shrunk
    case .unchanged: .unchanged
    }
  }
}
