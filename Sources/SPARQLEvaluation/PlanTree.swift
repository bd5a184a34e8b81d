import RDF
import SPARQL

/// A plan for people to read: operators with what they work on and the rows that are expected.
public struct PlanTree: Sendable, CustomStringConvertible {
  /// The operator's name and what it works on.
  public let label: String
  /// How many rows are expected.
  public let estimatedRows: Double
  /// What the operator takes its rows from.
  public let inputs: [PlanTree]

  /// One line an operator, its inputs indented below it.
  public var description: String { lines.joined(separator: "\n") }

  private var lines: [String] {
    let rows = estimatedRows < 1e15 ? String(Int(estimatedRows.rounded(.up))) : "very many"
    return ["\(label)  [\(rows) rows]"] + inputs.flatMap { $0.lines.map { "  " + $0 } }
  }

  init(_ plan: Plan, context: EvaluationContext) throws {
    estimatedRows = plan.rows
    inputs = try plan.inputs.map { try PlanTree($0, context: context) }
    switch plan.node {
    case .unit: label = "Unit"
    case .nothing: label = "Nothing"
    case .table(_, _, let name): label = name
    case .seed(let seed): label = "Keys " + PlanTree.names(seed.variables)
    case .scan(let pattern): label = try "Scan " + PlanTree.text(pattern, context)
    case .pairScan(let scan):
      label =
        try "PairScan " + PlanTree.text(scan.pattern, context)
        + (scan.isDescending ? ", descending" : "")
    case .patternJoin(_, let pattern, _):
      label = try "PatternJoin " + PlanTree.text(pattern, context)
    case .orderedJoin(_, let pattern, _):
      label = try "OrderedJoin " + PlanTree.text(pattern, context)
    case .path(_, let pattern): label = "Path " + PlanTree.names(pattern.variables)
    case .hashJoin(let left, let right):
      label = "HashJoin " + PlanTree.names(left.columns.filter(right.columns.contains))
    case .sideJoin(let join):
      let name =
        switch join.kind {
        case .left: "LeftJoin"
        case .minus: "Minus"
        }
      label = name + (join.seed == nil ? " (hash)" : " (by keys)")
    case .filter: label = "Filter"
    case .extend(_, let variable, _): label = "Extend ?" + variable.name
    case .union: label = "Union"
    case .group(_, let keys, _): label = "Group " + PlanTree.names(keys)
    case .sort(_, _, let limit): label = limit.map { "TopK \($0)" } ?? "Sort"
    case .firstRows(_, _, let limit): label = "FirstRows \(limit)"
    case .project: label = "Project " + PlanTree.names(plan.columns)
    case .distinct: label = "Distinct"
    case .slice(_, let offset, let limit):
      label = "Slice from \(offset)" + (limit.map { ", \($0) rows" } ?? "")
    case .graphLoop(let variable, _): label = "GraphLoop ?" + variable.name
    }
  }

  private static func names(_ variables: [Variable]) -> String {
    variables.map { "?" + $0.name }.joined(separator: " ")
  }

  private static func text(
    _ pattern: QuadPattern, _ context: EvaluationContext
  ) throws -> String {
    try [pattern.subject, pattern.predicate, pattern.object].map { place in
      switch place {
      case .variable(let variable): return "?" + variable.name
      case .id(let id):
        switch try context.decode(id).term {
        case .iri(let iri): return iri.description
        case .blankNode(let node): return node.description
        case .literal(let literal): return "\"\(literal.lexicalForm)\""
        }
      }
    }.joined(separator: " ")
  }
}

extension Plan {
  /// The plans that this one takes its rows from.
  var inputs: [Plan] {
    switch node {
    case .unit, .nothing, .table, .seed, .scan, .pairScan, .graphLoop: []
    case .patternJoin(let input, _, _), .orderedJoin(let input, _, _), .path(let input, _),
      .filter(let input, _),
      .extend(let input, _, _), .group(let input, _, _), .sort(let input, _, _),
      .firstRows(let input, _, _),
      .project(let input), .distinct(let input), .slice(let input, _, _):
      [input]
    case .hashJoin(let left, let right): [left, right]
    case .sideJoin(let join): [join.left, join.right]
    case .union(let branches): branches
    }
  }
}
