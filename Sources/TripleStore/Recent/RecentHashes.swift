internal import SQLite

/// The hashes that the table `recent` holds, and the terms that have them.
///
/// Only those read it who look for a term that `term_hash` has not.
final class RecentHashes {
  private let connection: Connection
  /// The rows that were read, nil for none.
  private var known: ClosedRange<Int64>?
  private var index = HashIndex()

  /// Beyond this number they are moved: to read all of them takes some milliseconds.
  static let most = 65_536

  init(_ connection: Connection) { self.connection = connection }

  /// The terms that have a hash, as far as is known since `validate`.
  func terms(of hash: Int64) -> [Int64] { index.terms(of: hash) }

  /// All hashes and ids as far as is known since `validate`.
  var all: [(hash: Int64, id: Int64)] { index.all }

  /// Reads what has come and drops what has gone.
  func validate() throws {
    let present = try RecentRows.range(connection)
    guard present != known else { return }
    if known?.lowerBound != present?.lowerBound || known?.upperBound ?? 0 > present?.upperBound ?? 0
    {
      forget()
    }
    let rows = try connection.prepare(
      "SELECT hashes FROM recent WHERE id > \(known?.upperBound ?? 0) ORDER BY id")
    while try rows.step() {
      let isWhole = rows.row.withBlob(0) { bytes in
        HashCode.decode(bytes) { index.add($0, id: $1) }
      }
      guard isWhole else {
        forget()
        throw SegmentScan.damage(connection)
      }
    }
    known = present
  }

  /// Takes up what its own connection has written in the row of that number.
  func note(_ hashes: [(hash: Int64, id: Int64)], row: Int64) throws {
    guard let known, known.upperBound == row - 1 else { return try validate() }
    for (hash, id) in hashes { index.add(hash, id: id) }
    self.known = known.lowerBound...row
  }

  /// Forgets what was read: a rollback gives its numbers to others.
  func forget() {
    known = nil
    index = HashIndex()
  }

  /// Writes hashes where they stay, in their order.
  ///
  /// - Throws: `SQLiteError` where the file cannot be written.
  static func move(_ hashes: [(hash: Int64, id: Int64)], _ connection: Connection) throws {
    var rows = IntegerRows(columns: 2)
    for (hash, id) in hashes.sorted(by: { ($0.hash, $0.id) < ($1.hash, $1.id) }) {
      rows.append([hash, id])
    }
    try connection.run("INSERT INTO term_hash SELECT c0, c1 FROM integer_rows(?)", over: rows)
  }
}
