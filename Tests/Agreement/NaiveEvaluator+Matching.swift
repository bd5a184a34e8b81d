import RDF
import SPARQL

/// Basic graph patterns and property paths.
extension NaiveEvaluator {
  func matches(_ patterns: [TriplePattern], _ place: Place) throws -> [Solution] {
    try patterns.reduce([[:]]) { solutions, pattern in
      let next = solutions.flatMap { solution in
        (triples[place.graph] ?? []).compactMap { triple in
          let first = bind(pattern.subject, triple.subject, solution, place)
          let second = bind(pattern.predicate, .iri(triple.predicate), first, place)
          return bind(pattern.object, triple.object, second, place)
        }
      }
      if next.count > 20_000 { throw TooLarge() }
      return next
    }
  }

  func matches(
    _ subject: TermPattern, _ path: PropertyPath, _ object: TermPattern, _ place: Place
  ) throws -> [Solution] {
    let ends = [subject, object].compactMap { fixed($0, place) }
    return try pairs(path, place.graph, ends).compactMap { pair in
      bind(object, pair.1, bind(subject, pair.0, [:], place), place)
    }
  }

  private func fixed(_ position: TermPattern, _ place: Place) -> Term? {
    switch position {
    case .term(let term): term
    case .variable(let variable): place.outer[variable]
    }
  }

  /// The solution with what stands there bound to a term, nil where it is bound to another.
  private func bind(
    _ position: TermPattern, _ term: Term, _ solution: Solution?, _ place: Place
  ) -> Solution? {
    guard var solution else { return nil }
    switch position {
    case .term(let fixed): return fixed == term ? solution : nil
    case .variable(let variable):
      if let known = solution[variable] ?? place.outer[variable], known != term { return nil }
      solution[variable] = term
      return solution
    }
  }

  /// The pairs of nodes that a path connects.
  ///
  /// The terms written at its ends count as nodes for paths of no length: they may lie outside of
  /// the graph.
  private func pairs(
    _ path: PropertyPath, _ graph: Term?, _ ends: [Term]
  ) throws -> [(Term, Term)] {
    let all = triples[graph] ?? []
    let nodes = (all.flatMap { [$0.subject, $0.object] } + ends).unique
    switch path {
    case .predicate(let iri):
      return all.filter { $0.predicate == iri }.map { ($0.subject, $0.object) }
    case .inverse(let inner): return try pairs(inner, graph, ends).map { ($0.1, $0.0) }
    case .sequence(let first, let second):
      let others = Dictionary(grouping: try pairs(second, graph, ends), by: \.0)
      let result = try pairs(first, graph, ends).flatMap { pair in
        (others[pair.1] ?? []).map { (pair.0, $0.1) }
      }
      if result.count > 20_000 { throw TooLarge() }
      return result
    case .alternative(let left, let right):
      return try pairs(left, graph, ends) + pairs(right, graph, ends)
    case .zeroOrOne(let inner):
      return unique(nodes.map { ($0, $0) } + (try pairs(inner, graph, ends)))
    case .zeroOrMore(let inner):
      return unique(nodes.map { ($0, $0) } + closed(try pairs(inner, graph, ends)))
    case .oneOrMore(let inner): return closed(try pairs(inner, graph, ends))
    case .negatedPropertySet(let forward, let inverse):
      let ahead = all.filter { !forward.contains($0.predicate) }.map { ($0.subject, $0.object) }
      let back = all.filter { !inverse.contains($0.predicate) }.map { ($0.object, $0.subject) }
      // `!^p` alone looks backwards only.
      return (forward.isEmpty && !inverse.isEmpty ? [] : ahead) + (inverse.isEmpty ? [] : back)
    }
  }

  /// ALP: what can be reached in one step or more, by adding steps until nothing changes.
  private func closed(_ steps: [(Term, Term)]) -> [(Term, Term)] {
    let next = Dictionary(grouping: steps, by: \.0).mapValues { $0.map(\.1).unique }
    return next.keys.flatMap { start in
      var reached = next[start] ?? []
      var place = 0
      var seen = Set(reached)
      while place < reached.count {
        for node in next[reached[place]] ?? [] where seen.insert(node).inserted {
          reached.append(node)
        }
        place += 1
      }
      return reached.map { (start, $0) }
    }
  }

  private func unique(_ pairs: [(Term, Term)]) -> [(Term, Term)] {
    pairs.map { [$0.0, $0.1] }.unique.map { ($0[0], $0[1]) }
  }
}
