import RDF
package import SPARQL

extension Optimiser {
  /// Takes paths apart into patterns that can be joined in any order.
  ///
  ///     Path(?x, a/^b, ?y)   →   Join(BGP(?x a ?.p1), BGP(?y b ?.p1))
  ///     Path(?x, a|b, ?y)    →   Union(BGP(?x a ?y), BGP(?x b ?y))
  package static func splittingPaths(_ pattern: GraphPattern) -> GraphPattern {
    var count = 0
    return splitting(pattern, &count)
  }

  private static func splitting(_ pattern: GraphPattern, _ count: inout Int) -> GraphPattern {
    guard case .path(let subject, let path, let object) = pattern else {
      var next = count
      let result = pattern.mappingChildren { splitting($0, &next) }
      count = next
      return result
    }
    switch path {
    case .predicate(let iri):
      return .bgp([TriplePattern(subject, .term(.iri(iri)), object)])
    case .inverse(let inner):
      return splitting(.path(object, inner, subject), &count)
    case .sequence(let first, let second):
      // A step that may be none at all can stand on a term outside of the graph: it stays whole.
      guard !first.allowsZeroSteps, !second.allowsZeroSteps else { return pattern }
      count += 1
      let middle = TermPattern.variable(Variable("_:.path\(count)"))
      return .join(
        splitting(.path(subject, first, middle), &count),
        splitting(.path(middle, second, object), &count))
    case .alternative(let left, let right):
      return .union(
        splitting(.path(subject, left, object), &count),
        splitting(.path(subject, right, object), &count))
    case .zeroOrMore, .oneOrMore, .zeroOrOne, .negatedPropertySet:
      return pattern
    }
  }
}
