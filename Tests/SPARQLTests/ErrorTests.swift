import SPARQL
import Testing

/// What a person reads when a query is wrong.
struct ErrorTests {
  private func failure(_ query: String, options: ParserOptions = ParserOptions()) -> SPARQLError? {
    do throws(SPARQLError) {
      _ = try Query(parsing: query, options: options)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    (
      "ASK { ?s shcema:name ?n }", "the prefix `shcema:` is not declared", "did you mean `schema:`?"
    ),
    ("ASK { FILTER (STRLENN(?x) > 1) }", "there is no function STRLENN", "did you mean STRLEN?"),
    (
      "SELCT ?x { ?x ?y ?z }",
      "`SELCT` stands where SELECT, ASK, CONSTRUCT or DESCRIBE was expected",
      "did you mean SELECT?"
    ),
    (
      "ASK { ?s ?p ?o OPTINAL { } }", "`OPTINAL` stands where a pattern or `}` was expected",
      "did you mean OPTIONAL?"
    ),
    (
      "SELECT COUNT(*) {}",
      "`COUNT` stands where a variable, `(… AS ?name)` or `*` was expected",
      "an expression wants brackets and a name: `(COUNT(…) AS ?name)`"
    ),
    (
      "SELECT ?o { ?s ?p ?o } GROUP BY ?s", "?o has many values in a group",
      "add it to GROUP BY, or take one: `(SAMPLE(?o) AS …)`"
    ),
    (
      "ASK { ?s ?p ?o BIND (1 AS ?o) }",
      "BIND cannot give ?o a value: the pattern before it does already",
      "choose another name, or compare with FILTER"
    ),
    (
      "ASK { FILTER (COUNT(?x) > 1) }", "an aggregate cannot stand in FILTER",
      "aggregates stand in SELECT, HAVING and ORDER BY"
    ),
    ("ASK { ?a & ?b }", "a single `&` means nothing here", "did you mean `&&`?"),
  ])
  func `an error suggests what was meant`(
    query: String, message: String, suggestion: String
  ) throws {
    let error = try #require(failure(query))
    #expect(error.message == message)
    #expect(error.suggestion == suggestion)
  }

  @Test(arguments: [
    ("ASK { ?s ?p", "the query ends where a term or a variable was expected"),
    ("ASK { ?s ?p 'x }", "this text has no closing quotation mark"),
    ("ASK { ?s ?p '\\q' }", "this escape means nothing in a text"),
    ("ASK { FILTER (SUBSTR('x') = 1) }", "SUBSTR takes 2 to 3 arguments, not 1"),
    ("ASK { FILTER (1 < 2 < 3) }", "`<` stands where `)` or an operator was expected"),
    (
      "ASK { VALUES (?a ?b) { (1) } }",
      "this row has 1 values where VALUES has 2 variables"
    ),
    ("SELECT (1 AS ?x) (2 AS ?x) {}", "AS cannot give ?x a value: it has one already"),
    ("SELECT * { ?s ?p ?o } GROUP BY ?s", "SELECT * cannot be grouped"),
    (
      "ASK { { _:a ?p 1 } UNION { _:a ?q 2 } }",
      "the blank node `_:a` already stands in another pattern"
    ),
    ("SELECT ?x {} LIMIT 99999999999999999999", "the number 99999999999999999999 is too large"),
    (
      "ASK { ?s \\uD800 ?o }",
      "this escape is no character: \\u wants 4 and \\U wants 8 hexadecimal digits of one"
    ),
    ("SELECT (SUM(COUNT(?x)) AS ?n) {}", "an aggregate cannot stand in another aggregate"),
    ("", "the query ends where SELECT, ASK, CONSTRUCT or DESCRIBE was expected"),
  ])
  func `an error says what is wrong`(query: String, message: String) throws {
    #expect(try #require(failure(query)).message == message)
  }

  @Test
  func `an error shows the line with carets under the place`() throws {
    let error = try #require(failure("SELECT ?n {\n  ?é shcema:name ?n .\n}"))
    #expect(
      error.description == """
        line 2, column 6: the prefix `shcema:` is not declared
            ?é shcema:name ?n .
               ^^^^^^^^^^^
        did you mean `schema:`?
        """)
    #expect(error.range.start.utf8Offset == 18)
  }

  @Test
  func `a place behind an escape is the place in the text as written`() throws {
    let error = try #require(failure("ASK { ?s \\u0061 shcema:x }"))
    #expect(error.range.start.column == 17)
  }

  @Test
  func `a very long line is shown around the place only`() throws {
    let spaces = String(repeating: "?s ?p ?o . ", count: 10_000)
    let error = try #require(failure("ASK { " + spaces + "nope }"))
    #expect(error.description.utf8.count < 500)
  }

  @Test(arguments: [
    ("ASK ", "{", "}"), ("ASK { FILTER ", "(", ")"), ("ASK { FILTER (", "!", ""),
    ("ASK { ?s ?p ", "[ ?p ", "]"), ("ASK { ?s ", "(", ")"), ("ASK { ?s ?p ", "(", ")"),
    ("ASK { FILTER ", "NOT EXISTS { FILTER ", "}"), ("ASK { ", "OPTIONAL { ", "}"),
    ("ASK { ", "{ SELECT * { ", "} }"), ("ASK { FILTER (", "STR(", ")"),
    ("ASK { FILTER (", "- ( ", ")"),
  ])
  func `brackets nested too deep are refused, not followed`(
    start: String, open: String, close: String
  ) throws {
    let count = 20_000
    let query =
      start + String(repeating: open, count: count) + String(repeating: close, count: count)
    let error = try #require(failure(query))
    #expect(error.message == "more than 100 brackets stand inside each other")
  }

  @Test(arguments: [
    ("ASK { FILTER (1", " + 1", ") }"), ("ASK { FILTER (1", " || 1", ") }"),
    ("ASK { ?s <p>", "/<p>", " ?o }"), ("ASK { ?s <p>", "|<p>", " ?o }"),
    ("ASK { {}", " UNION {}", " }"), ("ASK { ", "OPTIONAL {} ", " }"),
    ("ASK { ", "FILTER (1) ", " }"), ("ASK { ", "?s <p>* ?o . ", " }"),
    ("SELECT * { ", "BIND (1 AS ?x) ", " }"),
  ])
  func `chains too long for recursion are refused`(
    start: String, link: String, end: String
  ) throws {
    let error = try #require(failure(start + String(repeating: link, count: 50_000) + end))
    #expect(error.message == "more than 500 operators or patterns hang on each other")
  }

  @Test
  func `many triples, values and alternatives of IN are no chain`() throws {
    let triples = String(repeating: "?s <p> ?o . ", count: 5_000)
    let numbers = Array(repeating: "1", count: 5_000)
    #expect(failure("ASK { \(triples) FILTER (?o IN (\(numbers.joined(separator: ",")))) }") == nil)
    #expect(failure("ASK { VALUES ?o { \(numbers.joined(separator: " ")) } }") == nil)
  }
}
