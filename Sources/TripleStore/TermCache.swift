/// The ids of terms that were read or written lately.
///
/// A place for every hash and one term in each, the last one: what is not found costs a look-up. It
/// grows with what it is given, to 24 MB at most.
struct TermCache {
  private struct Entry {
    var fingerprint = TermFingerprint(hash: 0, check: 0)
    /// 0: none.
    var id: Int64 = 0
  }

  private var entries: [Entry] = []
  private var written = 0

  private static let smallest = 1 << 14
  private static let largest = 1 << 20

  subscript(fingerprint: TermFingerprint) -> Int64? {
    get {
      guard !entries.isEmpty else { return nil }
      let entry = entries[place(fingerprint)]
      return entry.fingerprint == fingerprint && entry.id != 0 ? entry.id : nil
    }
    set {
      grow()
      entries[place(fingerprint)] = Entry(fingerprint: fingerprint, id: newValue ?? 0)
      written += 1
    }
  }

  mutating func removeAll() {
    entries = []
    written = 0
  }

  /// Doubles the places while there are fewer than what came.
  private mutating func grow() {
    guard entries.isEmpty || (written > entries.count && entries.count < Self.largest) else {
      return
    }
    let old = entries
    entries = Array(repeating: Entry(), count: max(Self.smallest, 2 * old.count))
    for entry in old where entry.id != 0 { entries[place(entry.fingerprint)] = entry }
    written = 0
  }

  private func place(_ fingerprint: TermFingerprint) -> Int {
    Int(truncatingIfNeeded: fingerprint.check) & (entries.count - 1)
  }
}
