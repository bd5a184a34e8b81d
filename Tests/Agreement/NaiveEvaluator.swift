public import RDF
public import SPARQL

/// The algebra of SPARQL 1.1, section 18, word for word over arrays of solutions: slow, and easy to
/// believe.
///
///     let rows = try NaiveEvaluator(quads: quads).solutions(of: query)
///
/// It shares nothing with the operators and the planner. Two things are not written a second time:
/// the values of XML Schema (`XSDValue` of `RDF`, held against the peers and the W3C's tests) and
/// the built-in functions and casts, which are asked of the engine with constants for arguments.
public struct NaiveEvaluator {
  /// A solution: the variables that are bound, and what to.
  public typealias Solution = [Variable: Term]

  /// What a pattern is matched against.
  struct Place {
    /// The active graph, nil for the default graph.
    var graph: Term?
    /// Under EXISTS the solution that is tested: its values stand in place of its variables.
    var outer: Solution = [:]
  }

  /// Why an answer was given up.
  public struct TooLarge: Error {}

  let triples: [Term?: [Triple]]
  let functions: ConstantFunctions
  private let limit: Int

  /// Makes an evaluator of those quads.
  ///
  /// - Parameters:
  ///   - quads: the data.
  ///   - limit: how many solutions a pattern may have before `TooLarge` is thrown.
  public init(quads: [Quad], limit: Int = 3_000) {
    let distinct = Dictionary(grouping: quads, by: \.graph).mapValues { $0.map(\.triple).unique }
    triples = distinct
    functions = ConstantFunctions()
    self.limit = limit
  }

  /// The solutions of a query's pattern, in the order that ORDER BY gives them.
  public func solutions(of query: Query) throws -> [Solution] {
    try evaluate(query.pattern, Place())
  }

  func evaluate(_ pattern: GraphPattern, _ place: Place) throws -> [Solution] {
    let result = try unlimited(pattern, place)
    if result.count > limit { throw TooLarge() }
    return result
  }

  private func unlimited(_ pattern: GraphPattern, _ place: Place) throws -> [Solution] {
    switch pattern {
    case .bgp(let patterns): return try matches(patterns, place)
    case .path(let subject, let path, let object):
      return try matches(subject, path, object, place)
    case .join(let left, let right):
      let others = try evaluate(right, place)
      return try evaluate(left, place).flatMap { first in others.compactMap { merge(first, $0) } }
    case .leftJoin(let left, let right, let condition):
      let others = try evaluate(right, place)
      return try evaluate(left, place).flatMap { first in
        let merged = try others.compactMap { merge(first, $0) }
          .filter { solution in try condition.map { try holds($0, solution, place) } ?? true }
        return merged.isEmpty ? [first] : merged
      }
    case .filter(let condition, let inner):
      return try evaluate(inner, place).filter { try holds(condition, $0, place) }
    case .union(let left, let right):
      return try evaluate(left, place) + evaluate(right, place)
    case .minus(let left, let right):
      let others = try evaluate(right, place)
      return try evaluate(left, place).filter { first in
        !others.contains { merge(first, $0) != nil && !Set(first.keys).isDisjoint(with: $0.keys) }
      }
    case .graph(.term(let name), let inner):
      guard triples[name] != nil else { return [] }
      return try evaluate(inner, Place(graph: name, outer: place.outer))
    case .graph(.variable(let variable), let inner):
      return try triples.keys.compactMap(\.self).flatMap { name -> [Solution] in
        if let fixed = place.outer[variable], fixed != name { return [] }
        return try evaluate(inner, Place(graph: name, outer: place.outer))
          .compactMap { merge($0, [variable: name]) }
      }
    case .extend(let inner, let variable, let expression):
      return try evaluate(inner, place).map { solution in
        var result = solution
        result[variable] = try value(expression, solution, place)
        return result
      }
    case .values(let variables, let rows): return table(variables, rows, place)
    case .group(let inner, let keys, let aggregates):
      return try group(evaluate(inner, place), keys, aggregates, place)
    case .orderBy(let inner, let keys): return try sorted(evaluate(inner, place), keys, place)
    case .project(let inner, let variables):
      // Variables that are not handed out are others of the same name.
      let visible = place.outer.filter { variables.contains($0.key) }
      return try evaluate(inner, Place(graph: place.graph, outer: visible))
        .map { $0.filter { variables.contains($0.key) } }
    case .distinct(let inner): return try evaluate(inner, place).unique
    case .reduced(let inner): return try evaluate(inner, place)
    case .slice(let inner, let offset, let limit):
      let rest = try evaluate(inner, place).dropFirst(offset)
      return Array(limit.map { rest.prefix($0) } ?? rest)
    case .service: return []
    }
  }

  /// Two solutions as one, nil where they are not compatible.
  func merge(_ left: Solution, _ right: Solution) -> Solution? {
    var result = left
    for (variable, term) in right {
      if let known = result[variable], known != term { return nil }
      result[variable] = term
    }
    return result
  }

  private func table(_ variables: [Variable], _ rows: [[Term?]], _ place: Place) -> [Solution] {
    rows.compactMap { row in
      var solution: Solution = [:]
      for (variable, term) in zip(variables, row) { solution[variable] = term }
      let fixed = place.outer.filter { variables.contains($0.key) }
      return merge(solution, fixed)
    }
  }
}

extension Array where Element: Hashable {
  /// The elements, each once, where it first came.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
