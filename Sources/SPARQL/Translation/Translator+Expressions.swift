import RDF

/// Expressions; where aggregates may stand, they are collected and replaced by variables.
extension Translator {
  /// An expression in which no aggregate may stand.
  mutating func plain(
    _ syntax: ExpressionSyntax, in place: String
  ) throws(SPARQLError) -> Expression {
    var aggregates: AggregateCollector?
    return try expression(syntax, in: place, &aggregates)
  }

  /// An expression; its aggregates go into the collector, nil where none may stand.
  mutating func expression(
    _ syntax: ExpressionSyntax, in place: String, _ aggregates: inout AggregateCollector?
  ) throws(SPARQLError) -> Expression {
    func one(_ operand: ExpressionSyntax, _ translator: inout Translator) throws(SPARQLError)
      -> Expression
    { try translator.expression(operand, in: place, &aggregates) }

    switch syntax.kind {
    case .term(let term): return .term(term)
    case .variable(let variable): return aggregates?.substitutes[variable] ?? .variable(variable)
    case .bound(let variable): return .bound(variable)
    case .or(let left, let right): return .or(try one(left, &self), try one(right, &self))
    case .and(let left, let right): return .and(try one(left, &self), try one(right, &self))
    case .not(let operand): return .not(try one(operand, &self))
    case .negate(let operand): return .negate(try one(operand, &self))
    case .plus(let operand): return .plus(try one(operand, &self))
    case .compare(let comparison, let left, let right):
      return .compare(comparison, try one(left, &self), try one(right, &self))
    case .arithmetic(let operation, let left, let right):
      return .arithmetic(operation, try one(left, &self), try one(right, &self))
    case .isIn(let operand, let list, let negated):
      let operand = try one(operand, &self)
      let list = try expressions(list, in: place, &aggregates)
      return negated ? .notIn(operand, list) : .isIn(operand, list)
    case .ifThenElse(let condition, let yes, let no):
      return .ifThenElse(try one(condition, &self), try one(yes, &self), try one(no, &self))
    case .coalesce(let list): return .coalesce(try expressions(list, in: place, &aggregates))
    case .builtIn(let function, let list):
      return .builtIn(function, try expressions(list, in: place, &aggregates))
    case .function(let iri, let list):
      return .function(iri, try expressions(list, in: place, &aggregates))
    case .exists(let group): return .exists(try pattern(group))
    case .countAll, .aggregate, .groupConcat:
      guard aggregates != nil else {
        throw error(
          "an aggregate cannot stand in \(place)", at: syntax.range,
          suggestion: "aggregates stand in SELECT, HAVING and ORDER BY")
      }
      let aggregate = try aggregate(syntax)
      return .variable(aggregates?.variable(for: aggregate) ?? Variable(".agg"))
    }
  }

  private mutating func expressions(
    _ list: [ExpressionSyntax], in place: String, _ aggregates: inout AggregateCollector?
  ) throws(SPARQLError) -> [Expression] {
    var result: [Expression] = []
    for operand in list { result.append(try expression(operand, in: place, &aggregates)) }
    return result
  }

  private mutating func aggregate(_ syntax: ExpressionSyntax) throws(SPARQLError) -> Aggregate {
    let place = "another aggregate"
    switch syntax.kind {
    case .aggregate(let function, let operand, let distinct):
      return .of(function, try plain(operand, in: place), distinct: distinct)
    case .groupConcat(let operand, let separator, let distinct):
      return .groupConcat(
        try plain(operand, in: place), separator: separator, distinct: distinct)
    case .countAll(let distinct): return .countAll(distinct: distinct)
    case .term, .variable, .or, .and, .not, .compare, .arithmetic, .negate, .plus, .isIn, .bound,
      .ifThenElse, .coalesce, .builtIn, .function, .exists:
      throw error("an aggregate was expected", at: syntax.range)
    }
  }
}

/// The aggregates of a query, each once, with the variables that stand for them.
struct AggregateCollector {
  /// What has been found.
  private(set) var bindings: [AggregateBinding] = []
  /// What a name stands for: HAVING may use the names that SELECT gives.
  var substitutes: [Variable: Expression] = [:]

  /// The variable of an aggregate, `.agg0` and so on: no query can write such a name.
  mutating func variable(for aggregate: Aggregate) -> Variable {
    if let known = bindings.first(where: { $0.aggregate == aggregate }) { return known.variable }
    let variable = Variable(".agg\(bindings.count)")
    bindings.append(AggregateBinding(variable: variable, aggregate: aggregate))
    return variable
  }
}
