public import RDF

/// An expression of SPARQL.
///
/// See <https://www.w3.org/TR/sparql11-query/#expressions>.
public indirect enum Expression: Hashable, Sendable {
  /// A fixed term.
  case term(Term)
  /// A variable's value.
  case variable(Variable)
  /// `||`.
  case or(Expression, Expression)
  /// `&&`.
  case and(Expression, Expression)
  /// `!`.
  case not(Expression)
  /// A comparison of values.
  case compare(Comparison, Expression, Expression)
  /// `+ - * /`.
  case arithmetic(ArithmeticOperator, Expression, Expression)
  /// Unary minus.
  case negate(Expression)
  /// Unary plus.
  case plus(Expression)
  /// `IN`.
  case isIn(Expression, [Expression])
  /// `NOT IN`.
  case notIn(Expression, [Expression])
  /// Whether a variable is bound.
  case bound(Variable)
  /// `IF`.
  case ifThenElse(Expression, Expression, Expression)
  /// `COALESCE`.
  case coalesce([Expression])
  /// A built-in function by its name in upper case ("STRLEN").
  case builtIn(BuiltIn, [Expression])
  /// A function named by an IRI: casts (`xsd:integer`) and extensions (`rap:score`).
  case function(IRI, [Expression])
  /// `EXISTS` (and, under `.not`, `NOT EXISTS`).
  case exists(GraphPattern)

  /// The operators of comparison.
  public enum Comparison: String, Hashable, Sendable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  /// The operators of arithmetic.
  public enum ArithmeticOperator: String, Hashable, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
  }
}
