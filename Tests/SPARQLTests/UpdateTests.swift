import RDF
import SPARQL
import Testing

/// Updates and the algebra that is made of them.
struct UpdateTests {
  private static let options = ParserOptions(knownPrefixes: ["": "e:"])

  private func algebra(_ text: String) throws -> String {
    try UpdateRequest(parsing: text, options: Self.options).sExpression
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: [
    (
      "INSERT DATA { :s :p 1, 'x'@en ; a :T . GRAPH :g { :s :p -2 } . :s :q true }",
      "(update (insertdata (triple <e:s> <e:p> 1) (triple <e:s> <e:p> \"x\"@en)"
        + " (triple <e:s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <e:T>)"
        + " (quad <e:g> <e:s> <e:p> \"-2\"^^<http://www.w3.org/2001/XMLSchema#integer>)"
        + " (triple <e:s> <e:q> true)))"
    ),
    (
      "INSERT DATA { _:x :p [ :q () ] GRAPH :g { _:x :p 2 } }",
      "(update (insertdata (triple _:x <e:p> _:b0)"
        + " (triple _:b0 <e:q> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>)"
        + " (quad <e:g> _:x <e:p> 2)))"
    ),
    ("insert data {}", "(update (insertdata))"),
    ("DELETE DATA { GRAPH :g { } :s :p 1 }", "(update (deletedata (triple <e:s> <e:p> 1)))"),
  ])
  func `data are quads`(text: String, expected: String) throws {
    #expect(try algebra(text) == expected)
  }

  @Test(arguments: [
    (
      "DELETE { ?s :p ?o } INSERT { ?s :q ?o . GRAPH ?g { ?s :r _:b } } WHERE { ?s :p ?o }",
      "(update (deleteinsert (delete (triple ?s <e:p> ?o))"
        + " (insert (triple ?s <e:q> ?o) (quad ?g ?s <e:r> _:b)) (bgp (triple ?s <e:p> ?o))))"
    ),
    (
      "WITH :g INSERT { ?s :q _:x } USING :a USING NAMED :b USING :c WHERE { ?s :p _:x }",
      "(update (deleteinsert (with <e:g>) (insert (triple ?s <e:q> _:x)) (using <e:a> <e:c>)"
        + " (usingnamed <e:b>) (bgp (triple ?s <e:p> _:x))))"
    ),
    (
      "DELETE WHERE { ?s :p ?o . GRAPH ?g { ?s ?p 1 } }",
      "(update (deleteinsert (delete (triple ?s <e:p> ?o) (quad ?g ?s ?p 1))"
        + " (join (bgp (triple ?s <e:p> ?o)) (graph ?g (bgp (triple ?s ?p 1))))))"
    ),
    (
      "DELETE { } WHERE { ?s :p/:q ?o FILTER (?o > 1) }",
      "(update (deleteinsert (filter (> ?o 1)"
        + " (bgp (triple ?s <e:p> _:b0) (triple _:b0 <e:q> ?o)))))"
    ),
  ])
  func `DELETE and INSERT are templates over one pattern`(text: String, expected: String) throws {
    #expect(try algebra(text) == expected)
  }

  @Test(arguments: [
    ("LOAD <x>", "(load <x>)"), ("LOAD SILENT :x INTO GRAPH :g", "(load silent <e:x> <e:g>)"),
    ("CLEAR DEFAULT", "(clear default)"), ("CLEAR SILENT NAMED", "(clear silent named)"),
    ("DROP ALL", "(drop all)"), ("DROP SILENT GRAPH :g", "(drop silent <e:g>)"),
    ("CREATE GRAPH :g", "(create <e:g>)"), ("CREATE SILENT GRAPH :g", "(create silent <e:g>)"),
    ("ADD :a TO DEFAULT", "(add <e:a> default)"),
    ("MOVE SILENT DEFAULT TO GRAPH :b", "(move silent default <e:b>)"),
    ("COPY GRAPH :a TO :b", "(copy <e:a> <e:b>)"),
  ])
  func `whole graphs are managed by name`(text: String, expected: String) throws {
    #expect(try algebra(text) == "(update \(expected))")
  }

  @Test(arguments: [
    ("", "(update)"), ("BASE <x:y>", "(update)"), ("CLEAR ALL ;", "(update (clear all))"),
    (
      "PREFIX a: <x:a> CREATE GRAPH a:1 ; PREFIX b: <x:b> DROP GRAPH a:1 ; DROP GRAPH b:2 ; BASE <z:>",
      "(update (create <x:a1>) (drop <x:a1>) (drop <x:b2>))"
    ),
    (
      "BASE <x:/> LOAD <a> ; BASE <y:/> LOAD <a>", "(update (load <x:/a>) (load <y:/a>))"
    ),
    (
      "INSERT DATA { _:a :p 1 } ; INSERT { _:a :p ?x } WHERE { _:a :p ?x }",
      "(update (insertdata (triple _:a <e:p> 1))"
        + " (deleteinsert (insert (triple _:a <e:p> ?x)) (bgp (triple _:a <e:p> ?x))))"
    ),
  ])
  func `operations follow each other, prologues between them`(
    text: String, expected: String
  ) throws {
    #expect(try algebra(text) == expected)
  }

  @Test
  func `every operation keeps the base of its pattern`() throws {
    let update = try UpdateRequest(
      parsing: """
        DELETE WHERE { } ; BASE <http://a/> DELETE { } WHERE { BIND (IRI('x') AS ?x) }
        """)
    let bases = update.operations.map { operation in
      if case .deleteInsert(let change) = operation { change.base } else { nil as IRI? }
    }
    #expect(bases == [nil, IRI("http://a/")])
  }
}
