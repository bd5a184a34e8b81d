import RDF

extension ExpressionEvaluator {
  /// A value as another datatype, nil where it has no such form.
  ///
  /// See <https://www.w3.org/TR/sparql11-query/#FunctionMapping>.
  func cast(_ operand: Operand, to target: Cast) throws -> Operand? {
    let term = try term(of: operand)
    if target == .string {
      switch try value(of: operand) {
      case .integer, .decimal, .boolean:
        return try value(of: operand).map { .value(.string($0.literal.lexicalForm)) }
      case .float, .double: return try value(of: operand).map { .value(.string(plainNumber($0))) }
      case .string, .text, .dateTime, nil: break
      }
      return Self.text(term).map { .value(.string($0)) }
    }
    guard case .literal = term else { return nil }
    let result: XSDValue?
    switch try value(of: operand) {
    case .string(let text)?: result = XSDValue(Literal(text, datatype: target.datatype))
    case .boolean(let flag)?: result = number(flag ? 1 : 0, target)
    case .integer, .decimal, .float, .double:
      result = try value(of: operand).flatMap { number($0, target) }
    case .dateTime(let time)?: result = self.time(time, target)
    case .text?, nil: result = nil
    }
    return result.map(Operand.value)
  }

  private func number(_ flag: BigInteger, _ target: Cast) -> XSDValue? {
    target == .boolean ? .boolean(!flag.isZero) : number(.integer(flag), target)
  }

  private func number(_ value: XSDValue, _ target: Cast) -> XSDValue? {
    switch target {
    case .boolean: return value.effectiveBooleanValue.map(XSDValue.boolean)
    case .double: return value.doubleValue.map(XSDValue.double)
    case .float: return value.floatValue.map(XSDValue.float)
    case .integer:
      switch value {
      case .integer: return value
      case .decimal(let number): return .integer(number.truncated)
      default:
        return value.doubleValue.flatMap(BigInteger.init(truncating:)).map(XSDValue.integer)
      }
    case .decimal:
      switch value {
      case .integer(let number): return .decimal(XSDDecimal(number))
      case .decimal: return value
      case .float(let number): return decimal(number.description).map(XSDValue.decimal)
      default: return value.doubleValue.flatMap { decimal($0.description) }.map(XSDValue.decimal)
      }
    case .string, .dateTime, .date, .time: return nil
    }
  }

  /// The decimal with the digits that a floating-point number is printed with.
  ///
  /// XPath asks for the nearest decimal, of which there is none: each double is one, with up to a
  /// thousand digits. The shortest digits that read as the same number say what was meant.
  private func decimal(_ text: String) -> XSDDecimal? {
    let parts = text.split(separator: "e")
    guard let first = parts.first, let base = XSDDecimal(String(first)) else { return nil }
    guard parts.count == 2 else { return base }
    guard let exponent = Int(parts[1]) else { return nil }
    return exponent < 0
      ? XSDDecimal(mantissa: base.mantissa, scale: base.scale - exponent)
      : base.multiplied(by: XSDDecimal(BigInteger.powerOfTen(exponent)))
  }

  /// A floating-point number as text: without an exponent where it is of ordinary size.
  private func plainNumber(_ value: XSDValue) -> String {
    if let number = value.doubleValue, number == 0 || (1e-6..<1e6).contains(abs(number)) {
      if let whole = Int64(exactly: number) { return String(whole) }
      if case .float(let float) = value { return decimal(float.description)?.description ?? "" }
      if let decimal = decimal(number.description) { return decimal.description }
    }
    return value.literal.lexicalForm
  }

  private func time(_ time: XSDDateTime, _ target: Cast) -> XSDValue? {
    switch (time.form, target) {
    case (.dateTime, .dateTime), (.date, .date), (.time, .time): .dateTime(time)
    case (.dateTime, .date):
      part(time.description.prefix { $0 != "T" } + time.zoneText, .date)
    case (.dateTime, .time):
      part(time.description.drop { $0 != "T" }.dropFirst(), .time)
    case (.date, .dateTime):
      part(
        time.description.dropLast(time.zoneText.count) + "T00:00:00" + time.zoneText, .dateTime)
    default: nil
    }
  }

  private func part(_ text: some StringProtocol, _ form: XSDDateTime.Form) -> XSDValue? {
    XSDDateTime(String(text), form: form).map(XSDValue.dateTime)
  }
}

extension Cast {
  fileprivate var datatype: IRI { IRI(XSD.namespace + rawValue) }
}
