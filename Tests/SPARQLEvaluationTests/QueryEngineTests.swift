import RDF
import SPARQL
import SPARQLEvaluation
import Testing

@Suite struct QueryEngineTests {
  let dataset = MemoryDataset(
    quads(
      "s1 by ann", "s1 about peace", "s1 on 3", "s2 by ann", "s2 about trade", "s2 on 1",
      "s3 by bob", "s3 about peace", "s3 on 2", "s4 by cem", "ann of iran", "bob of oman",
      "ann of iran g1", "bob of oman g2", "bob of iran g1", "s2 text 'Talks_go_on'"))

  @Test func `patterns are joined`() throws {
    let rows = try bgp("?s by ?p", "?p of ?c", "?s about peace").rows(in: dataset, "s", "p", "c")
    #expect(rows.sorted() == ["s=s1 p=ann c=iran", "s=s3 p=bob c=oman"])
  }

  @Test func `a pattern without variables stays where a path follows`() throws {
    let query = try Query(
      parsing: "SELECT * { <ann> (<of>|<by>)* [] . <bob> <of> <iran> . ?s <on> 3 }")
    var solutions = try QueryEngine(dataset: dataset).select(query)
    #expect(try solutions.allRows().isEmpty)
  }

  @Test func `EXISTS puts values into paths of no length, wherever they are from`() throws {
    let query = try Query(
      parsing: "SELECT ?p { ?s <by> ?p FILTER EXISTS { GRAPH <g2> { ?x <of>* ?p } } }")
    var solutions = try QueryEngine(dataset: dataset).select(query)
    #expect(try solutions.allRows().count == 4)
  }

  @Test func `filters compare values`() throws {
    let condition = Expression.compare(.greaterOrEqual, expression("?n"), expression("2"))
    let rows = try GraphPattern.filter(condition, bgp("?s on ?n")).rows(in: dataset, "s")
    #expect(rows.sorted() == ["s=s1", "s=s3"])
  }

  @Test func `an optional part leaves its variables unbound where it does not match`() throws {
    let rows = try GraphPattern.leftJoin(bgp("?s by ?p"), bgp("?p of ?c"), nil)
      .rows(in: dataset, "s", "c")
    #expect(rows.sorted() == ["s=s1 c=iran", "s=s2 c=iran", "s=s3 c=oman", "s=s4"])
  }

  @Test func `the condition of an optional part sees both sides`() throws {
    let condition = Expression.compare(.equal, expression("?c"), expression("?k"))
    let rows = try GraphPattern.leftJoin(
      .join(bgp("?s by ?p"), .values([variable("?k")], [[term("iran")]])), bgp("?p of ?c"),
      condition
    ).rows(in: dataset, "s", "c")
    #expect(rows.sorted() == ["s=s1 c=iran", "s=s2 c=iran", "s=s3", "s=s4"])
  }

  @Test func `rows are sorted and cut`() throws {
    let sorted = GraphPattern.orderBy(
      bgp("?s on ?n"), [OrderComparator(expression("?n"), descending: true)])
    let rows = try GraphPattern.slice(
      .project(sorted, [variable("?s")]), offset: 0, limit: 2
    ).rows(in: dataset, "s")
    #expect(rows == ["s=s1", "s=s3"])
  }

  @Test func `rows are grouped and counted`() throws {
    let grouped = GraphPattern.group(
      bgp("?s by ?p"), by: [variable("?p")],
      aggregates: [
        AggregateBinding(variable: variable("?n"), aggregate: .countAll(distinct: false))
      ])
    let rows = try grouped.rows(in: dataset, "p", "n")
    #expect(rows.sorted() == ["p=ann n=2", "p=bob n=1", "p=cem n=1"])
  }

  @Test func `counting nothing gives one row with zero`() throws {
    let grouped = GraphPattern.group(
      bgp("?s by nobody"), by: [],
      aggregates: [
        AggregateBinding(variable: variable("?n"), aggregate: .countAll(distinct: false))
      ])
    #expect(try grouped.rows(in: dataset, "n") == ["n=0"])
  }

  @Test func `a graph's variable is bound to the graphs that hold the triple`() throws {
    let pattern = GraphPattern.graph(place("?g"), bgp("?p of iran"))
    #expect(try pattern.rows(in: dataset, "g", "p").sorted() == ["g=g1 p=ann", "g=g1 p=bob"])
  }

  @Test func `what exists nowhere is kept by NOT EXISTS`() throws {
    let condition = Expression.not(.exists(bgp("?p of ?c")))
    let rows = try GraphPattern.filter(condition, bgp("?s by ?p")).rows(in: dataset, "s")
    #expect(rows == ["s=s4"])
  }

  @Test func `MINUS takes away what shares a binding`() throws {
    let pattern = GraphPattern.minus(bgp("?s by ?p"), bgp("?s about peace"))
    #expect(try pattern.rows(in: dataset, "s").sorted() == ["s=s2", "s=s4"])
  }

  @Test func `parameters stand as constants and are handed out`() throws {
    let rows = try bgp("?s by ?p").rows(
      in: dataset, bindings: [variable("?p"): term("bob")], "s", "p")
    #expect(rows == ["s=s3 p=bob"])
  }

  @Test func `a search binds the literals that match`() throws {
    let words = GraphPattern.bgp([
      TriplePattern(place("?s"), place("text"), place("?t")),
      TriplePattern(
        place("?t"), place("https://w3id.org/rapporteur#matches"), place("'talks'")),
    ])
    #expect(try words.rows(in: dataset, "s") == ["s=s2"])
  }

  @Test func `a template makes triples of solutions, with blank nodes of their own`() throws {
    let query = try Query(
      parsing: """
        BASE <> CONSTRUCT { ?s <speaker> [ <name> ?p ] . ?c <a> ?s . "x" <is> ?none }
        WHERE { ?s <by> ?p OPTIONAL { ?p <of> ?c FILTER(isIRI(?c)) } }
        """)
    var graph = try QueryEngine(dataset: dataset).graph(query)
    let triples = try graph.allTriples()
    #expect(triples.count { $0.predicate == IRI("speaker") } == 4)
    #expect(Set(triples.filter { $0.predicate == IRI("speaker") }.map(\.object)).count == 4)
    #expect(triples.count { $0.predicate == IRI("a") } == 3)
    #expect(!triples.contains { $0.predicate == IRI("is") })
  }

  @Test func `a resource is described by its triples and those of its blank nodes`() throws {
    let node = Term.blankNode(BlankNode("x"))
    let data = MemoryDataset([
      Quad(Triple(.iri("s"), IRI("p"), node)), Quad(Triple(node, IRI("q"), .iri("o"))),
      Quad(Triple(.iri("o"), IRI("p"), .iri("s"))),
    ])
    let query = try Query(parsing: "DESCRIBE ?thing <nothing> { VALUES ?thing { <s> <s> } }")
    var graph = try QueryEngine(dataset: data).graph(query)
    #expect(try graph.allTriples().map(\.predicate) == [IRI("p"), IRI("q")])
  }

  @Test func `a path is followed any number of times`() throws {
    let chain = MemoryDataset(quads("a p b", "b p c", "c p a", "d p e"))
    let path = GraphPattern.path(
      place("a"), .oneOrMore(.predicate(IRI("p"))), place("?x"))
    #expect(try path.rows(in: chain, "x").sorted() == ["x=a", "x=b", "x=c"])
  }

  @Test func `the time limit ends a query with a sentence`() throws {
    let options = EvaluationOptions(timeLimit: .zero)
    #expect(throws: EvaluationError.timeLimit(.zero)) {
      try bgp("?s ?p ?o").rows(in: dataset, options: options, "s")
    }
  }

  @Test func `the row limit ends a query that keeps too much`() throws {
    let options = EvaluationOptions(rowLimit: 2)
    #expect(throws: EvaluationError.rowLimit(2)) {
      try GraphPattern.distinct(bgp("?s ?p ?o")).rows(in: dataset, options: options, "s")
    }
  }

  @Test func `a plan can be read`() throws {
    let query = Query(
      form: .select([variable("?s")]), pattern: bgp("?s by ?p", "?s about peace"))
    let plan = try QueryEngine(dataset: dataset).explain(query)
    #expect(plan.description.contains("PatternJoin ?s <by> ?p"))
    #expect(plan.description.contains("Scan ?s <about> <peace>  [2 rows]"))
  }
}
