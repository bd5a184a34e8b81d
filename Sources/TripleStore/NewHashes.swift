internal import SQLite

/// The hashes of new terms, until they are written: all at once and in their order, since one by one
/// each would land on a page of its own.
struct NewHashes {
  private var ids: [Int64: (check: UInt64, id: Int64)] = [:]
  /// Those whose hash another one has already.
  private var others: [TermFingerprint: Int64] = [:]

  /// Beyond this number they are better written; some tens of megabytes.
  private static let most = 1 << 20

  var isFull: Bool { ids.count >= Self.most }

  subscript(fingerprint: TermFingerprint) -> Int64? {
    guard let found = ids[fingerprint.hash] else { return nil }
    return found.check == fingerprint.check ? found.id : others[fingerprint]
  }

  mutating func add(_ fingerprint: TermFingerprint, id: Int64) {
    if ids[fingerprint.hash] == nil {
      ids[fingerprint.hash] = (fingerprint.check, id)
    } else {
      others[fingerprint] = id
    }
  }

  /// Writes them to the file, and forgets them.
  mutating func write(to connection: Connection) throws {
    guard !ids.isEmpty else { return }
    var pairs = ids.map { (hash: $0.key, id: $0.value.id) }
    pairs += others.map { (hash: $0.key.hash, id: $0.value) }
    pairs.sort { ($0.hash, $0.id) < ($1.hash, $1.id) }
    var rows = IntegerRows(columns: 2)
    for pair in pairs { rows.append([pair.hash, pair.id]) }
    try connection.run("INSERT INTO term_hash SELECT c0, c1 FROM integer_rows(?)", over: rows)
    removeAll()
  }

  mutating func removeAll() {
    ids.removeAll(keepingCapacity: ids.count < 4_096)
    others.removeAll()
  }
}
