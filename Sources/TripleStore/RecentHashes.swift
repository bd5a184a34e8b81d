internal import SQLite

/// The hashes of the terms that were added last, in the order of their ids.
///
/// Each hash lands on a page of its own; a commit of few terms writes theirs one behind the other, and
/// when there are some thousand, they are moved to `term_hash` in the order of the hashes.
final class RecentHashes {
  private let connection: Connection
  /// Whether the file is known to have the table: one of an older version that is only read has not.
  private var isKept = false
  private var known = State()
  private var ids: [Int64: [Int64]] = [:]

  /// What tells the contents of the table from others.
  private struct State: Equatable {
    var first: Int64 = 0
    var last: Int64 = 0
    /// Only after these can an id mean another term.
    var vacuums: Int64 = 0

    var count: Int { last == 0 ? 0 : Int(last - first) + 1 }
  }

  /// Beyond this number they are moved: to read all of them, which only those need who look for a
  /// term that `term_hash` has not, takes some milliseconds.
  private static let most = 16_384

  init(_ connection: Connection) { self.connection = connection }

  /// The terms that have a hash, as far as is known since `validate`.
  func terms(of hash: Int64) -> [Int64] { ids[hash] ?? [] }

  /// Reads what others have written.
  func validate() throws {
    if !isKept { isKept = try Schema.keepsRecent(connection) }
    guard isKept else { return }
    let present = try state()
    guard present != known else { return }
    if known.first != present.first || known.last > present.last
      || known.vacuums != present.vacuums
    {
      forget()
    }
    let rows = try connection.prepare(
      "SELECT id, hash FROM term_hash_recent WHERE id > \(known.last) ORDER BY id")
    while try rows.step() { ids[rows.row.int64(1), default: []].append(rows.row.int64(0)) }
    known = present
  }

  private func state() throws -> State {
    try connection.first(
      """
      SELECT (SELECT min(id) FROM term_hash_recent), (SELECT max(id) FROM term_hash_recent),
        (SELECT value FROM meta WHERE key = 'vacuums')
      """
    ) { State(first: $0.int64(0), last: $0.int64(1), vacuums: $0.int64(2)) } ?? State()
  }

  /// Forgets what was read: a rollback gives its ids to others.
  func forget() {
    known = State()
    ids.removeAll()
  }

  // MARK: - Writing

  /// Writes the hashes of new terms, whose ids follow upon all others.
  ///
  /// - Parameter hashes: hashes and ids, in the order of the ids.
  /// - Throws: `SQLiteError` where the file cannot be written.
  func write(_ hashes: [(hash: Int64, id: Int64)]) throws {
    guard !hashes.isEmpty else { return }
    guard known.count + hashes.count > Self.most else {
      var rows = IntegerRows(columns: 2)
      for (hash, id) in hashes { rows.append([id, hash]) }
      try connection.run(
        "INSERT INTO term_hash_recent SELECT c0, c1 FROM integer_rows(?)", over: rows)
      return try validate()
    }
    var all = hashes
    for (hash, terms) in ids { all += terms.map { (hash, $0) } }
    all.sort { ($0.hash, $0.id) < ($1.hash, $1.id) }
    var rows = IntegerRows(columns: 2)
    for (hash, id) in all { rows.append([hash, id]) }
    try connection.run("INSERT INTO term_hash SELECT c0, c1 FROM integer_rows(?)", over: rows)
    try connection.run("DELETE FROM term_hash_recent")
    try validate()
  }

  /// Moves all hashes, for terms are about to go, whose ids can then come again.
  static func move(_ connection: Connection) throws {
    try connection.run(
      "INSERT INTO term_hash SELECT hash, id FROM term_hash_recent ORDER BY hash, id")
    try connection.run("DELETE FROM term_hash_recent")
    try Counter.vacuums.add(1, connection)
  }
}
