import Commands
import Foundation
import Glibc
import TestSupport
import Testing

/// `rapporteur update`, and what `query` says about it.
@Suite struct UpdateTests {
  private func project() async throws -> Project {
    let project = try Project()
    #expect(await project.run("init").status == 0)
    return project
  }

  private func count(_ pattern: String, in project: Project) async -> String {
    let run = await project.run(
      "query", "--format", "csv", "SELECT (COUNT(*) AS ?n) { \(pattern) }")
    return run.output.split(whereSeparator: \.isNewline).last.map(String.init) ?? run.diagnostics
  }

  @Test func `says how many triples came and went`() async throws {
    let project = try await project()
    let added = await project.run(
      "update", "INSERT DATA { <a> schema:name 'A' . <b> schema:name 'B' }")
    #expect(added.status == 0, "\(added.diagnostics)")
    #expect(added.output == "Added 2 triples, removed 0.\n")
    let changed = await project.run(
      "update",
      "DELETE { ?s schema:name ?n } INSERT { ?s schema:alternateName ?n } "
        + "WHERE { ?s schema:name ?n FILTER (?n = 'A') }")
    #expect(changed.output == "Added 1 triple, removed 1.\n")
    #expect(await count("?s schema:alternateName 'A'", in: project) == "1")
    #expect(await project.run("doctor").status == 0)
  }

  @Test func `takes the update from a file`() async throws {
    let project = try await project()
    try project.folder.write("INSERT DATA { GRAPH <g> { <a> <b> <c> } }", to: "u.ru")
    #expect(await project.run("update", "-f", "u.ru").output == "Added 1 triple, removed 0.\n")
    #expect(await project.run("update", "-f", "u.ru", "CLEAR ALL").status == 64)
    #expect(await project.run("update").status == 64)
  }

  @Test func `a name that articles give can be put right`() async throws {
    let project = try await Project.withArticles()
    let name = "?s schema:name 'Håkon Sæther'"
    #expect(await count(name, in: project) != "0")
    let run = await project.run(
      "update", "DELETE { \(name) } INSERT { ?s schema:name 'Haakon Sæther' } WHERE { \(name) }")
    #expect(run.output == "Added 1 triple, removed 1.\n", "\(run.diagnostics)")
    #expect(await count(name, in: project) == "0")
    #expect(await project.run("doctor").status == 0)
    #expect(await count("?s schema:name 'Haakon Sæther'", in: project) != "0")
    // The next run takes the change into account.
    #expect(await project.run("ingest", "news").status == 0)
  }

  @Test func `a mistake is shown with its place, and nothing is changed`() async throws {
    let project = try await project()
    let run = await project.run("update", "INSERT DATA { <a> <b> <c> } ; DELETE { ?x }")
    #expect(run.status == 2)
    #expect(run.diagnostics.contains("line 1, column 43"), "\(run.diagnostics)")
    #expect(run.diagnostics.contains("^"))
    #expect(await count("<a> <b> ?c", in: project) == "0")
    let failing = await project.run(
      "update", "INSERT DATA { GRAPH <g> { <a> <b> <c> } } ; CREATE GRAPH <g>")
    #expect(failing.status == 2)
    #expect(failing.diagnostics.contains("CREATE found the graph <g> there already"))
    #expect(await count("GRAPH <g> { <a> <b> ?c }", in: project) == "0")
  }

  @Test(arguments: [
    ("query", "PREFIX x: <x> INSERT DATA { <a> <b> <c> }", "rapporteur update"),
    ("query", "DELETE WHERE { ?s ?p }", "rapporteur update"),
    ("update", "SELECT * { ?s ?p ?o }", "rapporteur query"),
    ("update", "PREFIX x: <x> ASK { ?s ?p }", "rapporteur query"),
  ])
  func `an update that is given to query, and a query given to update, are told where they belong`(
    command: String, text: String, hint: String
  ) async throws {
    let project = try await project()
    let run = await project.run(command, text)
    #expect(run.status == 64)
    #expect(run.diagnostics.contains(hint), "\(run.diagnostics)")
  }

  // MARK: - LOAD

  @Test func `LOAD reads files of this folder, and of others where they are allowed`() async throws
  {
    let project = try await project()
    let other = try TemporaryDirectory()
    let path = try other.write("<a> <p> _:b .", to: "out side.ttl")
    try project.folder.write("<a> <p> <b> , <c> .", to: "in.ttl")
    let near = await project.run("update", "LOAD <in.ttl> INTO GRAPH <g>")
    #expect(near.output == "Added 2 triples, removed 0.\n", "\(near.diagnostics)")
    let address = "file://" + path.split(separator: " ").joined(separator: "%20")
    let far = await project.run("update", "LOAD <\(address)>")
    #expect(far.status == 2)
    #expect(far.diagnostics.contains("--load-from"), "\(far.diagnostics)")
    let allowed = await project.run("update", "--load-from", other.url.path, "LOAD <\(address)>")
    #expect(allowed.output == "Added 1 triple, removed 0.\n", "\(allowed.diagnostics)")
  }

  @Test func `a link does not lead LOAD out of the folder`() async throws {
    let project = try await project()
    let other = try TemporaryDirectory()
    try other.write("<a> <p> <b> .", to: "x.ttl")
    try other.write("<a> <p> <b> .", to: "y.ttl")
    let folder = project.folder
    #expect(symlink(other.path("x.ttl"), folder.path("x.ttl")) == 0)
    let parent = "../" + other.url.lastPathComponent + "/y.ttl"
    for name in ["x.ttl", parent] {
      let run = await project.run("update", "LOAD <\(name)>")
      #expect(run.status == 2)
      #expect(run.diagnostics.contains("outside of the folders"), "\(run.diagnostics)")
    }
  }

  @Test(arguments: [
    ("LOAD <none.ttl>", "there is no such file"),
    ("LOAD <bad.ttl>", "line 1"),
    ("LOAD <graphs.nq>", "rapporteur import"),
    ("LOAD <what.doc>", "Turtle"),
    ("LOAD <ftp://example.org/x.ttl>", "only files"),
    ("LOAD <http://127.0.0.1:1/x.ttl>", "--allow-network"),
  ])
  func `what cannot be loaded is an error that says why, and silent nothing`(
    update: String, words: String
  ) async throws {
    let project = try await project()
    try project.folder.write("<a> <p> .", to: "bad.ttl")
    try project.folder.write("<http://a> <http://b> <http://c> <http://d> .\n", to: "graphs.nq")
    try project.folder.write("", to: "what.doc")
    let run = await project.run("update", "INSERT DATA { <x> <y> <z> } ; \(update)")
    #expect(run.status == 2)
    #expect(run.diagnostics.contains(words), "\(run.diagnostics)")
    #expect(await count("<x> <y> <z>", in: project) == "0")
    let silent = update.replacing("LOAD", with: "LOAD SILENT")
    let quiet = await project.run("update", "INSERT DATA { <x> <y> <z> } ; \(silent)")
    #expect(quiet.output == "Added 1 triple, removed 0.\n", "\(quiet.diagnostics)")
  }

  @Test func `LOAD reads the Web where that is allowed`() async throws {
    let project = try await project()
    let server = try LoopbackServer { _ in
      .init(
        "<a> <p> <https://example.org/graph/country/KEN> .",
        contentType: "text/turtle; charset=utf-8")
    }
    let run = await project.run("update", "--allow-network", "LOAD <\(server.address)/doc>")
    #expect(run.output == "Added 1 triple, removed 0.\n", "\(run.diagnostics)")
    #expect(await count("<\(server.address)/a> ?p <country/KEN>", in: project) == "1")
  }

  // MARK: - SERVICE

  @Test func `no start of the program loads libcurl`() throws {
    let program = BuiltProgram(folder: try TemporaryDirectory())
    let libraries = try program.shell("LD_TRACE_LOADED_OBJECTS=1 $rapporteur")
    #expect(libraries.output.contains("libc.so"))
    #expect(!libraries.output.contains("libcurl"))
  }

  @Test func `a query asks other machines only where that is allowed`() async throws {
    let project = try await project()
    let server = try LoopbackServer { _ in
      .init(
        """
        {"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"literal","value":"far"}}]}}
        """, contentType: "application/sparql-results+json")
    }
    let query = "SELECT ?x { SERVICE <\(server.address)/sparql> { ?s ?p ?x } }"
    let refused = await project.run("query", query)
    #expect(refused.status == 2)
    #expect(refused.diagnostics.contains("--allow-network"), "\(refused.diagnostics)")
    #expect(server.requests.isEmpty)
    let run = await project.run("query", "--allow-network", "--format", "csv", query)
    #expect(run.output == "x\r\nfar\r\n", "\(run.diagnostics)")
    let update = "INSERT { <a> <b> ?x } WHERE { SERVICE <\(server.address)/sparql> { ?s ?p ?x } }"
    #expect(await project.run("update", update).status == 2)
    let added = await project.run("update", "--allow-network", update)
    #expect(added.output == "Added 1 triple, removed 0.\n", "\(added.diagnostics)")
  }
}
