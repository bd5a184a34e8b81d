import RDF

/// Expressions, with the brackets that they need and no others.
///
/// More brackets would stand deeper inside each other than those that were written, and the parser
/// takes only so many.
extension Printer {
  /// The text of an expression; variables of aggregates become the aggregates again.
  func text(of expression: Expression) -> String { text(of: expression, from: .or) }

  /// The text of an expression as FILTER and HAVING take it: in brackets, or a call.
  func text(ofConstraint expression: Expression) -> String {
    switch expression {
    case .bound, .ifThenElse, .coalesce, .builtIn, .function, .exists, .not(.exists):
      text(of: expression)
    case .term, .variable, .or, .and, .not, .compare, .arithmetic, .negate, .plus, .isIn, .notIn:
      "(" + text(of: expression) + ")"
    }
  }

  /// The text of an operand; in brackets where it binds more weakly than it has to.
  private func text(of expression: Expression, from minimum: Strength) -> String {
    let text = textWithoutBrackets(of: expression)
    return expression.strength < minimum ? "(" + text + ")" : text
  }

  private func textWithoutBrackets(of expression: Expression) -> String {
    switch expression {
    case .term(let term): return TermText.text(term)
    case .variable(let variable):
      return aggregates[variable].map { text(of: $0) } ?? "?" + variable.name
    case .or(let left, let right): return infix(left, "||", right, .or)
    case .and(let left, let right): return infix(left, "&&", right, .and)
    case .compare(let comparison, let left, let right):
      return infix(left, comparison.rawValue, right, .comparison)
    case .arithmetic(let operation, let left, let right):
      return infix(left, operation.rawValue, right, expression.strength)
    case .not(.exists(let pattern)): return "NOT " + text(of: .exists(pattern))
    case .not(let operand): return "!" + text(of: operand, from: .primary)
    case .negate(let operand): return "-" + signed(operand)
    case .plus(let operand): return "+" + signed(operand)
    case .isIn(let operand, let operands):
      return text(of: operand, from: .sum) + " IN " + list(operands)
    case .notIn(let operand, let operands):
      return text(of: operand, from: .sum) + " NOT IN " + list(operands)
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

  /// An operator between its operands: chains bind to the left, comparisons make no chains.
  private func infix(
    _ left: Expression, _ symbol: String, _ right: Expression, _ strength: Strength
  ) -> String {
    let leftText = text(of: left, from: strength == .comparison ? .sum : strength)
    return "\(leftText) \(symbol) \(text(of: right, from: strength.next))"
  }

  /// What stands behind a sign; a number keeps its distance, to stay a number of its own.
  private func signed(_ operand: Expression) -> String {
    let isTerm = if case .term = operand { true } else { false }
    return (isTerm ? " " : "") + text(of: operand, from: .primary)
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

/// How strongly the outermost operator of an expression binds.
private enum Strength: Int, Comparable {
  case or, and, comparison, sum, product, unary, primary

  static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }

  /// The next stronger one.
  var next: Strength { Strength(rawValue: rawValue + 1) ?? .primary }
}

extension Expression {
  fileprivate var strength: Strength {
    switch self {
    case .or: .or
    case .and: .and
    case .compare, .isIn, .notIn: .comparison
    case .arithmetic(.add, _, _), .arithmetic(.subtract, _, _): .sum
    case .arithmetic(.multiply, _, _), .arithmetic(.divide, _, _): .product
    case .not(.exists): .primary
    case .not, .negate, .plus: .unary
    case .term, .variable, .bound, .ifThenElse, .coalesce, .builtIn, .function, .exists: .primary
    }
  }
}

extension Expression {
  /// The expression as SPARQL, IRIs written out in full.
  public var sparqlText: String { Printer().text(of: self) }
}
