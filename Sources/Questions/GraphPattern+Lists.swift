import RDF
import SPARQL

extension GraphPattern {
  /// The pattern with rows put into each VALUES that was written without any.
  ///
  ///     VALUES ?who {}      // filled from lists[["who"]]
  func filling(_ lists: [[String]: [[Term]]]) -> GraphPattern {
    func fill(_ pattern: GraphPattern) -> GraphPattern { pattern.filling(lists) }
    switch self {
    case .values(let variables, let rows):
      guard rows.isEmpty, let list = lists[variables.map(\.name)] else { return self }
      return .values(variables, list)
    case .bgp, .path: return self
    case .join(let left, let right): return .join(fill(left), fill(right))
    case .leftJoin(let left, let right, let condition):
      return .leftJoin(fill(left), fill(right), condition)
    case .filter(let condition, let inner): return .filter(condition, fill(inner))
    case .union(let left, let right): return .union(fill(left), fill(right))
    case .minus(let left, let right): return .minus(fill(left), fill(right))
    case .graph(let name, let inner): return .graph(name, fill(inner))
    case .service(let name, let inner, let silent):
      return .service(name, fill(inner), silent: silent)
    case .extend(let inner, let variable, let expression):
      return .extend(fill(inner), variable, expression)
    case .group(let inner, let keys, let aggregates):
      return .group(fill(inner), by: keys, aggregates: aggregates)
    case .orderBy(let inner, let keys): return .orderBy(fill(inner), keys)
    case .project(let inner, let variables): return .project(fill(inner), variables)
    case .distinct(let inner): return .distinct(fill(inner))
    case .reduced(let inner): return .reduced(fill(inner))
    case .slice(let inner, let offset, let limit):
      return .slice(fill(inner), offset: offset, limit: limit)
    }
  }
}
