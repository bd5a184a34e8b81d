import Foundation
import Glibc
import TestSupport
import Testing

/// Files that are no articles, or are made to do harm, given to the program as it is installed.
@Suite(.serialized) struct `Hostile files` {
  private static let deep = 100_000

  /// Each file with the words that the one line about it holds; nil for one that is read.
  private static let files: [(name: String, content: @Sendable () -> Data, words: String?)] = [
    ("b-empty.txt", { Data() }, "is empty"),
    (
      "c-binary.bin", { Data((0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 37) }) },
      "is a binary"
    ),
    (
      "d-quotes.txt",
      { text(String(repeating: "“He said “that \"she was in the port ", count: 60)) }, nil
    ),
    (
      "e-utf8.txt",
      {
        text(Fiction.article(3)) + Data([0xFF, 0xFE, 0xC3, 0x28, 0xA0]) + text(Fiction.article(4))
      }, nil
    ),
    (
      "g-deep.html",
      { text("<html><body>" + String(repeating: "<div>", count: deep) + "<p>") },
      "nested too deeply"
    ),
    ("h-deep.xml", { text("<rss>" + String(repeating: "<item>", count: deep)) }, "not well-formed"),
    ("i-deep.json", { text(String(repeating: "[", count: deep)) }, "is not valid JSON"),
    (
      "j-deep.jsonl", { text("{\"text\":" + String(repeating: "[", count: deep) + "\n") },
      "is not valid JSON"
    ),
    ("k-cut.json", { text("{\"text\": \"The envoy said") }, "is not valid JSON"),
  ]

  private static func text(_ words: String) -> Data { Data((words + "\n").utf8) }

  @Test func `cost one line each, and the rest of the batch goes on`() throws {
    let program = try BuiltProgram.withDatabase()
    for (name, content, _) in Self.files { try program.write(content(), to: "in/\(name)") }
    try program.write(Data(Fiction.article(1).utf8), to: "in/a-first.txt")
    try program.write(Data(Fiction.article(2).utf8), to: "in/z-last.txt")
    let values = Data(("[" + String(repeating: "1,", count: 200_000) + "1]").utf8)
    try program.write(values, to: "in/l-numbers.json")
    try program.write(Data("<svg xmlns=\"a\"/>".utf8), to: "in/m-picture.xml")
    let run = try program.run("ingest", "in")
    #expect(run.status == 3)
    for (name, _, words) in Self.files {
      let lines = run.lines.filter { $0.contains(name) && !$0.hasPrefix("note:") }
      #expect(lines.count == (words == nil ? 0 : 1), "\(name): \(lines)")
      if let words { #expect(lines.first?.contains(words) == true, "\(name): \(lines)") }
    }
    // The numbers and the picture are data of another kind, told of together.
    #expect(run.lines.count { $0.hasPrefix("passed over: 2 files hold") } == 1)
    #expect(run.output.contains("4 added") || run.output.contains("3 added"), "\(run.output)")
    let articles = try program.run("articles", "--csv").output
    #expect(articles.contains("round 1") && articles.contains("round 2"))
    #expect(try program.run("doctor").status == 0)
    #expect(run.memory < 500 << 20)
    #expect(run.seconds < 60)
  }

  @Test(arguments: ["txt", "html", "jsonl", "json", "md"])
  func `100 MB on one line are refused at little memory`(ending: String) throws {
    let program = try BuiltProgram.withDatabase()
    let piece = Data(String(repeating: "The talks go on. ", count: 61_681).utf8)
    let path = program.folder.path("line.\(ending)")
    let opening = ["html": "<p>", "jsonl": "{\"text\": \"", "json": "{\"text\": \""][ending] ?? ""
    #expect(FileManager.default.createFile(atPath: path, contents: Data(opening.utf8)))
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.seekToEnd()
    for _ in 0..<100 { try file.write(contentsOf: piece) }
    try file.close()
    try program.write(Data(Fiction.article(1).utf8), to: "z.txt")
    let run = try program.run("ingest", "line.\(ending)", "z.txt")
    #expect(run.status == 3)
    #expect(run.lines.count == 1, "\(run.diagnostics)")
    #expect(run.diagnostics.contains("too l"), "\(run.diagnostics)")
    #expect(run.output.contains("1 added, 1 failed"))
    #expect(run.memory < 500 << 20)
    #expect(run.seconds < 30)
  }

  @Test func `a gzip file that unpacks to a hundred times its size is refused early`() throws {
    let program = try BuiltProgram.withDatabase()
    let made = try program.shell("head -c 100M /dev/zero | gzip -1 >bomb.txt.gz")
    #expect(made.status == 0)
    let run = try program.run("ingest", "bomb.txt.gz")
    #expect(run.status == 3)
    #expect(run.lines.count == 1)
    #expect(run.diagnostics.contains("times its size"))
    #expect(run.memory < 200 << 20)
  }

  @Test func `what cannot be opened is one line each`() throws {
    let program = try BuiltProgram.withDatabase()
    try program.write(Data(Fiction.article(1).utf8), to: "a.txt")
    symlink("loop", program.folder.path("loop"))
    symlink("nowhere", program.folder.path("dangling"))
    let run = try program.run("ingest", "loop", "dangling", "a.txt/b", "none", "a.txt")
    #expect(run.status == 3)
    for (name, words) in [
      ("loop", "Too many levels"), ("dangling", "No such file"), ("a.txt/b", "Not a directory"),
      ("none", "No such file"),
    ] {
      let lines = run.lines.filter { $0.contains("/\(name) cannot") }
      #expect(lines.count == 1 && lines.allSatisfy { $0.contains(words) }, "\(run.diagnostics)")
    }
    #expect(run.output.contains("1 added, 4 failed"))
  }

  /// Root may read everything, so the program runs as somebody else then.
  private static let asSomebody = geteuid() == 0 ? "setpriv --reuid=65534 --clear-groups" : "env"

  @Test func `a folder that may not be read is one line`() throws {
    let program = BuiltProgram(folder: try TemporaryDirectory())
    try program.write(Data(Fiction.article(1).utf8), to: "a.txt")
    try program.write(Data(Fiction.article(2).utf8), to: "in/b.txt")
    #expect(chmod(program.folder.url.path, 0o777) == 0)
    let sealed = try program.shell(
      "\(Self.asSomebody) test -x $rapporteur || exit 99; "
        + "\(Self.asSomebody) $rapporteur init >&2; chmod 000 in; "
        + "\(Self.asSomebody) $rapporteur ingest in a.txt; code=$?; chmod 755 in; exit $code")
    // Where the tests' own folder is closed to others, there is nobody who could try.
    guard sealed.status != 99 else { return }
    #expect(sealed.status == 3, "\(sealed.diagnostics)")
    #expect(sealed.lines.count { $0.contains("/in cannot be read: Permission denied") } == 1)
    #expect(sealed.output.contains("1 added, 1 failed"))
  }

  @Test func `a folder holds data beside its articles`() throws {
    let program = try BuiltProgram.withDatabase()
    try program.write(Data(Fiction.article(1).utf8), to: "in/a.txt")
    for number in 1...3 {
      try program.write(
        Data("{\"article\": \"a.txt\", \"n\": \(number)}".utf8), to: "in/x/\(number).json")
    }
    let walked = try program.run("ingest", "in")
    #expect(walked.status == 0, "\(walked.diagnostics)")
    #expect(walked.diagnostics.contains("3 files hold data of another kind"))
    #expect(walked.lines.count == 1)
    let named = try program.run("ingest", "in/x/1.json")
    #expect(named.status == 3)
    #expect(named.diagnostics.contains("has no text in a field \"text\" (its fields: article, n)"))
    let none = try program.run("ingest", "in/x")
    #expect(none.status == 3, "a folder without any article is worth a word")
    #expect(none.diagnostics.contains("--text-field"))
  }

  @Test func `a thousand broken lines do not fill the screen`() throws {
    let program = try BuiltProgram.withDatabase()
    let lines = String(repeating: "{\"text\": \n", count: 1_000)
    try program.write(Data(lines.utf8), to: "a.jsonl")
    let run = try program.run("ingest", "a.jsonl")
    #expect(run.lines.count == 101)
    #expect(run.diagnostics.contains("900 more in"))
    #expect(run.output.contains("1,000 failed"))
  }
}

extension BuiltProgram {
  /// Writes a file in the folder, and the folders above it.
  func write(_ data: Data, to name: String) throws {
    let url = folder.url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }
}
