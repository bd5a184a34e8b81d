/// How often which thing goes with which other, before it is decided what of it is drawn.
///
/// ```swift
/// let network = Network([Link(from: "person/a", to: "topic/x", count: 12), …])
/// let near = network.around(["person/a"], depth: 2)
/// let choice = near.choice(top: 8, keeping: ["person/a"])
/// choice.network.links    // what is drawn
/// choice.leftSubjects     // and how many things are not
/// ```
///
/// A thing is its id, or any number that stands for it as long as nobody sees it.
public struct Network<Thing: Hashable & Comparable & Sendable>: Sendable, Equatable {
  /// One thing going with another.
  public struct Link: Sendable, Hashable {
    /// The id of the thing that speaks.
    public var from: Thing
    /// The id of what it speaks of.
    public var to: Thing
    /// In how many statements.
    public var count: Int

    /// Links two things.
    public init(from: Thing, to: Thing, count: Int) {
      self.from = from
      self.to = to
      self.count = count
    }
  }

  /// The links, heaviest first, equal ones by their ends.
  public let links: [Link]
  /// How much each thing counts by itself; for others it is what their links add up to.
  public let weights: [Thing: Int]

  /// Makes a network.
  ///
  /// - Parameters:
  ///   - links: of two with the same ends only the heavier counts.
  ///   - weights: how much a thing counts, where that is not the sum of its links.
  public init(_ links: [Link], weights: [Thing: Int] = [:]) {
    var heaviest: [Ends: Int] = [:]
    heaviest.reserveCapacity(links.count)
    for link in links {
      heaviest[Ends(from: link.from, to: link.to), default: 0].formMaximum(link.count)
    }
    var sums: [Thing: Int] = [:]
    for (ends, count) in heaviest {
      sums[ends.from, default: 0] += count
      if ends.to != ends.from { sums[ends.to, default: 0] += count }
    }
    for (id, weight) in weights {
      if let place = sums.index(forKey: id) { sums.values[place] = weight }
    }
    self.links = heaviest.map { Link(from: $0.key.from, to: $0.key.to, count: $0.value) }.sorted {
      $0.count != $1.count ? $0.count > $1.count : ($0.from, $0.to) < ($1.from, $1.to)
    }
    self.weights = sums
  }

  private struct Ends: Hashable {
    var from: Thing
    var to: Thing
  }

  /// All that a link touches, heaviest first, equal ones by their ids.
  public var things: [Thing] {
    weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// The links that a condition lets pass.
  public func filter(_ isKept: (Link) -> Bool) -> Network {
    Network(links.filter(isKept), weights: weights)
  }

  /// The same network with other names for its things.
  public func named<Other>(_ name: (Thing) throws -> Other) rethrows -> Network<Other> {
    let weights = try weights.map { (try name($0.key), $0.value) }
    return Network<Other>(
      try links.map { .init(from: try name($0.from), to: try name($0.to), count: $0.count) },
      weights: Dictionary(weights, uniquingKeysWith: max))
  }

  /// The links of at least so many statements.
  public func atLeast(_ count: Int) -> Network {
    count > 1 ? filter { $0.count >= count } : self
  }
}

extension Int {
  /// Becomes the other number where that is larger.
  fileprivate mutating func formMaximum(_ other: Int) { self = Swift.max(self, other) }
}
