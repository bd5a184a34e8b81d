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
  /// What no table of the segments holds yet: triples that became asserted, or some that ceased to be.
  var assertions = NewAssertions()
  /// Likewise; there are never both.
  var removals = NewAssertions()
  let texts: TextIndex
  /// What makes it impossible to keep the changes.
  private var failure: (any Error)?
  /// Changes that were made and undone.
  private var undone = 0
  private var stateFinder = KeptStatement(
    """
    SELECT asserted FROM quad
    WHERE subject = ? AND predicate = ? AND object = ? ORDER BY asserted DESC LIMIT 1
    """)

  init(_ store: TripleStore) throws {
    self.store = store
    texts = try store.texts ?? TextIndex(store.connection)
    store.texts = texts
  }

  func finish() throws {
    if let failure { throw failure }
    try flush()
  }

  /// Brings the dictionary, the segments and the statistics up to date with what was changed so far.
  func flush() throws {
    try flushStatistics()
    try flush(hashes: store.dictionary.takeNewHashes())
  }

  func flushStatistics() throws {
    // Predicates whose last triple has gone are listed no more.
    if try changes.write(to: connection) { store.listedPredicates.removeAll(keepingCapacity: true) }
  }

  // MARK: - Work within the work

  /// Does a part of the work; where it fails half-way, everything is to be undone.
  func join<T>(_ work: (WriteTransaction) throws -> T) throws -> T {
    let before = connection.totalChanges - undone
    do {
      return try work(self)
    } catch {
      if connection.totalChanges - undone != before { failure = failure ?? error }
      throw error
    }
  }

  /// Does a part of the work wholly or not at all, whatever becomes of the rest.
  ///
  /// It costs a copy of every page that the part changes.
  /// - Throws: what the work throws, after its changes were undone.
  public func separately<T>(_ work: () throws -> T) throws -> T {
    // What is held back is not undone with the part.
    try flush(hashes: store.dictionary.takeNewHashes())
    let changes = self.changes
    let before = connection.totalChanges
    do {
      return try connection.transaction(work)
    } catch {
      self.changes = changes
      assertions = NewAssertions()
      removals = NewAssertions()
      undone += connection.totalChanges - before
      store.forget()
      try store.beginWriting(isAlone: false)
      throw error
    }
  }

  // MARK: - Inserting

  /// Adds quads; those that are there already change nothing.
  ///
  /// A batch of some thousand quads is written several times faster than one by one.
  public func insert(_ quads: some Sequence<Quad>) throws { try insert(QuadBatch(quads)) }

  /// Adds quads that were prepared beforehand, perhaps by another thread.
  public func insert(_ batch: QuadBatch) throws {
    let firstNewTerm = store.dictionary.nextID
    var rows = try encode(batch)
    rows.sort()
    try insert(rows, firstNewTerm: firstNewTerm)
  }

  private func encode(_ batch: QuadBatch) throws -> [QuadRow] {
    let ids = try batch.terms.indices.map {
      // Asked first without the texts, which would be copied for it.
      try store.dictionary.remembered(batch.fingerprints[$0])
        ?? store.dictionary.encode(batch.terms[$0], batch.fingerprints[$0])
    }
    let graphs = try batch.graphs.map { try graph($0) }
    return batch.rows.map { row in
      QuadRow(
        subject: ids[Int(row.subject)], predicate: ids[Int(row.predicate)],
        object: row.inlineObject ?? ids[Int(row.object)], graph: graphs[Int(row.graph)])
    }
  }

  private func insert(_ rows: [QuadRow], firstNewTerm: Int64) throws {
    var new = IntegerRows(columns: 6)
    var newTexts: Set<Int64> = []
    var met = MetPredicates()
    var start = 0
    while start < rows.count {
      let row = rows[start]
      var end = start + 1
      var isAsserted = row.graph.inDefault
      while end < rows.count, rows[end].hasTriple(of: row) {
        isAsserted = isAsserted || rows[end].graph.inDefault
        end += 1
      }
      // A triple with a term of this very batch cannot be there yet: no need to look.
      let before =
        row.mentionsTerm(from: firstNewTerm)
        ? TripleState.absent
        : try state(of: row.subject, row.predicate, row.object)
      let isText = try met.isText(row.predicate, counting: &changes) { predicate in
        try list(predicate: predicate)
        return texts.predicates.contains(predicate)
      }
      if before == .absent, isText { newTexts.insert(row.object) }
      let after: TripleState = isAsserted || before == .asserted ? .asserted : .reported
      met.note(row.predicate, from: before, to: after)
      if before != after, after == .asserted {
        if !removals.isEmpty { try flushSegments() }
        assertions.append(row)
      }
      for row in rows[start..<end] {
        new.append([
          row.subject, row.predicate, row.object, row.graph.inDefault ? 1 : 0, row.graph.id,
          row.graph.isWide ? 1 : 0,
        ])
      }
      start = end
    }
    met.count(in: &changes)
    try connection.run(
      "INSERT OR IGNORE INTO quad SELECT c0, c1, c2, c3, c4, c5 FROM integer_rows(?)", over: new)
    changes.noteCitations(new.isEmpty ? 0 : connection.changes)
    if assertions.isFull { try flushSegments() }
    try texts.insert(newTexts)
  }

  /// Whether any graph says a triple, and whether one does that the default graph holds.
  func state(of subject: Int64, _ predicate: Int64, _ object: Int64) throws -> TripleState {
    let statement = try stateFinder.get(connection)
    defer { statement.reset() }
    try statement.bind(subject, at: 1)
    try statement.bind(predicate, at: 2)
    try statement.bind(object, at: 3)
    guard try statement.step() else { return .absent }
    return statement.row.bool(0) ? .asserted : .reported
  }

  /// Sees to it that a predicate is listed: patterns without one are asked of all that are.
  private func list(predicate: Int64) throws {
    guard store.listedPredicates.insert(predicate).inserted else { return }
    try connection.run(
      """
      INSERT OR IGNORE INTO predicate_statistics (predicate, triples, asserted)
      VALUES (\(predicate), 0, 0)
      """)
  }

  /// Makes a graph that is to hold a whole data set.
  ///
  /// No index tells its triples from those of others, which saves a third of the time and of the disk.
  /// A graph that is there already stays as it is.
  public func makeWide(_ name: Term) throws { _ = try graph(name, isWide: true) }

  private func graph(_ name: Term?, isWide: Bool = false) throws -> StoredGraph {
    guard let name else { return .unnamed }
    if let known = store.graphs[name] { return known }
    let id = try store.dictionary.encode(name).rawValue
    let old = try connection.first("SELECT in_default, wide FROM graph WHERE id = \(id)") {
      StoredGraph(id: id, inDefault: $0.bool(0), isWide: $0.bool(1))
    }
    let graph = old ?? StoredGraph(id: id, inDefault: store.isInDefaultGraph(name), isWide: isWide)
    if old == nil {
      try connection.run(
        """
        INSERT INTO graph VALUES (\(id), \(GraphName.text(name)), \(graph.inDefault),
          \(graph.isWide))
        """)
    }
    if store.graphs.count > 100_000 { store.graphs.removeAll(keepingCapacity: true) }
    store.graphs[name] = graph
    return graph
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
