import Foundation
import Glibc
import TestSupport
import Testing

/// Databases that are none, or not ours, or not whole; disks that are full.
@Suite(.serialized) struct `Hostile databases` {
  @Test(arguments: [
    ("other", "is the database of another program: choose another path"),
    ("newer", "was made by a newer version of this program: update the program"),
    ("text", "is not a SQLite database: check the path"),
    ("empty", "is empty, not a database"),
    ("cut", "is damaged: restore it from a copy"),
    ("folder", "is a folder, not a database"),
    ("missing", "There is no database"),
  ])
  func `are refused in one sentence by every command, and stay as they are`(
    name: String, words: String
  ) throws {
    let program = try BuiltProgram.withDatabase()
    try program.write(Data(Fiction.article(1).utf8), to: "a.txt")
    let own = ".rapporteur/graph.sqlite"
    let made = try program.shell(
      """
      set -e
      cp \(own) newer; chmod 644 newer; mkdir folder; : >empty; cp \(own) cut
      python3 -c 'import sqlite3; sqlite3.connect("newer").execute("PRAGMA user_version = 99")'
      python3 -c 'import sqlite3; sqlite3.connect("other").execute("CREATE TABLE a (b)")'
      echo "This is a text, whatever it is called, and it is longer than a header." >text
      truncate -s 40000 cut
      """)
    #expect(made.status == 0, "\(made.diagnostics)")
    let before = FileManager.default.contents(atPath: program.folder.path(name))
    for words in [["people"], ["ingest", "a.txt"], ["doctor"], ["query", "ASK { ?a ?b ?c }"]] {
      let run = try program.run(words + ["--database", name])
      #expect(run.status == 2, "\(words)")
      #expect(run.lines.count == 1, "\(words): \(run.diagnostics)")
    }
    let run = try program.run("people", "--database", name)
    #expect(run.diagnostics.contains(words), "\(run.diagnostics)")
    #expect(run.output.isEmpty)
    #expect(FileManager.default.contents(atPath: program.folder.path(name)) == before)
  }

  @Test func `a page that went bad is found by doctor`() throws {
    let program = try BuiltProgram.withDatabase()
    for number in 1...8 {
      try program.write(Data(Fiction.article(number).utf8), to: "in/\(number).txt")
    }
    #expect(try program.run("ingest", "in").status == 0)
    let url = program.folder.url.appendingPathComponent(".rapporteur/graph.sqlite")
    var bytes = try Data(contentsOf: url)
    for index in stride(from: 8_192, to: bytes.count, by: 4_096) { bytes[index + 7] ^= 0xFF }
    try bytes.write(to: url)
    let run = try program.run("doctor")
    #expect(run.status == 2)
    #expect(!run.diagnostics.isEmpty)
  }

  /// A disk of a few megabytes takes a mount, which takes rights; where there are none, the limit
  /// on a file's size comes closest.
  @Test func `a full disk ends the run in one sentence and loses nothing`() throws {
    let program = BuiltProgram(folder: try TemporaryDirectory())
    for number in 1...60 {
      try program.write(Data(Fiction.article(number).utf8), to: "in/\(number + 100).txt")
    }
    let run = try program.shell(
      """
      mkdir disk
      if mount -t tmpfs -o size=1500k tmpfs disk 2>/dev/null; then
        trap 'umount disk' EXIT
      else
        ulimit -f 900
      fi
      $rapporteur init --database disk/g.sqlite >/dev/null 2>&1
      $rapporteur ingest --database disk/g.sqlite in
      code=$?
      cp disk/g.sqlite* .
      exit $code
      """)
    #expect(run.status == 2, "\(run.output)\(run.diagnostics)")
    let complaints = run.lines.filter { $0.hasPrefix("rapporteur: ") }
    #expect(complaints.count == 1)
    #expect(complaints.first?.contains("disk") == true, "\(run.diagnostics)")
    #expect(try program.run("doctor", "--database", "g.sqlite").status == 0)
    let again = try program.run("ingest", "--database", "g.sqlite", "in")
    #expect(again.status == 0)
    #expect(try program.run("doctor", "--database", "g.sqlite").status == 0)
  }

  @Test(.enabled(if: access("/dev/full", W_OK) == 0, "there is no /dev/full"))
  func `a full disk is told of where answers and files go`() throws {
    let program = try BuiltProgram.withDatabase()
    try program.write(Data(Fiction.article(1).utf8), to: "a.txt")
    #expect(try program.run("ingest", "a.txt").status == 0)
    for script in [
      "$rapporteur statements >/dev/full", "$rapporteur export -o /dev/full",
      "$rapporteur graph speakers -o /dev/full.dot 2>&1 >/dev/full | cat; $rapporteur export >/dev/full",
    ] {
      let run = try program.shell(script)
      #expect(run.status == 2, "\(script)")
      #expect(run.diagnostics.contains("cannot be written (No space left on device)"), "\(script)")
    }
    var information = stat()
    #expect(stat("/dev/full", &information) == 0)
    #expect(information.st_mode & S_IFMT == S_IFCHR, "the device must not be replaced by a file")
    unlink("/dev/full.dot")
    let piped = try program.shell("$rapporteur export -o /dev/stdout | head -n 1")
    #expect(piped.output.hasPrefix("<"))
  }

  @Test func `an export that cannot be written leaves the old one`() throws {
    let program = try BuiltProgram.withDatabase()
    for number in 1...12 {
      try program.write(Data(Fiction.article(number).utf8), to: "in/\(number).txt")
    }
    #expect(try program.run("ingest", "in").status == 0)
    try program.write(Data("before".utf8), to: "kept.nq")
    // Enough for what SQLite writes beside the database when it is read.
    let run = try program.shell("ulimit -f 64; $rapporteur export -o kept.nq")
    #expect(run.status == 2)
    #expect(run.diagnostics.contains("kept.nq cannot be written (File too large)"))
    #expect(try program.shell("cat kept.nq; ls").output.hasPrefix("before"))
    #expect(try program.shell("ls").output.contains(".part") == false)
    let nowhere = try program.run("export", "-o", "none/a.nq")
    #expect(nowhere.status == 2)
    #expect(nowhere.lines.count == 1)
  }

  @Test(arguments: [
    ("empty.ttl", "", 0, ""),
    ("blank.nq", "\n  \n", 0, ""),
    ("comment.ttl", "# nothing", 0, ""),
    (
      "xml.ttl", "<?xml version=\"1.0\"?>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/\"/>", 2,
      "xml.ttl is XML, and RDF/XML is not read"
    ),
    ("wrong.nt", "a b c", 2, "wrong.nt cannot be imported (line 1, column"),
    ("half.ttl", "<http://a.example/a> <http://a.example/b> ", 2, "half.ttl cannot be imported"),
    ("deep.ttl", "<http://a.example/a> <http://a.example/b> ", 2, "nested"),
    ("unknown.xyz", "a", 2, "does not say which format"),
    ("none.ttl", nil, 2, "cannot be imported (the file cannot be read"),
  ])
  func `RDF that is none is refused in one sentence`(
    name: String, text: String?, status: Int32, words: String
  ) throws {
    let program = try BuiltProgram.withDatabase()
    // What is long is made here: an argument is printed with its test.
    let brackets = name == "deep.ttl" ? String(repeating: "[ <p:p> ", count: 90_000) : ""
    if let text { try program.write(Data((text + brackets).utf8), to: name) }
    let before = try program.run("export").output
    let run = try program.run("import", name)
    #expect(run.status == status, "\(run.diagnostics)")
    #expect(run.lines.count == (status == 0 ? 0 : 1))
    #expect(words.isEmpty || run.diagnostics.contains(words), "\(run.diagnostics)")
    #expect(try program.run("export").output == before)
    #expect(run.seconds < 30)
  }
}
