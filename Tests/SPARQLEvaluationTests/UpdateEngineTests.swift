import RDF
import SPARQL
import SPARQLEvaluation
import TestSupport
import Testing
import TripleStore

/// Updates beside what the suites of the W3C try, in memory and in a file.
@Suite struct UpdateEngineTests {
  /// A document that LOAD can name, and what is wrong with it.
  private struct Documents: DocumentSource {
    func read(_ iri: IRI, blankNodePrefix: String, _ body: ([Triple]) throws -> Void) throws {
      try body([Triple(.iri("l"), IRI("p"), .blankNode(BlankNode(blankNodePrefix + "b")))])
      if iri.value == "broken" { throw DocumentError("line 2 is wrong") }
    }
  }

  /// What a store holds.
  private func answer(_ store: some Dataset) throws -> W3CAnswer {
    var solutions = try QueryEngine(dataset: store).select(
      try Query(
        parsing: "SELECT ?s ?p ?o ?g { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"))
    return .rows(variables: ["s", "p", "o", "g"], try solutions.allRows())
  }

  /// Quads as text, sorted; how many different blank nodes there are goes before them, if any.
  private func content(of store: some Dataset) throws -> [String] {
    guard case .rows(_, let rows) = try answer(store) else { return [] }
    var nodes: Set<BlankNode> = []
    let lines = rows.map { row in
      row.compactMap { term in
        switch term {
        case .iri(let iri)?: return iri.value
        case .literal(let literal)?: return literal.lexicalForm
        case .blankNode(let node)?:
          nodes.insert(node)
          return "[]"
        case nil: return nil
        }
      }.joined(separator: " ")
    }
    return (nodes.isEmpty ? [] : ["\(nodes.count)"]) + lines.sorted()
  }

  /// What is left after an update of the quads, which has to be the same in memory and in a file.
  private func after(
    _ update: String, on lines: String..., summary expected: UpdateSummary? = nil
  ) throws -> [String] {
    let before = lines.flatMap { quads($0) }
    let request = try UpdateRequest(parsing: update)
    let engine = UpdateEngine(documents: Documents())
    var memory = MemoryDataset(before)
    let summary = try engine.run(request, on: &memory)
    if let expected { #expect(summary == expected) }
    let folder = try TemporaryDirectory()
    var store = try TripleStore(folder.path("store.sqlite")) { _ in false }
    try store.write { try $0.insert(before) }
    #expect(try engine.run(request, on: &store) == summary)
    #expect(try store.check().isEmpty)
    #expect(try answer(store).matches(answer(memory), inOrder: false, isReduced: false))
    return try content(of: memory)
  }

  @Test func `all is deleted before anything is inserted, by the solutions of one state`() throws {
    #expect(
      try after(
        "DELETE { ?x <p> ?y } INSERT { ?y <p> ?x } WHERE { ?x <p> ?y }", on: "a p b", "b p c",
        summary: UpdateSummary(added: 2, removed: 2)) == ["b p a", "c p b"])
    #expect(
      try after("DELETE { ?x <p> ?y } INSERT { ?x <p> ?y } WHERE { ?x <p> ?y }", on: "a p b")
        == ["a p b"])
  }

  @Test func `later operations see what earlier ones wrote`() throws {
    #expect(
      try after(
        "INSERT DATA { <a> <p> <b> } ; INSERT { ?y <p> ?x } WHERE { ?x <p> ?y } ;"
          + "DELETE DATA { <a> <p> <b> }",
        on: "c q d") == ["b p a", "c q d"])
  }

  @Test func `blank nodes of a template are new ones for each solution`() throws {
    #expect(
      try after("INSERT { ?x <q> _:n . _:n <r> ?x } WHERE { ?x <p> ?y }", on: "a p 1", "b p 1")
        == ["2", "[] r a", "[] r b", "a p 1", "a q []", "b p 1", "b q []"])
  }

  @Test func `blank nodes of data are others than those of the store`() throws {
    #expect(
      try after("INSERT DATA { _:b <p> <x> . _:b <q> <y> }", on: "_:b p x")
        == ["2", "[] p x", "[] p x", "[] q y"])
  }

  @Test func `what has an unbound or impossible part is left out`() throws {
    #expect(
      try after(
        "INSERT { ?o <q> ?s . ?s ?o <z> . ?s <q> ?u . GRAPH ?o { ?s <q> <v> } } "
          + "WHERE { ?s <p> ?o OPTIONAL { ?o <nothing> ?u } }",
        on: "a p b", "c p 1") == ["a b z", "a p b", "a q v b", "b q a", "c p 1"])
  }

  @Test func `WITH is the graph of pattern and templates, unless USING or GRAPH says another`()
    throws
  {
    #expect(
      try after(
        "WITH <g> DELETE { ?s <p> ?o } INSERT { ?s <q> ?o . GRAPH <h> { ?s <r> ?o } } "
          + "WHERE { ?s <p> ?o }",
        on: "a p b", "c p d g") == ["a p b", "c q d g", "c r d h"])
    #expect(
      try after(
        "WITH <g> INSERT { ?s <q> ?o } USING <h> WHERE { ?s <p> ?o }", on: "a p b", "c p d g",
        "e p f h") == ["a p b", "c p d g", "e p f h", "e q f g"])
    #expect(
      try after(
        "INSERT { ?s <q> ?x } USING NAMED <h> WHERE { GRAPH ?x { ?s <p> ?o } }", on: "c p d g",
        "e p f h") == ["c p d g", "e p f h", "e q h"])
  }

  @Test func `subqueries, aggregates and property paths feed templates`() throws {
    #expect(
      try after(
        "INSERT { ?s <n> ?n } WHERE { SELECT ?s (COUNT(?o) AS ?n) { ?s <p>+ ?o } GROUP BY ?s }",
        on: "a p b", "b p c") == ["a n 2", "a p b", "b n 1", "b p c"])
  }

  @Test func `loading makes blank nodes of its own`() throws {
    #expect(
      try after("LOAD <x> ; LOAD <x> INTO GRAPH <g>", on: "a p b")
        == ["2", "a p b", "l p []", "l p [] g"])
  }

  @Test func `a failure undoes all operations, and a silent one only its own`() throws {
    let dataset = MemoryDataset(quads("a p b"))
    for failing in [
      "LOAD <broken>", "CREATE GRAPH <g>", "COPY <none> TO <g>", "MOVE <none> TO DEFAULT",
      "ADD <none> TO <g>",
    ] {
      let update = "INSERT DATA { GRAPH <g> { <c> <p> <d> } } ; \(failing)"
      var memory = dataset
      let request = try UpdateRequest(parsing: update)
      #expect(throws: EvaluationError.self, "\(failing)") {
        try UpdateEngine(documents: Documents()).run(request, on: &memory)
      }
      #expect(try content(of: memory) == ["a p b"])
      let folder = try TemporaryDirectory()
      var store = try TripleStore(folder.path("store.sqlite")) { _ in false }
      try store.write { try $0.insert(quads("a p b")) }
      #expect(throws: EvaluationError.self, "\(failing)") {
        try UpdateEngine(documents: Documents()).run(request, on: &store)
      }
      #expect(try content(of: store) == ["a p b"])
      let words = failing.split(separator: " ")
      let silent = "\(words[0]) SILENT \(words.dropFirst().joined(separator: " "))"
      #expect(
        try after("INSERT DATA { GRAPH <g> { <c> <p> <d> } } ; \(silent)", on: "a p b")
          == ["a p b", "c p d g"], "\(silent)")
    }
  }

  @Test func `an update keeps to the limit of rows`() throws {
    var memory = MemoryDataset(quads("a p b", "c p d", "e p f"))
    let request = try UpdateRequest(parsing: "DELETE WHERE { ?s <p> ?o }")
    let engine = UpdateEngine(options: EvaluationOptions(rowLimit: 2))
    #expect(throws: EvaluationError.rowLimit(2)) { try engine.run(request, on: &memory) }
    #expect(try content(of: memory).count == 3)
  }
}

/// Updates of a default graph that holds what named graphs say.
@Suite struct UnionDefaultGraphTests {
  private let folder: TemporaryDirectory
  private var store: TripleStore

  init() throws {
    folder = try TemporaryDirectory()
    store = try TripleStore(folder.path("store.sqlite")) { $0 != .iri("claim") }
    try store.write {
      try $0.insert(
        quads("a p b g", "a p b h", "a p b claim", "c p d claim", "e p f g", "i p j"))
    }
  }

  private mutating func run(_ update: String) throws -> UpdateSummary {
    try UpdateEngine().run(UpdateRequest(parsing: update), on: &store)
  }

  private func rows(_ pattern: String) throws -> Int {
    var solutions = try QueryEngine(dataset: store).select(
      try Query(parsing: "SELECT * { \(pattern) }"))
    return try solutions.count()
  }

  @Test mutating func `what is deleted from the default graph goes from all that it is made of`()
    throws
  {
    #expect(try run("DELETE DATA { <a> <p> <b> . <c> <p> <d> }") == UpdateSummary(removed: 1))
    #expect(try rows("<a> <p> <b>") == 0)
    #expect(try rows("GRAPH <claim> { ?s <p> ?o }") == 2)
    #expect(try rows("GRAPH <g> { ?s <p> ?o }") == 1)
    #expect(try store.check().isEmpty)
  }

  @Test mutating func `what is deleted from a named graph stays where another says it`() throws {
    #expect(try run("DELETE DATA { GRAPH <g> { <a> <p> <b> } }") == UpdateSummary(removed: 1))
    #expect(try rows("<a> <p> <b>") == 1)
  }

  @Test mutating func `an insertion stands in the default graph itself`() throws {
    #expect(try run("INSERT DATA { <e> <p> <f> }") == UpdateSummary(added: 1))
    #expect(try run("DELETE WHERE { GRAPH <g> { ?s ?p ?o } }") == UpdateSummary(removed: 2))
    #expect(try rows("<e> <p> <f>") == 1)
  }

  @Test mutating func `CLEAR DEFAULT leaves the claims alone`() throws {
    #expect(try run("CLEAR DEFAULT") == UpdateSummary(removed: 3))
    #expect(try rows("?s ?p ?o") == 0)
    #expect(try rows("GRAPH ?g { ?s ?p ?o }") == 2)
    #expect(try store.check().isEmpty)
  }

  @Test mutating func `COPY to the default graph keeps its source`() throws {
    _ = try run("COPY <h> TO DEFAULT")
    #expect(try rows("?s ?p ?o") == 1)
    #expect(try rows("GRAPH <h> { <a> <p> <b> }") == 1)
    #expect(try rows("GRAPH <g> { ?s ?p ?o }") == 0)
    #expect(try store.check().isEmpty)
  }

  @Test mutating func `many triples are cleared in several steps`() throws {
    let many = (0..<10_000).map {
      Quad(Triple(.iri("s\($0)"), IRI("p"), .iri("o")), graph: .iri("m"))
    }
    try store.write { try $0.insert(many) }
    #expect(try run("DROP GRAPH <m>") == UpdateSummary(removed: 10_000))
    #expect(try rows("GRAPH <m> { ?s ?p ?o }") == 0)
    #expect(try store.check().isEmpty)
  }
}
