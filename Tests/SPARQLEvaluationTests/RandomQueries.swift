import RDF
import SPARQL

/// Numbers that are the same for the same seed, on every machine.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes small graphs and small queries, with few names, so that most things meet.
struct RandomQueries {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &numbers)]
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &numbers) < percent
  }

  mutating func quads() -> [Quad] {
    let count = Int.random(in: 0...14, using: &numbers)
    return (0..<count).map { _ in
      Quad(
        Triple(term(pick(["a", "b", "c", "d"])), IRI(pick(["p", "q"])), term(object())),
        graph: chance(40) ? term(pick(["g", "a"])) : nil)
    }
  }

  private mutating func object() -> String { pick(["a", "b", "c", "d", "1", "2", "'x'"]) }

  private mutating func variable() -> Variable {
    Variable(pick(["x", "y", "z", "w"]))
  }

  private mutating func place(_ constant: String) -> TermPattern {
    chance(75) ? .variable(variable()) : .term(term(constant))
  }

  mutating func pattern(depth: Int) -> GraphPattern {
    guard depth > 0 else { return leaf() }
    switch Int.random(in: 0..<15, using: &numbers) {
    case 0, 1, 2: return .join(pattern(depth: depth - 1), pattern(depth: depth - 1))
    case 3, 4:
      return .leftJoin(
        pattern(depth: depth - 1), pattern(depth: depth - 1), chance(40) ? condition() : nil)
    case 5, 6: return .filter(condition(), pattern(depth: depth - 1))
    case 7: return .union(pattern(depth: depth - 1), pattern(depth: depth - 1))
    case 8: return .minus(pattern(depth: depth - 1), pattern(depth: depth - 1))
    case 9:
      return .graph(
        chance(60) ? .variable(variable()) : .term(term(pick(["g", "a", "none"]))),
        pattern(depth: depth - 1))
    case 10:
      let inner = pattern(depth: depth - 1)
      let target = Variable("n")
      return inner.names.contains(target) ? inner : .extend(inner, target, value())
    case 11: return .project(pattern(depth: depth - 1), [variable(), Variable("x")].unique)
    case 12: return .distinct(.project(pattern(depth: depth - 1), [variable()]))
    case 13:
      return .group(
        pattern(depth: depth - 1), by: chance(70) ? [variable()] : [],
        aggregates: [
          AggregateBinding(
            variable: Variable("count"),
            aggregate: chance(50)
              ? .countAll(distinct: chance(50))
              : .of(.count, .variable(variable()), distinct: chance(50)))
        ])
    default: return leaf()
    }
  }

  private mutating func leaf() -> GraphPattern {
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0:
      let variables = [variable(), variable()].unique
      let rows = (0..<Int.random(in: 0...3, using: &numbers)).map { _ in
        variables.map { _ in chance(80) ? term(object()) : nil }
      }
      return .values(variables, rows)
    case 1, 2: return .path(place("a"), path(depth: 2), place(object()))
    default:
      let count = Int.random(in: 0...3, using: &numbers)
      return .bgp(
        (0..<count).map { _ in
          TriplePattern(
            place(pick(["a", "b"])),
            chance(15) ? .variable(variable()) : .term(term(pick(["p", "q"]))),
            place(object()))
        })
    }
  }

  private mutating func path(depth: Int) -> PropertyPath {
    guard depth > 0 else { return .predicate(IRI(pick(["p", "q"]))) }
    switch Int.random(in: 0..<9, using: &numbers) {
    case 0: return .inverse(path(depth: depth - 1))
    case 1: return .sequence(path(depth: depth - 1), path(depth: depth - 1))
    case 2: return .alternative(path(depth: depth - 1), path(depth: depth - 1))
    case 3: return .zeroOrMore(path(depth: depth - 1))
    case 4: return .oneOrMore(path(depth: depth - 1))
    case 5: return .zeroOrOne(path(depth: depth - 1))
    case 6:
      return .negatedPropertySet(
        forward: chance(70) ? [IRI("p")] : [], inverse: chance(40) ? [IRI("q")] : [])
    default: return path(depth: 0)
    }
  }

  private mutating func value() -> Expression {
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0: .arithmetic(.add, .variable(variable()), .term(term("1")))
    case 1: .term(term(object()))
    default: .variable(variable())
    }
  }

  private mutating func condition() -> Expression {
    switch Int.random(in: 0..<9, using: &numbers) {
    case 0: .and(condition(), condition())
    case 1: .or(condition(), condition())
    case 2: .not(condition())
    case 3: .bound(variable())
    case 4: .exists(chance(70) ? leafTriples() : .leftJoin(leafTriples(), leafTriples(), nil))
    case 5: .compare(pick([.less, .greater]), .variable(variable()), .term(term("2")))
    case 6: .compare(pick([.equal, .notEqual]), .variable(variable()), .variable(variable()))
    default:
      .compare(pick([.equal, .notEqual]), .variable(variable()), .term(term(object())))
    }
  }

  private mutating func leafTriples() -> GraphPattern {
    let triple = GraphPattern.bgp([
      TriplePattern(place("a"), .term(term(pick(["p", "q"]))), place(object()))
    ])
    return chance(20)
      ? .filter(.compare(.equal, .variable(variable()), .term(term("a"))), triple) : triple
  }
}

extension Array where Element: Hashable {
  /// The elements, each once.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension GraphPattern {
  /// The variables in scope, as far as the generator has to know them.
  var names: Set<Variable> {
    switch self {
    case .bgp(let triples):
      Set(triples.flatMap { [$0.subject, $0.predicate, $0.object] }.compactMap(\.name))
    case .path(let subject, _, let object): Set([subject, object].compactMap(\.name))
    case .join(let left, let right), .leftJoin(let left, let right, _), .union(let left, let right),
      .minus(let left, let right):
      left.names.union(right.names)
    case .filter(_, let inner), .orderBy(let inner, _), .distinct(let inner), .reduced(let inner),
      .slice(let inner, _, _), .service(_, let inner, _):
      inner.names
    case .graph(let name, let inner): inner.names.union([name].compactMap(\.name))
    case .extend(let inner, let variable, _): inner.names.union([variable])
    case .values(let variables, _), .project(_, let variables): Set(variables)
    case .group(_, let keys, let aggregates): Set(keys + aggregates.map(\.variable))
    }
  }
}

extension TermPattern {
  fileprivate var name: Variable? {
    guard case .variable(let variable) = self else { return nil }
    return variable
  }
}
