extension Network {
  /// What lies within some lines of things, in whichever direction the lines lead.
  ///
  /// Lines among the outermost are left out: they say nothing of what was asked for.
  ///
  /// - Parameters:
  ///   - centre: the ids of what to look around.
  ///   - depth: how many lines away; 1 for what the centre goes with directly.
  /// - Returns: the links of these paths; none where the centre is not in the network.
  /// - Complexity: O(links).
  public func around(_ centre: Set<Thing>, depth: Int) -> Network {
    let steps = distances(from: centre, atMost: depth)
    return filter { link in
      guard let from = steps[link.from], let to = steps[link.to] else { return false }
      return min(from, to) < depth
    }
  }

  /// The paths that join two things, and how long the shortest of them is.
  ///
  /// These are all shortest paths; where the two are joined directly, also those through one other
  /// thing, since a single line would say little.
  ///
  /// - Parameters:
  ///   - start: the ids of the one.
  ///   - end: the ids of the other.
  ///   - longest: how many lines a path may have.
  /// - Returns: nil where no path joins them.
  /// - Complexity: O(links).
  public func between(
    _ start: Set<Thing>, _ end: Set<Thing>, longest: Int = 6
  ) -> (network: Network, steps: Int)? {
    let fromStart = distances(from: start, atMost: longest)
    let fromEnd = distances(from: end, atMost: longest)
    guard let steps = end.compactMap({ fromStart[$0] }).min(), steps > 0 else { return nil }
    let limit = max(2, steps)
    let paths = filter { link in
      [(link.from, link.to), (link.to, link.from)].contains { first, second in
        // A path passes neither end on its way.
        guard let before = fromStart[first], let after = fromEnd[second],
          !end.contains(first), !start.contains(second)
        else { return false }
        return before + 1 + after <= limit
      }
    }
    return (paths, steps)
  }

  /// How many lines each thing is away, as far as it is at most so many.
  private func distances(from centre: Set<Thing>, atMost limit: Int) -> [Thing: Int] {
    var neighbours: [Thing: [Thing]] = [:]
    for link in links {
      neighbours[link.from, default: []].append(link.to)
      neighbours[link.to, default: []].append(link.from)
    }
    var steps: [Thing: Int] = [:]
    for id in centre where neighbours[id] != nil { steps[id] = 0 }
    var edge = Array(steps.keys)
    for step in 1..<max(1, limit + 1) {
      var next: [Thing] = []
      for id in edge {
        for neighbour in neighbours[id] ?? [] where steps[neighbour] == nil {
          steps[neighbour] = step
          next.append(neighbour)
        }
      }
      if next.isEmpty { break }
      edge = next
    }
    return steps
  }
}
