internal import Arguments
internal import Comparison
internal import Questions

/// `rapporteur compare`: what each said on a subject.
enum CompareCommand {
  private static let parties = Argument<[String]>(
    "NAME", atLeast: 2, help: "The speakers: people, bodies or countries.")

  static let command = Command<Context>(
    "compare", category: "Asking", abstract: "Sets side by side what speakers said on a subject.",
    examples: [
      Example("rapporteur compare iran iraq --about militants", "Two countries on a subject."),
      Example("rapporteur compare blinken lavrov --since 2022", "Two people in a year."),
    ], arguments: [parties],
    options: [
      StatementOptions.about, StatementOptions.act, SharedOptions.since, SharedOptions.until,
      SharedOptions.outlet, StatementOptions.direct, SharedOptions.limit,
    ], groups: [SharedOptions.output]
  ) { invocation, context in
    let questions = try context.questions(invocation)
    let names = NameResolution(context: context, questions: questions)
    var filter = StatementFilter()
    filter.subject = try invocation[StatementOptions.about].map(names.subject)
    filter.acts = invocation[StatementOptions.act].map(\.argumentText)
    filter.since = invocation[SharedOptions.since]?.first
    filter.until = invocation[SharedOptions.until]?.last
    filter.outlets = try names.ids(
      invocation[SharedOptions.outlet], of: [.organization, .government], called: "outlet")
    filter.isDirect = invocation[StatementOptions.direct]
    let parties = try invocation[parties].map { typed in
      Comparison.Party(
        name: typed,
        ids: try names.ids(
          typed, of: [.person, .country, .government, .organization], called: "speaker"))
    }
    let form = OutputForm(invocation)
    let limit =
      form == .people && invocation[SharedOptions.limit] == nil
      ? 5 : try form.limit(invocation)
    let comparison = try Comparison(of: parties, filter: filter, limit: limit, asking: questions)
    var listing = Listing<Comparison.Side>(context, form, noun: "statements")
    try listing.write(comparison.sides) { _ in
      ComparisonText(context: context, comparison: comparison).text(
        about: invocation[StatementOptions.about])
    }
    let code = try listing.end(left: 0)
    return comparison.sides.allSatisfy { $0.statements == 0 } ? .nothingMatched : code
  }
}

extension Comparison.Side: ProgramRecord {
  var json: JSON {
    .object([
      ("speaker", .string(party.name)), ("ids", JSON(party.ids)), ("statements", .int(statements)),
      ("articles", .int(articles)),
      ("acts", .object(acts.map { ($0.act, .int($0.count)) })),
      (
        "modes",
        .object(StatementRecord.Mode.allCases.map { ($0.rawValue, .int(modes[$0] ?? 0)) })
      ),
      ("examples", .array(examples.map(\.json))),
    ])
  }

  static var columns: [String] {
    [
      "speaker", "ids", "statements", "articles", "acts", "modes.direct", "modes.indirect",
      "modes.mixed",
    ]
  }
}

/// A comparison as people read it: counts in columns, then the words of each side.
private struct ComparisonText {
  let context: Context
  let comparison: Comparison

  func text(about subject: String?) -> String {
    let sides = comparison.sides
    let columns = Set(1...sides.count)
    var table = RowTable(
      [subject.map { "about \($0)" } ?? "in all"] + sides.map(\.party.name), numbers: columns)
    table.add(["statements"] + sides.map { String($0.statements) })
    table.add(["articles"] + sides.map { String($0.articles) })
    for mode in StatementRecord.Mode.allCases {
      table.add([mode.rawValue] + sides.map { String($0.modes[mode] ?? 0) })
    }
    for act in comparison.acts {
      table.add(
        ["  \(act)"] + sides.map { side in String(side.acts.first { $0.act == act }?.count ?? 0) })
    }
    var text = table.text(context)
    for side in sides {
      text += "\n" + context.style.bold("— \(side.party.name) —") + "\n\n"
      text += StatementText(context: context).text(side.examples)
      let left = side.statements - side.examples.count
      if side.statements == 0 { text += "No statements match.\n" }
      if left > 0 { text += "\n… and \(grouped(left)) more; --limit 0 shows all.\n" }
    }
    return text
  }
}
