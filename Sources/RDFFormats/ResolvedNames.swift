internal import RDF

/// Relative IRIs made absolute; most are wanted again soon, and are resolved once.
struct ResolvedNames {
  /// What they are relative to; nil leaves them as they are.
  let base: IRI?
  private var known: [IRI: IRI] = [:]

  /// So many are kept, some megabytes.
  private static let most = 16_384

  init(base: IRI?) { self.base = base }

  /// The quad with its relative IRIs made absolute; datatypes are absolute as they are.
  mutating func resolved(_ quad: Quad) -> Quad {
    guard let base else { return quad }
    var quad = quad
    resolve(&quad.triple.subject, against: base)
    if !quad.triple.predicate.isAbsolute {
      quad.triple.predicate = resolved(quad.triple.predicate, against: base)
    }
    resolve(&quad.triple.object, against: base)
    if var graph = quad.graph {
      resolve(&graph, against: base)
      quad.graph = graph
    }
    return quad
  }

  private mutating func resolve(_ term: inout Term, against base: IRI) {
    guard let iri = term.iri, !iri.isAbsolute else { return }
    term = .iri(resolved(iri, against: base))
  }

  private mutating func resolved(_ iri: IRI, against base: IRI) -> IRI {
    if let name = known[iri] { return name }
    if known.count == Self.most { known.removeAll(keepingCapacity: true) }
    let name = iri.resolved(against: base)
    known[iri] = name
    return name
  }
}
