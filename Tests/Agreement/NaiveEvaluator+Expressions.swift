import RDF
import SPARQL

/// Expressions: nil is an error, of which there is one kind.
extension NaiveEvaluator {
  func holds(_ condition: Expression, _ solution: Solution, _ place: Place) throws -> Bool {
    try truth(condition, solution, place) == true
  }

  /// The effective boolean value, three-valued: section 17.2.
  private func truth(
    _ expression: Expression, _ solution: Solution, _ place: Place
  ) throws -> Bool? {
    switch expression {
    case .and(let left, let right):
      let sides = [try truth(left, solution, place), try truth(right, solution, place)]
      return sides.contains(false) ? false : sides.contains(nil) ? nil : true
    case .or(let left, let right):
      let sides = [try truth(left, solution, place), try truth(right, solution, place)]
      return sides.contains(true) ? true : sides.contains(nil) ? nil : false
    case .not(let inner): return try truth(inner, solution, place).map { !$0 }
    case .bound(let variable): return (solution[variable] ?? place.outer[variable]) != nil
    case .exists(let inner):
      let outer = place.outer.merging(solution) { $1 }
      return try !evaluate(inner, Place(graph: place.graph, outer: outer)).isEmpty
    case .compare(let comparison, let left, let right):
      guard let first = try value(left, solution, place),
        let second = try value(right, solution, place)
      else { return nil }
      return NaiveComparison.compare(comparison, first, second)
    case .isIn(let item, let list): return try isIn(item, list, solution, place)
    case .notIn(let item, let list): return try isIn(item, list, solution, place).map { !$0 }
    case .term, .variable, .arithmetic, .negate, .plus, .ifThenElse, .coalesce, .builtIn,
      .function:
      return try value(expression, solution, place).flatMap(NaiveComparison.effectiveBoolean)
    }
  }

  /// Section 17.4.1.9: IN means that one of the list is equal, by the three-valued or.
  private func isIn(
    _ item: Expression, _ list: [Expression], _ solution: Solution, _ place: Place
  ) throws -> Bool? {
    let alternatives = list.reduce(Expression.term(.literal(Literal(false)))) {
      .or($0, .compare(.equal, item, $1))
    }
    // Without a list nothing is compared, but an item that is an error stays one.
    guard try value(item, solution, place) != nil else { return nil }
    return try truth(alternatives, solution, place)
  }

  /// The term that an expression gives.
  func value(_ expression: Expression, _ solution: Solution, _ place: Place) throws -> Term? {
    switch expression {
    case .term(let term): return term
    case .variable(let variable): return solution[variable] ?? place.outer[variable]
    case .arithmetic(let operation, let left, let right):
      guard let first = try number(left, solution, place),
        let second = try number(right, solution, place)
      else { return nil }
      let kind: XSDValue.Arithmetic =
        switch operation {
        case .add: .add
        case .subtract: .subtract
        case .multiply: .multiply
        case .divide: .divide
        }
      return first.applying(kind, second).map { .literal($0.literal) }
    case .negate(let inner):
      return try number(inner, solution, place)?.negated.map { .literal($0.literal) }
    case .plus(let inner):
      return try number(inner, solution, place).map { .literal($0.literal) }
    case .ifThenElse(let test, let yes, let no):
      guard let outcome = try truth(test, solution, place) else { return nil }
      return try value(outcome ? yes : no, solution, place)
    case .coalesce(let list):
      for item in list {
        if let found = try value(item, solution, place) { return found }
      }
      return nil
    case .builtIn(let function, let arguments):
      let terms = try arguments.compactMap { try value($0, solution, place) }
      guard terms.count == arguments.count else { return nil }
      if let answer = Self.simple(function, terms) { return answer }
      return try functions.call(.builtIn(function, terms.map(Expression.term)))
    case .function(let name, let arguments):
      let terms = try arguments.compactMap { try value($0, solution, place) }
      guard terms.count == arguments.count else { return nil }
      return try functions.call(.function(name, terms.map(Expression.term)))
    case .or, .and, .not, .compare, .isIn, .notIn, .bound, .exists:
      return try truth(expression, solution, place).map { .literal(Literal($0)) }
    }
  }

  private func number(
    _ expression: Expression, _ solution: Solution, _ place: Place
  ) throws -> XSDValue? {
    guard let value = try value(expression, solution, place)?.literal.flatMap(XSDValue.init),
      value.isNumeric
    else { return nil }
    return value
  }

  /// The functions that tell terms apart, which are one line each; nil for all others.
  private static func simple(_ function: BuiltIn, _ terms: [Term]) -> Term? {
    func answer(_ outcome: Bool) -> Term { .literal(Literal(outcome)) }
    switch (function, terms[0]) {
    case (.sameTerm, let first): return answer(first == terms[1])
    case (.isIRI, .iri), (.isURI, .iri), (.isBlank, .blankNode), (.isLiteral, .literal):
      return answer(true)
    case (.isIRI, _), (.isURI, _), (.isBlank, _), (.isLiteral, _): return answer(false)
    case (.isNumeric, let term):
      return answer(term.literal.flatMap(XSDValue.init)?.isNumeric ?? false)
    case (.str, .iri(let iri)): return .literal(Literal(iri.value))
    case (.str, .literal(let literal)): return .literal(Literal(literal.lexicalForm))
    case (.lang, .literal(let literal)): return .literal(Literal(literal.language ?? ""))
    case (.datatype, .literal(let literal)): return .iri(literal.datatype)
    default: return nil
    }
  }
}
