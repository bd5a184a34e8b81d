internal import Diagrams
internal import Questions

/// What changed between two periods: lines that are new, gone, and of a larger or smaller share.
struct ChangeDrawing {
  let corpus: CorpusDrawing
  let from: NetworkSelection.Period
  let to: NetworkSelection.Period

  private typealias Change = NetworkChange<ThingNumber>

  /// The drawing, or nil where nothing was said in either period.
  func drawing() throws -> Drawing? {
    let (earlier, later) = (filter(from), filter(to))
    let before = try corpus.network(earlier)
    let after = try corpus.network(later)
    let statements = (
      before: try corpus.questions.countStatements(earlier),
      after: try corpus.questions.countStatements(later)
    )
    let change = NetworkChange(
      from: (try part(of: before), statements.before), to: (try part(of: after), statements.after))
    let minimum = corpus.selection.minimum
    let all = change.links.filter { max($0.before, $0.after) >= minimum }
    let changed = all.filter { $0.kind != .unchanged }
    let drawn = chosen(changed)
    guard !drawn.isEmpty else { return nil }
    let network = Network(
      drawn.map { Network.Link(from: $0.from, to: $0.to, count: max($0.before, $0.after)) })
    try corpus.check(network.things.count)
    let ids = try after.table.ids(of: network.things)
    let nodes = try CorpusNodes(corpus.questions, corpus.subject, network.named { ids[$0] ?? "" })
    var parts = nodes.parts
    try addEdges(drawn, before.table, after.table, ids, nodes, to: &parts)
    let title =
      "\(corpus.subject.title): what changed from \(from.name) to \(to.name)"
    let dates =
      "\(from.name): \(counted(statements.before, "statement")); "
      + "\(to.name): \(counted(statements.after, "statement")); shares of these are compared"
    return corpus.finish(
      parts, title: title, dates: dates,
      left: [
        left(changed.count - drawn.count, "line that changed less", "lines that changed less"),
        left(all.count - changed.count, "line about as before", "lines about as before"),
        left(
          change.links.count - all.count, "line of fewer than \(minimum) statements",
          "lines of fewer than \(minimum) statements"),
      ])
  }

  private func filter(_ period: NetworkSelection.Period) -> StatementFilter {
    var filter = corpus.filter
    filter.since = period.first
    filter.until = period.last
    return filter
  }

  /// What of a network is compared.
  private func part(
    of whole: (table: PairTable, network: Network<ThingNumber>)
  ) throws -> Network<ThingNumber> {
    let (table, network) = whole
    if let around = corpus.selection.around {
      return network.around(try table.numbers(of: around.ids), depth: corpus.selection.depth)
    }
    if let (a, b) = corpus.selection.between {
      return network.between(try table.numbers(of: a.ids), try table.numbers(of: b.ids))?.network
        ?? Network([])
    }
    return network
  }

  /// The lines that changed most, up to as many things and lines as are to be drawn.
  private func chosen(_ links: [Change.Link]) -> [Change.Link] {
    guard let top = corpus.selection.top else { return links }
    var things: Set<ThingNumber> = []
    var drawn: [Change.Link] = []
    for link in links where drawn.count < 3 * top {
      let more = things.union([link.from, link.to])
      guard more.count <= 2 * top else { continue }
      things = more
      drawn.append(link)
    }
    return drawn
  }

  private func addEdges(
    _ links: [Change.Link], _ before: PairTable, _ after: PairTable, _ ids: [ThingNumber: String],
    _ nodes: CorpusNodes, to parts: inout DrawingParts
  ) throws {
    let ends = links.map { (from: $0.from, to: $0.to) }
    let later = try LinkProofs(corpus.questions, try after.evidence(of: ends)).proofs
    let earlier = try LinkProofs(corpus.questions, try before.evidence(of: ends)).proofs
    for (index, link) in links.enumerated() {
      let proof = link.after > 0 ? later[index] : earlier[index]
      let (from, to) = (ids[link.from] ?? "", ids[link.to] ?? "")
      let counts =
        "\(link.before) in \(self.from.name), \(link.after) in \(self.to.name)"
      parts.edges.append(
        Edge(
          from: from, to: to, link.kind.edge, label: link.words,
          weight: max(link.before, link.after),
          tooltip: ([nodes.words(from, to, counts)] + proof.lines)
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

extension LinkChange {
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
