import RDF
import SPARQL
import Testing

/// Updates back to text.
struct UpdatePrintingTests {
  @Test(arguments: [
    "", "INSERT DATA { }", "DELETE DATA { <s> <p> 1 }",
    "INSERT DATA { <s> <p> 'a\\nb', 'x'@en-GB, 1.5 . GRAPH <g> { _:x <p> [ <q> (1 2) ] } <t> <p> _:x }",
    "INSERT DATA { GRAPH <g> { <s> <p> 1 } GRAPH <h> { <s> <p> 1 } GRAPH <h> { <s> <p> 2 } }",
    "DELETE WHERE { ?s <p> ?o . GRAPH ?g { ?s <q> ?o } }", "DELETE { } WHERE { }",
    "INSERT { } WHERE { ?s ?p ?o }", "DELETE { ?s ?p ?o } INSERT { } WHERE { ?s ?p ?o }",
    "WITH <g> DELETE { ?s <p> ?o } INSERT { ?s <p> _:x . _:x <q> ?n } USING <a> USING NAMED <b>"
      + " WHERE { ?s <p>/<q>* ?o OPTIONAL { ?s <r> ?n FILTER (?n > 1) } }",
    "LOAD <x> ; LOAD SILENT <x> INTO GRAPH <g>", "CLEAR DEFAULT ; CLEAR SILENT GRAPH <g>",
    "DROP NAMED ; DROP SILENT ALL ; CREATE GRAPH <g> ; CREATE SILENT GRAPH <g>",
    "ADD <a> TO <b> ; MOVE SILENT DEFAULT TO <b> ; COPY <b> TO DEFAULT ; ADD SILENT <a> TO <b>",
    "BASE <http://a/> DELETE { } WHERE { FILTER (IRI('x') = <x>) } ; BASE <http://b/> LOAD <c> ;"
      + " INSERT { <c> <d> 1 } WHERE { <c> <e> 1 } ; DELETE WHERE { <c> ?p ?o }",
  ])
  func `what is printed reads as the same algebra`(text: String) throws {
    let update = try UpdateRequest(parsing: text)
    let printed = update.sparqlText
    let again = try UpdateRequest(parsing: printed, options: .strict)
    #expect(again == update, "\(printed)")
    #expect(again.sparqlText == printed)
  }

  @Test
  func `an update is printed one clause a line`() throws {
    let update = try UpdateRequest(
      parsing: """
        BASE <http://e/> CLEAR SILENT NAMED ;
        WITH <g> DELETE { ?s <p> ?o . GRAPH <h> { ?s <p> 1 } } INSERT { GRAPH ?g { ?s <q> _:x } }
        USING <a> WHERE { ?s <p> ?o FILTER (?o > 1) } ;
        INSERT DATA { <s> <p> 1 }
        """)
    #expect(
      update.sparqlText == """
        CLEAR SILENT NAMED ;
        BASE <http://e/>
        WITH <http://e/g>
        DELETE {
          ?s <http://e/p> ?o .
          GRAPH <http://e/h> {
            ?s <http://e/p> 1 .
          }
        }
        INSERT {
          GRAPH ?g {
            ?s <http://e/q> _:x .
          }
        }
        USING <http://e/a>
        WHERE {
          ?s <http://e/p> ?o .
          FILTER (?o > 1)
        } ;
        INSERT DATA {
          <http://e/s> <http://e/p> 1 .
        }

        """)
  }

  @Test
  func `long updates are shown over several lines`() throws {
    let update = try UpdateRequest(
      parsing: "CLEAR ALL ; DELETE WHERE { GRAPH ?graph { ?subject ?predicate ?object } }")
    #expect(
      update.sExpression == """
        (update
          (clear all)
          (deleteinsert
            (delete (quad ?graph ?subject ?predicate ?object))
            (graph ?graph (bgp (triple ?subject ?predicate ?object)))))
        """)
  }
}
