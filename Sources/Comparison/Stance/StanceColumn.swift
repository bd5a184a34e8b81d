internal import Questions

/// The stance of every statement of a table towards everything that it names.
struct StanceColumn {
  /// One statement's stance towards one thing.
  struct Entry {
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

  /// Reads the stances of statements.
  ///
  /// - Parameters:
  ///   - testimony: the statements.
  ///   - rows: which of them, ascending.
  /// - Throws: what the questions throw.
  init(of testimony: Testimony, rows: some Sequence<Int>) throws {
    let table = testimony.table
    mentions = try table.column(.mention)
    let texts = try table.column(.text)
    let acts = try table.column(.act)
    let negated = try table.column(.isNegated)
    let forms = try ThingForms(mentions, testimony.questions).forms
    var entries: [Entry] = []
    for row in rows {
      let targets = mentions[row]
      guard !targets.isEmpty, let text = texts.first(row) else { continue }
      let reader = StanceReader(
        text: text, act: acts.first(row) ?? "say", isNegated: !negated[row].isEmpty)
      for target in targets {
        let reading = reader.stance(
          towards: forms[Int(target)], isAlone: targets.count == 1)
        entries.append(Entry(row: row, target: target, reading: reading))
      }
    }
    self.entries = entries
  }
}
