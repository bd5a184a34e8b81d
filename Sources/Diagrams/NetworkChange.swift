/// What became of a link.
public enum LinkChange: String, Sendable, CaseIterable {
  /// Not there before.
  case new
  /// Not there any more.
  case gone
  /// Its share is at least a third larger.
  case grown
  /// Its share is at most three quarters of what it was.
  case shrunk
  /// Neither.
  case unchanged
}

/// What became of each link from one period to the next.
///
/// Periods differ in length and in how much was said, so shares of all statements are compared, not
/// counts. No test says whether a change is more than chance; the counts stand beside it.
public struct NetworkChange<Thing: Hashable & Comparable & Sendable>: Sendable, Equatable {
  /// A link in both periods.
  public struct Link: Sendable, Hashable {
    /// The id of the thing that speaks.
    public var from: Thing
    /// The id of what it speaks of.
    public var to: Thing
    /// In how many statements of the earlier period.
    public var before: Int
    /// In how many statements of the later one.
    public var after: Int
    /// What became of it.
    public var kind: LinkChange
  }

  /// The links, those whose share changed most first.
  public let links: [Link]

  /// Compares two periods.
  ///
  /// - Parameters:
  ///   - earlier: the links of the first period, out of so many statements.
  ///   - later: the links of the second period, out of so many statements.
  public init(
    from earlier: (network: Network<Thing>, statements: Int),
    to later: (network: Network<Thing>, statements: Int)
  ) {
    var pairs: [[Thing]: (before: Int, after: Int)] = [:]
    for link in earlier.network.links {
      pairs[[link.from, link.to], default: (0, 0)].before = link.count
    }
    for link in later.network.links {
      pairs[[link.from, link.to], default: (0, 0)].after = link.count
    }
    let totals = (before: max(1, earlier.statements), after: max(1, later.statements))
    /// Shares brought to the same denominator.
    func shares(_ link: Link) -> (before: Int, after: Int) {
      (link.before * totals.after, link.after * totals.before)
    }
    func change(_ link: Link) -> Int { abs(shares(link).after - shares(link).before) }
    links = pairs.map { ends, counts in
      var link = Link(
        from: ends[0], to: ends[1], before: counts.before, after: counts.after, kind: .unchanged)
      link.kind = Self.kind(shares(link))
      return link
    }.sorted { a, b in (change(b), a.from, a.to) < (change(a), b.from, b.to) }
  }

  private static func kind(_ shares: (before: Int, after: Int)) -> LinkChange {
    if shares.before == 0 { return .new }
    if shares.after == 0 { return .gone }
    if 3 * shares.after >= 4 * shares.before { return .grown }
    return 4 * shares.after <= 3 * shares.before ? .shrunk : .unchanged
  }
}
