public import Questions
public import TextAnalysis

/// The two statements between which the position of a party towards something turns.
public struct Turn: Sendable {
  /// Who.
  public var party: Party
  /// Towards whom or what.
  public var target: Reference
  /// The last statement of the old position, with the words that show it.
  public var before: Step
  /// The first statement of the new one.
  public var after: Step
  /// How many statements in a row, in articles of different stories, keep the new position.
  public var kept: Int

  /// A statement with its stance.
  public struct Step: Sendable {
    /// The statement.
    public var statement: StatementRecord
    /// Its stance and the words that show it.
    public var reading: StanceReading
  }
}

/// Finds where positions turn.
///
/// Statements whose words show no stance are passed over. What is left is cut into runs of one stance,
/// counted in stories. A turn leads from one run to the next; where enough is said, a run of one story
/// is no position but an exception, since it is as likely that its words were misread.
struct TurnFinder {
  /// A turn by its rows.
  struct Found {
    var target: Int32
    var before: StanceColumn.Entry
    var after: StanceColumn.Entry
    var kept: Int
  }

  /// The day of each row, as a column.
  let days: StatementColumn
  /// The story of each row: its cluster of near-duplicate articles.
  let stories: [Int32]

  /// From so many stories on, a run of one story is an exception.
  static let enough = 6

  /// The turns among the stances of one party, the earliest first, and how many stories are exceptions.
  func turns(_ entries: [StanceColumn.Entry]) -> (turns: [Found], exceptions: Int) {
    var byTarget: [Int32: [StanceColumn.Entry]] = [:]
    for entry in entries where entry.reading.stance != .open && !days[entry.row].isEmpty {
      byTarget[entry.target, default: []].append(entry)
    }
    var found: [Found] = []
    var exceptions = 0
    for (target, entries) in byTarget {
      var runs = runs(entries)
      if storyCount(entries) >= Self.enough {
        let kept = runs.filter { run in
          run.contains { stories[$0.row] != stories[run[0].row] }
        }
        exceptions += runs.count - kept.count
        runs = joined(kept)
      }
      for (last, next) in zip(runs, runs.dropFirst()) {
        guard let before = last.last, let after = next.first,
          // In one story or on one day it is the reader who may err, not the speaker who changed.
          stories[before.row] != stories[after.row], days[before.row].first != days[after.row].first
        else { continue }
        found.append(
          Found(target: target, before: before, after: after, kept: storyCount(next)))
      }
    }
    found.sort {
      ($0.after.row, $0.target, $0.before.row) < ($1.after.row, $1.target, $1.before.row)
    }
    return (found, exceptions)
  }

  /// In how many stories entries are.
  private func storyCount(_ entries: [StanceColumn.Entry]) -> Int {
    Set(entries.lazy.map { stories[$0.row] }).count
  }

  /// Statements in runs of one stance.
  private func runs(_ entries: [StanceColumn.Entry]) -> [[StanceColumn.Entry]] {
    var runs: [[StanceColumn.Entry]] = []
    for entry in entries {
      if runs.last?.first?.reading.stance == entry.reading.stance {
        runs[runs.count - 1].append(entry)
      } else {
        runs.append([entry])
      }
    }
    return runs
  }

  /// Runs of statements of one stance, neighbours of the same stance as one.
  private func joined(_ runs: [[StanceColumn.Entry]]) -> [[StanceColumn.Entry]] {
    var result: [[StanceColumn.Entry]] = []
    for run in runs {
      if let last = result.last?.first, last.reading.stance == run.first?.reading.stance {
        result[result.count - 1] += run
      } else {
        result.append(run)
      }
    }
    return result
  }
}
