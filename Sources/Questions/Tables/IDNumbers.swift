internal import SPARQLEvaluation

/// Numbers by ids.
///
/// A drawing looks up tens of thousands of ids before anything is seen, and a dictionary would spend that
/// time on hashing.
struct IDNumbers {
  /// An id with its number, −1 where there is none.
  private struct Slot {
    var id = TermID.unbound
    var number: Int32 = -1
  }

  /// A power of two, and at least twice as many as there are ids.
  private var slots: [Slot]
  private var shift: UInt64
  /// How many ids have a number.
  private var count = 0

  /// Nobody can choose ids that all meet in one slot without knowing it.
  private static let secret = UInt64.random(in: 0...(.max)) | 1

  /// No numbers yet, with room for those of some ids.
  init(capacity: Int = 0) {
    let bits = max(10, Int.bitWidth - (2 * capacity).leadingZeroBitCount)
    slots = Array(repeating: Slot(), count: 1 << bits)
    shift = UInt64(64 - bits)
  }

  /// The number of an id, −1 where it has none.
  subscript(id: TermID) -> Int32 { slots[slot(of: id)].number }

  /// Gives an id a number of 0 or above, unless it has one.
  ///
  /// - Returns: the number that it has now.
  mutating func add(_ id: TermID, _ number: Int32) -> Int32 {
    let slot = slot(of: id)
    if slots[slot].number >= 0 { return slots[slot].number }
    slots[slot] = Slot(id: id, number: number)
    count += 1
    if count * 2 > slots.count { grow() }
    return number
  }

  /// Where an id stands, or where there is room for it.
  private func slot(of id: TermID) -> Int {
    var slot = Int((UInt64(bitPattern: id.rawValue) &* Self.secret) >> shift)
    while slots[slot].number >= 0, slots[slot].id != id { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 4)
    shift -= 2
    for entry in old where entry.number >= 0 { slots[slot(of: entry.id)] = entry }
  }
}
