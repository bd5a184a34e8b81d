import RDF
import SPARQL

/// A plan for people to read: operators with what they work on and the rows that are expected.
public struct PlanTree: Sendable, CustomStringConvertible {
  /// The operator's name and what it works on.
  public let label: String
  /// How many rows are expected.
  public let estimatedRows: Double
  /// What came of it, where the query was run.
  public let measured: Measurement?
  /// What the operator takes its rows from.
  public let inputs: [PlanTree]

  /// What an operator did.
  public struct Measurement: Sendable, Hashable {
    /// How many rows it gave.
    public var rows: Int
    /// In how many blocks.
    public var blocks: Int
    /// How often it was begun: the right side of an OPTIONAL may be asked batch by batch.
    public var starts: Int
    /// How long it took, with all that it takes its rows from.
    public var time: Duration
  }

  /// One line an operator, its inputs indented below it.
  public var description: String { lines.joined(separator: "\n") }

  /// How long the operator itself took, its inputs apart; nil where the query was not run.
  public var ownTime: Duration? {
    guard let measured else { return nil }
    let below = inputs.reduce(Duration.zero) { $0 + ($1.measured?.time ?? .zero) }
    return max(.zero, measured.time - below)
  }

  /// The operator and all below it.
  public var steps: [PlanTree] { [self] + inputs.flatMap(\.steps) }

  /// The rows that are expected, as text.
  public var estimateText: String {
    estimatedRows < 1e15 ? String(Int(estimatedRows.rounded(.up))) : "very many"
  }

  private var lines: [String] {
    ["\(label)  [\(estimateText) rows]"] + inputs.flatMap { $0.lines.map { "  " + $0 } }
  }

  init(_ plan: Plan, context: EvaluationContext, prefixes: [String: String] = [:]) throws {
    estimatedRows = plan.rows
    measured = plan.counter?.measurement
    inputs =
      try plan.inputs.map { try PlanTree($0, context: context, prefixes: prefixes) }
      + plan.innerPatterns.compactMap {
        try PlanTree($0, context: context, prefixes: prefixes)
      }
    label = ShortNames(prefixes).shortened(try PlanTree.label(plan, context))
  }

  private static func label(_ plan: Plan, _ context: EvaluationContext) throws -> String {
    let name = plan.node.name
    switch plan.node {
    case .unit, .nothing, .table, .union, .distinct: return name
    case .seed(let seed): return name + " " + names(seed.variables)
    case .scan(let pattern), .patternJoin(_, let pattern, _), .orderedJoin(_, let pattern, _):
      return try name + " " + text(pattern, context)
    case .pairScan(let scan):
      return try name + " " + text(scan.pattern, context)
        + (scan.isDescending ? ", descending" : "")
    case .path(_, let pattern): return name + " " + names(pattern.variables)
    case .hashJoin(let left, let right):
      return name + " " + names(left.columns.filter(right.columns.contains))
        + (right.isCopy(of: left) ? ", with itself" : "")
    case .sideJoin(let join): return name + (join.seed == nil ? " (hash)" : " (by keys)")
    case .service(_, let call): return name + " " + self.name(of: call.endpoint)
    case .filter(_, let condition): return name + " " + oneLine(condition.sparqlText)
    case .extend(_, let variable, let expression):
      return name + " ?\(variable.name) = " + oneLine(expression.sparqlText)
    case .group(_, let keys, _): return name + " " + (keys.isEmpty ? "of all" : names(keys))
    case .sort(_, _, let limit): return name + (limit.map { " \($0)" } ?? "")
    case .firstRows(_, _, let limit): return "\(name) \(limit)"
    case .project: return name + " " + names(plan.columns)
    case .slice(_, let offset, let limit):
      return name + " from \(offset)" + (limit.map { ", \($0) rows" } ?? "")
    case .graphLoop(let variable, _): return name + " ?" + variable.name
    }
  }

  private static func name(of endpoint: TermPattern) -> String {
    switch endpoint {
    case .variable(let variable): "?" + variable.name
    case .term(let term): term.iri?.description ?? ""
    }
  }

  private static func names(_ variables: [Variable]) -> String {
    variables.map { "?" + $0.name }.joined(separator: " ")
  }

  /// Patterns of EXISTS take many lines, of which the beginning is enough here.
  private static func oneLine(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 160 ? words.prefix(159) + "…" : words
  }

  private static func text(
    _ pattern: QuadPattern, _ context: EvaluationContext
  ) throws -> String {
    func text(_ place: QuadPattern.Place) throws -> String {
      switch place {
      case .variable(let variable): return "?" + variable.name
      case .id(let id):
        switch try context.decode(id).term {
        case .iri(let iri): return iri.description
        case .blankNode(let node): return node.description
        case .literal(let literal): return "\"\(literal.lexicalForm)\""
        }
      }
    }
    let triple = try [pattern.subject, pattern.predicate, pattern.object].map(text)
      .joined(separator: " ")
    switch pattern.graph {
    case .defaultGraph: return triple
    case .named(let id): return try triple + " in " + text(.id(id))
    case .variable(let variable): return triple + " in ?" + variable.name
    }
  }
}
