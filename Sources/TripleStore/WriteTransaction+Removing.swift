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
        graph: graph, inDefault: false)
      let before = try state(of: row.subject, row.predicate, row.object)
      try connection.run(
        """
        DELETE FROM quad WHERE graph = \(graph) AND subject = \(row.subject)
        AND predicate = \(row.predicate) AND object = \(row.object)
        """)
      guard connection.changes > 0 else { continue }
      changes.citations -= 1
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
      SELECT id FROM graph
      WHERE name >= \(prefix.value) AND name < \(prefix.value + "\u{10FFFF}") AND id > 0
      """
    ) { $0.int64(0) }
    for graph in graphs {
      let rows = try connection.rows(
        "SELECT subject, predicate, object, asserted FROM quad WHERE graph = \(graph)"
      ) {
        QuadRow(
          subject: $0.int64(0), predicate: $0.int64(1), object: $0.int64(2), graph: graph,
          inDefault: $0.bool(3))
      }
      let before = try rows.map { row in
        row.inDefault ? .asserted : try state(of: row.subject, row.predicate, row.object)
      }
      try connection.run("DELETE FROM quad WHERE graph = \(graph)")
      changes.citations -= connection.changes
      try connection.run("DELETE FROM graph WHERE id = \(graph)")
      for (row, before) in zip(rows, before) { try settle(row, before) }
    }
    store.graphs.removeAll(keepingCapacity: true)
  }

  /// Counts what is left of a triple after one of its graphs has ceased to say it.
  private func settle(_ row: QuadRow, _ before: TripleState) throws {
    let after = try state(of: row.subject, row.predicate, row.object)
    changes.note(row.predicate, from: before, to: after)
    if after == .absent, texts.predicates.contains(row.predicate) {
      try texts.removeUnlessUsed(row.object)
    }
  }
}
