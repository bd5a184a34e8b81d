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
    var heaviest: [Link] = []
    heaviest.reserveCapacity(links.count)
    var sums: [Thing: Int] = [:]
    // What one thing speaks of comes in a run, and is added up once.
    var run: (from: Thing, count: Int)?
    for link in links.sorted(by: { Self.isBefore($0, $1) }) {
      // The heaviest of those with the same ends comes first.
      if let last = heaviest.last, last.from == link.from, last.to == link.to { continue }
      heaviest.append(link)
      if let last = run, last.from == link.from {
        run = (last.from, last.count + link.count)
      } else {
        if let run { sums[run.from, default: 0] += run.count }
        run = (link.from, link.count)
      }
      if link.to != link.from { sums[link.to, default: 0] += link.count }
    }
    if let run { sums[run.from, default: 0] += run.count }
    for (id, weight) in weights {
      if let place = sums.index(forKey: id) { sums.values[place] = weight }
    }
    self.links = heaviest.sorted {
      $0.count != $1.count ? $0.count > $1.count : Self.isBefore($0, $1)
    }
    self.weights = sums
  }

  /// Whether a link comes first by its ends or, where they are the same, is heavier.
  private static func isBefore(_ left: Link, _ right: Link) -> Bool {
    left.from != right.from
      ? left.from < right.from
      : left.to != right.to ? left.to < right.to : left.count > right.count
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
