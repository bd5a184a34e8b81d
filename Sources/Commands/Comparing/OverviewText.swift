internal import Comparison
internal import Presentation
internal import Questions

/// An overview as people read it: counts in columns, then the latest words of each side.
struct OverviewText {
  let context: Context
  let overview: Overview
  /// How many rows of each kind of count there are.
  let top: Int

  func text(about subject: String?) -> String {
    var text = totals(subject)
    text += section("speech acts", overview.sides.map(\.acts), limit: .max)
    text += section("quoted or reported", overview.sides.map(\.modes), limit: .max)
    text += stances()
    text += section("naming", overview.sides.map(\.mentions), limit: top)
    text += section("topics", overview.sides.map(\.topics), limit: top)
    text += section("spoken to", overview.sides.map(\.addressees), limit: top)
    text += section("spoken in", overview.sides.map(\.places), limit: top)
    text += months()
    for side in overview.sides where !side.only.isEmpty {
      let words = side.only.prefix(top).map { "\($0.name) (\($0.count))" }
      text += "\n"
      text +=
        Wrapping.lines(
          "Only \(side.party.name) speaks of: \(words.joined(separator: ", "))",
          width: context.width
        ).joined(separator: "\n") + "\n"
    }
    for side in overview.sides where !side.examples.isEmpty { text += examples(side) }
    return text
  }

  private var names: [String] { overview.sides.map(\.party.name) }

  private func table(_ title: String) -> RowTable {
    RowTable([title] + names, numbers: Set(1...max(1, names.count)))
  }

  private func totals(_ subject: String?) -> String {
    var table = table(subject.map { "about \($0)" } ?? "in all")
    func add(_ name: String, _ value: (OverviewSide) -> String) {
      table.add([name] + overview.sides.map(value))
    }
    add("statements") { grouped($0.statements) }
    add("articles") { grouped($0.articles) }
    add("clusters of reprints") { grouped($0.clusters) }
    add("outlets") { grouped($0.outlets) }
    add("first day") { $0.days?.lowerBound ?? "" }
    add("last day") { $0.days?.upperBound ?? "" }
    if overview.sides.contains(where: { $0.undated > 0 }) {
      add("without a date") { grouped($0.undated) }
    }
    return table.text(context)
  }

  /// The tallies of all sides, a row for each thing that one of them counts.
  private func section(_ title: String, _ tallies: [[Tally]], limit: Int) -> String {
    let ids = Overview.ids(tallies)
    guard !ids.isEmpty else { return "" }
    let unit = overview.counting == .statements ? "" : ", by \(overview.counting.rawValue)"
    var table = table(title + unit)
    let counts = tallies.map { Dictionary($0.map { ($0.id, $0) }) { first, _ in first } }
    for id in ids.prefix(limit) {
      let name = counts.lazy.compactMap { $0[id]?.name }.first ?? id
      table.add([name] + counts.map { $0[id].map { String($0.count) } ?? "·" })
    }
    return "\n" + table.text(context)
  }

  /// For and against each thing, as "3+ 12−".
  private func stances() -> String {
    var totals: [Reference: Int] = [:]
    for tally in overview.sides.flatMap(\.stances) {
      totals[tally.target, default: 0] += tally.supportive + tally.critical
    }
    let order = totals.sorted { ($1.value, $0.key.id) < ($0.value, $1.key.id) }.prefix(top)
    guard !order.isEmpty else { return "" }
    var table = table("stance: for +, against −, open")
    for (target, _) in order {
      table.add(
        [target.name]
          + overview.sides.map { side in
            side.stances.first { $0.target == target }.map {
              "\($0.supportive)+ \($0.critical)− \($0.open)"
            } ?? "·"
          })
    }
    return "\n" + table.text(context)
  }

  /// Months, or years where there would be too many rows.
  private func months() -> String {
    let months = overview.sides.map { side in
      Dictionary(side.months.map { ($0.id, $0.count) }, uniquingKeysWith: +)
    }
    guard overview.months.count > 24 else { return inOrder("by month", months) }
    // A year is only the sum of its months where each statement counts for itself.
    guard overview.counting == .statements else { return "" }
    return inOrder(
      "by year",
      months.map { side in
        Dictionary(side.map { (String($0.key.prefix(4)), $0.value) }, uniquingKeysWith: +)
      })
  }

  private func inOrder(_ title: String, _ counts: [[String: Int]]) -> String {
    let ids = Set(counts.flatMap(\.keys)).sorted()
    guard !ids.isEmpty else { return "" }
    var table = table(title)
    for id in ids { table.add([id] + counts.map { $0[id].map(String.init) ?? "·" }) }
    return "\n" + table.text(context)
  }

  private func examples(_ side: OverviewSide) -> String {
    var text = "\n" + context.style.bold("— \(Wrapping.plain(side.party.name)) —") + "\n\n"
    text += StatementText(context: context).text(side.examples)
    let left = side.statements - side.examples.count
    if left > 0 { text += "\n… and \(grouped(left)) more; --limit 0 shows all.\n" }
    return text
  }
}
