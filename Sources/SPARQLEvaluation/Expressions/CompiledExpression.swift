import RDF
import SPARQL

/// An expression whose variables have become columns and whose constants have become ids.
indirect enum CompiledExpression {
  case constant(TermID)
  case column(Int)
  /// A variable that no column holds.
  case unbound
  case or(CompiledExpression, CompiledExpression)
  case and(CompiledExpression, CompiledExpression)
  case not(CompiledExpression)
  case compare(Expression.Comparison, CompiledExpression, CompiledExpression)
  case arithmetic(XSDValue.Arithmetic, CompiledExpression, CompiledExpression)
  case negate(CompiledExpression)
  case plus(CompiledExpression)
  case isIn(CompiledExpression, [CompiledExpression], negated: Bool)
  case bound(Int?)
  case ifThenElse(CompiledExpression, CompiledExpression, CompiledExpression)
  case coalesce([CompiledExpression])
  case builtIn(BuiltIn, [CompiledExpression])
  case cast(Cast, CompiledExpression)
  case `extension`(ExtensionFunction, [CompiledExpression])
  /// The pattern of that number, answered for the whole block beforehand.
  case exists(Int)
}

/// What an expression gives: an id that need not be decoded, a computed value, or a term.
enum Operand {
  case id(TermID)
  case value(XSDValue)
  case term(Term)
}

/// The datatypes that a function of that name casts to.
enum Cast: String, CaseIterable {
  case string, boolean, integer, decimal, float, double, dateTime, date, time

  init?(_ function: IRI) {
    guard function.value.hasPrefix(XSD.namespace) else { return nil }
    self.init(rawValue: String(function.value.dropFirst(XSD.namespace.count)))
  }
}
