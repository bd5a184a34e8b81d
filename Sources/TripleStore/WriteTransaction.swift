public import RDF
internal import SPARQLEvaluation
internal import SQLite

/// The changes of one transaction, all of which or none of which come to pass.
///
/// It comes from `TripleStore.write(_:)` and ends with it.
public final class WriteTransaction {
  let store: TripleStore
  var connection: Connection { store.connection }
  var changes = StatisticsChanges()
  let texts: TextIndex
  private var nextTriple: Int64

  init(_ store: TripleStore) throws {
    self.store = store
    try store.dictionary.beginWriting()
    texts = try TextIndex(store.connection)
    nextTriple =
      try store.connection.first("SELECT ifnull(max(id), 0) + 1 FROM triple") { $0.int64(0) } ?? 1
  }

  func finish() throws {
    // Predicates whose last triple has gone are listed no more.
    if try changes.write(to: connection) { store.predicates.removeAll(keepingCapacity: true) }
  }

  // MARK: - Inserting

  /// Adds quads; those that are there already change nothing.
  ///
  /// Sorted by subject, a batch of some thousand quads is written several times faster than one by one.
  public func insert(_ quads: some Sequence<Quad>) throws {
    let firstNewTerm = store.dictionary.nextID
    var rows: [QuadRow] = []
    rows.reserveCapacity(quads.underestimatedCount)
    var lastGraph: (name: Term?, id: Int64, inDefault: Bool)?
    for quad in quads {
      if lastGraph == nil || lastGraph?.name != quad.graph {
        let graph = try graph(quad.graph)
        lastGraph = (quad.graph, graph.id, graph.inDefault)
      }
      rows.append(
        QuadRow(
          subject: try store.dictionary.encode(quad.triple.subject).rawValue,
          predicate: try store.dictionary.encode(.iri(quad.triple.predicate)).rawValue,
          object: try store.dictionary.encode(quad.triple.object).rawValue,
          graph: lastGraph?.id ?? 0, inDefault: lastGraph?.inDefault ?? true))
    }
    rows.sort()
    try insert(rows, firstNewTerm: firstNewTerm)
  }

  private func insert(_ rows: [QuadRow], firstNewTerm: Int64) throws {
    let find = try connection.prepare(
      "SELECT id, asserted FROM triple INDEXED BY triple_spo "
        + "WHERE subject = ? AND predicate = ? AND object = ?")
    let insert = try connection.prepare("INSERT INTO triple VALUES (?, ?, ?, ?, ?)")
    let assert = try connection.prepare("UPDATE triple SET asserted = 1 WHERE id = ?")
    let cite = try connection.prepare("INSERT OR IGNORE INTO citation VALUES (?, ?)")
    var start = 0
    while start < rows.count {
      let row = rows[start]
      var end = start + 1
      var asserted = row.inDefault
      while end < rows.count, rows[end].hasTriple(of: row) {
        asserted = asserted || rows[end].inDefault
        end += 1
      }
      let triple: Int64
      // A triple with a term of this very batch cannot be there yet: no need to look.
      if !row.mentionsTerm(from: firstNewTerm), let old = try existing(row, find) {
        triple = old.id
        if asserted, !old.asserted {
          try assert.bind(triple, at: 1)
          try assert.run()
          changes.add(row.predicate, triples: 0, asserted: 1)
        }
      } else {
        triple = nextTriple
        nextTriple += 1
        try insert.bind(triple, at: 1)
        try insert.bind(row.subject, at: 2)
        try insert.bind(row.predicate, at: 3)
        try insert.bind(row.object, at: 4)
        try insert.bind(asserted ? 1 : 0, at: 5)
        try insert.run()
        try list(predicate: row.predicate)
        changes.add(row.predicate, triples: 1, asserted: asserted ? 1 : 0)
        if texts.predicates.contains(row.predicate) { try texts.insert(row.object) }
      }
      try cite.bind(triple, at: 1)
      for index in start..<end where index == start || rows[index].graph != rows[index - 1].graph {
        try cite.bind(rows[index].graph, at: 2)
        try cite.run()
        changes.citations += connection.changes
      }
      start = end
    }
  }

  private func existing(
    _ row: QuadRow, _ find: Statement
  ) throws -> (id: Int64, asserted: Bool)? {
    defer { find.reset() }
    try find.bind(row.subject, at: 1)
    try find.bind(row.predicate, at: 2)
    try find.bind(row.object, at: 3)
    guard try find.step() else { return nil }
    return (find.row.int64(0), find.row.bool(1))
  }

  /// Sees to it that a predicate is listed: patterns without one are asked of all that are.
  private func list(predicate: Int64) throws {
    guard store.predicates.insert(predicate).inserted else { return }
    try connection.run(
      """
      INSERT OR IGNORE INTO predicate_statistics (predicate, triples, asserted)
      VALUES (\(predicate), 0, 0)
      """)
  }

  private func graph(_ name: Term?) throws -> (id: Int64, inDefault: Bool) {
    guard let name else { return (0, true) }
    if let known = store.graphs[name] { return known }
    let id = try store.dictionary.encode(name).rawValue
    let old = try connection.first("SELECT in_default FROM graph WHERE id = \(id)") { $0.bool(0) }
    let inDefault = old ?? store.isInDefaultGraph(name)
    if old == nil {
      try connection.run("INSERT INTO graph VALUES (\(id), \(GraphName.text(name)), \(inDefault))")
    }
    if store.graphs.count > 100_000 { store.graphs.removeAll(keepingCapacity: true) }
    store.graphs[name] = (id, inDefault)
    return (id, inDefault)
  }

  // MARK: - Notes and texts

  /// Notes something about the store under a name, or forgets it.
  public func setNote(_ value: String?, for key: String) throws {
    if let value {
      try connection.run("INSERT OR REPLACE INTO meta VALUES (\("note:" + key), \(value))")
    } else {
      try connection.run("DELETE FROM meta WHERE key = \("note:" + key)")
    }
  }

  /// Makes the literals of these predicates searchable, those already there and those to come.
  public func indexTexts(of predicates: [IRI]) throws {
    for predicate in predicates {
      try texts.add(predicate: try store.dictionary.encode(.iri(predicate)).rawValue)
    }
  }
}
