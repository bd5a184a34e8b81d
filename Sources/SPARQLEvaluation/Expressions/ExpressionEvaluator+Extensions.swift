import RDF
import SPARQL

extension ExpressionEvaluator {
  /// The value of a function of our own, nil for a type error.
  ///
  /// What a function has to look up in the data is kept in `context.extensions`, so that a node that
  /// comes back in a thousand rows is looked up once.
  func call(
    _ function: ExtensionFunction, _ arguments: [CompiledExpression], _ row: Int
  ) throws -> Operand? {
    var operands: [Operand] = []
    for argument in arguments {
      guard let operand = try evaluate(argument, row) else { return nil }
      operands.append(operand)
    }
    switch function {
    case .score:
      guard let words = Self.text(try term(of: operands[1])) else { return nil }
      return try context.score(id(of: operands[0]), words: words).map { .value(.double($0)) }
    case .cite:
      guard case .iri(let place) = try term(of: operands[0]) else { return nil }
      return try context.extensions.citation(of: place, in: context).map { .value(.string($0)) }
    case .sameTopic:
      let (left, right) = (try id(of: operands[0]), try id(of: operands[1]))
      let topics = try context.extensions.topics(of: left, in: context)
      return .value(
        .boolean(try !topics.isDisjoint(with: context.extensions.topics(of: right, in: context))))
    case .during: return try isWithin(operands) { $0 }
    case .inWeekOf: return try isWithin(operands) { $0.enclosing(.week) }
    case .inMonthOf: return try isWithin(operands) { $0.enclosing(.month) }
    case .inQuarterOf: return try isWithin(operands) { $0.enclosing(.quarter) }
    case .inYearOf: return try isWithin(operands) { $0.enclosing(.year) }
    case .weekOf: return try days(operands[0])?.enclosing(.week).map { Self.day($0.first) }
    case .monthOf:
      return try days(operands[0])?.enclosing(.month).map {
        .term(.literal(Literal($0.first.isoMonth, datatype: XSD.gYearMonth)))
      }
    case .quarterOf:
      return try days(operands[0])?.enclosing(.quarter).map { quarter in
        let year = quarter.first.isoMonth.dropLast(3)
        return .value(.string("\(year)-Q\((quarter.first.month + 2) / 3)"))
      }
    case .firstDay: return try days(operands[0]).map { Self.day($0.first) }
    case .lastDay: return try days(operands[0]).map { Self.day($0.last) }
    }
  }

  /// The days that an operand names.
  private func days(_ operand: Operand) throws -> DayRange? {
    try term(of: operand).literal.flatMap(DayRange.init)
  }

  /// Whether the first date lies in what the second one stands for; an error where that cannot be
  /// known, such as whether something of March was in its first week.
  private func isWithin(
    _ operands: [Operand], _ period: (DayRange) -> DayRange?
  ) throws -> Operand? {
    guard let days = try days(operands[0]), let period = try self.days(operands[1]).flatMap(period)
    else { return nil }
    return days.isWithin(period).map { .value(.boolean($0)) }
  }

  private static func day(_ day: CivilDate) -> Operand {
    .term(.literal(Literal(day.isoText, datatype: XSD.date)))
  }
}
