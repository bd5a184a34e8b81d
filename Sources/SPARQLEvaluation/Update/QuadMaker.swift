import RDF
import SPARQL

/// Makes the quads of a template for solutions.
///
/// See <https://www.w3.org/TR/sparql11-update/#def_datasetquadpattern>.
struct QuadMaker {
  private let template: [QuadTemplate]
  private let columns: [Variable: Int]
  private let graph: Term?

  /// Makes a maker.
  ///
  /// - Parameters:
  ///   - template: the quads.
  ///   - variables: the columns of the solutions.
  ///   - graph: where those go that name no graph; nil for the default graph.
  init(_ template: [QuadTemplate], variables: [Variable], graph: IRI?) {
    self.template = template
    self.graph = graph.map { .iri($0) }
    columns = Dictionary(uniqueKeysWithValues: zip(variables, variables.indices))
  }

  /// What the template gives for a solution.
  ///
  /// Quads with an unbound or impossible part are left out, and each solution has blank nodes of its
  /// own.
  func quads(_ row: [Term?], _ fresh: inout FreshBlankNodes) -> [Quad] {
    var nodes: [BlankNode: Term] = [:]
    var result: [Quad] = []
    for quad in template {
      guard let subject = term(quad.triple.subject, row, &nodes, &fresh), subject.literal == nil,
        let predicate = term(quad.triple.predicate, row, &nodes, &fresh)?.iri,
        let object = term(quad.triple.object, row, &nodes, &fresh)
      else { continue }
      let triple = Triple(subject, predicate, object)
      guard let place = quad.graph else {
        result.append(Quad(triple, graph: graph))
        continue
      }
      guard let name = term(place, row, &nodes, &fresh), name.literal == nil else { continue }
      result.append(Quad(triple, graph: name))
    }
    return result
  }

  private func term(
    _ place: TermPattern, _ row: [Term?], _ nodes: inout [BlankNode: Term],
    _ fresh: inout FreshBlankNodes
  ) -> Term? {
    switch place {
    case .variable(let variable): return columns[variable].flatMap { row[$0] }
    case .term(.blankNode(let node)):
      if let known = nodes[node] { return known }
      let new = fresh.next()
      nodes[node] = new
      return new
    case .term(let term): return term
    }
  }
}

extension QuadTemplate {
  /// The variables of the triple and of its graph.
  var variables: [Variable] { triple.variables + [graph?.variable].compactMap(\.self) }
}
