import SPARQL

/// Extends each row by the matches of a pattern.
///
/// Where the dataset has the pairs of the predicate in memory, each row's key is looked up in them.
/// Else it is asked for a block's distinct keys, all at once where it can, else one by one. Once
/// that has cost more than reading the whole pattern would, all its matches are put in a hash table:
/// a wrong estimate costs little.
final class PatternJoin: Operator {
  /// How many rows can be read from an index and hashed in the time of one probe.
  static let rowsPerProbe = 20.0
  /// Fewer keys are asked for one by one.
  private static let fewestKeys = 8

  private let context: EvaluationContext
  private let input: any Operator
  private let inputPlan: Plan
  private let pattern: QuadPattern
  private let tableCost: Double
  /// Whether the rows are handed on in the order of the input, those of a block all at once if need be.
  private let keepsOrder: Bool
  /// The pattern's variables that the input has, and where.
  private let keys: [Variable]
  private let keyColumns: [Int]
  /// For each of them where it stands in the pattern.
  private let keyPlaces: [[Int]]
  private let added: [Variable]
  private let isCertain: Bool
  private let reader: PatternReader

  /// How the pairs of the predicate answer the pattern; nil where they cannot.
  private let shape: PairJoinShape?
  private var pairJoin: PairJoin?

  /// What has been spent on asking for keys, in rows of an index.
  private var spent = 0.0
  /// All matches of the pattern.
  private var table: RowTable?
  /// The matches for the keys of the current block.
  private var blockTable: RowTable?
  private var finder: PairFinder
  private var block: Block?
  private var probing: ProbeState?

  init(
    _ input: any Operator, input inputPlan: Plan, pattern: QuadPattern, tableCost: Double,
    keepsOrder: Bool = false, context: EvaluationContext
  ) {
    self.context = context
    self.input = input
    self.inputPlan = inputPlan
    self.pattern = pattern
    self.tableCost = tableCost
    self.keepsOrder = keepsOrder
    keys = pattern.variables.filter(inputPlan.columns.contains)
    keyColumns = keys.compactMap(inputPlan.columns.firstIndex)
    keyPlaces = keys.map(pattern.places)
    added = pattern.variables.filter { !inputPlan.columns.contains($0) }
    isCertain = inputPlan.certain.isSuperset(of: keys)
    reader = PatternReader(pattern, reading: added, bound: keys)
    finder = PairFinder(leftKeys: keyColumns, loose: [])
    shape =
      isCertain ? PairJoinShape(pattern, keys: keys, keyColumns: keyColumns) : nil
  }

  func next() throws -> Block? {
    while true {
      try context.check()
      if let block {
        let result =
          if pairJoin != nil { nextPaired() } else if let table = blockTable ?? table {
            nextHashed(block, in: table)
          } else {
            try nextProbed(block)
          }
        if let result { return result }
      }
      guard let next = try input.next() else { return nil }
      block = next
      try start(next)
    }
  }

  private func start(_ block: Block) throws {
    if try startPairs(block) { return }
    if let blockTable {
      try context.keep(-blockTable.count, width: blockTable.columns.count)
      self.blockTable = nil
    }
    if table == nil {
      let state = ProbeState(block, keyColumns: keyColumns)
      if !isCertain {
        probing = state
        return
      }
      if !keys.isEmpty {
        let found = try matches(forKeysOf: state)
        spent += found?.cost ?? Double(state.keys.count) * PatternJoin.rowsPerProbe
        if spent <= tableCost {
          guard let found else {
            probing = state
            return
          }
          blockTable = try table(of: found.matches)
        }
      }
      if blockTable == nil { table = try patternTable() }
    }
    finder.start(block)
  }

  // MARK: Looking up pairs

  /// Looks the block's keys up in pairs, where there are any.
  private func startPairs(_ block: Block) throws -> Bool {
    guard let shape, table == nil else { return false }
    if pairJoin == nil {
      pairJoin = try context.dataset.pairs(
        of: shape.predicate, by: shape.position, lookups: block.count
      ).map { PairJoin(shape, $0) }
    }
    pairJoin?.start(block)
    return pairJoin != nil
  }

  private func nextPaired() -> Block? {
    guard let (rows, places) = pairJoin?.next(), !rows.isEmpty else { return nil }
    return pairJoin?.joined(rows, places)
  }

  // MARK: Asking for all keys of a block

  /// The matches for all keys at once, where there is one key and the dataset can.
  private func matches(forKeysOf state: ProbeState) throws -> KeyedMatches? {
    guard keys.count == 1, state.keys.count >= PatternJoin.fewestKeys else { return nil }
    let places = keyPlaces[0]
    guard places.count == 1, let position = IDPattern.Position(rawValue: places[0]) else {
      return nil
    }
    // A term that only this query knows matches nothing.
    var wanted = state.keys.columns[0].filter { $0.tag != .scratch }
    wanted.sort()
    return try context.dataset.matches(pattern.constants, position, in: wanted)
  }

  private func table(of matches: any PatternMatches) throws -> RowTable {
    let variables = pattern.variables
    let reader = PatternReader(pattern, reading: variables)
    var table = RowTable(
      width: variables.count, keyColumns: keys.compactMap(variables.firstIndex))
    var matches = matches
    var block = MatchBlock(wanted: reader.wanted)
    while try matches.next(into: &block) {
      try context.check()
      let found = reader.columns(of: block)
      try context.keep(found.count, width: variables.count)
      table.append(found)
      block.removeAll()
    }
    return table
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
      try context.keep(block.count, width: variables.count, staying: true)
      table.append(block)
    }
    context.patternTables[cacheKey] = table
    return table
  }

  private func nextHashed(_ block: Block, in table: RowTable) -> Block? {
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
    let limit = keepsOrder ? Int.max : Block.targetCount
    while rows.count < limit {
      if state.matchIndex < state.matches.count {
        state.emit(&rows, &values, upTo: limit)
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
    guard keepsOrder else { return result }
    // Probing goes from key to key: the rows of a key came together.
    return result.gather(
      rows.indices.sorted { (rows[$0], $0) < (rows[$1], $1) }
        .map { Int32(truncatingIfNeeded: $0) })
  }

  /// Asks the dataset for the matches of the next key.
  private func open(_ state: inout ProbeState, _ block: Block) throws {
    let key = state.nextKey
    state.nextKey += 1
    state.firstRow = state.chains.first[key]
    var asked = pattern.constants
    var late: [Variable] = []
    for (index, variable) in keys.enumerated() {
      let id = state.keys[key, index]
      if id == .unbound {
        late.append(variable)
        continue
      }
      // A term that only this query knows matches nothing.
      if id.tag == .scratch { return }
      for place in keyPlaces[index] {
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
