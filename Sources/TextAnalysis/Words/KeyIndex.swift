/// The places of different 64-bit keys, in the order in which they first came.
///
///     var index = KeyIndex()
///     index.place(of: 7)   // 0
///     index.place(of: 9)   // 1
///     index.place(of: 7)   // 0
///
/// A dictionary that hashes its keys with SipHash spends most of its time there; these keys are hashes.
package struct KeyIndex: Sendable {
  /// A key with its place, −1 where there is none: side by side, so that one look finds both.
  private struct Slot: Sendable {
    var key: UInt64 = 0
    var place: Int32 = -1
  }

  /// The keys by their places.
  package private(set) var keys: [UInt64] = []
  private var slots: [Slot]
  private var shift: UInt64

  /// Nobody can choose words that all meet in one slot without knowing it.
  private static let secret = UInt64.random(in: 0...(.max)) | 1

  /// No keys yet, with room for some.
  package init(capacity: Int = 0) {
    let bits = max(6, Int.bitWidth - (2 * capacity).leadingZeroBitCount)
    slots = Array(repeating: Slot(), count: 1 << bits)
    shift = UInt64(64 - bits)
    keys.reserveCapacity(capacity)
  }

  /// The place of a key, which is added where it is new.
  package mutating func place(of key: UInt64) -> Int32 {
    let slot = slot(of: key)
    if slots[slot].place >= 0 { return slots[slot].place }
    let place = Int32(keys.count)
    keys.append(key)
    slots[slot] = Slot(key: key, place: place)
    if keys.count * 2 > slots.count { grow() }
    return place
  }

  /// The place of a key, nil where it has none.
  func known(_ key: UInt64) -> Int32? {
    let place = slots[slot(of: key)].place
    return place >= 0 ? place : nil
  }

  /// The slot in which a key stands or would stand.
  private func slot(of key: UInt64) -> Int {
    var slot = Int((key &* Self.secret) >> shift)
    while slots[slot].place >= 0 && slots[slot].key != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let known = slots
    slots = Array(repeating: Slot(), count: slots.count * 2)
    shift -= 1
    for old in known where old.place >= 0 { slots[slot(of: old.key)] = old }
  }
}
