public import RDF
public import SPARQLEvaluation
internal import SQLite

/// What the evaluator of updates asks of the store.
///
/// The default graph is made of its own triples and of those of the graphs that it holds. What is
/// removed from it goes from all of these, the citations with it; claims are none of its parts.
extension TripleStore: MutableDataset {
  /// Does all of the work in one transaction.
  public func atomically<T>(_ work: (inout TripleStore) throws -> T) throws -> T {
    try write { _ in
      var store = self
      return try work(&store)
    }
  }

  /// Does a part of a transaction that may fail on its own.
  public func separately<T>(_ work: (inout TripleStore) throws -> T) throws -> T {
    try write { transaction in
      try transaction.separately {
        var store = self
        return try work(&store)
      }
    }
  }

  /// Adds quads, and says how many were not there before.
  public func insert(_ quads: [Quad]) throws -> Int {
    try write { transaction in
      let before = transaction.changes.allCitations
      try transaction.insert(quads)
      let added = transaction.changes.allCitations - before
      // Whoever reads next within this transaction is to find the counts in step.
      try transaction.flush()
      return added
    }
  }

  /// Removes quads, and says how many were there; a quad without a graph goes from every graph that
  /// the default graph holds.
  public func remove(_ quads: [Quad]) throws -> Int {
    try write { transaction in
      var removed = 0
      for quad in quads {
        let before = transaction.changes.allCitations
        if quad.graph == nil {
          let graphs = try assertingGraphs(of: quad.triple)
          try transaction.remove(graphs.map { Quad(quad.triple, graph: $0) })
        } else {
          try transaction.remove(CollectionOfOne(quad))
        }
        if transaction.changes.allCitations < before { removed += 1 }
      }
      try transaction.flush()
      return removed
    }
  }

  /// Removes all triples of a graph (nil: of the default graph), and says how many there were.
  public func removeAll(from graph: Term?) throws -> Int {
    try write { _ in
      var removed = 0
      // Some thousand at a time: what has been read is gone before the next are looked for.
      while case let quads = try someQuads(of: graph), !quads.isEmpty {
        let gone = try remove(quads)
        guard gone > 0 else { break }
        removed += gone
      }
      return removed
    }
  }

  /// The names of the graphs that hold triples.
  public func filledGraphs() throws -> [Term] {
    let listed = try connection.rows("SELECT id FROM graph WHERE id > 0 ORDER BY id") {
      TermID(rawValue: $0.int64(0))
    }
    let filled = try listed.filter { graph in
      var cursor = try matches(IDPattern(graph: .named(graph)))
      var block = MatchBlock(
        wanted: (subject: false, predicate: false, object: false, graph: false))
      return try cursor.next(into: &block) && block.count > 0
    }
    return try terms(of: filled)
  }

  /// The graphs that the default graph holds and that say a triple; nil among them stands for the
  /// default graph itself.
  private func assertingGraphs(of triple: Triple) throws -> [Term?] {
    guard let subject = try id(of: triple.subject),
      let predicate = try id(of: .iri(triple.predicate)), let object = try id(of: triple.object)
    else { return [] }
    let graphs = try connection.rows(
      """
      SELECT graph FROM quad WHERE subject = \(subject.rawValue)
      AND predicate = \(predicate.rawValue) AND object = \(object.rawValue) AND asserted = 1
      """
    ) { $0.int64(0) }
    return try graphs.map { $0 == 0 ? nil : try term(of: TermID(rawValue: $0)) }
  }

  /// The first block of a graph's triples.
  private func someQuads(of graph: Term?) throws -> [Quad] {
    var pattern = IDPattern()
    if let graph {
      guard let id = try id(of: graph) else { return [] }
      pattern.graph = .named(id)
    }
    var cursor = try matches(pattern)
    var block = MatchBlock(wanted: (subject: true, predicate: true, object: true, graph: false))
    while block.count < 4_096, try cursor.next(into: &block) {}
    let subjects = try terms(of: block.subjects)
    let predicates = try terms(of: block.predicates)
    let objects = try terms(of: block.objects)
    return subjects.indices.compactMap { row in
      predicates[row].iri.map { Quad(Triple(subjects[row], $0, objects[row]), graph: graph) }
    }
  }
}
