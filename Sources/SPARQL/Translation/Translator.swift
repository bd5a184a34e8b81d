import RDF

/// Turns syntax into algebra, as section 18.2 of the specification says, and refuses what is
/// well-formed but means nothing.
struct Translator {
  /// The text, for errors.
  let source: SourceText
  /// The labels of blank nodes that nobody wrote.
  var blankNodes: BlankNodeScope

  /// The algebra of a whole query.
  mutating func query(_ syntax: QuerySyntax) throws(SPARQLError) -> Query {
    let form: Query.Form
    switch syntax.form {
    case .select: form = .select(syntax.projected)
    case .ask: form = .ask
    case .construct(let template): form = .construct(template)
    case .describe(let resources):
      form = .describe(
        resources.isEmpty ? syntax.visible.map(TermPattern.variable) : resources)
    }
    return Query(
      form: form, pattern: try solutions(of: syntax), defaultGraphs: syntax.defaultGraphs,
      namedGraphs: syntax.namedGraphs, base: syntax.base)
  }

  /// An error at a stretch of the text.
  func error(
    _ message: String, at range: Range<Int>, suggestion: String? = nil
  ) -> SPARQLError {
    source.error(message, range.lowerBound, range.upperBound, suggestion: suggestion)
  }

  /// The algebra of a group: its pattern under its filters.
  mutating func pattern(_ group: GroupSyntax) throws(SPARQLError) -> GraphPattern {
    let (pattern, filter) = try parts(of: group)
    return filter.map { .filter($0, pattern) } ?? pattern
  }

  /// The pattern of a group and the condition of its filters, which OPTIONAL keeps apart.
  private mutating func parts(
    of group: GroupSyntax
  ) throws(SPARQLError) -> (GraphPattern, Expression?) {
    var pattern = GraphPattern.bgp([])
    var condition: Expression?
    var scope = Scope()
    var block: [TripleSyntax] = []
    for element in group.elements {
      switch element {
      case .triples(let triples):
        block += triples
        scope.add(element)
        continue
      case .filter(let syntax):
        let next = try plain(syntax, in: "FILTER")
        condition = condition.map { .and($0, next) } ?? next
        continue
      case .bind, .optional, .minus, .union, .graph, .service, .values, .subquery: break
      }
      pattern = add(block, to: pattern)
      block = []
      pattern = try add(element, to: pattern, scope: scope)
      scope.add(element)
    }
    return (add(block, to: pattern), condition)
  }

  private mutating func add(
    _ element: ElementSyntax, to pattern: GraphPattern, scope: Scope
  ) throws(SPARQLError) -> GraphPattern {
    switch element {
    case .triples(let triples): return add(triples, to: pattern)
    case .filter(let syntax): return .filter(try plain(syntax, in: "FILTER"), pattern)
    case .bind(let syntax, let name):
      let expression = try plain(syntax, in: "BIND")
      guard !scope.contains(name.variable) else {
        throw error(
          "BIND cannot give ?\(name.variable.name) a value: the pattern before it does already",
          at: name.range, suggestion: "choose another name, or compare with FILTER")
      }
      return .extend(pattern, name.variable, expression)
    case .optional(let group):
      let (right, condition) = try parts(of: group)
      return .leftJoin(pattern, right, condition)
    case .minus(let group): return .minus(pattern, try self.pattern(group))
    case .union(let groups):
      var union: GraphPattern?
      for group in groups {
        let next = try self.pattern(group)
        union = union.map { .union($0, next) } ?? next
      }
      return pattern.joined(with: union ?? .bgp([]))
    case .graph(let name, let group):
      return pattern.joined(with: .graph(name, try self.pattern(group)))
    case .service(let name, let group, let silent):
      return pattern.joined(with: .service(name, try self.pattern(group), silent: silent))
    case .values(let values): return pattern.joined(with: .values(values.variables, values.rows))
    case .subquery(let query): return pattern.joined(with: try solutions(of: query))
    }
  }
}

extension GraphPattern {
  /// The join of both, without the empty patterns that change nothing.
  func joined(with other: GraphPattern) -> GraphPattern {
    if case .bgp([]) = self { return other }
    if case .bgp([]) = other { return self }
    return .join(self, other)
  }
}
