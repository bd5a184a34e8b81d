/// Hashes and the ids that have them: a table with open addresses, at most half full.
///
/// Its places come of the hashes and of a number that this process chose, so that nobody can make terms
/// that pile up in it unless their whole hashes are equal.
struct HashIndex {
  private var hashes: [Int64] = []
  private var ids: [Int64] = []
  private var places: [Int32] = []

  private static let secret = UInt64.random(in: .min ... .max) | 1

  /// All of them, in the order in which they came.
  var all: [(hash: Int64, id: Int64)] { zip(hashes, ids).map { (hash: $0, id: $1) } }

  mutating func add(_ hash: Int64, id: Int64) {
    if 2 * (hashes.count + 1) > places.count {
      places = Array(repeating: -1, count: max(1_024, 2 * places.count))
      for number in hashes.indices { enter(number) }
    }
    hashes.append(hash)
    ids.append(id)
    enter(hashes.count - 1)
  }

  private mutating func enter(_ number: Int) {
    var place = first(hashes[number])
    while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
    places[place] = Int32(truncatingIfNeeded: number)
  }

  /// The ids that have a hash.
  func terms(of hash: Int64) -> [Int64] {
    guard !places.isEmpty else { return [] }
    var result: [Int64] = []
    var place = first(hash)
    while case let number = Int(places[place]), number >= 0 {
      if hashes[number] == hash { result.append(ids[number]) }
      place = (place + 1) & (places.count - 1)
    }
    return result
  }

  private func first(_ hash: Int64) -> Int {
    let mixed = UInt64(bitPattern: hash).multipliedFullWidth(by: Self.secret)
    return Int(truncatingIfNeeded: mixed.high ^ mixed.low) & (places.count - 1)
  }
}
