import SPARQL
import Testing

/// Slips of the finger in a query, and what is said of them.
struct SuggestionTests {
  private func failure(_ query: String) -> SPARQLError? {
    do throws(SPARQLError) {
      _ = try Query(parsing: query)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("SELCT ?x { ?x ?y ?z }", "SELECT"), ("SELECT DISTINT ?x { ?x ?y ?z }", "DISTINCT"),
    ("SELECT ?x WERE { ?x ?y ?z }", "WHERE"), ("ASKK { ?x ?y ?z }", "ASK"),
    ("CONSTRUC { ?x ?y ?z } WHERE { ?x ?y ?z }", "CONSTRUCT"), ("DESCRIB <x>", "DESCRIBE"),
    ("ASK { ?x ?y ?z FILTR (?x = 1) }", "FILTER"), ("ASK { OPTINAL { ?x ?y ?z } }", "OPTIONAL"),
    ("ASK { ?x ?y ?z MINSU { ?x ?y 1 } }", "MINUS"), ("ASK { GRPAH ?g { ?x ?y ?z } }", "GRAPH"),
    ("ASK { ?x ?y ?z BND (1 AS ?n) }", "BIND"), ("ASK { VALUS ?x { 1 } }", "VALUES"),
    ("SELECT ?x { ?x ?y ?z } ORDR BY ?x", "ORDER"), ("SELECT ?x { ?x ?y ?z } LIMT 3", "LIMIT"),
    ("SELECT ?x { ?x ?y ?z } GRUOP BY ?x", "GROUP"), ("SELECT ?x { ?x ?y ?z } ORDER YB ?x", "BY"),
    ("SELECT ?x { ?x ?y ?z } OFSET 3", "OFFSET"), ("PREFX a: <b> ASK {}", "PREFIX"),
    ("SELECT ?x { ?x ?y ?z } ORDER BY DSEC(?x)", "DESC"), ("SELECT (1 A ?x) {}", "AS"),
    ("ASK { FILTER (STRLENN(?x) > 1) }", "STRLEN"), ("ASK { FILTER CONTANS(?x, 'a') }", "CONTAINS"),
    ("SELECT (CUONT(*) AS ?n) {}", "COUNT"), ("SELECT (GROUP_CONCT(?x) AS ?n) {}", "GROUP_CONCAT"),
    ("ASK { FILTER NOT EXIST { ?x ?y ?z } }", "EXISTS"),
    ("ASK { FILTER (LNAG(?x) = 'en') }", "LANG"),
  ])
  func `a misspelt keyword or function is followed by the right one`(
    query: String, wanted: String
  ) throws {
    let error = try #require(failure(query))
    #expect(error.suggestion == "did you mean \(wanted)?", "\(error)")
  }

  @Test(arguments: [
    ("ASK { ?s shcema:name ?n }", "`shcema:`", "did you mean `schema:`?"),
    ("ASK { ?s Schema:name ?n }", "`Schema:`", "did you mean `schema:`?"),
    ("ASK { ?s sko:prefLabel ?n }", "`sko:`", "did you mean `skos:`?"),
    ("ASK { ?s zzz:prefLabel ?n }", "`zzz:`", "declare it at the start: `PREFIX zzz: <…>`"),
    ("ASK { FILTER (rap:scroe(?x, 'a') > 1) }", "rap:scroe", "did you mean rap:score?"),
    ("ASK { FILTER rap:inWeekof(?x, ?y) }", "rap:inWeekof", "did you mean rap:inWeekOf?"),
    ("SELECT (rap:cite(?x, ?y) AS ?z) {}", "rap:cite takes 1 argument, not 2", nil),
    ("SELECT (rap:inWeekOf(?x) AS ?z) {}", "rap:inWeekOf takes 2 arguments, not 1", nil),
    (
      "ASK { ?s schema:name ?n ?s schema:text ?t }", "`?s` stands where a pattern",
      "triples are set apart by `.`; `;` goes before another property of the same subject"
    ),
  ])
  func `a name that does not exist is named, with what is near`(
    query: String, message: String, suggestion: String?
  ) throws {
    let error = try #require(failure(query))
    #expect(error.message.contains(message))
    #expect(error.suggestion == suggestion)
  }

  @Test(arguments: [
    ("ASK { ?s shcema:name ?n }", "^^^^^^^^^^^", 10),
    ("ASK { FILTER (STRLENN(?x)) }", "^^^^^^^", 15),
    ("SELECT (rap:ciet(?x) AS ?z) {}", "^^^^^^^^", 9),
  ])
  func `carets stand under what is misspelt`(query: String, carets: String, column: Int) throws {
    let error = try #require(failure(query))
    let lines = error.description.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[1] == "  \(query)")
    #expect(lines[2] == String(repeating: " ", count: column + 1) + carets)
  }
}
