/// What can be reached along edges that lie in memory, in one step or in many.
package final class EdgeClosure {
  private let edges: [SortedPairs]
  /// The nodes that were seen on this walk.
  private var seen: VisitedNodes
  /// Look-ups that the edges have not been told of.
  private var lookups = 0

  /// Takes edges that lead from their keys to their values.
  package init(_ edges: [SortedPairs]) {
    self.edges = edges
    seen = VisitedNodes(edges)
  }

  /// Appends the nodes that one or more steps lead to, each once, the near ones first.
  ///
  /// - Parameters:
  ///   - node: where the walk begins.
  ///   - includesStart: whether no step at all leads somewhere too.
  ///   - result: where the nodes are appended.
  ///   - check: called now and then.
  package func appendReached(
    from node: TermID, includesStart: Bool, to result: inout [TermID], check: () throws -> Void
  ) rethrows {
    seen.removeAll()
    let before = result.count
    if includesStart, seen.insert(node) { result.append(node) }
    var next = result.count
    expand(node, &result)
    while next < result.count {
      if next % 4_096 == 4_095 { try check() }
      expand(result[next], &result)
      next += 1
    }
    lookups += 1 + result.count - before
    if lookups > 64 {
      for pairs in edges { pairs.expect(lookups: lookups) }
      lookups = 0
    }
  }

  @inline(__always)
  private func expand(_ node: TermID, _ result: inout [TermID]) {
    for index in edges.indices {
      let values = edges[index].values
      for place in edges[index].range(of: node) where seen.insert(values[place]) {
        result.append(values[place])
      }
    }
  }
}

/// The nodes that were seen on a walk along edges.
///
/// At first they are a set. Once as many were seen as make it worthwhile, on this walk or on those before,
/// they are noted in an array over the range of their ids, where that is not much larger than the edges
/// are; noting the number of the walk spares clearing it for the next one.
struct VisitedNodes {
  private let edges: [SortedPairs]
  private let edgeCount: Int
  private var seen: Set<TermID> = []
  private var stamps: [Int32] = []
  private var first: Int64 = 0
  private var walk: Int32 = 1
  private var insertions = 0
  private var mayStamp = true

  /// More ids than this for each edge would take too long to make room for.
  private static let sparsest = 8

  init(_ edges: [SortedPairs]) {
    self.edges = edges
    edgeCount = edges.reduce(0) { $0 + $1.count }
  }

  /// Begins another walk.
  mutating func removeAll() {
    if !seen.isEmpty { seen.removeAll(keepingCapacity: true) }
    walk &+= 1
    guard walk < 0 else { return }
    // The numbers are used up: begin anew.
    walk = 1
    for index in stamps.indices { stamps[index] = 0 }
  }

  /// Notes a node; false where it was noted on this walk already.
  @inline(__always)
  mutating func insert(_ node: TermID) -> Bool {
    let place = node.rawValue &- first
    if place >= 0, place < stamps.count {
      if stamps[Int(place)] == walk { return false }
      stamps[Int(place)] = walk
      return true
    }
    return insertIntoSet(node)
  }

  private mutating func insertIntoSet(_ node: TermID) -> Bool {
    insertions += 1
    if mayStamp, insertions > edgeCount / 16 + 64 {
      makeStamps()
      return insert(node)
    }
    return seen.insert(node).inserted
  }

  private mutating func makeStamps() {
    mayStamp = false
    var (least, most) = (Int64.max, Int64.min)
    for pairs in edges {
      for id in pairs.values {
        least = min(least, id.rawValue)
        most = max(most, id.rawValue)
      }
    }
    let (span, overflows) = most.subtractingReportingOverflow(least)
    guard edgeCount > 0, !overflows, span < Int64(Self.sparsest * edgeCount + 4_096) else { return }
    let old = seen
    seen.removeAll()
    first = least
    stamps = Array(repeating: 0, count: Int(span) + 1)
    // A start that no edge leads to lies outside of the array and stays in the set.
    for node in old { _ = insert(node) }
  }
}
