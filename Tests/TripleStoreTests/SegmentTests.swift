import RDF
import SPARQLEvaluation
import SQLite
import Testing
import TripleStore

/// The blocks from which scans are read instead of rows.
@Suite struct SegmentTests {
  private let fixture: StoreFixture

  init() throws { fixture = try StoreFixture() }

  private static func quads(_ range: Range<Int>) -> [Quad] {
    range.flatMap { index in
      [
        quad("s/\(index)", "p", .iri("o/\(index % 3)"), "g\(index % 2)"),
        quad("s/\(index)", "p", .iri("o/\(index % 3)"), "h"),
        quad("s/\(index)", "begin", .literal(Literal(index * 7919 % 10_007)), "g"),
        quad("s/\(index)", "p", .iri("o/claimed"), "g#statement=\(index)"),
      ]
    }
  }

  private func blocks() throws -> Int {
    try Connection(fixture.store.path, mode: .readOnly)
      .first("SELECT count(*) FROM segment") { $0.int(0) } ?? 0
  }

  private func changes() throws -> Int {
    try Connection(fixture.store.path, mode: .readOnly)
      .first(
        "SELECT change_count FROM recent ORDER BY id DESC LIMIT 1"
      ) { $0.int(0) } ?? 0
  }

  private func expectTheSame(_ count: Int, without gap: Range<Int> = 0..<0) throws {
    let all = try fixture.find(nil, IRI("p"))
    #expect(all.count == count)
    #expect(Set(all).count == count)
    #expect(!all.contains { $0.triple.object == .iri("o/claimed") })
    let third = try fixture.find(nil, IRI("p"), .iri("o/1"))
    #expect(Set(third) == Set(all.filter { $0.triple.object == .iri("o/1") }))
    let numbers = try fixture.find(nil, IRI("begin")).compactMap { quad in
      quad.triple.object.literal.flatMap { Int($0.lexicalForm) }
    }
    let present = (0..<count + gap.count).filter { !gap.contains($0) }
    #expect(Set(numbers) == Set(present.map { $0 * 7919 % 10_007 }))
    #expect(try fixture.store.check() == [])
  }

  @Test func `scans give the same from changes, from blocks and from both`() throws {
    try fixture.store.write { try $0.insert(Self.quads(0..<4_000)) }
    #expect(try blocks() == 0)
    try expectTheSame(4_000)
    try fixture.store.refreshStatistics()
    #expect(try blocks() > 4)
    #expect(try changes() == 0)
    try expectTheSame(4_000)
    try fixture.store.write { try $0.insert(Self.quads(4_000..<4_100)) }
    #expect(try changes() == 200)
    try expectTheSame(4_100)
  }

  @Test func `much goes into the blocks at once, between and behind what they hold`() throws {
    let all = Self.quads(0..<17_000)
    let early = all.enumerated().filter { $0.offset % 40 < 4 }.map(\.element)
    try fixture.store.write { try $0.insert(early) }
    try fixture.store.write { try $0.insert(all) }
    #expect(try changes() == 0)
    #expect(try fixture.find(nil, IRI("p")).count == 17_000)
    #expect(try fixture.store.check() == [])
  }

  @Test func `what was removed and is said again before a merge is there`() throws {
    try fixture.store.write { try $0.insert(Self.quads(0..<100)) }
    try fixture.store.refreshStatistics()
    try fixture.store.write { try $0.remove(Self.quads(10..<20)) }
    #expect(try changes() == 20)
    try expectTheSame(100 - 10, without: 10..<20)
    try fixture.store.write { try $0.insert(Self.quads(10..<15)) }
    try fixture.store.write { try $0.insert(Self.quads(15..<20)) }
    try expectTheSame(100)
    try fixture.store.refreshStatistics()
    #expect(try changes() == 0)
    try expectTheSame(100)
  }

  @Test func `what is written afterwards is seen, within the transaction and after it`() throws {
    try fixture.store.write { try $0.insert(Self.quads(0..<2_000)) }
    try fixture.store.refreshStatistics()
    try fixture.store.write { transaction in
      try transaction.insert(Self.quads(2_000..<2_100))
      #expect(try fixture.find(nil, IRI("p")).count == 2_100)
      try transaction.remove(Self.quads(50..<2_100))
      #expect(try fixture.find(nil, IRI("p")).count == 50)
      try transaction.insert(Self.quads(50..<2_050))
    }
    try expectTheSame(2_050)
  }

  @Test func `a write that is undone leaves the blocks in force`() throws {
    try fixture.store.write { try $0.insert(Self.quads(0..<2_000)) }
    try fixture.store.refreshStatistics()
    let before = try blocks()
    #expect(throws: CancellationError.self) {
      try fixture.store.write { transaction in
        try transaction.insert(Self.quads(2_000..<2_100))
        throw CancellationError()
      }
    }
    #expect(try blocks() == before)
    try expectTheSame(2_000)
  }

  @Test func `a scan that has begun is finished though another process writes`() throws {
    try fixture.store.write { try $0.insert(Self.quads(0..<9_000)) }
    try fixture.store.refreshStatistics()
    let predicate = try #require(try fixture.store.id(of: .iri("p")))
    let reader = try TripleStore(readOnly: fixture.store.path)
    var cursor = try reader.matches(IDPattern(predicate: predicate))
    try fixture.store.write { try $0.remove(Self.quads(0..<8_000)) }
    try fixture.store.refreshStatistics()
    var block = MatchBlock(wanted: (subject: true, predicate: false, object: false, graph: false))
    while try cursor.next(into: &block) {}
    #expect(block.count == 9_000)
    #expect(Set(block.subjects).count == 9_000)
  }

  /// Keys apart, next to one another, in no triple, and one whose pairs fill more than a block.
  @Test(arguments: [IDPattern.Position.subject, .object])
  func `many keys are answered from the blocks that hold them`(position: IDPattern.Position) throws
  {
    try fixture.store.write { transaction in
      try transaction.insert(
        (0..<12_000).map { index in
          let object = index % 2 == 0 ? "o/often" : "o/\(index % 5_000)"
          return quad("s/\(index % 11_000)", "p", .iri(object), "g")
        })
    }
    try fixture.store.refreshStatistics()
    let pattern = IDPattern(predicate: try fixture.store.id(of: .iri("p")))
    var all = MatchBlock(wanted: (subject: true, predicate: false, object: true, graph: false))
    var scan = try fixture.store.matches(pattern)
    while try scan.next(into: &all) {}
    let ids = position == .subject ? all.subjects : all.objects
    let often = try #require(try fixture.store.id(of: .iri("o/often")))
    for step in [1, 7, 97] {
      let known = Set(ids).sorted().enumerated().filter { $0.offset % step == 0 }.map(\.element)
      let keys = (Set(known).union([TermID(rawValue: 3), TermID(rawValue: 1 << 40), often]))
        .sorted()
      let found = try #require(try fixture.store.matches(pattern, position, in: keys))
      var cursor = found.matches
      var block = MatchBlock(wanted: (subject: true, predicate: false, object: true, graph: false))
      while try cursor.next(into: &block) {}
      let wanted = Set(keys)
      let expected = zip(all.subjects, all.objects).filter {
        wanted.contains(position == .subject ? $0.0 : $0.1)
      }
      let actual = Array(zip(block.subjects, block.objects))
      #expect(actual.count == expected.count)
      #expect(
        Set(actual.map { [$0.0, $0.1] }) == Set(expected.map { [$0.0, $0.1] }))
    }
  }

  @Test(arguments: [
    "UPDATE segment SET data = substr(data, 1, length(data) - 3) WHERE id = 1",
    "UPDATE segment SET pairs = pairs - 1 WHERE id = 2", "DELETE FROM segment WHERE id = 1",
    "UPDATE segment SET data = x'ffffffffffffffffffffffff' WHERE id = 1",
    "DELETE FROM quad WHERE subject = (SELECT min(subject) FROM quad)",
  ])
  func `blocks that do not agree with the rows are found and told`(damage: String) throws {
    try fixture.store.write { try $0.insert(Self.quads(0..<9_000)) }
    try fixture.store.refreshStatistics()
    try Connection(fixture.store.path).run(script: damage)
    #expect(try fixture.store.check().contains { $0.contains("blocks") })
  }
}
