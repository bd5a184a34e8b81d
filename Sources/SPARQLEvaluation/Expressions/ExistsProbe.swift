import RDF
import SPARQL

/// Answers EXISTS for whole blocks.
///
/// Where all that the pattern shares with the rows is bound in every one of its solutions, the
/// pattern is evaluated once for the distinct keys of a block (a semi-join). Elsewhere the row's
/// values are put into the pattern, as the specification says, once for each combination.
final class ExistsProbe {
  private let factory: OperatorFactory
  private let question: ExistsQuestion
  private let shared: [Variable]
  private let sharedColumns: [Int]
  private var plan: Plan?
  private var known: RowSet
  private var outcomes: [Bool] = []

  init(_ pattern: GraphPattern, columns: [Variable], factory: OperatorFactory) {
    self.factory = factory
    question = ExistsQuestion(pattern, columns: columns, context: factory.context)
    shared = question.shared
    sharedColumns = shared.compactMap(columns.firstIndex)
    known = RowSet(width: shared.count)
  }

  /// Whether there is a solution, for each row of a block.
  func answers(_ block: Block) throws -> [Bool] {
    var firstNew = known.count
    let keys = known.insert(RowKeys(block.columns, sharedColumns, count: block.count))
    if firstNew < known.count {
      try factory.context.keep(known.count - firstNew, width: shared.count)
      outcomes += Array(repeating: false, count: known.count - firstNew)
      if question.isSeedable { try joinKeys(from: firstNew) }
      while firstNew < known.count {
        if !question.isSeedable || !isComplete(firstNew) {
          outcomes[firstNew] = try hasSolution(key: firstNew)
        }
        firstNew += 1
      }
    }
    return keys.map { outcomes[Int($0)] }
  }

  private func isComplete(_ key: Int) -> Bool {
    shared.indices.allSatisfy { known[key, $0] != .unbound }
  }

  /// Evaluates the pattern for all new keys at once and marks those that it matches.
  private func joinKeys(from first: Int) throws {
    let rows = (first..<known.count).filter(isComplete)
    guard !rows.isEmpty else { return }
    question.seed.block = Block(
      columns: shared.indices.map { column in rows.map { known[$0, column] } }, count: rows.count)
    let plan = try plan ?? noted(question.plan(factory.context))
    self.plan = plan
    let columns = Array(shared.indices)
    try factory.context.keepingOnlyMeanwhile {
      let source = try factory.make(plan)
      while let block = try source.next() {
        try factory.context.check()
        let keys = RowKeys(block.columns, columns, count: block.count)
        for index in known.find(keys) where index >= 0 { outcomes[Int(index)] = true }
      }
    }
  }

  /// Evaluates the pattern with the values of one key put in.
  private func hasSolution(key: Int) throws -> Bool {
    try factory.context.check()
    var bindings: [Variable: Term] = [:]
    for (index, variable) in shared.enumerated() where known[key, index] != .unbound {
      bindings[variable] = try factory.context.decode(known[key, index]).term
    }
    let plan = noted(
      try Planner(context: factory.context)
        .plan(question.pattern.substituting(bindings), in: .defaultGraph))
    return try factory.context.keepingOnlyMeanwhile {
      let source = try factory.make(plan)
      while let block = try source.next() {
        if block.count > 0 { return true }
      }
      return false
    }
  }

  private func noted(_ plan: Plan) -> Plan {
    factory.context.innerPlans?.noting(plan, of: question.pattern) ?? plan
  }
}
