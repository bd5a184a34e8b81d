/// The places of different 64-bit keys, in the order in which they first came.
///
///     var index = KeyIndex()
///     index.place(of: 7)   // 0
///     index.place(of: 9)   // 1
///     index.place(of: 7)   // 0
///
/// A dictionary that hashes its keys with SipHash spends most of its time there; these keys are hashes.
struct KeyIndex: Sendable {
  /// The keys by their places.
  private(set) var keys: [UInt64] = []
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var shift: UInt64 = 58

  /// Nobody can choose words that all meet in one slot without knowing it.
  private static let secret = UInt64.random(in: 0...(.max)) | 1

  /// The place of a key, which is added where it is new.
  mutating func place(of key: UInt64) -> Int32 {
    let (slot, known) = find(key)
    if known >= 0 { return known }
    let place = Int32(keys.count)
    keys.append(key)
    slots[slot] = place
    if keys.count * 2 > slots.count { grow() }
    return place
  }

  /// The place of a key, nil where it has none.
  func known(_ key: UInt64) -> Int32? {
    let place = find(key).place
    return place >= 0 ? place : nil
  }

  /// The slot in which a key stands or would stand, and its place or −1.
  private func find(_ key: UInt64) -> (slot: Int, place: Int32) {
    var slot = Int((key &* Self.secret) >> shift)
    while true {
      let place = slots[slot]
      if place < 0 || keys[Int(place)] == key { return (slot, place) }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    shift -= 1
    for (place, key) in keys.enumerated() { slots[find(key).slot] = Int32(place) }
  }
}
