import RDF
import SPARQL
import Testing

import SPARQLEvaluation

@Suite struct OptimiserTests {
  private static let isGreater = Expression.compare(.greater, expression("?n"), expression("5"))
  private static let isOther = Expression.compare(.notEqual, expression("?y"), expression("a"))
  private static let isFixed = Expression.compare(.equal, expression("?x"), expression("a"))

  @Test(arguments: [
    (
      GraphPattern.filter(
        .and(isGreater, isOther), .leftJoin(bgp("?x p ?n"), bgp("?x q ?y"), nil)),
      GraphPattern.filter(
        isOther, .leftJoin(.filter(isGreater, bgp("?x p ?n")), bgp("?x q ?y"), nil))
    ),
    (
      .filter(isGreater, .union(bgp("?x p ?n"), bgp("?x q ?n"))),
      .union(.filter(isGreater, bgp("?x p ?n")), .filter(isGreater, bgp("?x q ?n")))
    ),
    (
      .filter(isGreater, .minus(bgp("?x p ?n"), bgp("?x q b"))),
      .minus(.filter(isGreater, bgp("?x p ?n")), bgp("?x q b"))
    ),
    (
      .filter(isGreater, .extend(bgp("?x p ?m"), variable("?n"), expression("?m"))),
      .filter(isGreater, .extend(bgp("?x p ?m"), variable("?n"), expression("?m")))
    ),
    (
      .filter(isGreater, .slice(bgp("?x p ?n"), offset: 0, limit: 3)),
      .filter(isGreater, .slice(bgp("?x p ?n"), offset: 0, limit: 3))
    ),
  ])
  func `conditions move to where all that they read is bound`(
    before: GraphPattern, after: GraphPattern
  ) {
    #expect(Optimiser.pushingFilters(before) == after)
  }

  @Test(arguments: [
    (
      GraphPattern.filter(isFixed, bgp("?x p ?y")),
      GraphPattern.extend(bgp("a p ?y"), variable("?x"), expression("a"))
    ),
    (
      .filter(.and(isFixed, isOther), bgp("?x p ?y")),
      .filter(isOther, .extend(bgp("a p ?y"), variable("?x"), expression("a")))
    ),
    (
      .filter(isFixed, .leftJoin(bgp("?z p ?y"), bgp("?x p ?z"), nil)),
      .filter(isFixed, .leftJoin(bgp("?z p ?y"), bgp("?x p ?z"), nil))
    ),
    (
      .filter(.compare(.equal, expression("?x"), expression("5")), bgp("?y p ?x")),
      .filter(.compare(.equal, expression("?x"), expression("5")), bgp("?y p ?x"))
    ),
  ])
  func `an IRI that a variable has to equal takes its place`(
    before: GraphPattern, after: GraphPattern
  ) {
    #expect(Optimiser.substitutingEqualities(before) == after)
  }

  @Test(arguments: [
    (
      PropertyPath.sequence(.predicate(IRI("p")), .inverse(.predicate(IRI("q")))),
      GraphPattern.join(
        .bgp([TriplePattern(place("?x"), place("p"), .variable(Variable("_:.path1")))]),
        .bgp([TriplePattern(place("?y"), place("q"), .variable(Variable("_:.path1")))]))
    ),
    (
      .alternative(.predicate(IRI("p")), .predicate(IRI("q"))),
      .union(bgp("?x p ?y"), bgp("?x q ?y"))
    ),
    (
      .sequence(.zeroOrMore(.predicate(IRI("p"))), .predicate(IRI("q"))),
      .path(
        place("?x"), .sequence(.zeroOrMore(.predicate(IRI("p"))), .predicate(IRI("q"))),
        place("?y"))
    ),
  ])
  func `paths are taken apart where that changes nothing`(
    path: PropertyPath, after: GraphPattern
  ) {
    #expect(Optimiser.splittingPaths(.path(place("?x"), path, place("?y"))) == after)
  }
}
