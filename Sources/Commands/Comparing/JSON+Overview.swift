internal import Comparison
internal import Presentation
internal import Questions
internal import TextAnalysis

extension JSON {
  init(_ tallies: [Tally]) {
    self = .array(
      tallies.map { tally in
        .object([
          ("id", .string(tally.id)), ("name", .string(tally.name)), ("count", .int(tally.count)),
          ("statements", JSON(tally.statements)),
        ])
      })
  }
}

extension OverviewSide: ProgramRecord {
  var json: JSON {
    .object([
      ("speaker", .string(party.name)), ("ids", JSON(party.ids)), ("statements", .int(statements)),
      ("articles", .int(articles)),
      ("acts", .object(acts.map { ($0.id, .int($0.count)) })),
      (
        "modes",
        .object(
          StatementRecord.Mode.allCases.map { mode in
            (mode.rawValue, .int(modes.first { $0.id == mode.rawValue }?.count ?? 0))
          })
      ),
      ("examples", .array(examples.map(\.json))),
      ("clusters", .int(clusters)), ("outlets", .int(outlets)),
      ("first", JSON(days?.lowerBound)), ("last", JSON(days?.upperBound)),
      ("undated", .int(undated)), ("byAct", JSON(acts)), ("byMode", JSON(modes)),
      ("byMonth", JSON(months)), ("byPlace", JSON(places)), ("addressees", JSON(addressees)),
      ("mentions", JSON(mentions)), ("topics", JSON(topics)),
      ("stances", .array(stances.map(\.json))), ("only", JSON(only)),
    ])
  }

  static var columns: [String] {
    [
      "speaker", "ids", "statements", "articles", "acts", "modes.direct", "modes.indirect",
      "modes.mixed", "clusters", "outlets", "first", "last", "undated",
    ]
  }
}

extension StanceTally {
  var json: JSON {
    .object([
      ("target", JSON(target)), ("supportive", .int(supportive)), ("critical", .int(critical)),
      ("open", .int(open)),
      (
        "shown",
        .array(
          shown.map { shown in
            .object([
              ("statement", .string(shown.statement)),
              ("stance", .string(shown.reading.stance.rawValue)),
              ("reason", .string(shown.reading.reason)),
            ])
          })
      ),
    ])
  }
}
