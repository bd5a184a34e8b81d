public import Questions

/// Parties joined by the things on which they agree, and by those on which they disagree.
///
/// Two parties are *congruent* on a thing that both support, or that both are against; they are in
/// *conflict* on a thing that one supports and the other is against. The weight of a tie is the
/// number of such things, however often each was said.
public struct PositionNetwork: Sendable {
  /// Two parties.
  public struct Tie: Sendable {
    /// The place of the first among the parties.
    public var first: Int
    /// The place of the second.
    public var second: Int
    /// The things on which they agree.
    public var congruent: [Shared]
    /// The things on which they disagree.
    public var conflicting: [Shared]
    /// How much they agree, normalised.
    public var congruence: Double
    /// How much they disagree, normalised.
    public var conflict: Double
  }

  /// A thing on which two parties take a position.
  public struct Shared: Hashable, Sendable {
    /// The thing.
    public var target: Reference
    /// The latest statement of the first party that shows its position.
    public var first: String
    /// The latest statement of the second.
    public var second: String
    /// How many statements of the first show its position.
    public var firstCount: Int
    /// How many of the second.
    public var secondCount: Int
  }

  /// The parties.
  public var parties: [Party]
  /// On how many things each takes a position.
  public var activity: [Int]
  /// How many statements each made.
  public var statements: [Int]
  /// The ties, of which each has a thing at least; the heaviest first.
  public var ties: [Tie]
  /// How weights were normalised.
  public var normalisation: Normalisation

  /// Joins the parties of a comparison.
  ///
  /// - Throws: what the questions throw.
  public init(of testimony: Testimony, normalisation: Normalisation = .none) async throws {
    let stances = try await testimony.stances()
    let positions = Positions(of: testimony, stances: stances)
    parties = testimony.parties
    statements = testimony.rows.map(\.count)
    activity = positions.parties.map(\.count)
    self.normalisation = normalisation
    var found: [Meeting] = []
    for first in parties.indices {
      for second in parties.indices where second > first {
        let meeting = Meeting(positions, first, second)
        if !meeting.isEmpty { found.append(meeting) }
      }
    }
    let values = stances.mentions.values
    let all = found.flatMap { $0.congruent + $0.conflicting }
    let names = try testimony.questions.names(Array(Set(all.map { values[Int($0.target)] })))
    let rows = Array(Set(all.flatMap { [$0.rows.0, $0.rows.1] }))
    let ids = Dictionary(uniqueKeysWithValues: zip(rows, try testimony.table.ids(rows)))
    func shared(_ items: [Meeting.Item]) -> [Shared] {
      items.compactMap { item in
        guard let target = names[values[Int(item.target)]], let first = ids[item.rows.0],
          let second = ids[item.rows.1]
        else { return nil }
        return Shared(
          target: target, first: first, second: second, firstCount: item.counts.0,
          secondCount: item.counts.1)
      }.sorted { ($0.target.name, $0.target.id) < ($1.target.name, $1.target.id) }
    }
    ties = found.map { meeting in
      func weight(_ items: [Meeting.Item]) -> Double {
        normalisation.normalised(
          items.count, first: positions.parties[meeting.first].count,
          second: positions.parties[meeting.second].count, both: meeting.both)
      }
      return Tie(
        first: meeting.first, second: meeting.second, congruent: shared(meeting.congruent),
        conflicting: shared(meeting.conflicting), congruence: weight(meeting.congruent),
        conflict: weight(meeting.conflicting))
    }.sorted {
      ($1.congruence + $1.conflict, $0.first, $0.second)
        < ($0.congruence + $0.conflict, $1.first, $1.second)
    }
  }
}

/// What two parties say of the same things.
struct Meeting {
  /// A thing, and a row of each party that shows its position.
  struct Item {
    var target: Int32
    var rows: (Int, Int)
    /// How many statements of each show it.
    var counts: (Int, Int)
  }

  let first: Int
  let second: Int
  /// On how many things both take a position.
  private(set) var both = 0
  private(set) var congruent: [Item] = []
  private(set) var conflicting: [Item] = []

  var isEmpty: Bool { congruent.isEmpty && conflicting.isEmpty }

  init(_ positions: Positions, _ first: Int, _ second: Int) {
    self.first = first
    self.second = second
    for (target, own) in positions.parties[first].sorted(by: { $0.key < $1.key }) {
      guard let other = positions.parties[second][target] else { continue }
      both += 1
      // Who says both agrees with each and contradicts each: that is what was said.
      if let item = Self.item(target, own.supportive, other.supportive)
        ?? Self.item(target, own.critical, other.critical)
      {
        congruent.append(item)
      }
      if let item = Self.item(target, own.supportive, other.critical)
        ?? Self.item(target, own.critical, other.supportive)
      {
        conflicting.append(item)
      }
    }
  }

  private static func item(_ target: Int32, _ own: [Int], _ other: [Int]) -> Item? {
    guard let first = own.last, let second = other.last else { return nil }
    return Item(target: target, rows: (first, second), counts: (own.count, other.count))
  }
}
