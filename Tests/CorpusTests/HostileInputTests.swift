import Corpus
import Foundation
import Glibc
import TestSupport
import Testing

@Suite struct HostileInputTests {
  @Test func `an empty file and a binary file are left out`() throws {
    #expect(try Prose.items("", named: "a.txt").first?.reason == .empty)
    #expect(try Prose.items(" \n\n", named: "a.txt").first?.reason == .empty)
    let zeros = Data((0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    #expect(try Prose.items(zeros, named: "a.txt").first?.reason == .binary(kind: nil))
    let late = Data(String(repeating: Prose.english, count: 1_000).utf8) + Data([0, 1, 2])
    #expect(try Prose.items(late, named: "a.txt").first?.reason == .binary(kind: nil))
    let item = try #require(try Prose.items("%PDF-1.7 …", named: "a.pdf").first)
    #expect(item.sentence?.contains("a PDF file") == true)
    #expect(!item.isFailed)
  }

  @Test func `a text with few words is left out`() throws {
    #expect(try Prose.items(Prose.short, named: "a.txt").first?.reason == .nearEmpty(words: 4))
  }

  @Test func `100 MB on one line are refused`() throws {
    let directory = try TemporaryDirectory()
    let path = directory.path("line.txt")
    let piece = Data(String(repeating: "talks ", count: 200_000).utf8)
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    let file = try #require(FileHandle(forWritingAtPath: path))
    for _ in 0..<84 { try file.write(contentsOf: piece) }
    try file.close()
    let other = try directory.write(Prose.english, to: "other.txt")
    let items = Array(CorpusReader(paths: [path, other]))
    #expect(items.first?.reason == .documentTooLarge(limit: 64 << 20))
    #expect(items.last?.article != nil)
  }

  @Test func `an article that is too long is refused`() throws {
    var options = CorpusOptions()
    options.limits.articleCharacters = 200
    let item = try Prose.items(Prose.english, named: "a.txt", options: options).first
    #expect(item?.isFailed == true)
    #expect(item?.sentence?.contains("more than the 200") == true)
  }

  @Test func `what cannot be found is one sentence and the rest goes on`() throws {
    let directory = try TemporaryDirectory()
    let there = try directory.write(Prose.english, to: "a.txt")
    let items = Array(CorpusReader(paths: [directory.path("none.txt"), there]))
    #expect(items.first?.sentence?.contains("No such file or directory") == true)
    #expect(items.last?.article != nil)
  }

  @Test(.enabled(if: geteuid() != 0, "root can read everything"))
  func `a folder and a file that cannot be read are one sentence each`() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write(Prose.english, to: "a.txt")
    let folder = directory.path("folder")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    chmod(file, 0)
    chmod(folder, 0)
    defer { chmod(folder, 0o700) }
    let items = Array(CorpusReader(paths: [file, folder]))
    #expect(items.allSatisfy { $0.sentence?.contains("Permission denied") == true })
    #expect(items.count == 2)
  }

  @Test func `a folder is walked in order, without loops and hidden files`() throws {
    let directory = try TemporaryDirectory()
    let inner = directory.url.appendingPathComponent("b/c")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    for name in ["z.txt", "a.txt", "b/c/d.txt", ".hidden.txt", "README.md"] {
      try directory.write(Prose.english, to: name)
    }
    try FileManager.default.createSymbolicLink(
      at: inner.appendingPathComponent("loop"), withDestinationURL: directory.url)
    let pipe = directory.path("b/pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    let origins = CorpusReader(paths: [directory.url.path]).map { $0.article?.origin ?? "none" }
    #expect(
      origins.map { $0.dropFirst(directory.url.path.count) } == ["/a.txt", "/b/c/d.txt", "/z.txt"])
  }

  @Test func `an empty folder says so`() throws {
    let directory = try TemporaryDirectory()
    let items = Array(CorpusReader(paths: [directory.url.path]))
    #expect(items.first?.reason == .emptyFolder)
  }

  @Test func `every sentence is one sentence that names its source`() {
    let reasons: [CorpusError.Reason] = [
      .unreadable("Permission denied"), .emptyFolder, .empty, .binary(kind: nil),
      .binary(kind: "a PDF file"), .documentTooLarge(limit: 64 << 20),
      .streamTooLarge(limit: 1 << 30), .lineTooLong(limit: 1_000),
      .articleTooLong(count: 3, limit: 2), .gzipTruncated, .gzipDamaged, .gzipBomb(ratio: 150),
      .nestedTooDeeply, .tooManyNodes(limit: 5), .brokenJSON("it breaks off"), .notAnObject,
      .missingText(field: "text", present: []), .brokenXML("line 4"), .unknownXML(root: "svg"),
      .emptyFeed, .noArticleBody, .nearEmpty(words: 1), .notEnglish(language: nil),
      .notEnglish(language: "French"),
    ]
    for reason in reasons {
      let sentence = CorpusError(origin: "some file", reason: reason).description
      #expect(sentence.hasPrefix("some file "))
      #expect(sentence.hasSuffix("."))
      #expect(!sentence.dropLast().contains(". "))
    }
  }
}
