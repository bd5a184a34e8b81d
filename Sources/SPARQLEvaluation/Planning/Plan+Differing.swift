import SPARQL

extension Plan {
  /// Whether it is certain that no two rows are alike.
  var rowsDiffer: Bool {
    switch node {
    case .unit, .nothing, .seed, .scan, .pairScan, .distinct, .group: true
    case .table(_, let count, _): count <= 1
    case .filter(let input, _), .sort(let input, _, _), .firstRows(let input, _, _),
      .slice(let input, _, _):
      input.rowsDiffer
    // Where the variable was there, a row without it may become like one that had it.
    case .extend(let input, let variable, _):
      input.rowsDiffer && !input.columns.contains(variable)
    case .project(let input): input.rowsDiffer && input.columns.allSatisfy(columns.contains)
    case .patternJoin(let input, let pattern, _), .orderedJoin(let input, let pattern, _):
      input.rowsDiffer
        && pattern.variables.allSatisfy {
          input.certain.contains($0) || !input.columns.contains($0)
        }
    case .hashJoin(let left, let right): Plan.differJoined(left, right)
    case .sideJoin(let join):
      switch join.kind {
      case .minus: join.left.rowsDiffer
      case .left: Plan.differJoined(join.left, join.right)
      }
    case .path, .service, .union, .graphLoop: false
    }
  }

  /// Whether the joined rows of both differ, as they do where each shared variable has a value.
  private static func differJoined(_ left: Plan, _ right: Plan) -> Bool {
    left.rowsDiffer && right.rowsDiffer
      && left.columns.allSatisfy { column in
        !right.columns.contains(column)
          || (left.certain.contains(column) && right.certain.contains(column))
      }
  }
}
