import SPARQL

extension GraphPattern {
  /// The pattern with a variable that tells its solutions apart wherever `BNODE` has an argument.
  ///
  ///     Extend(Extend(P, ?a, BNODE(?x)), ?b, BNODE(?y))
  ///       →   Extend(Extend(Extend(P, ?n, BNODE()), ?a, BNODE(?x, ?n)), ?b, BNODE(?y, ?n))
  ///
  /// In one solution the same text gives the same node, in two solutions never. Which solution a
  /// row belongs to can't be seen from its values, since two rows may be alike.
  /// See <https://www.w3.org/TR/sparql11-query/#func-bnode>.
  func numberingSolutions() -> GraphPattern {
    var count = 0
    return numbered(&count)
  }

  private func numbered(_ count: inout Int) -> GraphPattern {
    guard case .extend = self, extensionsLabelNodes else {
      return mappingChildren { $0.numbered(&count) }
    }
    count += 1
    // No variable of a query has a colon in its name; each number is another name, so that no join
    // ever compares two of them.
    return numbered(as: Variable("_:solution\(count)"), &count)
  }

  /// Whether an expression of this chain of extensions labels a node.
  private var extensionsLabelNodes: Bool {
    guard case .extend(let inner, _, let expression) = self else { return false }
    return expression.labelsNodes || inner.extensionsLabelNodes
  }

  private func numbered(as variable: Variable, _ count: inout Int) -> GraphPattern {
    guard case .extend(let inner, let name, let expression) = self else {
      return .extend(numbered(&count), variable, .builtIn(.bnode, []))
    }
    return .extend(
      inner.numbered(as: variable, &count), name, expression.labellingNodes(in: variable))
  }
}

extension Expression {
  fileprivate var labelsNodes: Bool {
    if case .builtIn(.bnode, let arguments) = self, arguments.count == 1 { return true }
    return children.contains(where: \.labelsNodes)
  }

  fileprivate func labellingNodes(in solution: Variable) -> Expression {
    let result = mappingChildren { $0.labellingNodes(in: solution) }
    guard case .builtIn(.bnode, let arguments) = result, arguments.count == 1 else {
      return result
    }
    return .builtIn(.bnode, arguments + [.variable(solution)])
  }
}
