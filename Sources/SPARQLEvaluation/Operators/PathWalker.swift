import RDF
import SPARQL

/// Follows property paths from node to node, breadth first, in one graph.
final class PathWalker {
  private let context: EvaluationContext
  private let graph: IDPattern.Graph
  private var predicates: [IRI: TermID?] = [:]
  private var neighbours: [Edge: [TermID: [TermID]]] = [:]
  private var probes: [Edge: Int] = [:]
  private var complete: Set<Edge> = []
  /// Edges that lie in memory.
  private var pairs: [Edge: SortedPairs] = [:]
  /// The path that was closed last, and how it is walked in memory.
  private var closed: (path: PropertyPath, isReversed: Bool, closure: EdgeClosure)?

  private struct Edge: Hashable {
    let predicate: TermID
    let isReversed: Bool
  }

  init(graph: IDPattern.Graph, context: EvaluationContext) {
    self.graph = graph
    self.context = context
  }

  /// The nodes that the path leads to, as often as it does.
  ///
  /// - Parameters:
  ///   - path: the path.
  ///   - node: where it begins.
  ///   - reversed: whether it is followed backwards.
  ///   - onceIsEnough: whether nobody asks how often, as within `*`: on cycles there are more ways than
  ///     could ever be followed.
  /// - Returns: the nodes.
  /// - Throws: `EvaluationError` where a limit is reached, and what the dataset throws.
  func targets(
    _ path: PropertyPath, from node: TermID, reversed: Bool, onceIsEnough: Bool = false
  ) throws -> [TermID] {
    switch path {
    case .predicate(let iri):
      return try step(iri, from: node, reversed: reversed)
    case .inverse(let inner):
      return try targets(
        inner, from: node, reversed: !reversed, onceIsEnough: onceIsEnough)
    case .sequence(let first, let second):
      let (near, far) = reversed ? (second, first) : (first, second)
      var result: [TermID] = []
      var seen: Set<TermID> = []
      var middles = try targets(near, from: node, reversed: reversed, onceIsEnough: onceIsEnough)
      if onceIsEnough { middles = Array(Set(middles)) }
      for middle in middles {
        let before = result.count
        let ends = try targets(far, from: middle, reversed: reversed, onceIsEnough: onceIsEnough)
        result += onceIsEnough ? ends.filter { seen.insert($0).inserted } : ends
        // There are as many ways as the product of the steps: they are counted while they are held.
        try context.keep(result.count - before, width: 0)
        try context.work(64 * (1 + result.count - before))
      }
      try context.keep(-result.count, width: 0)
      return result
    case .alternative(let left, let right):
      return try targets(left, from: node, reversed: reversed, onceIsEnough: onceIsEnough)
        + targets(right, from: node, reversed: reversed, onceIsEnough: onceIsEnough)
    case .zeroOrMore(let inner):
      return try closure(inner, from: node, reversed: reversed, includesStart: true)
    case .oneOrMore(let inner):
      return try closure(inner, from: node, reversed: reversed, includesStart: false)
    case .zeroOrOne(let inner):
      var seen: Set<TermID> = [node]
      let next = try targets(inner, from: node, reversed: reversed, onceIsEnough: true)
      return [node] + next.filter { seen.insert($0).inserted }
    case .negatedPropertySet(let forward, let inverse):
      var result: [TermID] = []
      if !forward.isEmpty || inverse.isEmpty {
        result += try others(than: forward, from: node, reversed: reversed)
      }
      if !inverse.isEmpty {
        result += try others(than: inverse, from: node, reversed: !reversed)
      }
      return result
    }
  }

  private func closure(
    _ path: PropertyPath, from node: TermID, reversed: Bool, includesStart: Bool
  ) throws -> [TermID] {
    if let closure = try edgeClosure(path, reversed: reversed) {
      var order: [TermID] = []
      try closure.appendReached(
        from: node, includesStart: includesStart, to: &order, check: context.check)
      return order
    }
    var seen: Set<TermID> = includesStart ? [node] : []
    var order = includesStart ? [node] : []
    var frontier = [node]
    while !frontier.isEmpty {
      try context.check()
      var next: [TermID] = []
      for place in frontier {
        for target in try targets(path, from: place, reversed: reversed, onceIsEnough: true)
        where seen.insert(target).inserted {
          order.append(target)
          next.append(target)
          if order.count % 1_024 == 0 { try context.keep(1_024) }
        }
      }
      frontier = next
    }
    try context.keep(-(order.count / 1_024 * 1_024))
    return order
  }

  private func predicate(_ iri: IRI) throws -> TermID? {
    if let known = predicates[iri] { return known }
    let id = try context.dataset.id(of: .iri(iri))
    predicates[iri] = .some(id)
    return id
  }

  // MARK: Edges in memory

  /// How `p*` or `p+` is walked in memory from node to node, nil where it has to be done otherwise.
  func closure(of path: PropertyPath) throws -> EdgeClosure? {
    switch path {
    case .oneOrMore(let inner), .zeroOrMore(let inner):
      try edgeClosure(inner, reversed: false)
    case .predicate, .inverse, .sequence, .alternative, .zeroOrOne, .negatedPropertySet: nil
    }
  }

  /// How a path of single steps is walked again and again in memory; nil where its edges are not there.
  private func edgeClosure(_ path: PropertyPath, reversed: Bool) throws -> EdgeClosure? {
    if let closed, closed.isReversed == reversed, closed.path == path { return closed.closure }
    guard let edges = try edges(of: path, reversed: reversed) else { return nil }
    var found: [SortedPairs] = []
    for edge in edges {
      guard let pairs = try pairs(of: edge, lookups: max(1, probes[edge] ?? 0)) else { return nil }
      found.append(pairs)
    }
    let closure = EdgeClosure(found)
    closed = (path, reversed, closure)
    return closure
  }

  /// The single steps that a path is a choice of, nil where it is none.
  private func edges(of path: PropertyPath, reversed: Bool) throws -> [Edge]? {
    switch path {
    case .predicate(let iri):
      return try predicate(iri).map { [Edge(predicate: $0, isReversed: reversed)] } ?? []
    case .inverse(let inner): return try edges(of: inner, reversed: !reversed)
    case .alternative(let left, let right):
      guard let first = try edges(of: left, reversed: reversed),
        let second = try edges(of: right, reversed: reversed)
      else { return nil }
      return first + second
    case .sequence, .zeroOrMore, .oneOrMore, .zeroOrOne, .negatedPropertySet: return nil
    }
  }

  /// The edges along a property, where the dataset has them in memory or finds it worth having them.
  private func pairs(of edge: Edge, lookups: Int?) throws -> SortedPairs? {
    if let known = pairs[edge] { return known }
    guard graph == .defaultGraph else { return nil }
    let found = try context.dataset.pairs(
      of: edge.predicate, by: edge.isReversed ? .object : .subject, lookups: lookups)
    pairs[edge] = found
    return found
  }

  // MARK: Single steps

  /// The neighbours along one property; all pairs are read once single look-ups cost more.
  private func step(_ iri: IRI, from node: TermID, reversed: Bool) throws -> [TermID] {
    guard let predicate = try predicate(iri), node.tag != .scratch else { return [] }
    let edge = Edge(predicate: predicate, isReversed: reversed)
    if let known = pairs[edge] { return Array(known.values[known.range(of: node)]) }
    if let known = neighbours[edge]?[node] { return known }
    if complete.contains(edge) { return [] }
    let count = (probes[edge] ?? 0) + 1
    probes[edge] = count
    // Asked at powers of two, and not while a few look-ups cost less than asking does.
    if count >= 8, count & (count - 1) == 0, let pairs = try pairs(of: edge, lookups: count) {
      return Array(pairs.values[pairs.range(of: node)])
    }
    if count % 256 == 0 {
      let pairs = try context.dataset.estimate(IDPattern(predicate: predicate, graph: graph))
      if count * 20 > pairs {
        try readAll(edge)
        return neighbours[edge]?[node] ?? []
      }
    }
    var pattern = IDPattern(predicate: predicate, graph: graph)
    if reversed { pattern.object = node } else { pattern.subject = node }
    let found = try ends(of: pattern, reversed: reversed)
    try context.keep(found.count + 1)
    try context.work(4_096)
    neighbours[edge, default: [:]][node] = found
    return found
  }

  private func readAll(_ edge: Edge) throws {
    var adjacency: [TermID: [TermID]] = [:]
    var cursor = try context.dataset.matches(IDPattern(predicate: edge.predicate, graph: graph))
    var block = MatchBlock(wanted: (true, false, true, false))
    while try cursor.next(into: &block) {
      for row in 0..<block.count {
        let (from, to) =
          edge.isReversed
          ? (block.objects[row], block.subjects[row]) : (block.subjects[row], block.objects[row])
        adjacency[from, default: []].append(to)
      }
      try context.keep(block.count)
      block.removeAll()
    }
    neighbours[edge] = adjacency
    complete.insert(edge)
  }

  private func ends(of pattern: IDPattern, reversed: Bool) throws -> [TermID] {
    var result: [TermID] = []
    var cursor = try context.dataset.matches(pattern)
    var block = MatchBlock(wanted: (reversed, false, !reversed, false))
    while try cursor.next(into: &block) {
      result += reversed ? block.subjects : block.objects
      try context.work(64 * block.count)
      block.removeAll()
    }
    return result
  }

  private func others(
    than excluded: [IRI], from node: TermID, reversed: Bool
  ) throws -> [TermID] {
    guard node.tag != .scratch else { return [] }
    let ids = try Set(excluded.compactMap { try predicate($0) })
    let pattern =
      reversed ? IDPattern(object: node, graph: graph) : IDPattern(subject: node, graph: graph)
    var result: [TermID] = []
    var cursor = try context.dataset.matches(pattern)
    var block = MatchBlock(wanted: (reversed, true, !reversed, false))
    while try cursor.next(into: &block) {
      for row in 0..<block.count where !ids.contains(block.predicates[row]) {
        result.append(reversed ? block.subjects[row] : block.objects[row])
      }
      block.removeAll()
    }
    return result
  }

  // MARK: Where a path can begin

  /// The nodes from which the path may lead somewhere, zero steps included.
  func starts(of path: PropertyPath, reversed: Bool) throws -> [TermID] {
    switch path {
    case .predicate(let iri):
      guard let predicate = try predicate(iri) else { return [] }
      if let pairs = try pairs(
        of: Edge(predicate: predicate, isReversed: reversed), lookups: nil)
      {
        return pairs.distinctKeys
      }
      return Array(
        Set(try ends(of: IDPattern(predicate: predicate, graph: graph), reversed: !reversed)))
    case .inverse(let inner): return try starts(of: inner, reversed: !reversed)
    case .sequence(let first, let second):
      return try starts(of: reversed ? second : first, reversed: reversed)
    case .alternative(let left, let right):
      return try Array(
        Set(starts(of: left, reversed: reversed)).union(starts(of: right, reversed: reversed)))
    case .oneOrMore(let inner): return try starts(of: inner, reversed: reversed)
    case .zeroOrMore, .zeroOrOne, .negatedPropertySet: return Array(try nodes())
    }
  }

  /// Every subject and object of the graph.
  private func nodes() throws -> Set<TermID> {
    var result: Set<TermID> = []
    var cursor = try context.dataset.matches(IDPattern(graph: graph))
    var block = MatchBlock(wanted: (true, false, true, false))
    while try cursor.next(into: &block) {
      let before = result.count
      result.formUnion(block.subjects)
      result.formUnion(block.objects)
      try context.keep(result.count - before, width: 1)
      try context.check()
      block.removeAll()
    }
    return result
  }

  /// Whether the node is a subject or an object of the graph.
  func isNode(_ node: TermID) throws -> Bool {
    guard node.tag != .scratch else { return false }
    for pattern in [
      IDPattern(subject: node, graph: graph), IDPattern(object: node, graph: graph),
    ] {
      var cursor = try context.dataset.matches(pattern)
      var block = MatchBlock(wanted: (false, false, false, false))
      while try cursor.next(into: &block) {
        if block.count > 0 { return true }
      }
    }
    return false
  }
}

extension PropertyPath {
  /// Whether the path can lead from a node to itself without a step.
  var allowsZeroSteps: Bool {
    switch self {
    case .predicate, .negatedPropertySet: false
    case .inverse(let inner), .oneOrMore(let inner): inner.allowsZeroSteps
    case .zeroOrMore, .zeroOrOne: true
    case .sequence(let first, let second): first.allowsZeroSteps && second.allowsZeroSteps
    case .alternative(let left, let right): left.allowsZeroSteps || right.allowsZeroSteps
    }
  }
}
