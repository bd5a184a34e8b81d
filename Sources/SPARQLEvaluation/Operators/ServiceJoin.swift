import RDF
import SPARQL

/// Each row joined with what an endpoint answers.
final class ServiceJoin: Operator {
  private let input: any Operator
  private let call: ServiceCall
  private let context: EvaluationContext
  /// The column that holds the endpoint, nil where it is fixed.
  private let endpointColumn: Int?
  /// The columns that both sides have: in the rows and in the answer.
  private let shared: [(row: Int, answer: Int)]
  private let merge: RowMerge
  private var finder: PairFinder
  /// Rows that wait to be joined with the answer of their endpoint.
  private var waiting: [(block: Block, endpoint: TermID)] = []
  private var current: (block: Block, answer: RowTable)?
  /// The answers that hold for all rows.
  private var answers: [TermID: RowTable] = [:]

  init(_ input: any Operator, inputPlan: Plan, call: ServiceCall, context: EvaluationContext) {
    self.input = input
    self.call = call
    self.context = context
    endpointColumn = call.endpoint.variable.flatMap(inputPlan.columns.firstIndex)
    let answerPlan = Plan(
      node: .nothing, columns: call.columns, certain: call.certain, rows: 0, cost: 0)
    merge = RowMerge(left: inputPlan, right: answerPlan)
    finder = PairFinder(leftKeys: merge.leftKeys, loose: merge.loose)
    shared = call.columns.enumerated().compactMap { index, column in
      inputPlan.columns.firstIndex(of: column).map { ($0, index) }
    }
  }

  func next() throws -> Block? {
    while true {
      try context.check()
      if let (block, answer) = current {
        let pairs = finder.next(in: answer)
        if !pairs.left.isEmpty { return merge.merged(block, answer, pairs) }
        if call.sendsKeys { try context.keep(-answer.count) }
        current = nil
      }
      if let (block, endpoint) = waiting.popLast() {
        current = (block, try answer(of: endpoint, for: block))
        finder.start(block)
        continue
      }
      guard let block = try input.next() else { return nil }
      waiting = try parts(of: block).reversed()
    }
  }

  /// The rows by the endpoint that each asks.
  private func parts(of block: Block) throws -> [(block: Block, endpoint: TermID)] {
    guard block.count > 0 else { return [] }
    if case .term(let term) = call.endpoint { return [(block, try context.encode(term))] }
    guard let endpointColumn else { throw unbound() }
    var rows: [TermID: [Int32]] = [:]
    for (row, endpoint) in block.columns[endpointColumn].enumerated() {
      rows[endpoint, default: []].append(Int32(truncatingIfNeeded: row))
    }
    return try rows.sorted { $0.key < $1.key }.map { endpoint, rows in
      guard endpoint != .unbound else { throw unbound() }
      return (block.gather(rows), endpoint)
    }
  }

  private func unbound() -> EvaluationError {
    .invalid(
      "the endpoint ?\(call.endpoint.variable?.name ?? "") of SERVICE has no value where it is asked;"
        + " bind it beside the SERVICE, in the same group")
  }

  // MARK: Asking

  private func answer(of endpoint: TermID, for block: Block) throws -> RowTable {
    if let known = answers[endpoint] { return known }
    var table = RowTable(width: call.columns.count, keyColumns: merge.rightKeys)
    guard case .iri(let name) = try context.decode(endpoint).term else {
      if call.isSilent { return emptySolution() }
      throw EvaluationError.invalid("the endpoint of SERVICE has to be an IRI")
    }
    do {
      for batch in try batches(of: block) {
        let text = call.query(batch.variables, batch.rows, base: context.base)
        try append(try ask(name, text), to: &table)
      }
    } catch EvaluationError.serviceFailed where call.isSilent {
      try context.keep(-table.count)
      table = emptySolution()
    }
    if !call.sendsKeys { answers[endpoint] = table }
    return table
  }

  /// What a failure gives under SILENT.
  private func emptySolution() -> RowTable {
    var table = RowTable(width: call.columns.count, keyColumns: merge.rightKeys)
    table.append(Block(columns: call.columns.map { _ in [.unbound] }, count: 1))
    return table
  }

  /// The keys that are told to the endpoint: combinations of the columns that every row binds, each
  /// once, so that no solution comes twice.
  private func batches(
    of block: Block
  ) throws -> [(variables: [Variable], rows: [[Term?]])] {
    let places = shared.filter { place in
      call.sendsKeys && !block.columns[place.row].contains(.unbound)
    }
    guard !places.isEmpty else { return [([], [])] }
    let columns = places.map(\.row)
    var keys = RowSet(width: columns.count)
    _ = keys.insert(RowKeys(block.columns, columns, count: block.count))
    var rows: [[Term?]] = []
    let terms = try keys.columns.map { try context.terms(of: $0) }
    for row in 0..<keys.count {
      let key = terms.map { $0[row] }
      // A blank node is known to nobody else.
      let isTold = key.allSatisfy { if case .blankNode? = $0 { false } else { true } }
      if isTold { rows.append(key) }
    }
    let variables = places.map { call.columns[$0.answer] }
    return stride(from: 0, to: rows.count, by: ServiceCall.batchSize).map { start in
      (variables, Array(rows[start..<min(start + ServiceCall.batchSize, rows.count)]))
    }
  }

  private func ask(_ endpoint: IRI, _ query: String) throws -> ServiceAnswer {
    let options = context.options
    guard let client = options.services.client else {
      throw EvaluationError.serviceRefused(endpoint)
    }
    let left = context.timeLeft ?? options.services.timeLimit
    let request = ServiceRequest(
      endpoint: endpoint, query: query, timeLimit: min(left, options.services.timeLimit),
      byteLimit: options.services.byteLimit, isCancelled: options.isCancelled)
    do {
      return try client.answer(request)
    } catch {
      // Where the query's own time is up or somebody has stopped it, that is the reason.
      try context.check()
      throw EvaluationError.serviceFailed(endpoint, error.description)
    }
  }

  /// Adds the rows of an answer; its blank nodes are others than all that are known.
  private func append(_ answer: ServiceAnswer, to table: inout RowTable) throws {
    try context.keep(answer.rows.count)
    let places = call.columns.map { answer.variables.firstIndex(of: $0.name) }
    var nodes: [BlankNode: Term] = [:]
    var block = Block(width: places.count)
    for row in answer.rows {
      for (column, place) in places.enumerated() {
        var term = place.flatMap { row[$0] }
        if case .blankNode(let node)? = term {
          let known = try nodes[node] ?? context.freshBlankNode()
          nodes[node] = known
          term = known
        }
        block.columns[column].append(try term.map { try context.encode($0) } ?? .unbound)
      }
      block.count += 1
    }
    table.append(block)
  }
}
