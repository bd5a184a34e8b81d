extension Plan {
  /// The plans that this one takes its rows from.
  var inputs: [Plan] {
    switch node {
    case .unit, .nothing, .table, .seed, .scan, .pairScan, .graphLoop: []
    case .patternJoin(let input, _, _), .orderedJoin(let input, _, _), .path(let input, _),
      .filter(let input, _), .service(let input, _), .extend(let input, _, _),
      .group(let input, _, _), .sort(let input, _, _), .firstRows(let input, _, _),
      .project(let input), .distinct(let input), .slice(let input, _, _):
      [input]
    case .hashJoin(let left, let right): right.isCopy(of: left) ? [right] : [left, right]
    case .sideJoin(let join): [join.left, join.right]
    case .union(let branches): branches
    }
  }

  /// The plan with each of its inputs replaced.
  func mappingInputs(_ replace: (Plan) -> Plan) -> Plan {
    var result = self
    switch node {
    case .unit, .nothing, .table, .seed, .scan, .pairScan, .graphLoop: break
    case .patternJoin(let input, let pattern, let tableCost):
      result.node = .patternJoin(replace(input), pattern, tableCost: tableCost)
    case .orderedJoin(let input, let pattern, let tableCost):
      result.node = .orderedJoin(replace(input), pattern, tableCost: tableCost)
    case .path(let input, let pattern): result.node = .path(replace(input), pattern)
    case .service(let input, let call): result.node = .service(replace(input), call)
    case .filter(let input, let condition): result.node = .filter(replace(input), condition)
    case .extend(let input, let variable, let expression):
      result.node = .extend(replace(input), variable, expression)
    case .group(let input, let keys, let aggregates):
      result.node = .group(replace(input), by: keys, aggregates: aggregates)
    case .sort(let input, let keys, let limit):
      result.node = .sort(replace(input), keys, limit: limit)
    case .firstRows(let input, let keys, let limit):
      result.node = .firstRows(replace(input), keys, limit: limit)
    case .project(let input): result.node = .project(replace(input))
    case .distinct(let input): result.node = .distinct(replace(input))
    case .slice(let input, let offset, let limit):
      result.node = .slice(replace(input), offset: offset, limit: limit)
    case .hashJoin(let left, let right):
      result.node = .hashJoin(right.isCopy(of: left) ? left : replace(left), replace(right))
    case .sideJoin(var join):
      join.left = replace(join.left)
      join.right = replace(join.right)
      result.node = .sideJoin(join)
    case .union(let branches): result.node = .union(branches.map(replace))
    }
    return result
  }

  /// The plan with a counter at every step, for `explain --analyze`.
  func measured() -> Plan {
    var result = mappingInputs { $0.measured() }
    result.counter = StepCounter()
    return result
  }
}

extension Plan.Node {
  /// What the operator is called in explanations.
  var name: String {
    switch self {
    case .unit: "Unit"
    case .nothing: "Nothing"
    case .table(_, _, let label): label
    case .seed: "Keys"
    case .scan: "Scan"
    case .pairScan: "PairScan"
    case .patternJoin: "PatternJoin"
    case .orderedJoin: "OrderedJoin"
    case .path: "Path"
    case .hashJoin: "HashJoin"
    case .sideJoin(let join):
      switch join.kind {
      case .left: "LeftJoin"
      case .minus: "Minus"
      }
    case .service: "Service"
    case .filter: "Filter"
    case .extend: "Extend"
    case .union: "Union"
    case .group: "Group"
    case .sort(_, _, let limit): limit == nil ? "Sort" : "TopK"
    case .firstRows: "FirstRows"
    case .project: "Project"
    case .distinct: "Distinct"
    case .slice: "Slice"
    case .graphLoop: "GraphLoop"
    }
  }
}
