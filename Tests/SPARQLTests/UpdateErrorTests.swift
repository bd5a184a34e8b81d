import SPARQL
import Testing

/// What a person reads when an update is wrong.
struct UpdateErrorTests {
  private static let options = ParserOptions(knownPrefixes: ["": "e:"])

  private func failure(_ text: String) -> SPARQLError? {
    #expect(throws: SPARQLError.self) { try UpdateRequest(parsing: text, options: Self.options) }
  }

  @Test(arguments: [
    (
      "INSERT DATA { :s :p ?o }", "a variable cannot stand in INSERT DATA", 21,
      "variables want a pattern: `INSERT { … } WHERE { … }`"
    ),
    (
      "DELETE DATA { GRAPH ?g { :s :p 1 } }", "a variable cannot stand in DELETE DATA", 21,
      "variables want a pattern: `DELETE { … } WHERE { … }`"
    ),
    (
      "DELETE { ?s :p _:x } WHERE { ?s :p _:x }",
      "a blank node cannot stand in DELETE: it would be a new one", 16, "find it by a variable"
    ),
    (
      "DELETE WHERE { ?s :p [ :q 1 ] }",
      "a blank node cannot stand in DELETE: it would be a new one", 22, "find it by a variable"
    ),
    (
      "DELETE DATA { :s :p (1 2) }",
      "a blank node cannot stand in DELETE DATA: it would be a new one", 21,
      "find it by a variable: `DELETE WHERE { … }`"
    ),
    (
      "INSERT DATA { _:a :p 1 } ; INSERT DATA { _:a :p 2 }",
      "the blank node `_:a` already stands in another INSERT DATA", 42,
      "put what speaks of it into one INSERT DATA, or give it an IRI"
    ),
    (
      "DELETE { } WHERE { _:a :p 1 } ; DELETE { } WHERE { _:a :p 2 }",
      "the blank node `_:a` already stands in another pattern", 52,
      "a variable can be used in several patterns: `?a`"
    ),
    (
      "INSRT DATA { }",
      "`INSRT` stands where INSERT, DELETE, WITH, LOAD, CLEAR, DROP, CREATE, ADD, MOVE or COPY was"
        + " expected", 1, "did you mean INSERT?"
    ),
    (
      "SELECT * { }", "`SELECT` stands where an operation of an update was expected", 1,
      "SELECT begins a query, which changes nothing"
    ),
    (
      "CREATE GRAPH :g DROP GRAPH :g",
      "`DROP` stands where `;` or the end of the update was expected",
      17, "a `;` separates two operations"
    ),
    (
      "INSERT WHERE { ?s ?p ?o }", "`WHERE` stands where `{` behind INSERT was expected", 8,
      "INSERT needs to know what: `INSERT { … } WHERE { … }`"
    ),
    (
      "WITH :g DELETE WHERE { ?s ?p ?o }", "`WHERE` stands where `{` behind DELETE was expected",
      16,
      "behind WITH, write the template: `DELETE { … } WHERE { … }`"
    ),
    (
      "WITH :g INSERT DATA { :s :p 1 }", "`DATA` stands where `{` behind INSERT was expected", 16,
      "data name their graph themselves: `INSERT DATA { GRAPH <…> { … } }`"
    ),
    (
      "INSERT { ?s ?p 1 } WHER { }", "`WHER` stands where WHERE was expected", 20,
      "did you mean WHERE?"
    ),
    (
      "INSERT { ?s ?p 1 } DELETE { ?s ?p 2 } WHERE { }",
      "`DELETE` stands where WHERE was expected", 20, "DELETE stands before INSERT"
    ),
    (
      "LOAD :x INT GRAPH :g", "`INT` stands where `;` or the end of the update was expected", 9,
      "did you mean INTO?"
    ),
    (
      "INSERT { ?s ?p 1 } { ?s ?p 2 }", "`{` stands where WHERE was expected", 20,
      "in an update, WHERE cannot be left out"
    ),
    (
      "INSERT { ?s ?p 1 FILTER (1) } WHERE { }",
      "`FILTER` stands where a triple, GRAPH or `}` was expected", 18,
      "a template takes triples and GRAPH only"
    ),
    (
      "DELETE WHERE { GRAPH ?g { GRAPH ?h { } } }",
      "`GRAPH` stands where a triple or `}` was expected", 27,
      "GRAPH cannot stand inside of GRAPH here"
    ),
    (
      "INSERT { ?s :p|:q 1 } WHERE { }", "a template holds triples, no paths", 15,
      "match the path in WHERE, and put a variable here"
    ),
    (
      "CLEAR :g", "`:g` stands where GRAPH, DEFAULT, NAMED or ALL was expected", 7,
      "GRAPH stands before the name of a graph here"
    ),
    (
      "DROP DEFALT", "`DEFALT` stands where GRAPH, DEFAULT, NAMED or ALL was expected", 6,
      "did you mean DEFAULT?"
    ),
    (
      "INSERT DATA { shcema:x :p 1 }", "the prefix `shcema:` is not declared", 15,
      "declare it at the start: `PREFIX shcema: <…>`"
    ),
  ])
  func `an error says where it is wrong and what was meant`(
    text: String, message: String, column: Int, suggestion: String
  ) throws {
    let error = try #require(failure(text))
    #expect(error.message == message)
    #expect(error.range.start.column == column)
    #expect(error.suggestion == suggestion)
  }

  @Test(arguments: [
    ("INSERT DATA { :s :p", "the update ends where a term was expected"),
    ("INSERT DATA { 'x' :p 1 }", "a literal cannot be the subject of a triple"),
    ("INSERT DATA { :s 1 2 }", "`1` stands where a property was expected"),
    ("LOAD ;", "`;` stands where the IRI of a document was expected"),
    ("LOAD :x INTO :g", "`:g` stands where GRAPH was expected"),
    ("CREATE :g", "`:g` stands where GRAPH was expected"),
    ("COPY :a :b", "`:b` stands where TO was expected"),
    ("COPY ALL TO :b", "`ALL` stands where DEFAULT or the IRI of a graph was expected"),
    ("WITH :g CLEAR ALL", "`CLEAR` stands where DELETE or INSERT was expected"),
    ("USING :g DELETE { } WHERE { }", nil),
    (";", nil), ("CLEAR ALL ;; CLEAR ALL", nil), ("CLEAR ALL ; ;", nil),
    (
      "DELETE { } USING NAMED WHERE { }", "`WHERE` stands where the IRI of a graph was expected"
    ),
  ])
  func `what no update can mean is refused`(text: String, message: String?) throws {
    let error = try #require(failure(text))
    if let message { #expect(error.message == message) }
  }

  @Test
  func `an error shows the line with carets under the place`() throws {
    let error = try #require(failure("CLEAR ALL ;\nINSERT DATA {\n  :s :p ?name .\n}"))
    #expect(
      error.description == """
        line 3, column 9: a variable cannot stand in INSERT DATA
            :s :p ?name .
                  ^^^^^
        variables want a pattern: `INSERT { … } WHERE { … }`
        """)
  }

  @Test
  func `an update given as a query is called what it is`() {
    let error = #expect(throws: SPARQLError.self) { try Query(parsing: "INSERT DATA { }") }
    #expect(error?.suggestion == "INSERT begins an update, which is no question")
  }

  @Test(arguments: [
    ("INSERT DATA { :s :p ", "[ :p ", "]"), ("INSERT DATA { :s :p ", "( ", ")"),
    ("DELETE { } WHERE { ", "{ ", "}"),
  ])
  func `brackets nested too deep are refused, not followed`(
    start: String, open: String, close: String
  ) throws {
    let count = 20_000
    let error = try #require(
      failure(
        start + String(repeating: open, count: count) + String(repeating: close, count: count)))
    #expect(error.message == "more than 100 brackets stand inside each other")
  }

  @Test
  func `many operations and much data are no depth`() throws {
    let data = String(repeating: ":s :p 1 . GRAPH :g { :s :p 2 } ", count: 2_000)
    let request = try UpdateRequest(
      parsing: String(repeating: "CLEAR ALL ; ", count: 2_000) + "INSERT DATA { \(data) }",
      options: Self.options)
    #expect(request.operations.count == 2_001)
  }
}
