import RDF

/// Makes blank nodes that stand in no store: 64 random bits begin the labels of each maker.
struct FreshBlankNodes {
  /// What the labels begin with.
  let prefix: String
  private var count = 0

  init() { prefix = "u" + String(UInt64.random(in: .min ... .max), radix: 36) + "n" }

  /// The next node.
  mutating func next() -> Term {
    count += 1
    return .blankNode(BlankNode(prefix + String(count)))
  }
}

/// Renames the blank nodes of data: the same label is the same new node.
struct BlankNodeRenaming {
  private var fresh = FreshBlankNodes()
  private var known: [BlankNode: Term] = [:]

  /// The term, or the new node where it is a blank one.
  mutating func callAsFunction(_ term: Term) -> Term {
    guard case .blankNode(let node) = term else { return term }
    if let known = known[node] { return known }
    let new = fresh.next()
    known[node] = new
    return new
  }
}
