import SPARQL
import Testing

/// Queries that nobody wrote in good faith, and the largest that are still taken.
struct HostileQueryTests {
  private static let queries = [
    "PREFIX e: <http://e/> SELECT DISTINCT ?s (COUNT(*) AS ?n) FROM <g> { ?s e:p/^e:q+ [ e:r (1 2.5 3e1) ] ;"
      + " a e:T, 'x'@en . FILTER (?s != e:a && REGEX(STR(?s), '^a\\\\.b', \"i\")) } GROUP BY ?s"
      + " HAVING (SUM(?o) > -1) ORDER BY DESC(?n) LIMIT 3 OFFSET 2 VALUES ?s { e:a UNDEF }",
    "ASK { { ?a ?b _:c } UNION { GRAPH ?g { ?a !(<p>|^a) ?c } } OPTIONAL { ?c <p> '''x\ny''' FILTER"
      + " NOT EXISTS { ?c <q> true } } MINUS { ?a <r> rap:\\u0041b } BIND (IF(?a IN (1, 2), ?b, -?c) AS ?z) }",
    "CONSTRUCT { ?s ?p _:x . _:x <p> 'é李'^^<t> } WHERE { { SELECT * { ?s ?p ?o } LIMIT 1 } SERVICE <e> {} }",
  ]

  /// A small generator with a seed, so that a failure can be seen again.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test(arguments: 0..<queries.count)
  func `a damaged query is refused, or read and printed alike`(number: Int) throws {
    var generator = Generator(state: UInt64(number + 1))
    let original = Array(Self.queries[number].unicodeScalars)
    _ = try Query(parsing: Self.queries[number])
    var read = 0
    for _ in 0..<600 {
      var scalars = original
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: 0..<scalars.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: scalars.remove(at: place)
        case 1: scalars.insert(original.randomElement(using: &generator) ?? " ", at: place)
        case 2: scalars.swapAt(place, Int.random(in: 0..<scalars.count, using: &generator))
        default: scalars.removeSubrange(place..<min(scalars.count, place + 12))
        }
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      let text = String(view)
      let query: Query
      do throws(SPARQLError) {
        query = try Query(parsing: text)
      } catch {
        #expect(!error.description.isEmpty)
        continue
      }
      read += 1
      let again = try Query(parsing: query.sparqlText, options: .strict)
      #expect(again == query, "\(text)\n\(query.sparqlText)")
    }
    #expect(read > 0, "no damaged query was read: the test tests nothing")
  }

  @Test(arguments: [
    ("ASK { ", "FILTER NOT EXISTS { ", " }", "?s ?p ?o", " }"),
    ("ASK { FILTER (", "1 || 1 && 1 = 1 + 1 * (", ")", "1", ") }"),
    ("ASK { FILTER (", "!(", ")", "?x", ") }"), ("ASK { FILTER ", "STR(", ")", "?x", " }"),
    ("ASK { FILTER (", "(1 - (", "))", "2", ") }"), ("ASK { ", "OPTIONAL { ", "}", "?s ?p ?o", "}"),
    ("ASK { ", "{ SELECT * { ", "} }", "?s ?p ?o", "}"),
    ("ASK { ?s ", "(<p>|", ")*", "<q>", " ?o }"),
    ("ASK { ", "{ ?s ?p 1 } UNION { ", "}", "?s ?p ?o", "}"),
    ("ASK { ", "MINUS { ?s ?p 1 { ", "} }", "?s ?p ?o", "}"),
  ])
  func `whatever is nested as deep as can be read can be printed and read again`(
    start: String, open: String, close: String, middle: String, end: String
  ) throws {
    var deepest = 0
    for count in (30...100).reversed() where deepest == 0 {
      let text =
        start + String(repeating: open, count: count) + middle
        + String(repeating: close, count: count) + end
      let trip = RoundTrip(text, isUpdate: false)
      #expect(trip.failure == nil, "\(count)")
      if trip.refusal == nil { deepest = count }
    }
    #expect(deepest > 0, "not even 30 levels are read")
  }

  @Test(arguments: [
    ("ASK { FILTER (1", " || 1", 490, ") }"), ("ASK { FILTER (", "(", 95, "1"),
    ("ASK { ", "OPTIONAL { ?a ?b ?c } ", 490, "}"), ("ASK { ?s ", "<p>/", 490, "<p> ?o }"),
    ("ASK ", "{ ", 95, "?a ?b ?c"),
  ])
  func `the largest query that is taken can be walked`(
    start: String, part: String, count: Int, end: String
  ) throws {
    let closing = ["(": ")", "{ ": "}"][part].map { String(repeating: $0, count: count) } ?? ""
    let tail = part == "(" ? ") }" : ""
    let query = try Query(
      parsing: start + String(repeating: part, count: count) + end + closing + tail)
    #expect(query == query)
    #expect(!query.pattern.sExpression.isEmpty)
    #expect(try Query(parsing: query.sparqlText, options: .strict) == query)
    #expect(Set([query]).count == 1)
  }
}
