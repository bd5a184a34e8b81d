import RDF

extension GraphPattern {
  /// The algebra as an S-expression, for explanations and tests.
  ///
  ///     (filter (> ?age 30)
  ///       (bgp (triple ?s <http://example.org/age> ?age)))
  public var sExpression: String { SExpression.text(of: self).text(indent: 0) }
}

extension Expression {
  /// The expression as an S-expression: `(> ?age 30)`.
  public var sExpression: String { SExpression.text(of: self).text(indent: 0) }
}

/// A list or an atom.
enum SExpression {
  case atom(String)
  case list([SExpression])

  /// On one line where it fits within 80 columns, else one operand a line.
  func text(indent: Int) -> String {
    switch self {
    case .atom(let text): return text
    case .list(let parts):
      let flat = flatText
      guard indent + flat.utf8.count > 80, parts.count > 1 else { return flat }
      let margin = "\n" + String(repeating: " ", count: indent + 2)
      // Atoms stay on the line of the operator.
      var text = "("
      var isHead = true
      for part in parts {
        if isHead, case .atom(let atom) = part {
          text += text == "(" ? atom : " " + atom
        } else {
          isHead = false
          text += margin + part.text(indent: indent + 2)
        }
      }
      return text + ")"
    }
  }

  private var flatText: String {
    switch self {
    case .atom(let text): text
    case .list(let parts): "(" + parts.map(\.flatText).joined(separator: " ") + ")"
    }
  }

  /// A list that begins with a name.
  static func list(_ name: String, _ parts: [SExpression]) -> SExpression {
    .list([.atom(name)] + parts)
  }

  /// A pattern.
  static func text(of pattern: GraphPattern) -> SExpression {
    switch pattern {
    case .bgp(let triples): list("bgp", triples.map(text))
    case .path(let subject, let path, let object):
      list("path", [atom(subject), text(of: path), atom(object)])
    case .join(let left, let right): list("join", [text(of: left), text(of: right)])
    case .leftJoin(let left, let right, let condition):
      list(
        "leftjoin",
        [text(of: left), text(of: right)] + (condition.map { [text(of: $0)] } ?? []))
    case .filter(let condition, let pattern):
      list("filter", [text(of: condition), text(of: pattern)])
    case .union(let left, let right): list("union", [text(of: left), text(of: right)])
    case .minus(let left, let right): list("minus", [text(of: left), text(of: right)])
    case .graph(let name, let pattern): list("graph", [atom(name), text(of: pattern)])
    case .service(let name, let pattern, let silent):
      list("service", (silent ? [.atom("silent")] : []) + [atom(name), text(of: pattern)])
    case .extend(let pattern, let variable, let expression):
      list("extend", [.list([atom(variable), text(of: expression)]), text(of: pattern)])
    case .values(let variables, let rows):
      list(
        "table",
        [list("vars", variables.map(atom))]
          + rows.map { row in
            list("row", row.map { .atom($0.map(TermText.text) ?? "undef") })
          })
    case .group(let pattern, let keys, let aggregates):
      list(
        "group",
        [.list(keys.map(atom)), .list(aggregates.map(text)), text(of: pattern)])
    case .orderBy(let pattern, let comparators):
      list(
        "order",
        [
          .list(
            comparators.map {
              $0.descending ? list("desc", [text(of: $0.expression)]) : text(of: $0.expression)
            }), text(of: pattern),
        ])
    case .project(let pattern, let variables):
      list("project", [.list(variables.map(atom)), text(of: pattern)])
    case .distinct(let pattern): list("distinct", [text(of: pattern)])
    case .reduced(let pattern): list("reduced", [text(of: pattern)])
    case .slice(let pattern, let offset, let limit):
      list(
        "slice",
        [.atom(String(offset)), .atom(limit.map(String.init) ?? "_"), text(of: pattern)])
    }
  }

  private static func text(of binding: AggregateBinding) -> SExpression {
    let aggregate: SExpression
    switch binding.aggregate {
    case .countAll(let distinct): aggregate = list("count", (distinct ? [.atom("distinct")] : []))
    case .of(let function, let expression, let distinct):
      aggregate = list(
        function.rawValue.lowercased(),
        (distinct ? [.atom("distinct")] : []) + [text(of: expression)])
    case .groupConcat(let expression, let separator, let distinct):
      aggregate = list(
        "group_concat",
        (distinct ? [.atom("distinct")] : [])
          + [.atom(TermText.quoted(separator)), text(of: expression)])
    }
    return .list([atom(binding.variable), aggregate])
  }

  /// An expression.
  static func text(of expression: Expression) -> SExpression {
    switch expression {
    case .term(let term): .atom(TermText.text(term))
    case .variable(let variable): atom(variable)
    case .or(let left, let right): list("||", [text(of: left), text(of: right)])
    case .and(let left, let right): list("&&", [text(of: left), text(of: right)])
    case .not(let operand): list("!", [text(of: operand)])
    case .compare(let comparison, let left, let right):
      list(comparison.rawValue, [text(of: left), text(of: right)])
    case .arithmetic(let operation, let left, let right):
      list(operation.rawValue, [text(of: left), text(of: right)])
    case .negate(let operand): list("-", [text(of: operand)])
    case .plus(let operand): list("+", [text(of: operand)])
    case .isIn(let operand, let operands): list("in", ([operand] + operands).map(text))
    case .notIn(let operand, let operands): list("notin", ([operand] + operands).map(text))
    case .bound(let variable): list("bound", [atom(variable)])
    case .ifThenElse(let condition, let yes, let no): list("if", [condition, yes, no].map(text))
    case .coalesce(let operands): list("coalesce", operands.map(text))
    case .builtIn(let function, let operands):
      list(function.rawValue.lowercased(), operands.map(text))
    case .function(let iri, let operands): list(TermText.text(iri), operands.map(text))
    case .exists(let pattern): list("exists", [text(of: pattern)])
    }
  }

  private static func text(of path: PropertyPath) -> SExpression {
    switch path {
    case .predicate(let iri): .atom(TermText.text(iri))
    case .inverse(let path): list("reverse", [text(of: path)])
    case .sequence(let first, let second): list("seq", [text(of: first), text(of: second)])
    case .alternative(let first, let second): list("alt", [text(of: first), text(of: second)])
    case .zeroOrMore(let path): list("path*", [text(of: path)])
    case .oneOrMore(let path): list("path+", [text(of: path)])
    case .zeroOrOne(let path): list("path?", [text(of: path)])
    case .negatedPropertySet(let forward, let inverse):
      list(
        "notoneof",
        forward.map { .atom(TermText.text($0)) }
          + inverse.map { list("reverse", [.atom(TermText.text($0))]) })
    }
  }

  /// A triple.
  static func text(of triple: TriplePattern) -> SExpression {
    list("triple", [atom(triple.subject), atom(triple.predicate), atom(triple.object)])
  }

  /// The graphs of FROM and FROM NAMED, or of USING and USING NAMED.
  static func dataset(
    _ defaultGraphs: [IRI], _ namedGraphs: [IRI], keyword: String = "from"
  ) -> [SExpression] {
    var parts: [SExpression] = []
    if !defaultGraphs.isEmpty { parts.append(list(keyword, defaultGraphs.map(atom))) }
    if !namedGraphs.isEmpty { parts.append(list(keyword + "named", namedGraphs.map(atom))) }
    return parts
  }

  /// A term or a variable.
  static func atom(_ term: TermPattern) -> SExpression { .atom(TermText.text(term)) }

  /// A variable.
  static func atom(_ variable: Variable) -> SExpression {
    .atom(TermText.text(.variable(variable)))
  }

  /// An IRI.
  static func atom(_ iri: IRI) -> SExpression { .atom(TermText.text(iri)) }
}
