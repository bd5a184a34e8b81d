import Agreement
import RDF
import SPARQL

/// One graph and one query about it, both told by a seed.
struct AgreementCase {
  /// How many queries are asked of one graph.
  static let queriesPerGraph: UInt64 = 8

  let seed: UInt64
  let quads: [Quad]
  /// As it was written; nil where the generator's text means nothing (a variable bound twice).
  let query: Query?
  let text: String

  init(seed: UInt64, values: RandomGraph.Values = .any) throws {
    self.seed = seed
    var graphs = RandomGraph(seed: seed / Self.queriesPerGraph, values: values)
    quads = graphs.quads()
    var queries = RandomQuery(seed: seed, quads: quads, values: values)
    text = queries.text()
    do throws(SPARQLError) {
      query = try Query(parsing: text)
    } catch {
      query = nil
    }
  }

  /// Everything that a reader needs to try it.
  var description: String {
    let data = quads.map { quad in
      AnswerCheck.text([quad.triple.subject, .iri(quad.triple.predicate), quad.triple.object])
        + (quad.graph.map { " " + AnswerCheck.text([$0]) } ?? "")
    }
    return """
      seed \(seed); again: RAPPORTEUR_AGREEMENT_SEED=\(seed) swift test --filter AgreementTests
      \(text)
      \(data.joined(separator: "\n"))
      """
  }
}
