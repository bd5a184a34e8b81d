import Foundation
import Questions
import SPARQL
import SPARQLEvaluation
import Testing

/// Queries with a name and a description.
@Suite struct SavedQueryTests {
  @Test func `the comment at the beginning describes the query and its parameters`() throws {
    let query = try SavedQuery(
      name: "who-met-whom",
      text: """
        # Who met whom,
        # and when.
        #
        # A second paragraph.
        #
        # Parameters:
        #   who (person): whose meetings (of any kind)
        #   since ( date , optional ) : only later
        SELECT ?who {}
        # Parameters:
        """)
    #expect(query.summary == "Who met whom, and when.")
    #expect(query.details == "A second paragraph.")
    #expect(query.parameters.map(\.name) == ["who", "since"])
    #expect(query.parameters.map(\.kind) == [.person, .date])
    #expect(query.parameters.map(\.isOptional) == [false, true])
    #expect(query.parameters.map(\.help) == ["whose meetings (of any kind)", "only later"])
  }

  @Test func `a query without a comment is a query`() throws {
    let query = try SavedQuery(name: "plain", text: "ASK {}")
    #expect(query.summary.isEmpty)
    #expect(query.parameters.isEmpty)
  }

  @Test(arguments: [
    ("# Parameters:\n# who: whose", "describes no parameter"),
    ("# Parameters:\n# who (persn): whose", "of the kind \"persn\""),
    ("# Parameters:\n# who (person, maybe): whose", "describes no parameter"),
    ("# Parameters:\n# who (person): a\n# who (person): b", "Line 3"),
    ("# Parameters:\n# (person): a", "describes no parameter"),
  ])
  func `a description that cannot be understood is refused with its line`(
    text: String, words: String
  ) {
    let error = #expect(throws: SavedQueryError.self) {
      try SavedQuery(name: "x", text: text + "\nASK {}")
    }
    #expect(error?.description.contains(words) == true, "\(String(describing: error))")
  }

  @Test(arguments: ["", "../x", "a/b", "A", "-x", "x.rq", "ä", String(repeating: "a", count: 61)])
  func `a name that is a path or a riddle is refused`(name: String) {
    #expect(throws: SavedQueryError.badName(name)) { try SavedQuery(name: name, text: "ASK {}") }
  }

  @Test func `the files of schema queries are the queries that are shipped`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("schema/queries")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let shipped = try SavedQuery.shipped()
    #expect(files == shipped.map { $0.name + ".rq" }.sorted())
    #expect(shipped.count >= 12)
    for query in shipped {
      let text = try String(
        contentsOf: folder.appendingPathComponent(query.name + ".rq"), encoding: .utf8)
      #expect(query.text == text)
    }
  }

  @Test func `a shipped query is described, can be read and uses its parameters`() throws {
    for saved in try SavedQuery.shipped() {
      let query = try Query(parsing: saved.text)
      #expect(saved.summary.hasSuffix("."), "\(saved.name)")
      for parameter in saved.parameters {
        #expect(query.mentions(Variable(parameter.name)), "\(saved.name): \(parameter.name)")
        #expect(!parameter.help.isEmpty, "\(saved.name): \(parameter.name)")
      }
      let parameters = Set(saved.parameters.map { Variable($0.name) })
      #expect(query.remarks(given: parameters).isEmpty, "\(saved.name)")
    }
  }
}
