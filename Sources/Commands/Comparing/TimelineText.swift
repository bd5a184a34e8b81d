internal import Comparison
internal import Presentation
internal import Questions
internal import TextAnalysis

/// A timeline as people read it: a row for each part, bars, gaps as gaps, then the turns.
struct TimelineText {
  let context: Context
  let timeline: Timeline

  func text() -> String {
    var text = table()
    let undated = timeline.lines.filter { $0.undated > 0 }
    for line in undated {
      text += "\(Wrapping.plain(line.party.name)): \(counted(line.undated, "statement")) in "
      text += "articles without a date \(line.undated == 1 ? "is" : "are") not shown.\n"
    }
    guard timeline.lines.contains(where: { !$0.points.isEmpty }) else {
      return text
        + "No article of theirs has a date, so that nothing can be laid out over time; rapporteur "
        + "compare counts what was said.\n"
    }
    return text + turns()
  }

  // MARK: - Parts

  private func table() -> String {
    guard let labels = timeline.lines.first?.points.map(\.label), !labels.isEmpty else { return "" }
    var table = RowTable(
      [timeline.period == .week ? "week of" : timeline.period.rawValue]
        + timeline.lines.map(\.party.name))
    let most = timeline.lines.flatMap { $0.points.map(\.count) }.max() ?? 0
    let gaps = timeline.lines.map { Set($0.gaps.flatMap { Array($0) }) }
    var index = 0
    while index < labels.count {
      // Where nobody speaks for three parts or more, one row stands for all of them.
      let silent = labels.indices[index...].prefix { place in
        timeline.lines.allSatisfy { $0.points[place].count == 0 }
      }
      if silent.count > 2, let last = silent.last {
        table.add(
          ["… \(silent.count) \(timeline.period.rawValue)s"]
            + timeline.lines.map { _ in "nothing until \(labels[last])" })
        index = last + 1
        continue
      }
      table.add(
        [labels[index]]
          + zip(timeline.lines, gaps).map { line, gap in
            cell(line.points[index], most: most, isGap: gap.contains(index))
          })
      index += 1
    }
    return table.text(context)
  }

  private func cell(_ point: Timeline.Point, most: Int, isGap: Bool) -> String {
    guard point.count > 0 else { return isGap ? "– gap –" : "" }
    let length = max(1, point.count * 12 / max(1, most))
    var text = "\(String(repeating: "█", count: length)) \(point.count)"
    if point.supportive + point.critical > 0 {
      text += " (\(point.supportive)+ \(point.critical)−)"
    }
    if let act = point.act, act != "say" { text += " \(act)" }
    return text
  }

  // MARK: - Turns

  private func turns() -> String {
    let hasStances = timeline.lines.contains { line in
      line.points.contains { $0.supportive + $0.critical > 0 }
    }
    guard hasStances else {
      return "\nNo statement shows a stance, so that no position can turn.\n"
    }
    guard timeline.allTurns > 0 else {
      return
        "\nNo position turns: what supports something goes on to, and what is against it too.\n"
        + exceptions
    }
    let more =
      timeline.turns.count < timeline.allTurns ? ", the first \(timeline.turns.count)" : ""
    var text =
      "\n"
      + context.style.bold("— \(counted(timeline.allTurns, "turn")) of position\(more) —") + "\n"
    text += exceptions
    for turn in timeline.turns {
      let kept =
        turn.kept > 1 ? "kept in \(turn.kept) articles in a row" : "in one article"
      text += "\n"
      text +=
        Wrapping.lines(
          "\(turn.party.name) on \(turn.target.name): \(turn.before.reading.stance.rawValue), then "
            + "\(turn.after.reading.stance.rawValue), \(kept)", width: context.width
        ).joined(separator: "\n") + "\n"
      for step in [turn.before, turn.after] { text += self.text(step) }
    }
    return text
  }

  private var exceptions: String {
    guard timeline.exceptions > 0 else { return "" }
    let one = timeline.exceptions == 1
    return
      "\(counted(timeline.exceptions, "story", "stories")) alone against those before and behind "
      + "\(one ? "it is" : "them are") taken for \(one ? "an exception" : "exceptions").\n"
  }

  private func text(_ step: Turn.Step) -> String {
    let statement = step.statement
    let words = statement.mode == .direct ? "“\(statement.text)”" : statement.text
    let heading =
      "\(statement.article.date ?? "without a date") · \(statement.speaker?.name ?? "somebody") · "
      + "\(step.reading.stance.rawValue): \(step.reading.reason)"
    return
      (Wrapping.lines(heading, width: context.width, indent: 2)
      + Wrapping.lines(words, width: context.width, indent: 4)
      + [context.style.dim("    " + statement.citation.line(width: context.width - 4))])
      .joined(separator: "\n") + "\n"
  }
}

/// One speaker's line with the turns on it.
struct TimelineRecord: ProgramRecord {
  let line: Timeline.Line
  let turns: [Turn]

  var json: JSON {
    let (party, points, gaps) = (line.party, line.points, line.gaps)
    return .object([
      ("speaker", .string(party.name)), ("ids", JSON(party.ids)), ("undated", .int(line.undated)),
      (
        "points",
        .array(
          points.map { point in
            .object([
              ("from", .string(point.label)), ("count", .int(point.count)),
              ("supportive", .int(point.supportive)), ("critical", .int(point.critical)),
              ("act", JSON(point.act)), ("statements", JSON(point.statements)),
            ])
          })
      ),
      (
        "gaps",
        .array(
          gaps.map { gap in
            .object([
              ("from", .string(points[gap.lowerBound].label)),
              ("to", .string(points[gap.upperBound].label)), ("parts", .int(gap.count)),
            ])
          })
      ),
      ("turns", .array(turns.map(\.json))),
    ])
  }

  static var columns: [String] { ["speaker", "undated"] }
}

/// One part of one speaker's line, for tables.
struct TimelineRow: ProgramRecord {
  let line: Timeline.Line
  let index: Int

  var json: JSON {
    let point = line.points[index]
    return .object([
      ("speaker", .string(line.party.name)), ("from", .string(point.label)),
      ("count", .int(point.count)), ("supportive", .int(point.supportive)),
      ("critical", .int(point.critical)), ("act", JSON(point.act)),
      ("gap", .bool(line.gaps.contains { $0.contains(index) })),
      ("statements", JSON(point.statements)),
    ])
  }

  static var columns: [String] {
    ["speaker", "from", "count", "supportive", "critical", "act", "gap", "statements"]
  }
}

extension Turn {
  var json: JSON {
    .object([
      ("speaker", .string(party.name)), ("target", JSON(target)), ("kept", .int(kept)),
      ("before", before.json), ("after", after.json),
    ])
  }
}

extension Turn.Step {
  fileprivate var json: JSON {
    .object([
      ("stance", .string(reading.stance.rawValue)), ("reason", .string(reading.reason)),
      ("statement", statement.json),
    ])
  }
}
