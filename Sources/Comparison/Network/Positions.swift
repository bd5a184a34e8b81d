internal import Questions
internal import TextAnalysis

/// Which parties hold which positions: for each party and thing whether it supports it, is against
/// it, or both.
///
/// Two-mode data of discourse network analysis: actors, concepts, and agreement as a yes or no. Open
/// stances are no positions, and neither is the side that one statement in five or fewer takes where a
/// party says the opposite otherwise: these are what was misread, or said of somebody else.
struct Positions {
  /// The least share of a party's statements on a thing that make a side of it a position.
  static let leastShare = 0.2

  /// A party's positions towards one thing.
  struct Position: Hashable {
    /// Statements that support it, by their rows.
    var supportive: [Int] = []
    /// Statements against it.
    var critical: [Int] = []
  }

  /// For each party its positions by the code of the thing.
  let parties: [[Int32: Position]]

  init(of testimony: Testimony, stances: StanceColumn) {
    parties = testimony.rows.map { rows in
      let own = RowSet(rows, of: testimony.table.count)
      var positions: [Int32: Position] = [:]
      for entry in stances.entries where own.contains(entry.row) {
        switch entry.reading.stance {
        case .supportive: positions[entry.target, default: Position()].supportive.append(entry.row)
        case .critical: positions[entry.target, default: Position()].critical.append(entry.row)
        case .open: break
        }
      }
      return positions.mapValues(Self.withoutExceptions)
    }
  }

  private static func withoutExceptions(_ position: Position) -> Position {
    let all = Double(position.supportive.count + position.critical.count)
    func kept(_ rows: [Int]) -> [Int] { Double(rows.count) > leastShare * all ? rows : [] }
    return Position(supportive: kept(position.supportive), critical: kept(position.critical))
  }

  /// Positions that were given.
  init(_ parties: [[Int32: Position]]) { self.parties = parties }
}
