/// The hashes of new terms, until they are written: all at once and in their order, since one by one
/// each would land on a page of its own.
///
/// A table with open addresses, at most half full, whose places come of the secret half of the
/// fingerprints: nobody can make terms that pile up in it.
struct NewHashes {
  private var places: [Int32] = []
  private var fingerprints: [TermFingerprint] = []
  private var ids: [Int64] = []

  /// Beyond this number they are written, and new terms looked for in the file; some 80 MB.
  private static let most = 2_000_000

  var isFull: Bool { ids.count >= Self.most }

  subscript(fingerprint: TermFingerprint) -> Int64? {
    guard !ids.isEmpty else { return nil }
    let place = places[slot(of: fingerprint)]
    return place < 0 ? nil : ids[Int(place)]
  }

  /// Adds a term that is not there.
  mutating func add(_ fingerprint: TermFingerprint, id: Int64) {
    if 2 * (ids.count + 1) > places.count {
      places = Array(repeating: -1, count: max(1_024, 2 * places.count))
      for (index, known) in fingerprints.enumerated() {
        places[slot(of: known)] = Int32(truncatingIfNeeded: index)
      }
    }
    places[slot(of: fingerprint)] = Int32(truncatingIfNeeded: ids.count)
    fingerprints.append(fingerprint)
    ids.append(id)
  }

  /// Where the fingerprint stands or would stand.
  @inline(__always)
  private func slot(of fingerprint: TermFingerprint) -> Int {
    var slot = Int(truncatingIfNeeded: fingerprint.check) & (places.count - 1)
    while case let place = places[slot], place >= 0, fingerprints[Int(place)] != fingerprint {
      slot = (slot + 1) & (places.count - 1)
    }
    return slot
  }

  /// Hands them over in the order in which they came, and forgets them.
  mutating func take() -> [(hash: Int64, id: Int64)] {
    defer { removeAll() }
    return zip(fingerprints, ids).map { (hash: $0.hash, id: $1) }
  }

  mutating func removeAll() {
    guard !ids.isEmpty else { return }
    (places, fingerprints, ids) = ([], [], [])
  }
}
