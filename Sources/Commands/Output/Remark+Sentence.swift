internal import RDF
internal import SPARQL
internal import SPARQLEvaluation

extension Remark {
  /// The remark for people.
  var sentence: String {
    switch self {
    case .neverBound(let variable, let near):
      "nothing in the query gives ?\(variable.name) a value"
        + (near.map { "; did you mean ?\($0.name)?" } ?? ".")
    case .unusedPredicate(let name, let near):
      "no triple has the predicate \(Self.short(name))\(Self.question(near))"
    case .unusedType(let name, let near): "nothing is a \(Self.short(name))\(Self.question(near))"
    case .unknownName(let name): "no triple is about \(Self.short(name))."
    }
  }

  private static func question(_ near: IRI?) -> String {
    near.map { "; did you mean \(short($0))?" } ?? "."
  }

  /// The name by its prefix, where there is one.
  private static func short(_ name: IRI) -> String {
    for (prefix, namespace) in ParserOptions.wellKnownPrefixes where name.value.hasPrefix(namespace)
    {
      return "\(prefix):\(name.value.dropFirst(namespace.count))"
    }
    return "<\(name.value)>"
  }
}
