public import RDF
internal import SPARQLEvaluation
internal import SQLite

extension WriteTransaction {
  /// Removes quads; those that are not there change nothing.
  ///
  /// A triple goes when the last graph that says it has gone.
  public func remove(_ quads: some Sequence<Quad>) throws {
    for quad in quads {
      guard let subject = try store.dictionary.id(of: quad.triple.subject),
        let predicate = try store.dictionary.id(of: .iri(quad.triple.predicate)),
        let object = try store.dictionary.id(of: quad.triple.object),
        let graph = try quad.graph.map({ try store.dictionary.id(of: $0)?.rawValue }) ?? 0
      else { continue }
      let row = QuadRow(
        subject: subject.rawValue, predicate: predicate.rawValue, object: object.rawValue,
        graph: StoredGraph(id: graph, inDefault: false, isWide: false))
      let before = try state(of: row.subject, row.predicate, row.object)
      // Both values of asserted: the whole key, found in one step.
      try connection.run(
        """
        DELETE FROM quad WHERE subject = \(row.subject) AND predicate = \(row.predicate)
        AND object = \(row.object) AND asserted IN (0, 1) AND graph = \(graph)
        """)
      guard connection.changes > 0 else { continue }
      changes.noteCitations(-1)
      try settle(row, before)
    }
  }

  /// Removes whole graphs: those whose names begin so, such as an article and its fragments.
  ///
  ///     try transaction.removeGraphs(beginningWith: IRI("article/0123456789ab"))
  public func removeGraphs(beginningWith prefix: IRI) throws {
    // No text that begins with the prefix sorts after the prefix and the last code point.
    let graphs = try connection.rows(
      """
      SELECT id, in_default, wide FROM graph
      WHERE name >= \(prefix.value) AND name < \(prefix.value + "\u{10FFFF}") AND id > 0
      """
    ) { StoredGraph(id: $0.int64(0), inDefault: $0.bool(1), isWide: $0.bool(2)) }
    for graph in graphs { try remove(graph) }
    store.graphs.removeAll(keepingCapacity: true)
  }

  private func remove(_ graph: StoredGraph) throws {
    let source: SQL =
      graph.isWide
      ? "quad WHERE graph = \(graph.id)"
      : "quad INDEXED BY quad_by_graph WHERE graph = \(graph.id) AND wide = 0"
    let rows = try connection.rows("SELECT subject, predicate, object FROM \(source)") {
      QuadRow(
        subject: $0.int64(0), predicate: $0.int64(1), object: $0.int64(2), graph: graph)
    }
    let before = try rows.map { row in
      graph.inDefault ? .asserted : try state(of: row.subject, row.predicate, row.object)
    }
    try connection.run("DELETE FROM \(source)")
    changes.noteCitations(-connection.changes)
    try connection.run("DELETE FROM graph WHERE id = \(graph.id)")
    for (row, before) in zip(rows, before) { try settle(row, before) }
  }

  /// Counts what is left of a triple after one of its graphs has ceased to say it.
  private func settle(_ row: QuadRow, _ before: TripleState) throws {
    let after = try state(of: row.subject, row.predicate, row.object)
    changes.note(row.predicate, from: before, to: after)
    if before == .asserted, after != .asserted { try noteRemoval(row) }
    if after == .absent, texts.predicates.contains(row.predicate) {
      let isUsed = try texts.predicates.contains { try isObject(row.object, of: $0) }
      if !isUsed { try texts.remove(row.object) }
    }
  }

  private func isObject(_ object: Int64, of predicate: Int64) throws -> Bool {
    let pattern = IDPattern(
      predicate: TermID(rawValue: predicate), object: TermID(rawValue: object))
    var block = MatchBlock(wanted: (subject: false, predicate: false, object: false, graph: false))
    var asserted = try store.matches(pattern)
    while try asserted.next(into: &block) {
      if block.count > 0 { return true }
    }
    return try connection.first(
      """
      SELECT 1 FROM quad INDEXED BY quad_claimed
      WHERE asserted = 0 AND predicate = \(predicate) AND object = \(object) LIMIT 1
      """
    ) { _ in true } ?? false
  }
}
