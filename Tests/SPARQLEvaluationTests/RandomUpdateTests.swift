import RDF
import SPARQL
import SPARQLEvaluation
import TestSupport
import Testing
import TripleStore

/// Random updates leave the same in memory and in a file.
@Suite struct RandomUpdateTests {
  /// Writes updates over a few terms, so that they often meet.
  private struct Writer {
    var random: SeededGenerator

    mutating func pick(_ words: String...) -> String {
      words.randomElement(using: &random) ?? ""
    }

    mutating func term() -> String { pick("<a>", "<b>", "<c>", "<d>", "<e>") }
    mutating func predicate() -> String { pick("<p>", "<q>") }
    mutating func object() -> String {
      Bool.random(using: &random) ? term() : pick("1", "2", "'x'")
    }
    mutating func graph() -> String { pick("<g>", "<h>", "<i>") }
    mutating func place() -> String { pick("DEFAULT", "DEFAULT", graph(), graph()) }

    mutating func data() -> String {
      (0..<Int.random(in: 1...4, using: &random)).map { _ in
        let triple = "\(term()) \(predicate()) \(object())"
        return Bool.random(using: &random) ? "\(triple) ." : "GRAPH \(graph()) { \(triple) }"
      }.joined(separator: " ")
    }

    mutating func template() -> String {
      let subject = pick("?s", "?s", "?o", term())
      let object = pick("?o", "?s", "?x", self.object())
      let triple = "\(subject) \(pick("?p", predicate())) \(object)"
      return pick("\(triple) .", "GRAPH \(graph()) { \(triple) }", "GRAPH ?g { \(triple) }")
    }

    mutating func pattern() -> String {
      let triple = "?s ?p ?o"
      return pick(
        triple, "GRAPH ?g { \(triple) }", "\(triple) . GRAPH ?g { ?o \(predicate()) ?x }",
        "\(triple) FILTER (?o = \(object()))", "\(triple) OPTIONAL { GRAPH ?g { ?x ?p ?s } }",
        "?s \(predicate())+ ?o . ?o ?p ?x", "{ \(triple) } UNION { GRAPH ?g { ?o ?p ?s } }",
        "\(triple) FILTER NOT EXISTS { ?o \(predicate()) ?x }")
    }

    mutating func operation() -> String {
      let with = pick("", "", "WITH \(graph()) ")
      let using = pick("", "", "", "USING \(graph()) ", "USING NAMED \(graph()) ")
      switch Int.random(in: 0..<12, using: &random) {
      case 0..<4: return "INSERT DATA { \(data()) }"
      case 4: return "DELETE DATA { \(data()) }"
      case 5: return "DELETE WHERE { ?s \(predicate()) ?o GRAPH ?g { ?o ?p ?x } }"
      case 6..<8: return "\(with)INSERT { \(template()) } \(using)WHERE { \(pattern()) }"
      case 8..<10:
        return
          "\(with)DELETE { \(template()) } INSERT { \(template()) } \(using)WHERE { \(pattern()) }"
      case 10: return pick("COPY", "MOVE", "ADD") + " SILENT \(place()) TO \(place())"
      default: return pick("CLEAR GRAPH \(graph())", "DROP SILENT GRAPH \(graph())", "CLEAR NAMED")
      }
    }

    mutating func request() -> String {
      (0..<Int.random(in: 1...3, using: &random)).map { _ in operation() }.joined(separator: " ;\n")
    }
  }

  private func content(of store: some Dataset) throws -> Set<[Term?]> {
    var solutions = try QueryEngine(dataset: store).select(
      try Query(parsing: "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"))
    let rows = try solutions.allRows()
    let result = Set(rows)
    #expect(result.count == rows.count)
    return result
  }

  @Test(arguments: 1...8, [true, false])
  func `a store holds what a dataset in memory holds`(seed: Int, isUnion: Bool) throws {
    var writer = Writer(random: SeededGenerator(seed: UInt64(seed)))
    let folder = try TemporaryDirectory()
    var store = try TripleStore(folder.path("store.sqlite")) { _ in isUnion }
    var memory = MemoryDataset([], unionDefaultGraph: isUnion)
    for _ in 0..<40 {
      let text = writer.request()
      let request = try UpdateRequest(parsing: text)
      let expected = try UpdateEngine().run(request, on: &memory)
      let summary = try UpdateEngine().run(request, on: &store)
      let same = try content(of: store) == content(of: memory)
      #expect(summary == expected && same, "\(text)")
      guard same else { return }
      // Blocks for scans are read by some of the requests, rows by the others.
      if Bool.random(using: &writer.random) { try store.refreshStatistics() }
    }
    #expect(try store.check().isEmpty)
  }
}
