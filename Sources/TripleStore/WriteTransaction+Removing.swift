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
        let graph = try quad.graph.map({ try store.dictionary.id(of: $0)?.rawValue }) ?? 0,
        let triple = try connection.first(
          """
          SELECT id FROM triple WHERE subject = \(subject.rawValue)
          AND predicate = \(predicate.rawValue) AND object = \(object.rawValue)
          """, { $0.int64(0) })
      else { continue }
      try connection.run("DELETE FROM citation WHERE triple = \(triple) AND graph = \(graph)")
      guard connection.changes > 0 else { continue }
      changes.citations -= 1
      try settle(triple)
    }
  }

  /// Removes whole graphs: those whose names begin so, such as an article and its fragments.
  ///
  ///     try transaction.removeGraphs(beginningWith: IRI("article/0123456789ab"))
  public func removeGraphs(beginningWith prefix: IRI) throws {
    // No text that begins with the prefix sorts after the prefix and the last code point.
    let graphs = try connection.rows(
      """
      SELECT id FROM graph
      WHERE name >= \(prefix.value) AND name < \(prefix.value + "\u{10FFFF}") AND id > 0
      """
    ) { $0.int64(0) }
    var triples: Set<Int64> = []
    for graph in graphs {
      triples.formUnion(
        try connection.rows("SELECT triple FROM citation WHERE graph = \(graph)") { $0.int64(0) })
      try connection.run("DELETE FROM citation WHERE graph = \(graph)")
      changes.citations -= connection.changes
      try connection.run("DELETE FROM graph WHERE id = \(graph)")
    }
    store.graphs.removeAll(keepingCapacity: true)
    for triple in triples.sorted() { try settle(triple) }
  }

  /// Deletes a triple that nobody says any more, or finds out whether it is still asserted.
  private func settle(_ triple: Int64) throws {
    let state = try connection.first(
      """
      SELECT predicate, object, asserted,
        EXISTS (SELECT 1 FROM citation WHERE triple = t.id),
        EXISTS (SELECT 1 FROM citation c JOIN graph g ON g.id = c.graph
                WHERE c.triple = t.id AND g.in_default)
      FROM triple t WHERE id = \(triple)
      """
    ) { row in
      (
        predicate: row.int64(0), object: row.int64(1), asserted: row.bool(2), cited: row.bool(3),
        stillAsserted: row.bool(4)
      )
    }
    guard let state else { return }
    if !state.cited {
      try connection.run("DELETE FROM triple WHERE id = \(triple)")
      changes.add(state.predicate, triples: -1, asserted: state.asserted ? -1 : 0)
      if texts.predicates.contains(state.predicate) { try texts.removeUnlessUsed(state.object) }
    } else if state.asserted != state.stillAsserted {
      try connection.run("UPDATE triple SET asserted = \(state.stillAsserted) WHERE id = \(triple)")
      changes.add(state.predicate, triples: 0, asserted: state.stillAsserted ? 1 : -1)
    }
  }
}
