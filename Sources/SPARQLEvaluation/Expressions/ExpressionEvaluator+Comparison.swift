import RDF
import SPARQL

extension ExpressionEvaluator {
  /// The outcome of a comparison, nil for a type error.
  ///
  /// Inline ids of one kind compare as they are, IRIs and blank nodes by their ids; only other
  /// literals are decoded.
  func compare(
    _ comparison: Expression.Comparison, _ left: Operand, _ right: Operand
  ) throws -> Bool? {
    if case .id(let leftID) = left, case .id(let rightID) = right, leftID.isInline,
      leftID.rawValue >> 56 == rightID.rawValue >> 56
    {
      switch comparison {
      case .equal: return leftID == rightID
      case .notEqual: return leftID != rightID
      case .less: return leftID < rightID
      case .lessOrEqual: return leftID <= rightID
      case .greater: return leftID > rightID
      case .greaterOrEqual: return leftID >= rightID
      }
    }
    switch comparison {
    case .equal: return try isEqual(left, right)
    case .notEqual: return try isEqual(left, right).map { !$0 }
    case .less: return try ordering(left, right).map { $0 == .less }
    case .lessOrEqual: return try ordering(left, right).map { $0 == .less || $0 == .same }
    case .greater: return try ordering(left, right).map { $0 == .greater }
    case .greaterOrEqual: return try ordering(left, right).map { $0 == .greater || $0 == .same }
    }
  }

  private func ordering(_ left: Operand, _ right: Operand) throws -> XSDValue.Ordering? {
    guard let leftValue = try value(of: left), let rightValue = try value(of: right) else {
      return nil
    }
    return leftValue.ordering(to: rightValue)
  }

  /// Equality of values, else of terms; an error where two literals may or may not be equal.
  private func isEqual(_ left: Operand, _ right: Operand) throws -> Bool? {
    if let leftValue = try value(of: left), let rightValue = try value(of: right) {
      if let outcome = leftValue.isEqual(to: rightValue) { return outcome }
      // Values of two kinds, all of which are known here, are different.
      return leftValue.kind == rightValue.kind ? nil : false
    }
    let (leftTerm, rightTerm) = (try term(of: left), try term(of: right))
    if leftTerm == rightTerm { return true }
    if case .literal(let leftLiteral) = leftTerm, case .literal(let rightLiteral) = rightTerm {
      // A text in a language is no other literal; an unknown or ill-formed one may be any.
      return (leftLiteral.language == nil) != (rightLiteral.language == nil) ? false : nil
    }
    return false
  }
}

extension XSDValue {
  /// The kinds of value that are never equal to each other.
  fileprivate var kind: Int {
    switch self {
    case .string: 0
    case .text: 1
    case .boolean: 2
    case .integer, .decimal, .float, .double: 3
    case .dateTime(let time):
      switch time.form {
      case .dateTime: 4
      case .date: 5
      case .time: 6
      }
    }
  }
}
