/// How often which thing goes with which other, before it is decided what of it is drawn.
///
/// ```swift
/// let network = Network([Link(from: "person/a", to: "topic/x", count: 12), …])
/// let near = network.around(["person/a"], depth: 2)
/// let choice = near.choice(top: 8, keeping: ["person/a"])
/// choice.network.links    // what is drawn
/// choice.leftNodes        // and how many things are not
/// ```
public struct Network: Sendable, Equatable {
  /// One thing going with another.
  public struct Link: Sendable, Hashable {
    /// The id of the thing that speaks.
    public var from: String
    /// The id of what it speaks of.
    public var to: String
    /// In how many statements.
    public var count: Int

    /// Links two things.
    public init(from: String, to: String, count: Int) {
      self.from = from
      self.to = to
      self.count = count
    }
  }

  /// The links, heaviest first, equal ones by their ends.
  public let links: [Link]
  /// How much each thing counts by itself; for others it is what their links add up to.
  public let weights: [String: Int]

  /// Makes a network.
  ///
  /// - Parameters:
  ///   - links: of two with the same ends only the heavier counts.
  ///   - weights: how much a thing counts, where that is not the sum of its links.
  public init(_ links: [Link], weights: [String: Int] = [:]) {
    var heaviest: [Ends: Int] = [:]
    for link in links {
      heaviest[Ends(from: link.from, to: link.to), default: 0].formMaximum(link.count)
    }
    let sums = heaviest.reduce(into: [String: Int]()) { sums, link in
      sums[link.key.from, default: 0] += link.value
      if link.key.to != link.key.from { sums[link.key.to, default: 0] += link.value }
    }
    self.links = heaviest.map { Link(from: $0.key.from, to: $0.key.to, count: $0.value) }.sorted {
      ($1.count, $0.from, $0.to) < ($0.count, $1.from, $1.to)
    }
    self.weights = sums.merging(weights.filter { sums[$0.key] != nil }) { $1 }
  }

  private struct Ends: Hashable {
    var from: String
    var to: String
  }

  /// All that a link touches, heaviest first, equal ones by their ids.
  public var things: [String] {
    weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// The links that a condition lets pass.
  public func filter(_ isKept: (Link) -> Bool) -> Network {
    Network(links.filter(isKept), weights: weights)
  }

  /// The links of at least so many statements.
  public func atLeast(_ count: Int) -> Network { filter { $0.count >= count } }
}

extension Int {
  /// Becomes the other number where that is larger.
  fileprivate mutating func formMaximum(_ other: Int) { self = Swift.max(self, other) }
}
