import RDF

/// Expressions, every operator in brackets unless it goes on a chain: `(1 + 2 - 3)`.
extension Printer {
  /// The text of an expression; variables of aggregates become the aggregates again.
  func text(of expression: Expression) -> String {
    switch expression {
    case .term(let term): return TermText.text(term)
    case .variable(let variable):
      return aggregates[variable].map { text(of: $0) } ?? "?" + variable.name
    case .or, .and, .arithmetic: return "(" + chain(expression) + ")"
    case .not(.exists(let pattern)): return "NOT " + text(of: .exists(pattern))
    case .not(let operand): return "!(\(text(of: operand)))"
    case .compare(let comparison, let left, let right):
      return "(\(text(of: left)) \(comparison.rawValue) \(text(of: right)))"
    case .negate(let operand): return "-(\(text(of: operand)))"
    case .plus(let operand): return "+(\(text(of: operand)))"
    case .isIn(let operand, let operands): return "(\(text(of: operand)) IN \(list(operands)))"
    case .notIn(let operand, let operands):
      return "(\(text(of: operand)) NOT IN \(list(operands)))"
    case .bound(let variable): return "BOUND(?\(variable.name))"
    case .ifThenElse(let condition, let yes, let no): return "IF" + list([condition, yes, no])
    case .coalesce(let operands): return "COALESCE" + list(operands)
    case .builtIn(let function, let operands): return function.rawValue + list(operands)
    case .function(let iri, let operands): return TermText.text(iri) + list(operands)
    case .exists(let pattern):
      var inner = Printer()
      inner.contents(pattern)
      // Line breaks are space to SPARQL, and no text holds one: they are written as escapes.
      let lines = inner.output.split(separator: "\n").map { $0.drop { $0 == " " } }
      return "EXISTS { " + lines.joined(separator: " ") + " }"
    }
  }

  /// A chain of operators of one strength, which bind to the left.
  ///
  /// A bracket for each would soon be deeper than the parser goes.
  private func chain(_ expression: Expression) -> String {
    switch expression {
    case .or(let left, let right):
      let start = if case .or = left { chain(left) } else { text(of: left) }
      return "\(start) || \(text(of: right))"
    case .and(let left, let right):
      let start = if case .and = left { chain(left) } else { text(of: left) }
      return "\(start) && \(text(of: right))"
    case .arithmetic(let operation, let left, let right):
      var goesOn = false
      if case .arithmetic(let first, _, _) = left { goesOn = first.isSum == operation.isSum }
      let start = goesOn ? chain(left) : text(of: left)
      return "\(start) \(operation.rawValue) \(text(of: right))"
    case .term, .variable, .not, .compare, .negate, .plus, .isIn, .notIn, .bound, .ifThenElse,
      .coalesce, .builtIn, .function, .exists:
      return text(of: expression)
    }
  }

  private func list(_ operands: [Expression]) -> String {
    "(" + operands.map { text(of: $0) }.joined(separator: ", ") + ")"
  }

  private func text(of aggregate: Aggregate) -> String {
    switch aggregate {
    case .countAll(let distinct): return "COUNT(\(distinct ? "DISTINCT " : "")*)"
    case .of(let function, let expression, let distinct):
      return "\(function.rawValue)(\(distinct ? "DISTINCT " : "")\(text(of: expression)))"
    case .groupConcat(let expression, let separator, let distinct):
      return "GROUP_CONCAT(\(distinct ? "DISTINCT " : "")\(text(of: expression)); SEPARATOR = "
        + TermText.quoted(separator) + ")"
    }
  }
}

extension Expression.ArithmeticOperator {
  /// Whether the operator binds as a sum does, not as a product.
  fileprivate var isSum: Bool {
    switch self {
    case .add, .subtract: true
    case .multiply, .divide: false
    }
  }
}
