import Foundation
import Glibc
import TestSupport
import Testing

/// What the program does to the terminal and the shell that it is run from.
@Suite(.serialized) struct `The terminal` {
  /// Runs a command line in a terminal of its own.
  private func inTerminal(_ program: BuiltProgram, _ command: String) throws -> String {
    try program.shell("TERM=xterm script -qec '\(command)' /dev/null </dev/null").output
  }

  /// A text with the sequences that terminals obey, as `\\u` escapes of N-Triples.
  private static let attack =
    #"\u001B]0;owned\u0007\u001B[2J\u009B31mred\u0008\u0008\u202Ekcab\rover"#

  private func attacked() throws -> BuiltProgram {
    let program = try BuiltProgram.withDatabase()
    let article = Fiction.article(1)
    try program.write(Data(article.utf8), to: "a\n\u{1B}[31mb.txt")
    #expect(try program.run("ingest", ".").status == 0)
    let graph = try program.run("export", "--base", "http://e/").output
    // Every text of the graph begins with the attack now.
    try program.write(
      Data(graph.replacingOccurrences(of: " \"", with: " \"\(Self.attack) ").utf8), to: "bad.nq")
    #expect(try program.run("init", "--database", "bad.sqlite").status == 0)
    #expect(
      try program.run("import", "bad.nq", "--base", "http://e/", "--database", "bad.sqlite").status
        == 0)
    return program
  }

  /// The sequences of a terminal's output that are not colours.
  private func commands(in output: String) -> [String] {
    var found: [String] = []
    let scalars = Array(output.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let rest = scalars[(index + 1)...].prefix(8)
      switch scalar.value {
      case 0x0A, 0x09: continue
      case 0x0D where rest.first == "\n" || rest.first == "\r": continue
      case 0x1B where rest.first == "[":
        let end = rest.dropFirst().drop { ("0"..."9").contains($0) || $0 == ";" }.first
        if end == "m" { continue }
        found.append("ESC [ … \(end.map(String.init) ?? "")")
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E: found.append(String(scalar.value, radix: 16))
      default: continue
      }
    }
    return found
  }

  /// Whether script(1) is there and the system has terminals to give, as a bare chroot has not.
  private static let canMakeTerminals =
    access("/usr/bin/script", X_OK) == 0 && access("/dev/pts/ptmx", F_OK) == 0

  @Test(.enabled(if: canMakeTerminals, "there is no script(1), or no /dev/pts, to make a terminal"))
  func `no text of a graph gives it commands`() throws {
    let program = try attacked()
    let id = try #require(
      try program.run("articles", "--csv").output.split(separator: "\n").dropFirst().first?
        .split(separator: ",").first?.split(separator: "/").last)
    for words in [
      "statements", "people", "articles", "organizations", "countries", "roles", "events",
      "show \(id)", "cite \(id)", "chain \(id)", "search talks", "statements --csv",
      "statements --json", "export --format csv", "export --format jsonl", "export",
      "compare peru norway", "stats", "doctor", "graph speakers",
      "query \"SELECT ?o { ?s schema:name ?o }\"", "query --format tsv \"SELECT ?o { ?s ?p ?o }\"",
      "query --format csv \"SELECT ?o { ?s ?p ?o }\"", "show \u{1B}]0;typed",
      "statements --by \u{1B}[2Jx",
    ] {
      let output = try inTerminal(program, "$rapporteur \(words) --database bad.sqlite")
      #expect(!output.isEmpty, "\(words)")
      let found = commands(in: output)
      // Direction is the business of those who draw it; it is kept in data.
      let isData = words.contains("export") || words.contains("--") || words.contains("query")
      #expect(
        found.filter { !isData || !$0.hasPrefix("202") }.isEmpty, "\(words): \(found.prefix(5))")
    }
  }

  @Test func `no name of a file gives it commands`() throws {
    let program = try BuiltProgram.withDatabase()
    let name = "a\nrapporteur: all is well\u{1B}[31m\r\u{9B}2J.txt"
    try program.write(Data(), to: "in/\(name)")
    let run = try program.run("ingest", "in")
    #expect(run.lines.count == 1)
    #expect(commands(in: run.diagnostics).isEmpty, "\(commands(in: run.diagnostics))")
    for words in [["ingest", "no\u{1B}[2J\nne"], ["people", "--database", "\u{7}\n\u{1B}c"]] {
      let run = try program.run(words)
      #expect(commands(in: run.diagnostics).isEmpty)
      #expect(run.lines.count == 1)
    }
  }

  @Test(arguments: [
    "$rapporteur statements --limit 0 | head -n 1", "$rapporteur export | head -c 10",
    "$rapporteur statements --jsonl | true", "$rapporteur --help | true",
    "$rapporteur query 'SELECT * { ?s ?p ?o }' | head -n 1",
  ])
  func `a pipe that is closed early ends the program quietly`(script: String) throws {
    let program = try BuiltProgram.withDatabase()
    for number in 1...10 {
      try program.write(Data(Fiction.article(number).utf8), to: "in/\(number).txt")
    }
    #expect(try program.run("ingest", "in").status == 0)
    let run = try program.shell("\(script); echo ${PIPESTATUS[0]} >&2")
    #expect(run.diagnostics == "0\n")
  }

  @Test func `messages that nobody reads do not stop the work`() throws {
    let program = try BuiltProgram.withDatabase()
    for number in 1...30 {
      try program.write(Data(Fiction.article(number).utf8), to: "in/\(number).txt")
      try program.write(Data(), to: "in/\(number)-empty.txt")
    }
    let run = try program.shell("$rapporteur ingest in 2> >(head -n 1 >&2); echo $?")
    #expect(run.output.contains("30 added, 30 skipped"))
    #expect(run.output.hasSuffix("\n0\n"))
  }

  @Test func `closed streams do not become the files that are opened next`() throws {
    let program = try BuiltProgram.withDatabase()
    try program.write(Data(Fiction.article(1).utf8), to: "a.txt")
    try program.write(Data(), to: "b.txt")
    let run = try program.shell(
      "$rapporteur ingest a.txt b.txt >&- 2>&-; $rapporteur export -o out.nq >&- 2>&- <&-; "
        + "$rapporteur doctor && ! grep -q Drew out.nq && head -c 1 out.nq")
    #expect(run.output.hasSuffix("<"))
    #expect(run.diagnostics.isEmpty)
  }
}
