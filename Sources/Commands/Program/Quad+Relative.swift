internal import RDF

extension Quad {
  /// The quad with the graph's own IRIs as they stand in the database, which is without their base.
  func relative(to base: String) -> Quad {
    func apply(_ iri: IRI) -> IRI {
      iri.value.utf8.starts(with: base.utf8) ? IRI(String(iri.value.dropFirst(base.count))) : iri
    }
    func apply(_ term: Term) -> Term { term.iri.map { .iri(apply($0)) } ?? term }
    return Quad(
      Triple(apply(triple.subject), apply(triple.predicate), apply(triple.object)),
      graph: graph.map(apply))
  }
}
