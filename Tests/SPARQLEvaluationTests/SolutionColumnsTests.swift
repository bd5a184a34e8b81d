import RDF
import SPARQL
import SPARQLEvaluation
import Testing

@Suite struct `Columns of solutions` {
  @Test func `hand on the characters of terms wherever these are kept`() throws {
    let graph = [
      Quad(Triple(.iri("s"), IRI("p"), .iri("o"))),
      Quad(Triple(.iri("s"), IRI("p"), .literal(Literal("text")))),
      Quad(Triple(.iri("s"), IRI("p"), .literal(Literal("mot", language: "fr")))),
      Quad(Triple(.iri("s"), IRI("p"), .literal(Literal(7)))),
    ]
    let engine = QueryEngine(dataset: MemoryDataset(graph))
    let query = try Query(
      parsing:
        """
        SELECT ?o ?made ?none {
          ?s <p> ?o BIND (CONCAT(STR(?o), "!") AS ?made) OPTIONAL { ?s <q> ?none }
        }
        """)
    let columns = try engine.columns(query)
    let ids = Set(columns.columns.joined()).sorted()
    var found = [String](repeating: "not handed on", count: ids.count)
    try columns.visitTexts(of: ids) { place, bytes in
      found[place] = String(decoding: bytes, as: UTF8.self)
    }
    let wanted = try columns.terms(of: ids).map { term in
      switch term {
      case .iri(let iri): iri.value
      case .literal(let literal): literal.lexicalForm
      case .blankNode(let node): node.label
      case nil: ""
      }
    }
    #expect(found == wanted)
    #expect(Set(wanted) == ["o", "text", "mot", "7", "o!", "text!", "mot!", "7!", ""])
  }
}
