public import RDF

/// What the evaluator of updates needs of whatever keeps the triples, beside what queries need.
///
/// The default graph is what queries see under that name. Where it holds what named graphs say, a
/// triple that is removed from it is removed from each of those graphs: else it would still be there.
/// A triple that is added to it stands in no named graph.
public protocol MutableDataset: Dataset {
  /// Does all of the work or none of it; inside of other work it becomes a part of that.
  ///
  /// - Throws: what the work throws, after everything was undone.
  mutating func atomically<T>(_ work: (inout Self) throws -> T) throws -> T

  /// Does a part of the work wholly or not at all, whatever becomes of the rest.
  ///
  /// - Throws: what the part throws, after its changes were undone.
  mutating func separately<T>(_ work: (inout Self) throws -> T) throws -> T

  /// Adds quads.
  ///
  /// - Returns: how many were not there before.
  mutating func insert(_ quads: [Quad]) throws -> Int

  /// Removes quads.
  ///
  /// - Returns: how many were there.
  mutating func remove(_ quads: [Quad]) throws -> Int

  /// Removes all triples of a graph; nil is the default graph.
  ///
  /// - Returns: how many there were.
  mutating func removeAll(from graph: Term?) throws -> Int

  /// The names of the graphs that hold triples.
  func filledGraphs() throws -> [Term]
}

extension Dataset {
  /// Whether any triple stands in a graph of that name.
  func hasGraph(_ name: IRI) throws -> Bool {
    guard let id = try id(of: .iri(name)) else { return false }
    var cursor = try matches(IDPattern(graph: .named(id)))
    var block = MatchBlock(wanted: (subject: false, predicate: false, object: false, graph: false))
    while try cursor.next(into: &block) {
      if block.count > 0 { return true }
    }
    return false
  }

  /// The triples of a graph (nil: of the default graph), handed over in blocks; none where it is not
  /// there.
  func readTriples(of graph: Term?, _ body: ([Triple]) throws -> Void) throws {
    var pattern = IDPattern()
    if let graph {
      guard let id = try id(of: graph) else { return }
      pattern.graph = .named(id)
    }
    var cursor = try matches(pattern)
    var block = MatchBlock(wanted: (subject: true, predicate: true, object: true, graph: false))
    while try cursor.next(into: &block) {
      let subjects = try terms(of: block.subjects)
      let predicates = try terms(of: block.predicates)
      let objects = try terms(of: block.objects)
      try body(
        subjects.indices.compactMap { row in
          predicates[row].iri.map { Triple(subjects[row], $0, objects[row]) }
        })
      block.removeAll()
    }
  }
}
