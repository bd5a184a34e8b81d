import RDF
import SPARQLEvaluation
import SQLite
import Testing
import TripleStore

/// What commits write at the end of a table, until there is enough of it to be put in order.
@Suite struct RecentTests {
  private let fixture: StoreFixture

  init() throws { fixture = try StoreFixture() }

  private static func quads(_ range: Range<Int>) -> [Quad] {
    range.flatMap { index in
      [
        quad("s/\(index)", "p", .iri("o/\(index % 3)"), "g"),
        quad("s/\(index)", "text", .literal(Literal("text \(index)")), "g"),
      ]
    }
  }

  private func count(_ table: String) throws -> Int {
    try Connection(fixture.store.path, mode: .readOnly)
      .first("SELECT count(*) FROM \(raw: table)") { $0.int(0) } ?? 0
  }

  /// The subjects with an object, as a store has them.
  private func subjects(_ object: String, in store: TripleStore) throws -> Set<TermID> {
    guard let predicate = try store.id(of: .iri("p")), let object = try store.id(of: .iri(object))
    else { return [] }
    var cursor = try store.matches(IDPattern(predicate: predicate, object: object))
    var block = MatchBlock(wanted: (subject: true, predicate: false, object: false, graph: false))
    while try cursor.next(into: &block) {}
    #expect(Set(block.subjects).count == block.subjects.count)
    return Set(block.subjects)
  }

  @Test func `readers see each commit, before and after what it wrote is put in order`() throws {
    let reader = try TripleStore(readOnly: fixture.store.path)
    var wasMoved = false
    for step in 0..<120 {
      let range = step * 100..<(step + 1) * 100
      try fixture.store.write { try $0.insert(Self.quads(range)) }
      if step % 10 == 3 { try fixture.store.write { try $0.remove(Self.quads(0..<50)) } }
      if step % 10 == 7 { try fixture.store.write { try $0.insert(Self.quads(0..<50)) } }
      let last = step * 100 + 99
      let all = (step % 10 >= 3 && step % 10 < 7 ? 50 : 0)...last
      let expected = all.count { $0 % 3 == 1 }
      #expect(try subjects("o/1", in: reader).count == expected)
      #expect(try subjects("o/1", in: fixture.store).count == expected)
      #expect(try reader.id(of: .literal(Literal("text \(last)"))) != nil)
      #expect(try reader.id(of: .literal(Literal("text \(last + 1)"))) == nil)
      if step % 20 == 9 { #expect(try fixture.store.check() == []) }
      if try count("segment") > 0 { wasMoved = true }
    }
    #expect(wasMoved)
    #expect(try count("term_hash") > 0)
    #expect(try fixture.store.check() == [])
    try fixture.store.refreshStatistics()
    #expect(try count("recent") == 1)
    #expect(try subjects("o/1", in: reader).count == 4_000)
  }

  @Test func `what is undone is forgotten, and its numbers mean something else afterwards`() throws
  {
    try fixture.store.write { try $0.insert(Self.quads(0..<10)) }
    #expect(throws: CancellationError.self) {
      try fixture.store.write { transaction in
        try transaction.insert(Self.quads(10..<20))
        #expect(try subjects("o/1", in: fixture.store).count == 7)
        throw CancellationError()
      }
    }
    #expect(try subjects("o/1", in: fixture.store).count == 3)
    try fixture.store.write { try $0.insert(Self.quads(30..<40)) }
    #expect(try subjects("o/1", in: fixture.store).count == 6)
    #expect(try fixture.store.id(of: .iri("s/10")) == nil)
    #expect(try fixture.store.id(of: .iri("s/30")) != nil)
    #expect(try fixture.store.check() == [])
  }

  @Test func `ids that a deleted term had are not taken for it`() throws {
    let reader = try TripleStore(readOnly: fixture.store.path)
    try fixture.store.write { try $0.insert(Self.quads(0..<10)) }
    #expect(try reader.id(of: .iri("s/9")) != nil)
    try fixture.store.write { try $0.remove(Self.quads(5..<10)) }
    try fixture.store.vacuum()
    try fixture.store.write { try $0.insert(Self.quads(25..<30)) }
    #expect(try reader.id(of: .iri("s/9")) == nil)
    #expect(try reader.id(of: .iri("s/29")) != nil)
    #expect(try fixture.store.check() == [])
  }

  /// What older versions kept instead of the table `recent`.
  private static let secondVersion = """
    CREATE TABLE term_hash_recent (
      id INTEGER PRIMARY KEY REFERENCES term (id), hash INTEGER NOT NULL);
    CREATE TABLE segment_change (
      predicate INTEGER NOT NULL, object INTEGER NOT NULL, subject INTEGER NOT NULL,
      added INTEGER NOT NULL, PRIMARY KEY (predicate, object, subject)) WITHOUT ROWID;
    CREATE TABLE segment_recent (
      id INTEGER PRIMARY KEY AUTOINCREMENT, predicate INTEGER NOT NULL, object INTEGER NOT NULL,
      subject INTEGER NOT NULL, added INTEGER NOT NULL);
    INSERT INTO meta SELECT 'citations', max(citations) FROM recent;
    INSERT INTO meta SELECT 'changes', count(*) + 1 FROM quad;
    INSERT INTO term_hash_recent SELECT id, hash FROM term_hash WHERE id > 6;
    DELETE FROM term_hash WHERE id > 6;
    INSERT INTO segment_change SELECT predicate, object, subject, 1 FROM quad WHERE subject % 2 = 0;
    INSERT INTO segment_change SELECT predicate, object, subject, 0 FROM quad WHERE subject % 2 = 1;
    INSERT INTO segment_recent (predicate, object, subject, added)
      SELECT predicate, object, subject, 1 FROM quad WHERE subject % 2 = 1;
    DELETE FROM segment;
    DROP TABLE recent;
    PRAGMA user_version = 2;
    """
  private static let firstVersion =
    secondVersion + """
      INSERT INTO term_hash SELECT hash, id FROM term_hash_recent;
      UPDATE segment_change SET added = 2;
      DROP TABLE term_hash_recent; DROP TABLE segment_recent;
      CREATE INDEX segment_removal ON segment_change (predicate) WHERE added = 0;
      PRAGMA user_version = 1;
      """

  @Test(arguments: [firstVersion, secondVersion], [true, false])
  func `a file of an older version is brought up to date`(script: String, isWritten: Bool) throws {
    try fixture.store.write { try $0.insert(Self.quads(0..<10)) }
    try fixture.store.refreshStatistics()
    try Connection(fixture.store.path).run(script: script)
    let store =
      isWritten
      ? try StoreFixture.open(fixture.store.path) : try TripleStore(readOnly: fixture.store.path)
    #expect(try subjects("o/1", in: store).count == 3)
    #expect(try store.check() == [])
    guard isWritten else { return }
    try store.write { try $0.insert(Self.quads(10..<20)) }
    #expect(try subjects("o/1", in: store).count == 7)
    #expect(try store.check() == [])
  }

  @Test func `many small transactions are moved in time, however they are read meanwhile`() throws {
    let store = fixture.store
    try store.write { try $0.insert(Self.quads(0..<200)) }
    for step in 0..<6_000 {
      try store.write { try $0.insert(Self.quads(200 + step..<201 + step)) }
      // A term of the last transactions and one of the first are not made anew.
      if step % 1_000 == 999 {
        let last = try store.id(of: .iri("s/\(200 + step)"))
        try store.write { try $0.insert(Self.quads(step..<201 + step)) }
        #expect(try store.id(of: .iri("s/\(200 + step)")) == last)
        #expect(try store.check() == [])
      }
    }
    #expect(try count("segment") > 0)
    #expect(try count("term_hash") > 0)
    #expect(try count("recent") < 6_000)
    let reader = try TripleStore(readOnly: store.path)
    #expect(try subjects("o/1", in: reader).count == 2_067)
  }
}
