internal import Arguments
internal import Presentation
internal import Questions
internal import TripleStore

/// `rapporteur stats`: how much there is.
enum StatsCommand {
  private static let json = Flag("json", help: "Writes one JSON object.")

  static let command = Command<Context>(
    "stats", category: "Keeping", abstract: "Counts what the graph holds.",
    examples: [Example("rapporteur stats", "How many articles, statements, people, …")],
    options: [json]
  ) { invocation, context in
    let store = try context.store(invocation)
    let statistics = try store.statistics()
    let questions = try context.questions(invocation)
    var rows: [(String, Int)] = try questions.totals().map { ($0.name, $0.count) }
    rows += [
      ("triples", statistics.triples), ("of them asserted", statistics.assertedTriples),
      ("citations", statistics.citations), ("graphs", statistics.graphs),
      ("terms", statistics.terms), ("searchable texts", statistics.texts),
      ("bytes", statistics.bytes),
    ]
    if invocation[json] {
      try context.print(
        JSON.object([("database", .string(store.path))] + rows.map { ($0.0, .int($0.1)) }).text)
      return .done
    }
    try context.print(context.style.bold(store.path))
    let width = rows.map { grouped($0.1).count }.max() ?? 0
    for (name, count) in rows {
      let number = grouped(count)
      try context.print(String(repeating: " ", count: width - number.count) + "\(number)  \(name)")
    }
    return .done
  }
}
