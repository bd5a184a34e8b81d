import RDF

/// Whether two sets of quads are the same but for the labels of their blank nodes.
///
/// Colours blank nodes by their surroundings, then tries the matchings that the colours leave; for
/// the small graphs of test suites.
func areIsomorphic(_ left: Set<Quad>, _ right: Set<Quad>) -> Bool {
  guard left.count == right.count else { return false }
  let leftColours = colours(of: left)
  let rightColours = colours(of: right)
  guard leftColours.values.sorted() == rightColours.values.sorted() else { return false }
  let nodes = leftColours.keys.sorted { $0.label < $1.label }
  return matches(nodes[...], [:], left, right, leftColours, rightColours)
}

private func matches(
  _ nodes: ArraySlice<BlankNode>, _ mapping: [BlankNode: BlankNode], _ left: Set<Quad>,
  _ right: Set<Quad>, _ leftColours: [BlankNode: Int], _ rightColours: [BlankNode: Int]
) -> Bool {
  guard let node = nodes.first else {
    return Set(left.map { renamed($0) { .blankNode(mapping[$0] ?? $0) } }) == right
  }
  let taken = Set(mapping.values)
  for (candidate, colour) in rightColours
  where colour == leftColours[node] && !taken.contains(candidate) {
    var mapping = mapping
    mapping[node] = candidate
    if matches(nodes.dropFirst(), mapping, left, right, leftColours, rightColours) { return true }
  }
  return false
}

private func colours(of quads: Set<Quad>) -> [BlankNode: Int] {
  var colours: [BlankNode: Int] = [:]
  for quad in quads {
    _ = renamed(quad) {
      colours[$0] = 0; return .blankNode($0)
    }
  }
  for _ in 0..<8 {
    let current = colours
    for node in current.keys {
      let surroundings = quads.map { quad in
        renamed(quad) { other in
          .iri(other == node ? "self" : "colour:\(current[other] ?? 0)")
        }
      }
      colours[node] =
        Set(zip(quads, surroundings).filter { mentions($0.0, node) }.map(\.1)).hashValue
    }
  }
  return colours
}

private func mentions(_ quad: Quad, _ node: BlankNode) -> Bool {
  quad.triple.subject == .blankNode(node) || quad.triple.object == .blankNode(node)
    || quad.graph == .blankNode(node)
}

private func renamed(_ quad: Quad, _ name: (BlankNode) -> Term) -> Quad {
  func apply(_ term: Term) -> Term {
    if case .blankNode(let node) = term { name(node) } else { term }
  }
  return Quad(
    Triple(apply(quad.triple.subject), quad.triple.predicate, apply(quad.triple.object)),
    graph: quad.graph.map(apply))
}
