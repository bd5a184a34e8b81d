extension XSDValue {
  /// The effective boolean value, nil where the type has none.
  ///
  /// See <https://www.w3.org/TR/sparql11-query/#ebv>.
  public var effectiveBooleanValue: Bool? {
    switch self {
    case .boolean(let value): value
    case .string(let text), .text(let text, _): !text.utf8.isEmpty
    case .integer(let value): !value.isZero
    case .decimal(let value): !value.isZero
    case .float(let value): !(value.isNaN || value == 0)
    case .double(let value): !(value.isNaN || value == 0)
    case .dateTime: nil
    }
  }

  /// Whether two values are equal, nil (a type error) where they cannot be compared.
  public func isEqual(to other: XSDValue) -> Bool? {
    switch (self, other) {
    case (.text(let left, let leftLanguage), .text(let right, let rightLanguage)):
      return left.hasSameBytes(as: right) && leftLanguage == rightLanguage
    case (.dateTime(let left), .dateTime(let right)) where left.form == right.form:
      return left.compared(to: right).map { $0 == 0 }
    default:
      return ordering(to: other).map { $0 == .same }
    }
  }

  /// The outcomes of comparing two values of one kind.
  public enum Ordering: Sendable {
    /// The outcomes; `unordered` where one is not a number.
    case less, same, greater, unordered
  }

  /// How two values order, nil (a type error) where `<` does not compare them.
  public func ordering(to other: XSDValue) -> Ordering? {
    switch (self, other) {
    case (.string(let left), .string(let right)):
      return Ordering(codePoints: left, right)
    case (.boolean(let left), .boolean(let right)):
      return Ordering(left ? 1 : 0, right ? 1 : 0)
    case (.dateTime(let left), .dateTime(let right)):
      guard left.form == right.form, let order = left.compared(to: right) else { return nil }
      return Ordering(order, 0)
    case (.integer(let left), .integer(let right)):
      return Ordering(left, right)
    default:
      switch NumericPair(self, other) {
      case .integers(let left, let right)?: return Ordering(left, right)
      case .decimals(let left, let right)?: return Ordering(left, right)
      case .floats(let left, let right)?: return Ordering(left, right)
      case .doubles(let left, let right)?: return Ordering(left, right)
      case nil: return nil
      }
    }
  }

  /// The four operations of arithmetic.
  public enum Arithmetic: Sendable {
    /// The operations.
    case add, subtract, multiply, divide
  }

  /// The result of an operation on two numbers, nil (a type error) where there is none.
  ///
  /// Integers and decimals are exact, whatever their size, up to the limit of `BigInteger`. They
  /// cannot be divided by 0; a quotient of integers is a decimal.
  public func applying(_ operation: Arithmetic, _ other: XSDValue) -> XSDValue? {
    switch NumericPair(self, other) {
    case .integers(let left, let right)?:
      let result: BigInteger
      switch operation {
      case .add: result = left + right
      case .subtract: result = left - right
      case .multiply: result = left * right
      case .divide:
        return XSDDecimal(left).divided(by: XSDDecimal(right)).map(XSDValue.decimal)
      }
      return result.isWithinLimit ? .integer(result) : nil
    case .decimals(let left, let right)?:
      switch operation {
      case .add: return left.adding(right).map(XSDValue.decimal)
      case .subtract: return left.adding(right.negated).map(XSDValue.decimal)
      case .multiply: return left.multiplied(by: right).map(XSDValue.decimal)
      case .divide: return left.divided(by: right).map(XSDValue.decimal)
      }
    case .floats(let left, let right)?:
      return .float(XSDValue.apply(operation, left, right))
    case .doubles(let left, let right)?:
      return .double(XSDValue.apply(operation, left, right))
    case nil:
      return nil
    }
  }

  /// The number with its sign turned, nil where the value is no number.
  public var negated: XSDValue? {
    switch self {
    case .integer(let value): .integer(-value)
    case .decimal(let value): .decimal(value.negated)
    case .float(let value): .float(-value)
    case .double(let value): .double(-value)
    case .string, .text, .boolean, .dateTime: nil
    }
  }

  private static func apply<Value: BinaryFloatingPoint>(
    _ operation: Arithmetic, _ left: Value, _ right: Value
  ) -> Value {
    switch operation {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    case .divide: left / right
    }
  }
}

extension XSDValue.Ordering {
  /// The order of code points, which is that of UTF-8's bytes; Swift's own takes texts for the same
  /// that are only canonically equivalent.
  fileprivate init(codePoints left: String, _ right: String) {
    self =
      left.hasSameBytes(as: right)
      ? .same : left.utf8.lexicographicallyPrecedes(right.utf8) ? .less : .greater
  }

  fileprivate init<Value: Comparable>(_ left: Value, _ right: Value) {
    self = left == right ? .same : left < right ? .less : left > right ? .greater : .unordered
  }
}

/// Two numbers brought to the type that both can be promoted to.
private enum NumericPair {
  case integers(BigInteger, BigInteger)
  case decimals(XSDDecimal, XSDDecimal)
  case floats(Float, Float)
  case doubles(Double, Double)

  init?(_ left: XSDValue, _ right: XSDValue) {
    switch (left, right) {
    case (.integer(let left), .integer(let right)):
      self = .integers(left, right)
    case (.double, _), (_, .double):
      guard let left = left.doubleValue, let right = right.doubleValue else { return nil }
      self = .doubles(left, right)
    case (.float, _), (_, .float):
      guard let left = left.floatValue, let right = right.floatValue else { return nil }
      self = .floats(left, right)
    default:
      guard let left = left.decimalValue, let right = right.decimalValue else { return nil }
      self = .decimals(left, right)
    }
  }
}

extension XSDValue {
  /// The number as a double, nil where the value is no number.
  public var doubleValue: Double? {
    switch self {
    case .integer(let value): value.rounded(to: Double.self)
    case .decimal(let value): value.doubleValue
    case .float(let value): Double(value)
    case .double(let value): value
    case .string, .text, .boolean, .dateTime: nil
    }
  }

  /// The number as a float, nil where the value is no number.
  public var floatValue: Float? {
    switch self {
    case .integer(let value): value.rounded(to: Float.self)
    case .decimal(let value): value.floatValue
    case .float(let value): value
    case .double(let value): Float(value)
    case .string, .text, .boolean, .dateTime: nil
    }
  }

  fileprivate var decimalValue: XSDDecimal? {
    switch self {
    case .integer(let value): XSDDecimal(value)
    case .decimal(let value): value
    case .string, .text, .boolean, .float, .double, .dateTime: nil
    }
  }
}
