import RDF
import SPARQL

/// Groups, aggregates and order.
extension NaiveEvaluator {
  /// See 18.5: Group and Aggregation.
  func group(
    _ solutions: [Solution], _ keys: [Variable], _ aggregates: [AggregateBinding], _ place: Place
  ) throws -> [Solution] {
    var groups = Dictionary(grouping: solutions) { $0.filter { keys.contains($0.key) } }
    // Without GROUP BY there is one group, even of nothing.
    if keys.isEmpty, groups.isEmpty { groups = [[:]: []] }
    return try groups.map { key, members in
      var result = key
      for binding in aggregates {
        result[binding.variable] = try aggregate(binding.aggregate, members, place)
      }
      return result
    }
  }

  private func aggregate(
    _ aggregate: Aggregate, _ members: [Solution], _ place: Place
  ) throws -> Term? {
    switch aggregate {
    case .countAll(let distinct):
      let written = members.map { $0.filter { !$0.key.name.hasPrefix("_:") } }
      return .literal(Literal(distinct ? written.unique.count : written.count))
    case .of(let function, let expression, let distinct):
      var values = try members.map { try value(expression, $0, place) }
      if distinct { values = values.unique }
      return try Self.apply(function, values)
    case .groupConcat(let expression, let separator, let distinct):
      var texts = try members.map { try value(.builtIn(.str, [expression]), $0, place) }
        .compactMap { $0?.literal?.lexicalForm }
      if distinct {
        texts = try members.compactMap { try value(expression, $0, place) }.unique
          .compactMap { $0.literal?.lexicalForm ?? $0.iri?.value }
      }
      return .literal(Literal(texts.joined(separator: separator)))
    }
  }

  private static func apply(_ function: Aggregate.Function, _ values: [Term?]) throws -> Term? {
    let known = values.compactMap(\.self)
    switch function {
    case .count: return .literal(Literal(known.count))
    case .sample: return known.first
    case .min, .max:
      return known.reduce(nil) { best, term -> Term? in
        guard let best, let order = NaiveComparison.inOrder(term, best) else { return term }
        return (function == .min ? order < 0 : order > 0) ? term : best
      }
    case .sum, .avg:
      // An error among the values makes one of the whole.
      let numbers = values.map { $0?.literal.flatMap(XSDValue.init) }
      let sum = numbers.reduce(XSDValue?.some(.integer(0))) { sum, number in
        number.flatMap { sum?.applying(.add, $0) }
      }
      guard function == .avg, !values.isEmpty else { return sum.map { .literal($0.literal) } }
      return sum?.applying(.divide, .integer(BigInteger(Int64(values.count))))
        .map { .literal($0.literal) }
    }
  }

  /// Sorts by the keys; what they leave open stays as it came.
  func sorted(
    _ solutions: [Solution], _ keys: [OrderComparator], _ place: Place
  ) throws -> [Solution] {
    let rows = try solutions.map { solution in
      (solution: solution, keys: try keys.map { try value($0.expression, solution, place) })
    }
    return rows.enumerated().sorted { left, right in
      switch Self.inOrder(left.element.keys, right.element.keys, keys) {
      case let order? where order != 0: order < 0
      default: left.offset < right.offset
      }
    }.map(\.element.solution)
  }

  /// How two rows of keys order, nil where the specification leaves it open.
  static func inOrder(_ left: [Term?], _ right: [Term?], _ keys: [OrderComparator]) -> Int? {
    for (index, key) in keys.enumerated() {
      guard let order = NaiveComparison.inOrder(left[index], right[index]) else { return nil }
      if order != 0 { return key.descending ? -order : order }
    }
    return 0
  }
}
