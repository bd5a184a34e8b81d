public import RDF

/// Changes of a dataset in memory: each sorts the rows anew, which is fine for small ones.
extension MemoryDataset: MutableDataset {
  public mutating func atomically<T>(_ work: (inout MemoryDataset) throws -> T) throws -> T {
    let before = self
    do {
      return try work(&self)
    } catch {
      self = before
      throw error
    }
  }

  public mutating func separately<T>(_ work: (inout MemoryDataset) throws -> T) throws -> T {
    try atomically(work)
  }

  public mutating func insert(_ quads: [Quad]) -> Int {
    let before = rowCount
    for quad in quads {
      let row = Row(
        subject: add(quad.triple.subject), predicate: add(.iri(quad.triple.predicate)),
        object: add(quad.triple.object), graph: quad.graph.map { add($0) } ?? .unbound)
      insert(row)
    }
    sortRows()
    return rowCount - before
  }

  public mutating func remove(_ quads: [Quad]) -> Int {
    var removed = 0
    for quad in quads {
      guard let subject = id(of: quad.triple.subject),
        let predicate = id(of: .iri(quad.triple.predicate)), let object = id(of: quad.triple.object)
      else { continue }
      var row = Row(subject: subject, predicate: predicate, object: object, graph: .unbound)
      if let graph = quad.graph {
        guard let id = id(of: graph) else { continue }
        row.graph = id
        if remove(row) { removed += 1 }
      } else if removeFromDefaultGraph(row) {
        removed += 1
      }
    }
    sortRows()
    return removed
  }

  public mutating func removeAll(from graph: Term?) throws -> Int {
    var triples: [Triple] = []
    try readTriples(of: graph) { triples += $0 }
    return remove(triples.map { Quad($0, graph: graph) })
  }

  public func filledGraphs() throws -> [Term] { try graphIDs.map { try term(of: $0) } }
}
