import RDF
import SPARQL

/// The operators of 17.3 and the order of 15.1 over terms.
enum NaiveComparison {
  /// The outcome of an operator, nil for an error.
  static func compare(
    _ comparison: Expression.Comparison, _ left: Term, _ right: Term
  ) -> Bool? {
    switch comparison {
    case .equal: return equal(left, right)
    case .notEqual: return equal(left, right).map { !$0 }
    case .less: return order(left, right).map { $0 == .less }
    case .lessOrEqual: return order(left, right).map { $0 == .less || $0 == .same }
    case .greater: return order(left, right).map { $0 == .greater }
    case .greaterOrEqual: return order(left, right).map { $0 == .greater || $0 == .same }
    }
  }

  private static func order(_ left: Term, _ right: Term) -> XSDValue.Ordering? {
    guard let first = left.literal.flatMap(XSDValue.init),
      let second = right.literal.flatMap(XSDValue.init)
    else { return nil }
    return first.ordering(to: second)
  }

  /// Equality: of values where both have some, of terms otherwise.
  ///
  /// Two literals that are not the same term may still mean the same unless both are of kinds that
  /// are known here: of numbers, texts, booleans and times none is of another kind as well.
  private static func equal(_ left: Term, _ right: Term) -> Bool? {
    guard case .literal(let first) = left, case .literal(let second) = right else {
      return left == right
    }
    if let one = XSDValue(first), let other = XSDValue(second) {
      if let outcome = one.isEqual(to: other) { return outcome }
      return kind(first) == kind(second) ? nil : false
    }
    if first == second { return true }
    return (first.language == nil) != (second.language == nil) ? false : nil
  }

  private static func kind(_ literal: Literal) -> String {
    XSDValue(literal)?.isNumeric == true ? "number" : literal.datatype.value
  }

  /// See 17.2.2: ill-formed numbers and booleans are false, not errors.
  static func effectiveBoolean(_ term: Term) -> Bool? {
    guard case .literal(let literal) = term else { return nil }
    switch literal.datatype {
    case XSD.boolean: return ["true", "1"].contains(literal.lexicalForm)
    case XSD.string, RDFVocabulary.langString: return !literal.lexicalForm.isEmpty
    case XSD.integer, XSD.decimal, XSD.float, XSD.double, XSD.nonNegativeInteger:
      guard let number = XSDValue(literal)?.doubleValue else { return false }
      return !number.isNaN && number != 0
    default: return nil
    }
  }

  /// Which of two values ORDER BY puts first: below 0 the first, 0 neither, nil where it is open.
  static func inOrder(_ left: Term?, _ right: Term?) -> Int? {
    let (first, second) = (rank(left), rank(right))
    guard first == second else { return first < second ? -1 : 1 }
    switch (left, right) {
    case (.iri(let one), .iri(let other)): return codePoints(one.value, other.value)
    case (.literal(let one)?, .literal(let other)?):
      if let first = XSDValue(one), let second = XSDValue(other) {
        switch first.ordering(to: second) {
        case .less: return -1
        case .same: return 0
        case .greater: return 1
        case .unordered: return notANumber(first) ? notANumber(second) ? 0 : -1 : 1
        case nil: break
        }
      }
      return one == other ? 0 : nil
    case (nil, nil): return 0
    default: return left == right ? 0 : nil
    }
  }

  /// What is not a number comes before all numbers here; the specification leaves it open.
  private static func notANumber(_ value: XSDValue) -> Bool { value.doubleValue?.isNaN ?? false }

  private static func rank(_ term: Term?) -> Int {
    switch term {
    case nil: 0
    case .blankNode: 1
    case .iri: 2
    case .literal: 3
    }
  }

  private static func codePoints(_ left: String, _ right: String) -> Int {
    let (first, second) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    return first == second ? 0 : first.lexicographicallyPrecedes(second) ? -1 : 1
  }
}
