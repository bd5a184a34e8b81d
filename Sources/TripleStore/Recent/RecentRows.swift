internal import SQLite

/// The table `recent`: a row for each of the last transactions, with what it changed in the segments and
/// the hashes of its new terms.
///
/// Put where they belong, each hash and each object would touch a page of its own. So a commit writes
/// one row at the end of one table, and when the rows hold much, all of it is moved at once; see
/// `WriteTransaction.flush`.
final class RecentRows {
  /// What the last row says of all rows.
  struct Totals: Equatable {
    /// The number of the row.
    var id: Int64 = 0
    /// How many quads there are.
    var citations = 0
    /// How many changes of segments the rows hold.
    var changes = 0
    /// How many hashes they hold.
    var hashes = 0
  }

  private let connection: Connection
  private var inserter = KeptStatement("INSERT INTO recent VALUES (?, ?, ?, ?, ?, ?)")
  /// What the last row says; valid within a write transaction.
  private(set) var totals = Totals()

  init(_ connection: Connection) { self.connection = connection }

  /// Reads what the last row says.
  ///
  /// - Throws: `SQLiteError` where the file cannot be read.
  static func totals(_ connection: Connection) throws -> Totals {
    try connection.first(
      "SELECT id, citations, change_count, hash_count FROM recent ORDER BY id DESC LIMIT 1"
    ) {
      Totals(id: $0.int64(0), citations: $0.int(1), changes: $0.int(2), hashes: $0.int(3))
    } ?? Totals()
  }

  /// The numbers of the first and the last row: what tells the contents from others, for no number is
  /// used twice.
  static func range(_ connection: Connection) throws -> ClosedRange<Int64>? {
    try connection.first("SELECT (SELECT min(id) FROM recent), (SELECT max(id) FROM recent)") {
      row -> ClosedRange<Int64>? in
      let (first, last) = (row.int64(0), row.int64(1))
      return first > 0 && first <= last ? first...last : nil
    } ?? nil
  }

  /// Reads what others have written; at the start of a transaction that follows upon theirs.
  func beginWriting() throws { totals = try Self.totals(connection) }

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - changes: what has become of triples.
  ///   - hashes: the hashes of new terms.
  ///   - citations: how many quads have come, negative where some have gone.
  /// - Throws: `SQLiteError` where the file cannot be written.
  func append(_ changes: ChangeCode, _ hashes: HashCode, citations: Int) throws {
    totals.id += 1
    totals.citations += citations
    totals.changes += changes.count
    totals.hashes += hashes.count
    try insert(changes.bytes, hashes.bytes)
  }

  /// Removes all rows, whose contents stand elsewhere by now.
  ///
  /// - Parameter citations: how many quads have come that no row has counted.
  /// - Throws: `SQLiteError` where the file cannot be written.
  func clear(citations: Int) throws {
    try connection.run("DELETE FROM recent")
    totals = Totals(id: totals.id + 1, citations: totals.citations + citations)
    // An empty row, so that the numbers go on.
    try insert([], [])
  }

  private func insert(_ changes: [UInt8], _ hashes: [UInt8]) throws {
    let statement = try inserter.get(connection)
    try statement.bind(totals.id, at: 1)
    try statement.bind(.blob(changes), at: 2)
    try statement.bind(.blob(hashes), at: 3)
    try statement.bind(Int64(totals.citations), at: 4)
    try statement.bind(Int64(totals.changes), at: 5)
    try statement.bind(Int64(totals.hashes), at: 6)
    try statement.run()
  }
}
