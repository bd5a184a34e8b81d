internal import Arguments
internal import Presentation
internal import Questions

/// `rapporteur chain`: who reports that who says.
enum ChainCommand {
  private static let id = Argument<String>("ID", help: AddressArgument.help)

  static let command = Command<Context>(
    "chain", category: "Reading closely", abstract: "Shows who reports that who says.",
    examples: [
      Example("rapporteur chain 0f3a9c01b77d:120-210", "The chain that a statement stands in."),
      Example("rapporteur chain 0f3a9c01b77d", "All chains of an article."),
    ], arguments: [id], groups: [SharedOptions.output]
  ) { invocation, context in
    let questions = try context.questions(invocation)
    let address = try Address.find(invocation[id], questions)
    var filter = StatementFilter()
    filter.articles = [address.article]
    let ids = try questions.statementIDs(filter, limit: nil).records
    var statements = try questions.statements(ids)
    switch address {
    case .article:
      let outer = Set(statements.flatMap { $0.chain.map(\.id) })
      statements = statements.filter { !$0.chain.isEmpty || outer.contains($0.id) }
    case .statement(let statement):
      let root = statement.chain.first?.id ?? statement.id
      statements = statements.filter { $0.id == root || $0.chain.first?.id == root }
      // Siblings are other chains.
      let own = Set(statement.chain.map(\.id) + [statement.id])
      statements = statements.filter { other in
        own.contains(other.id) || other.chain.contains { $0.id == statement.id }
      }
    case .stretch:
      throw CommandError(
        "No statement stands exactly there; rapporteur show \(address.article) lists them.",
        exitCode: .nothingMatched)
    }
    var listing = Listing<StatementRecord>(context, OutputForm(invocation), noun: "chains")
    try listing.write(statements) { try text($0, context, questions) }
    return try listing.end(left: 0)
  }

  /// The statements, each below the one that reports it.
  private static func text(
    _ statements: [StatementRecord], _ context: Context, _ questions: Questions
  ) throws -> String {
    guard let article = statements.first?.article else { return "" }
    var lines = [
      context.style.bold(Wrapping.plain("\(article.outlet ?? "The article"): \(article.words)"))
    ]
    let children = Dictionary(grouping: statements) { $0.chain.last?.id ?? "" }
    func add(_ statement: StatementRecord, _ depth: Int) {
      let name = statement.speaker?.name ?? "(speaker left open)"
      let head =
        "\(name) · \(statement.act), \(statement.mode.rawValue)  \(statement.citation.label)"
      let indent = 2 * depth
      lines += Wrapping.lines("└ " + head, width: context.width, indent: indent)
      lines += Wrapping.lines(
        Wrapping.cut(statement.text, to: 300), width: context.width, indent: indent + 2
      ).map(context.style.content)
      for child in children[statement.id] ?? [] where depth < 32 { add(child, depth + 1) }
    }
    let known = Set(statements.map(\.id))
    for statement in statements {
      guard statement.chain.last.map({ known.contains($0.id) }) != true else { continue }
      add(statement, 1)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
