import SPARQL

/// Extends each row by the matches of a pattern.
///
/// A block's distinct keys are probed one by one. Once the probes so far have cost more than
/// reading the whole pattern would, its matches are put in a hash table and probed there: a wrong
/// estimate costs little.
final class PatternJoin: Operator {
  /// How many rows can be read from an index and hashed in the time of one probe.
  static let rowsPerProbe = 20.0

  private let context: EvaluationContext
  private let input: any Operator
  private let inputPlan: Plan
  private let pattern: QuadPattern
  private let tableCost: Double
  /// The pattern's variables that the input has, and where.
  private let keys: [Variable]
  private let keyColumns: [Int]
  private let added: [Variable]
  private let isCertain: Bool
  private let reader: PatternReader

  private var probes = 0.0
  private var table: RowTable?
  private var finder: PairFinder
  private var block: Block?
  private var probing: ProbeState?

  init(
    _ input: any Operator, input inputPlan: Plan, pattern: QuadPattern, tableCost: Double,
    context: EvaluationContext
  ) {
    self.context = context
    self.input = input
    self.inputPlan = inputPlan
    self.pattern = pattern
    self.tableCost = tableCost
    keys = pattern.variables.filter(inputPlan.columns.contains)
    keyColumns = keys.compactMap(inputPlan.columns.firstIndex)
    added = pattern.variables.filter { !inputPlan.columns.contains($0) }
    isCertain = inputPlan.certain.isSuperset(of: keys)
    reader = PatternReader(pattern, reading: added, bound: keys)
    finder = PairFinder(leftKeys: keyColumns, loose: [])
  }

  func next() throws -> Block? {
    while true {
      try context.check()
      if let block {
        let result = try table == nil ? nextProbed(block) : nextHashed(block)
        if let result { return result }
      }
      guard let next = try input.next() else { return nil }
      block = next
      try start(next)
    }
  }

  private func start(_ block: Block) throws {
    if table == nil {
      let state = ProbeState(block, keyColumns: keyColumns)
      probes += Double(state.keys.count)
      if !isCertain || (!keys.isEmpty && probes * PatternJoin.rowsPerProbe <= tableCost) {
        probing = state
        return
      }
      table = try patternTable()
    }
    finder.start(block)
  }

  // MARK: Hashing

  private func patternTable() throws -> RowTable {
    let cacheKey = PatternTableKey(pattern: pattern, keys: keys)
    if let known = context.patternTables[cacheKey] { return known }
    let variables = pattern.variables
    let scan = try ScanOperator(pattern, columns: variables, context: context)
    var table = RowTable(
      width: variables.count, keyColumns: keys.compactMap(variables.firstIndex))
    while let block = try scan.next() {
      try context.keep(block.count)
      table.append(block)
    }
    context.patternTables[cacheKey] = table
    return table
  }

  private func nextHashed(_ block: Block) -> Block? {
    guard let table else { return nil }
    let pairs = finder.next(in: table)
    guard !pairs.left.isEmpty else { return nil }
    var result = block.gather(pairs.left)
    let variables = pattern.variables
    for variable in added {
      guard let column = variables.firstIndex(of: variable) else { continue }
      result.columns.append(Block.gather(table.columns[column], pairs.right))
    }
    return result
  }

  // MARK: Probing

  private func nextProbed(_ block: Block) throws -> Block? {
    guard var state = probing else { return nil }
    probing = nil
    defer { probing = state }
    var rows: [Int32] = []
    var values = Array(repeating: [TermID](), count: added.count)
    var filled: [(column: Int, row: Int, id: TermID)] = []
    while rows.count < Block.targetCount {
      if state.matchIndex < state.matches.count {
        state.emit(&rows, &values, upTo: Block.targetCount)
        if !state.lateColumns.isEmpty { state.fillLate(rows.count, &filled) }
        continue
      }
      if try state.readNext() { continue }
      guard state.nextKey < state.keys.count else { break }
      try open(&state, block)
    }
    guard !rows.isEmpty else { return nil }
    var result = block.gather(rows)
    for (column, row, id) in filled { result.columns[column][row] = id }
    result.columns.append(contentsOf: values)
    return result
  }

  /// Asks the dataset for the matches of the next key.
  private func open(_ state: inout ProbeState, _ block: Block) throws {
    let key = state.nextKey
    state.nextKey += 1
    state.firstRow = state.chains.first[key]
    var asked = pattern.constants
    var late: [Variable] = []
    for (index, variable) in keys.enumerated() {
      let id = state.keys.columns[index][key]
      if id == .unbound {
        late.append(variable)
        continue
      }
      // A term that only this query knows matches nothing.
      if id.tag == .scratch { return }
      for place in pattern.places(of: variable) {
        switch place {
        case 0: asked.subject = id
        case 1: asked.predicate = id
        case 2: asked.object = id
        default: asked.graph = .named(id)
        }
      }
    }
    if late.isEmpty {
      state.reader = reader
      state.lateColumns = []
    } else {
      state.reader = PatternReader(
        pattern, reading: added + late, bound: keys.filter { !late.contains($0) })
      state.lateColumns = late.compactMap(inputPlan.columns.firstIndex)
    }
    state.cursor = try context.dataset.matches(asked)
  }
}
