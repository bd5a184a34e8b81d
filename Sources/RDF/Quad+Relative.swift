extension Quad {
  /// Gives the graph's own IRIs the form that they have in the database, which is without their base.
  public mutating func makeRelative(to base: String) {
    func relative(_ term: Term) -> Term? { term.iri?.relative(to: base).map { .iri($0) } }
    // Nearly all IRIs are somebody else's: only what changes is written.
    if let subject = relative(triple.subject) { triple.subject = subject }
    if let predicate = triple.predicate.relative(to: base) { triple.predicate = predicate }
    if let object = relative(triple.object) { triple.object = object }
    if let name = graph.flatMap(relative) { graph = name }
  }
}

extension [Quad] {
  /// Gives the graph's own IRIs the form that they have in the database, and quads without a graph one.
  public mutating func makeRelative(to base: String, defaultGraph: Term) {
    for index in indices {
      self[index].makeRelative(to: base)
      if self[index].graph == nil { self[index].graph = defaultGraph }
    }
  }
}
