/// A trie of token sequences in two flat arrays: phrases in, node numbers out.
///
/// All edges lie in one open-addressed hash table whose key mixes the node that an edge leaves
/// with the key of its token. With 64 bits and some 100,000 edges a wrong match is not to be
/// expected within the life of the program.
struct PhraseIndex: Sendable {
  private struct Edge {
    var key: UInt64
    var target: UInt32
  }

  /// What no node answers to: there is no entry.
  static let none: Int32 = -1

  private var edges: [Edge]
  private var edgeCount = 0
  private var entries: [Int32] = [PhraseIndex.none]

  /// An empty index with room for about that many words.
  init(expectedWords: Int = 64) {
    var size = 128
    while size < expectedWords * 2 { size *= 2 }
    edges = Array(repeating: Edge(key: 0, target: 0), count: size)
  }

  /// The entry at the end of a phrase: the one already there, or the given one.
  mutating func insert(_ keys: some Sequence<UInt64>, entry: Int32) -> Int32 {
    var node: UInt32 = 0
    for key in keys { node = child(of: node, by: key) }
    if entries[Int(node)] == Self.none { entries[Int(node)] = entry }
    return entries[Int(node)]
  }

  /// The longest phrase that starts at `start` and ends before `end`.
  ///
  /// - Complexity: O(length of the longest phrase that begins alike).
  func longestMatch(
    in keys: [UInt64], from start: Int, to end: Int
  ) -> (entry: Int32, count: Int)? {
    var node: UInt32 = 0
    var found: (Int32, Int)?
    var position = start
    while position < end {
      guard let next = edge(from: node, by: keys[position]) else { break }
      node = next
      position += 1
      let entry = entries[Int(node)]
      if entry != Self.none { found = (entry, position - start) }
    }
    return found
  }

  @inline(__always)
  private static func mix(_ node: UInt32, _ key: UInt64) -> UInt64 {
    var mixed = (key ^ (UInt64(node) &* 0x9E37_79B9_7F4A_7C15)) &* 0xFF51_AFD7_ED55_8CCD
    mixed ^= mixed >> 32
    return mixed == 0 ? 1 : mixed
  }

  @inline(__always)
  private func edge(from node: UInt32, by key: UInt64) -> UInt32? {
    let wanted = Self.mix(node, key)
    let mask = edges.count - 1
    var slot = Int(truncatingIfNeeded: wanted) & mask
    while edges[slot].key != 0 {
      if edges[slot].key == wanted { return edges[slot].target }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func child(of node: UInt32, by key: UInt64) -> UInt32 {
    if let known = edge(from: node, by: key) { return known }
    if edgeCount * 2 >= edges.count { grow() }
    let target = UInt32(entries.count)
    entries.append(Self.none)
    place(Edge(key: Self.mix(node, key), target: target))
    edgeCount += 1
    return target
  }

  private mutating func place(_ edge: Edge) {
    let mask = edges.count - 1
    var slot = Int(truncatingIfNeeded: edge.key) & mask
    while edges[slot].key != 0 { slot = (slot + 1) & mask }
    edges[slot] = edge
  }

  private mutating func grow() {
    let old = edges
    edges = Array(repeating: Edge(key: 0, target: 0), count: old.count * 2)
    for edge in old where edge.key != 0 { place(edge) }
  }
}
