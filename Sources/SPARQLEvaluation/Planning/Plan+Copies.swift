import SPARQL

/// Finding two plans that read the same under other names.
///
///     HashJoin ?art: Distinct ?art ?a (?s1 :reportedIn ?art; :speaker ?a)
///                    Distinct ?art ?b (?s2 :reportedIn ?art; :speaker ?b)
///
/// What two speakers have in common is such a join of something with itself: it is read once.
extension Plan {
  /// Whether the plan gives the rows of another one, in the same order, column by column.
  func isCopy(of other: Plan) -> Bool {
    var names = Names()
    return isCopy(of: other, &names)
  }

  /// Which variable of the one plan stands for which of the other.
  private struct Names {
    var there: [Variable: Variable] = [:]
    var back: [Variable: Variable] = [:]

    mutating func agree(_ one: Variable, _ other: Variable) -> Bool {
      if there[one] == nil, back[other] == nil {
        there[one] = other
        back[other] = one
      }
      return there[one] == other && back[other] == one
    }

    mutating func agree(_ one: QuadPattern.Place, _ other: QuadPattern.Place) -> Bool {
      switch (one, other) {
      case (.id(let one), .id(let other)): one == other
      case (.variable(let one), .variable(let other)): agree(one, other)
      case (.id, .variable), (.variable, .id): false
      }
    }

    mutating func agree(_ one: QuadPattern, _ other: QuadPattern) -> Bool {
      guard agree(one.subject, other.subject), agree(one.predicate, other.predicate),
        agree(one.object, other.object)
      else { return false }
      switch (one.graph, other.graph) {
      case (.variable(let one), .variable(let other)): return agree(one, other)
      case (let one, let other): return one == other
      }
    }
  }

  private func isCopy(of other: Plan, _ names: inout Names) -> Bool {
    let isSame: Bool
    switch (node, other.node) {
    case (.scan(let one), .scan(let two)): isSame = names.agree(one, two)
    case (.patternJoin(let one, let pattern, _), .patternJoin(let two, let second, _)):
      isSame = one.isCopy(of: two, &names) && names.agree(pattern, second)
    case (.project(let one), .project(let two)), (.distinct(let one), .distinct(let two)):
      isSame = one.isCopy(of: two, &names)
    default: isSame = false
    }
    guard isSame, columns.count == other.columns.count else { return false }
    return zip(columns, other.columns).allSatisfy { names.agree($0, $1) }
  }
}
