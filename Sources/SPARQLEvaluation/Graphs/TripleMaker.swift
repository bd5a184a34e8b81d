import RDF
import SPARQL

/// Makes the triples of a template for solutions, each once.
///
/// Triples with an unbound or impossible part are left out, and each solution has blank nodes of its own.
struct TripleMaker {
  /// What stands at a place of the template.
  private enum Place {
    /// This term.
    case id(TermID)
    /// What the solution has in a column.
    case column(Int)
    /// A blank node of the solution's own.
    case node(Int)
  }

  private typealias Pattern = (subject: Place, predicate: Place, object: Place)

  private let context: EvaluationContext
  /// The patterns without blank nodes, whose triples can come from several solutions.
  private var plain: [Pattern] = []
  /// Those with blank nodes: no other solution makes the same triple.
  private var noded: [Pattern] = []
  private var nodes: [TermPattern: Int] = [:]
  private var seen = RowSet(width: 3)
  /// Whether a triple can come twice.
  private let canRepeat: Bool
  private var block = Block(width: 0)
  private var row = 0

  /// Makes a maker.
  ///
  /// - Parameters:
  ///   - template: the triples that each solution makes.
  ///   - variables: the columns of the solutions, which the template names.
  ///   - rowsDiffer: whether no two solutions are alike.
  ///   - context: the query.
  /// - Throws: what the dataset throws.
  init(
    _ template: [TriplePattern], variables: [Variable], rowsDiffer: Bool,
    context: EvaluationContext
  ) throws {
    self.context = context
    canRepeat = !rowsDiffer || template.count != 1
    let columns = Dictionary(uniqueKeysWithValues: zip(variables, variables.indices))
    for pattern in template {
      let places = try [pattern.subject, pattern.predicate, pattern.object].map {
        try place(of: $0, columns)
      }
      let made = (subject: places[0], predicate: places[1], object: places[2])
      let hasNode = places.contains { if case .node = $0 { true } else { false } }
      if hasNode { noded.append(made) } else { plain.append(made) }
    }
  }

  private mutating func place(of term: TermPattern, _ columns: [Variable: Int]) throws -> Place {
    if term.isBlankNode {
      let number = nodes[term] ?? nodes.count
      nodes[term] = number
      return .node(number)
    }
    switch term {
    case .term(let term): return .id(try context.encode(term))
    case .variable(let variable): return columns[variable].map(Place.column) ?? .id(.unbound)
    }
  }

  /// Begins with other solutions.
  mutating func start(_ block: Block) {
    self.block = block
    row = 0
  }

  /// The triples of the next solutions, some thousand at most and perhaps none; nil where all are done.
  mutating func nextTriples() throws -> [Triple]? {
    guard row < block.count else { return nil }
    let most = max(1, Block.targetCount / max(1, plain.count + noded.count))
    let rows = row..<min(block.count, row + most)
    row = rows.upperBound
    return try plainTriples(rows) + nodedTriples(rows)
  }

  // MARK: - Without blank nodes

  private mutating func plainTriples(_ rows: Range<Int>) throws -> [Triple] {
    guard !plain.isEmpty else { return [] }
    var subjects: [TermID] = []
    var predicates: [TermID] = []
    var objects: [TermID] = []
    for row in rows {
      for pattern in plain {
        let (subject, predicate, object) = (
          id(pattern.subject, row), id(pattern.predicate, row), id(pattern.object, row)
        )
        guard subject != .unbound, predicate != .unbound, object != .unbound else { continue }
        subjects.append(subject)
        predicates.append(predicate)
        objects.append(object)
      }
    }
    guard canRepeat else { return try context.triples(subjects, predicates, objects) }
    let before = seen.count
    let keys = RowKeys([subjects, predicates, objects], [0, 1, 2], count: subjects.count)
    var next = Int32(truncatingIfNeeded: before)
    var new: [Int32] = []
    for (index, number) in seen.insert(keys).enumerated() where number == next {
      new.append(Int32(truncatingIfNeeded: index))
      next += 1
    }
    try context.keep(seen.count - before)
    return try context.triples(
      Block.gather(subjects, new), Block.gather(predicates, new), Block.gather(objects, new))
  }

  private func id(_ place: Place, _ row: Int) -> TermID {
    switch place {
    case .id(let id): id
    case .column(let column): block.columns[column][row]
    case .node: .unbound
    }
  }

  // MARK: - With blank nodes

  private func nodedTriples(_ rows: Range<Int>) throws -> [Triple] {
    guard !noded.isEmpty else { return [] }
    let columns = try block.columns.map { try context.terms(of: Array($0[rows])) }
    var triples: [Triple] = []
    for row in rows {
      var made: [Int: Term] = [:]
      var known: Set<Triple> = []
      func term(_ place: Place) throws -> Term? {
        switch place {
        case .id(let id): return id == .unbound ? nil : try context.decode(id).term
        case .column(let column): return columns[column][row - rows.lowerBound]
        case .node(let number):
          if let node = made[number] { return node }
          let node = try context.freshBlankNode()
          made[number] = node
          return node
        }
      }
      for pattern in noded {
        guard let subject = try term(pattern.subject), subject.literal == nil,
          let predicate = try term(pattern.predicate)?.iri, let object = try term(pattern.object)
        else { continue }
        let triple = Triple(subject, predicate, object)
        if known.insert(triple).inserted { triples.append(triple) }
      }
    }
    return triples
  }
}

extension EvaluationContext {
  /// Triples of ids; those that no graph can hold are left out.
  func triples(
    _ subjects: [TermID], _ predicates: [TermID], _ objects: [TermID]
  ) throws -> [Triple] {
    let (subjects, predicates, objects) = (
      try terms(of: subjects), try terms(of: predicates), try terms(of: objects)
    )
    return subjects.indices.compactMap { row in
      guard let subject = subjects[row], subject.literal == nil,
        let predicate = predicates[row]?.iri, let object = objects[row]
      else { return nil }
      return Triple(subject, predicate, object)
    }
  }
}
