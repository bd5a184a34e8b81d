import Foundation
import TestSupport
import Testing

@testable import Tagging

@Suite struct ModelFileTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func error(of bytes: [UInt8]) throws -> ModelError? {
    let path = directory.path("reader.model")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    do {
      _ = try Tagger(path: path)
      return nil
    } catch {
      return error
    }
  }

  /// A file of these lines, with a right checksum.
  private func file(_ header: String, data: Int = 0) -> [UInt8] {
    var bytes = Array(header.utf8) + [UInt8](repeating: 0, count: data)
    while !bytes.count.isMultiple(of: 8) { bytes.append(0) }
    let sum = bytes.withUnsafeBytes { Checksum.of($0) }
    return bytes + (0..<8).map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) }
  }

  @Test func `a file that is not there is told by its path`() throws {
    let path = directory.path("nowhere.model")
    #expect {
      try Tagger(path: path)
    } throws: {
      "\($0)".contains(path) && "\($0)".contains("No such file") && "\($0)".hasSuffix(".")
    }
  }

  @Test(arguments: ["", "rapporteur", "SQLite format 3\n", "rapporteur-model\n"])
  func `what does not begin as a model is none`(text: String) throws {
    #expect(try error(of: Array(text.utf8)) == .notAModel(path: directory.path("reader.model")))
  }

  @Test func `a directory is no model`() throws {
    #expect(throws: ModelError.notAModel(path: directory.url.path)) {
      try Tagger(path: directory.url.path)
    }
  }

  @Test func `a model of a later format says so`() throws {
    let path = directory.path("reader.model")
    #expect(
      try error(of: file("rapporteur-model 7\nend\n")) == .tooNew(path: path, version: 7))
  }

  @Test(arguments: [100, 5_000_000, -9, -1])
  func `one changed byte is noticed`(place: Int) throws {
    var bytes = try Array(Data(contentsOf: URL(fileURLWithPath: ShippedModel.path)))
    let index = place < 0 ? bytes.count + place : place
    bytes[index] ^= 0x01
    let error = try #require(try error(of: bytes))
    switch error {
    case .damaged, .malformed: break
    default: Issue.record("\(error)")
    }
  }

  @Test(arguments: [64, 12_000_000]) func `a file that was cut off is noticed`(count: Int) throws {
    let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: ShippedModel.path)).prefix(count))
    #expect(try error(of: bytes) != nil)
  }

  @Test(arguments: [
    "rapporteur-model 1\n",
    "rapporteur-model 1\nend\n",
    "rapporteur-model 1\nshape layers=-1\nend\n",
    "rapporteur-model 1\nshape layers=99999999999999999999\nend\n",
    "rapporteur-model 1\ntensor encoder.words i8 9223372036854775807 2 0\nend\n",
    "rapporteur-model 1\ntensor encoder.words i4 2 2 0\nend\n",
    "rapporteur-model 1\ntext vocabulary 0 900000000\nend\n",
    "rapporteur-model 1\ntext vocabulary -5 9\nend\n",
    """
    rapporteur-model 1
    shape layers=1 width=8 inner=8 heads=2 places=8 cases=6
    tensor encoder.words i8 3 8 100000000
    text vocabulary 0 20
    text folding 0 0
    end

    """,
  ])
  func `a header that promises what is not there is refused`(header: String) throws {
    let error = try #require(try error(of: file(header, data: 512)))
    guard case .malformed = error else {
      Issue.record("\(error)")
      return
    }
  }
}
