extension Network {
  /// What of a network is drawn, and how much is not.
  public struct Choice: Sendable, Equatable {
    /// What is drawn.
    public var network: Network
    /// How many things are left out that speak, or that are on both sides.
    public var leftSpeakers: Int
    /// How many things are left out that are only spoken of.
    public var leftSubjects: Int
    /// How many links between things that are drawn are left out.
    public var leftLinks: Int
  }

  /// The heaviest things and the heaviest links among them.
  ///
  /// Where no thing is on both sides of the links, as with speakers and topics, so many of each side
  /// are chosen: first those that speak, then what these speak of most.
  ///
  /// - Parameters:
  ///   - top: how many of each side; nil for all.
  ///   - centre: things that are kept whatever they weigh.
  ///   - speakersFirst: whether the speakers are chosen first, or what is spoken of.
  /// - Returns: what is drawn, and how much is not.
  public func choice(
    top: Int?, keeping centre: Set<Thing> = [], speakersFirst: Bool = true
  ) -> Choice {
    let speakers = Set(links.map(\.from))
    let spokenOf = Set(links.map(\.to))
    let subjects = spokenOf.subtracting(speakers)
    guard let top else {
      return Choice(network: self, leftSpeakers: 0, leftSubjects: 0, leftLinks: 0)
    }
    let isTwoSided = speakers.isDisjoint(with: spokenOf)
    var chosen: Set<Thing>
    if isTwoSided {
      chosen = heaviest(top, of: speakersFirst ? speakers : subjects, keeping: centre)
      let first = chosen
      // What nobody drawn speaks of would hang in the air.
      chosen.formUnion(
        heaviest(top, of: speakersFirst ? subjects : speakers, keeping: centre) {
          first.contains(speakersFirst ? $0.from : $0.to)
        })
    } else {
      chosen = heaviest(top, of: Set(weights.keys), keeping: centre)
    }
    let inside = links.filter { chosen.contains($0.from) && chosen.contains($0.to) }
    let drawn = Self.telling(inside, atMost: 3 * top)
    // Of what lost all its lines nothing could be read.
    let shown = Set(drawn.flatMap { [$0.from, $0.to] })
    return Choice(
      network: Network(drawn, weights: weights),
      leftSpeakers: speakers.subtracting(shown).count,
      leftSubjects: subjects.subtracting(shown).count,
      leftLinks: inside.count - drawn.count)
  }

  /// The heaviest of some things, and what is kept in any case.
  ///
  /// They weigh what they count in the network or, where a condition is given, what the links that
  /// meet it add up to.
  private func heaviest(
    _ top: Int, of candidates: Set<Thing>, keeping centre: Set<Thing>,
    by counts: ((Link) -> Bool)? = nil
  ) -> Set<Thing> {
    var sums = weights
    if let counts, links.contains(where: { !counts($0) }) {
      sums = [:]
      for link in links where counts(link) {
        sums[link.from, default: 0] += link.count
        sums[link.to, default: 0] += link.count
      }
    }
    let ranked = candidates.compactMap { id in sums[id].map { (id: id, weight: $0) } }
      .sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.id < $1.id }
    let others = ranked.lazy.map(\.id).filter { !centre.contains($0) }.prefix(top)
    return candidates.intersection(centre).union(others)
  }

  /// The links to draw: the heaviest of everybody and everything, then the heaviest of all, up to a
  /// number of lines that an eye can follow.
  private static func telling(_ links: [Link], atMost limit: Int) -> [Link] {
    var seen: Set<Thing> = []
    var first: [Link] = []
    var others: [Link] = []
    for link in links {
      let isNew = [link.from, link.to].filter { seen.insert($0).inserted }
      if isNew.isEmpty { others.append(link) } else { first.append(link) }
    }
    return first + others.prefix(max(0, limit - first.count))
  }
}
