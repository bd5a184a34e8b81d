import Corpus
import Foundation
import TestSupport
import Testing

@Suite struct GzipTests {
  /// Packs data with the `gzip` program, which every machine that builds this has.
  static func packed(_ data: Data) throws -> Data {
    let directory = try TemporaryDirectory()
    let source = directory.path("plain")
    try data.write(to: URL(fileURLWithPath: source))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-1n", source]
    try process.run()
    process.waitUntilExit()
    return try Data(contentsOf: URL(fileURLWithPath: source + ".gz"))
  }

  static func lines(_ count: Int) throws -> Data {
    let lines = try (0..<count).map { number in
      // Numbers that look random keep the lines from being packed too well.
      let noise = (0..<40).map { String((number &* 7_919 &+ $0 &* 104_729) % 99_991) }
      return try JSONTests.object([
        "title": "Talks number \(number)",
        "text": Prose.english + " " + noise.joined(separator: " "),
      ])
    }
    return Data(lines.joined(separator: "\n").utf8)
  }

  @Test(arguments: ["a.txt.gz", "a.txt", "a"])
  func `a packed text is read whatever it is called`(name: String) throws {
    let items = try Prose.items(try Self.packed(Data(Prose.english.utf8)), named: name)
    #expect(items.map { $0.article?.text } == [Prose.english])
  }

  @Test func `members one after another are one stream`() throws {
    let one = try Self.packed(try Self.lines(300) + Data("\n".utf8))
    let items = try Prose.items(one + one + Data([0, 0, 0]), named: "a.jsonl.gz")
    #expect(items.compactMap(\.article).count == 600)
    #expect(items.count == 600)
  }

  @Test func `what stands before the break of a truncated stream is read`() throws {
    let whole = try Self.packed(try Self.lines(2_000))
    let items = try Prose.items(whole.prefix(whole.count / 2), named: "a.jsonl.gz")
    #expect(items.count > 100)
    #expect(items.dropLast().allSatisfy { $0.article != nil })
    #expect(items.last?.reason == .gzipTruncated)
  }

  @Test func `damage is one sentence`() throws {
    var data = try Self.packed(try Self.lines(2_000))
    for index in (data.count / 2)..<(data.count / 2 + 64) { data[index] = 0xFF }
    let items = try Prose.items(data, named: "a.jsonl.gz")
    #expect(items.last?.isFailed == true)
    let text = try Prose.items(Data([0x1F, 0x8B, 8, 0]), named: "a.gz")
    #expect(text.first?.reason == .gzipTruncated)
    #expect(
      try Prose.items(Data([0x1F, 0x8B, 7, 7, 7]), named: "a.gz").first?.reason == .gzipDamaged)
  }

  /// 100 MB of one letter, packed once for all names.
  private static let bomb = Result {
    try packed(Data(repeating: UInt8(ascii: "a"), count: 100 << 20))
  }

  @Test(arguments: ["bomb.txt.gz", "bomb.jsonl.gz", "bomb.html.gz"])
  func `a bomb is refused and the rest goes on`(name: String) throws {
    let directory = try TemporaryDirectory()
    let path = directory.path(name)
    try Self.bomb.get().write(to: URL(fileURLWithPath: path))
    let other = try directory.write(Prose.english, to: "other.txt")
    let items = Array(CorpusReader(paths: [path, other]))
    #expect(items.first?.reason == .gzipBomb(ratio: 150))
    #expect(items.last?.article != nil)
    #expect(items.count == 2)
  }

  @Test func `a stream that unpacks to more than its limit ends there`() throws {
    var options = CorpusOptions()
    options.limits.streamBytes = 500_000
    let items = try Prose.items(
      try Self.packed(try Self.lines(4_000)), named: "a.jsonl.gz", options: options)
    #expect(items.last?.reason == .streamTooLarge(limit: 500_000))
    #expect(items.first?.article != nil)
  }
}
