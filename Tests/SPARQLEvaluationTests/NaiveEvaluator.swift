import RDF
import SPARQL
import SPARQLEvaluation

/// The specification's algebra, word for word, over a list of quads: slow, and easy to believe.
///
/// Expressions are kept to what can be read off the page; the engine's own are tested by tables.
struct NaiveEvaluator {
  typealias Solution = [Variable: Term]

  let quads: [Quad]

  func evaluate(_ pattern: GraphPattern, graph: Term? = nil) -> [Solution] {
    switch pattern {
    case .bgp(let triples):
      return triples.reduce([[:]]) { solutions, triple in
        solutions.flatMap { matches(triple, $0, graph) }
      }
    case .path(let subject, let path, let object):
      return pairs(path, graph, [subject, object].compactMap(\.fixed)).compactMap { pair in
        bind(object, pair.1, bind(subject, pair.0, [:]))
      }
    case .join(let left, let right):
      let others = evaluate(right, graph: graph)
      return evaluate(left, graph: graph).flatMap { first in
        others.compactMap { merge(first, $0) }
      }
    case .leftJoin(let left, let right, let condition):
      let others = evaluate(right, graph: graph)
      return evaluate(left, graph: graph).flatMap { first in
        let merged = others.compactMap { merge(first, $0) }
          .filter { solution in condition.map { holds($0, solution, graph) } ?? true }
        return merged.isEmpty ? [first] : merged
      }
    case .filter(let condition, let inner):
      return evaluate(inner, graph: graph).filter { holds(condition, $0, graph) }
    case .union(let left, let right):
      return evaluate(left, graph: graph) + evaluate(right, graph: graph)
    case .minus(let left, let right):
      let others = evaluate(right, graph: graph)
      return evaluate(left, graph: graph).filter { first in
        !others.contains { other in
          merge(first, other) != nil && !Set(first.keys).isDisjoint(with: other.keys)
        }
      }
    case .graph(.term(let name), let inner):
      return quads.contains { $0.graph == name } ? evaluate(inner, graph: name) : []
    case .graph(.variable(let variable), let inner):
      return Set(quads.compactMap(\.graph)).flatMap { name in
        evaluate(inner, graph: name).compactMap { merge($0, [variable: name]) }
      }
    case .extend(let inner, let variable, let expression):
      return evaluate(inner, graph: graph).map { solution in
        var result = solution
        result[variable] = value(expression, solution, graph)
        return result
      }
    case .values(let variables, let rows):
      return rows.map { row in
        var solution: Solution = [:]
        for (variable, term) in zip(variables, row) { solution[variable] = term }
        return solution
      }
    case .group(let inner, let keys, let aggregates):
      return group(evaluate(inner, graph: graph), keys, aggregates)
    case .project(let inner, let variables):
      return evaluate(inner, graph: graph).map { $0.filter { variables.contains($0.key) } }
    case .distinct(let inner): return Array(Set(evaluate(inner, graph: graph)))
    case .reduced(let inner), .orderBy(let inner, _): return evaluate(inner, graph: graph)
    case .service, .slice: return []
    }
  }

  // MARK: Patterns

  private func triples(_ graph: Term?) -> [Triple] {
    Array(Set(quads.filter { $0.graph == graph }.map(\.triple)))
  }

  private func matches(
    _ pattern: TriplePattern, _ solution: Solution, _ graph: Term?
  ) -> [Solution] {
    triples(graph).compactMap { triple in
      let first = bind(pattern.subject, triple.subject, solution)
      let second = bind(pattern.predicate, .iri(triple.predicate), first)
      return bind(pattern.object, triple.object, second)
    }
  }

  private func bind(_ place: TermPattern, _ term: Term, _ solution: Solution?) -> Solution? {
    guard var solution else { return nil }
    switch place {
    case .term(let fixed): return fixed == term ? solution : nil
    case .variable(let variable):
      if let known = solution[variable] { return known == term ? solution : nil }
      solution[variable] = term
      return solution
    }
  }

  private func merge(_ left: Solution, _ right: Solution) -> Solution? {
    var result = left
    for (variable, term) in right {
      if let known = result[variable], known != term { return nil }
      result[variable] = term
    }
    return result
  }

  /// The pairs of nodes that a path connects; closures by adding steps until nothing changes.
  ///
  /// The terms written at its ends count as nodes: they may lie outside of the graph.
  private func pairs(_ path: PropertyPath, _ graph: Term?, _ ends: [Term]) -> [(Term, Term)] {
    let all = triples(graph)
    let nodes = Set(all.flatMap { [$0.subject, $0.object] } + ends)
    switch path {
    case .predicate(let iri):
      return all.filter { $0.predicate == iri }.map { ($0.subject, $0.object) }
    case .inverse(let inner): return pairs(inner, graph, ends).map { ($0.1, $0.0) }
    case .sequence(let first, let second):
      let others = pairs(second, graph, ends)
      return pairs(first, graph, ends).flatMap { pair in
        others.filter { $0.0 == pair.1 }.map { (pair.0, $0.1) }
      }
    case .alternative(let left, let right):
      return pairs(left, graph, ends) + pairs(right, graph, ends)
    case .zeroOrOne(let inner): return unique(nodes.map { ($0, $0) } + pairs(inner, graph, ends))
    case .zeroOrMore(let inner): return unique(nodes.map { ($0, $0) } + closed(inner, graph, ends))
    case .oneOrMore(let inner): return closed(inner, graph, ends)
    case .negatedPropertySet(let forward, let inverse):
      let ahead = all.filter { !forward.contains($0.predicate) }.map { ($0.subject, $0.object) }
      let back = all.filter { !inverse.contains($0.predicate) }.map { ($0.object, $0.subject) }
      return (forward.isEmpty && !inverse.isEmpty ? [] : ahead) + (inverse.isEmpty ? [] : back)
    }
  }

  private func closed(_ path: PropertyPath, _ graph: Term?, _ ends: [Term]) -> [(Term, Term)] {
    let steps = pairs(path, graph, ends)
    var reached = unique(steps)
    while true {
      let next = unique(
        reached
          + reached.flatMap { pair in steps.filter { $0.0 == pair.1 }.map { (pair.0, $0.1) } })
      if next.count == reached.count { return reached }
      reached = next
    }
  }

  private func unique(_ pairs: [(Term, Term)]) -> [(Term, Term)] {
    var seen: Set<[Term]> = []
    return pairs.filter { seen.insert([$0.0, $0.1]).inserted }
  }

  // MARK: Expressions

  private func holds(_ condition: Expression, _ solution: Solution, _ graph: Term?) -> Bool {
    truth(condition, solution, graph) == true
  }

  private func truth(_ condition: Expression, _ solution: Solution, _ graph: Term?) -> Bool? {
    switch condition {
    case .and(let left, let right):
      let sides = [truth(left, solution, graph), truth(right, solution, graph)]
      return sides.contains(false) ? false : sides.contains(nil) ? nil : true
    case .or(let left, let right):
      let sides = [truth(left, solution, graph), truth(right, solution, graph)]
      return sides.contains(true) ? true : sides.contains(nil) ? nil : false
    case .not(let inner): return truth(inner, solution, graph).map { !$0 }
    case .bound(let variable): return solution[variable] != nil
    case .exists(let inner): return !evaluate(substitute(solution, inner), graph: graph).isEmpty
    case .compare(let comparison, let left, let right):
      guard let first = value(left, solution, graph), let second = value(right, solution, graph)
      else { return nil }
      return compare(comparison, first, second)
    case .term, .variable, .arithmetic, .negate, .plus, .isIn, .notIn, .ifThenElse, .coalesce,
      .builtIn, .function:
      return nil
    }
  }

  private func compare(_ comparison: Expression.Comparison, _ left: Term, _ right: Term) -> Bool? {
    let numbers = [left, right].compactMap { $0.literal.flatMap { Int($0.lexicalForm) } }
    switch comparison {
    case .equal: return left == right
    case .notEqual: return left != right
    case .less where numbers.count == 2: return numbers[0] < numbers[1]
    case .greater where numbers.count == 2: return numbers[0] > numbers[1]
    case .less, .greater, .lessOrEqual, .greaterOrEqual: return nil
    }
  }

  private func value(_ expression: Expression, _ solution: Solution, _ graph: Term?) -> Term? {
    switch expression {
    case .term(let term): return term
    case .variable(let variable): return solution[variable]
    case .arithmetic(.add, let left, let right):
      let numbers = [left, right].compactMap {
        value($0, solution, graph)?.literal.flatMap { Int($0.lexicalForm) }
      }
      return numbers.count == 2 ? .literal(Literal(numbers[0] + numbers[1])) : nil
    default: return truth(expression, solution, graph).map { .literal(Literal($0)) }
    }
  }

  private func substitute(_ solution: Solution, _ pattern: GraphPattern) -> GraphPattern {
    // The generator writes only patterns, filters and optional parts under EXISTS.
    func term(_ place: TermPattern) -> TermPattern {
      guard case .variable(let variable) = place, let term = solution[variable] else {
        return place
      }
      return .term(term)
    }
    switch pattern {
    case .bgp(let triples):
      return .bgp(
        triples.map {
          TriplePattern(term($0.subject), term($0.predicate), term($0.object))
        })
    case .filter(let condition, let inner):
      return .filter(substitute(solution, condition), substitute(solution, inner))
    case .leftJoin(let left, let right, let condition):
      return .leftJoin(
        substitute(solution, left), substitute(solution, right),
        condition.map { substitute(solution, $0) })
    default: return pattern
    }
  }

  private func substitute(_ solution: Solution, _ expression: Expression) -> Expression {
    switch expression {
    case .variable(let variable): solution[variable].map(Expression.term) ?? expression
    case .compare(let comparison, let left, let right):
      .compare(comparison, substitute(solution, left), substitute(solution, right))
    case .bound(let variable):
      solution[variable] == nil
        ? expression : .compare(.equal, .term(.iri("a")), .term(.iri("a")))
    default: expression
    }
  }

  private func group(
    _ solutions: [Solution], _ keys: [Variable], _ aggregates: [AggregateBinding]
  ) -> [Solution] {
    var groups = Dictionary(grouping: solutions) { $0.filter { keys.contains($0.key) } }
    if keys.isEmpty, groups.isEmpty { groups = [[:]: []] }
    return groups.map { key, members in
      var result = key
      for binding in aggregates {
        switch binding.aggregate {
        case .countAll(let distinct):
          result[binding.variable] =
            .literal(Literal(distinct ? Set(members).count : members.count))
        case .of(.count, let expression, let distinct):
          let values = members.compactMap { value(expression, $0, nil) }
          result[binding.variable] =
            .literal(Literal(distinct ? Set(values).count : values.count))
        case .of, .groupConcat: break
        }
      }
      return result
    }
  }
}

extension TermPattern {
  fileprivate var fixed: Term? {
    guard case .term(let term) = self else { return nil }
    return term
  }
}
