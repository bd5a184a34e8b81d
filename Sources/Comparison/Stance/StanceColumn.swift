internal import Questions
internal import TextAnalysis

/// The stance of every statement of a table towards everything that it names.
struct StanceColumn: Sendable {
  /// One statement's stance towards one thing.
  struct Entry: Sendable {
    /// The row of the statement.
    var row: Int
    /// The code of the thing in the column of mentions.
    var target: Int32
    /// The stance, with the words that show it.
    var reading: StanceReading
  }

  /// What the statements name.
  let mentions: StatementColumn
  /// The stances, in the order of the rows.
  let entries: [Entry]

  /// Reads the stances of all statements.
  ///
  /// - Throws: what the questions throw.
  init(of testimony: Testimony) async throws {
    let said = try await testimony.sayings()
    mentions = said.mentions
    entries = await Cores.map(testimony.table.count, least: 4_096) { rows in
      var entries: [Entry] = []
      for row in rows {
        let targets = said.mentions[row]
        guard !targets.isEmpty, let text = said.texts[row].first else { continue }
        let reader = StanceReader(
          words: said.read.passage(Int(text)), act: said.acts.first(row) ?? "say",
          isNegated: !said.negated[row].isEmpty)
        for target in targets {
          let reading = reader.stance(towards: said.forms[Int(target)], isAlone: targets.count == 1)
          entries.append(Entry(row: row, target: target, reading: reading))
        }
      }
      return entries
    }.flatMap(\.self)
  }
}
