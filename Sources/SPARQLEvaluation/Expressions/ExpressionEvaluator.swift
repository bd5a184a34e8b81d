import RDF
import SPARQL

/// Evaluates one expression for the rows of blocks.
///
/// Errors of types are nil, not thrown; what is thrown comes from the dataset or from the limits.
final class ExpressionEvaluator {
  let context: EvaluationContext
  private(set) var root: CompiledExpression = .unbound
  private var exists: [ExistsProbe] = []
  private var existsResults: [[Bool]] = []
  private var decodedColumns: Set<Int> = []
  private(set) var memos: [ExpressionMemo] = []
  /// What each memo is about.
  private var memoPlaces: [MemoPlace] = []
  /// The expression as a test of texts in place, where it is one.
  private(set) var textTest: TextTest?
  var block = Block(width: 0)
  /// Compiled patterns, by texts that are the same only where their characters are.
  var patterns: [Literal: TextPattern] = [:]
  /// The nodes that `BNODE` has made for the texts of a row of the block.
  var rowBlankNodes: [Int: [Literal: Term]] = [:]

  init(_ expression: Expression, columns: [Variable], factory: OperatorFactory) throws {
    context = factory.context
    root = try compile(expression, columns, factory)
    textTest = try TextTest(root, context: context)
    root = root.remembering(&memoPlaces)
    memos = MemoPlace.memos(for: memoPlaces)
    existsResults = Array(repeating: [], count: exists.count)
  }

  /// Takes the block whose rows are asked for next.
  func prepare(_ block: Block) throws {
    self.block = block
    rowBlankNodes.removeAll()
    for column in decodedColumns {
      let memos = memoPlaces.indices.filter { memoPlaces[$0].column == column }
      // What is remembered need not be decoded again.
      if let memo = memos.first, memos.count == 1, self.memos[memo].isWorthwhile {
        try context.prefetch(self.memos[memo].unknown(block.columns[column]))
      } else {
        try context.prefetch(block.columns[column])
      }
    }
    for (index, probe) in exists.enumerated() { existsResults[index] = try probe.answers(block) }
  }

  /// Whether the expression is true for a row; errors are not.
  func isTrue(_ row: Int) throws -> Bool { try truth(root, row) == true }

  /// The id of the expression's value for a row, unbound where it is an error.
  func id(_ row: Int) throws -> TermID {
    guard let operand = try evaluate(root, row) else { return .unbound }
    return try id(of: operand)
  }

  /// The ids of the expression's values for all rows of a block, unbound where they are errors.
  func ids(of block: Block) throws -> [TermID] {
    if case .column(let column) = root { return block.columns[column] }
    try prepare(block)
    return try (0..<block.count).map { try id($0) }
  }

  // MARK: Compiling

  private func compile(
    _ expression: Expression, _ columns: [Variable], _ factory: OperatorFactory
  ) throws -> CompiledExpression {
    func inner(_ expression: Expression) throws -> CompiledExpression {
      try compile(expression, columns, factory)
    }
    switch expression {
    case .term(let term): return .constant(try context.encode(term))
    case .variable(let variable):
      return columns.firstIndex(of: variable).map(CompiledExpression.column) ?? .unbound
    case .or(let left, let right): return .or(try inner(left), try inner(right))
    case .and(let left, let right): return .and(try inner(left), try inner(right))
    case .not(let operand): return .not(try inner(operand))
    case .compare(let comparison, let left, let right):
      return .compare(comparison, try inner(left), try inner(right))
    case .arithmetic(let operation, let left, let right):
      let kind: XSDValue.Arithmetic =
        switch operation {
        case .add: .add
        case .subtract: .subtract
        case .multiply: .multiply
        case .divide: .divide
        }
      return .arithmetic(kind, try inner(left), try inner(right))
    case .negate(let operand): return .negate(try inner(operand))
    case .plus(let operand): return .plus(try inner(operand))
    case .isIn(let item, let list):
      return .isIn(try inner(item), try list.map(inner), negated: false)
    case .notIn(let item, let list):
      return .isIn(try inner(item), try list.map(inner), negated: true)
    case .bound(let variable): return .bound(columns.firstIndex(of: variable))
    case .ifThenElse(let test, let yes, let no):
      return .ifThenElse(try inner(test), try inner(yes), try inner(no))
    case .coalesce(let list): return .coalesce(try list.map(inner))
    case .builtIn(let function, let arguments):
      try BuiltInSupport.check(function, arguments.count)
      let compiled = try arguments.map(inner)
      for case .column(let column) in compiled { decodedColumns.insert(column) }
      return .builtIn(function, compiled)
    case .function(let name, let arguments):
      if let function = ExtensionFunction(name), function.argumentCounts.contains(arguments.count) {
        return .extension(function, try arguments.map(inner))
      }
      guard let cast = Cast(name), arguments.count == 1 else {
        throw EvaluationError.unknownFunction(name.value, arguments: arguments.count)
      }
      return .cast(cast, try inner(arguments[0]))
    case .exists(let pattern):
      exists.append(ExistsProbe(pattern, columns: columns, factory: factory))
      return .exists(exists.count - 1)
    }
  }

  // MARK: Evaluating

  func evaluate(_ expression: CompiledExpression, _ row: Int) throws -> Operand? {
    switch expression {
    case .constant(let id): return .id(id)
    case .column(let column):
      let id = block.columns[column][row]
      return id == .unbound ? nil : .id(id)
    case .unbound: return nil
    case .or, .and, .not, .compare, .isIn, .bound, .exists:
      return try truth(expression, row).map { .value(.boolean($0)) }
    case .arithmetic(let operation, let left, let right):
      guard let leftValue = try value(left, row), let rightValue = try value(right, row) else {
        return nil
      }
      return leftValue.applying(operation, rightValue).map(Operand.value)
    case .negate(let inner): return try value(inner, row)?.negated.map(Operand.value)
    case .plus(let inner):
      guard let number = try value(inner, row), number.isNumeric else { return nil }
      return .value(number)
    case .ifThenElse(let test, let yes, let no):
      guard let outcome = try truth(test, row) else { return nil }
      return try evaluate(outcome ? yes : no, row)
    case .coalesce(let list):
      for item in list {
        if let operand = try evaluate(item, row) { return operand }
      }
      return nil
    case .builtIn(let function, let arguments): return try call(function, arguments, row)
    case .remembered(let memo, let column, let inner):
      guard block.columns[column][row] != .unbound, memos[memo].isWorthwhile else {
        return try evaluate(inner, row)
      }
      let number = try remembered(memo, column, inner, row)
      return memos[memo][number]
    case .cast(let target, let inner):
      guard let operand = try evaluate(inner, row) else { return nil }
      return try cast(operand, to: target)
    case .extension(let function, let arguments): return try call(function, arguments, row)
    }
  }

  /// The number of what a function of a column gives for a row, worked out where it is not known yet.
  private func remembered(
    _ memo: Int, _ column: Int, _ inner: CompiledExpression, _ row: Int
  ) throws -> Int {
    let id = block.columns[column][row]
    if let known = memos[memo].find(id) { return known }
    memos[memo].note(try evaluate(inner, row), for: id)
    return memos[memo].find(id) ?? 0
  }

  /// The effective boolean value of an expression, nil for an error.
  func truth(_ expression: CompiledExpression, _ row: Int) throws -> Bool? {
    switch expression {
    case .or(let left, let right):
      let first = try truth(left, row)
      if first == true { return true }
      let second = try truth(right, row)
      if second == true { return true }
      return first == nil || second == nil ? nil : false
    case .and(let left, let right):
      let first = try truth(left, row)
      if first == false { return false }
      let second = try truth(right, row)
      if second == false { return false }
      return first == nil || second == nil ? nil : true
    case .not(let inner): return try truth(inner, row).map { !$0 }
    case .compare(
      let comparison, .remembered(let left, let leftColumn, let first),
      .remembered(let right, let rightColumn, let second))
    where block.columns[leftColumn][row] != .unbound
      && block.columns[rightColumn][row] != .unbound && memos[left].isWorthwhile
      && memos[right].isWorthwhile:
      let leftNumber = try remembered(left, leftColumn, first, row)
      let forgotten = memos[left].timesForgotten
      let rightNumber = try remembered(right, rightColumn, second, row)
      // Where both are one memo, the second value may have driven out the first.
      guard memos[left].timesForgotten == forgotten else {
        guard let one = try evaluate(first, row), let other = try evaluate(second, row) else {
          return nil
        }
        return try compare(comparison, one, other)
      }
      if let order = memos[left].order(leftNumber, memos[right], rightNumber) {
        return comparison.holds(order)
      }
      guard let leftOperand = memos[left][leftNumber],
        let rightOperand = memos[right][rightNumber]
      else { return nil }
      return try compare(comparison, leftOperand, rightOperand)
    case .compare(let comparison, let left, let right):
      guard let leftOperand = try evaluate(left, row), let rightOperand = try evaluate(right, row)
      else { return nil }
      return try compare(comparison, leftOperand, rightOperand)
    case .isIn(let item, let list, let negated):
      return try contains(item, list, row).map { $0 != negated }
    case .bound(let column):
      guard let column else { return false }
      return block.columns[column][row] != .unbound
    case .exists(let index): return existsResults[index][row]
    case .constant, .column, .unbound, .arithmetic, .negate, .plus, .ifThenElse, .coalesce,
      .builtIn, .cast, .remembered, .extension:
      guard let operand = try evaluate(expression, row) else { return nil }
      return try truth(of: operand)
    }
  }

  private func contains(
    _ item: CompiledExpression, _ list: [CompiledExpression], _ row: Int
  ) throws -> Bool? {
    guard let operand = try evaluate(item, row) else { return nil }
    var sawError = false
    for candidate in list {
      let isEqual = try evaluate(candidate, row).flatMap { try compare(.equal, operand, $0) }
      if isEqual == true { return true }
      if isEqual == nil { sawError = true }
    }
    return sawError ? nil : false
  }

  private func truth(of operand: Operand) throws -> Bool? {
    switch operand {
    case .value(let value): return value.effectiveBooleanValue
    case .id, .term:
      let term = try term(of: operand)
      guard case .literal(let literal) = term else { return nil }
      if let value = try value(of: operand) { return value.effectiveBooleanValue }
      // Ill-formed numbers and booleans are false, not errors.
      return literal.datatype == XSD.boolean || literal.datatype == XSD.integer
        || literal.datatype == XSD.decimal || literal.datatype == XSD.double
        || literal.datatype == XSD.float ? false : nil
    }
  }

  // MARK: Operands

  func value(_ expression: CompiledExpression, _ row: Int) throws -> XSDValue? {
    guard let operand = try evaluate(expression, row) else { return nil }
    return try value(of: operand)
  }

  func value(of operand: Operand) throws -> XSDValue? {
    switch operand {
    case .value(let value): value
    case .id(let id):
      id.tag == .integer
        ? .integer(BigInteger(id.inlineInteger)) : try context.decode(id).value
    case .term(let term): term.literal.flatMap(XSDValue.init)
    }
  }

  func term(of operand: Operand) throws -> Term {
    switch operand {
    case .value(let value): .literal(value.literal)
    case .id(let id): try context.decode(id).term
    case .term(let term): term
    }
  }

  func id(of operand: Operand) throws -> TermID {
    switch operand {
    case .value(let value): try context.encode(value)
    case .id(let id): id
    case .term(let term): try context.encode(term)
    }
  }

  /// The characters of a literal or an IRI, nil for a blank node: what `STR` gives.
  static func text(_ term: Term) -> String? {
    switch term {
    case .iri(let iri): iri.value
    case .literal(let literal): literal.lexicalForm
    case .blankNode: nil
    }
  }
}
