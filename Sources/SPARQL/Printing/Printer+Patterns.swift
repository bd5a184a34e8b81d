import RDF

/// Graph patterns as what stands between curly brackets.
extension Printer {
  /// Writes a pattern as the contents of a group that is its own: filters end it.
  mutating func contents(_ pattern: GraphPattern) {
    guard case .filter(let condition, let inner) = pattern else { return open(pattern) }
    open(inner)
    line("FILTER " + text(ofConstraint: condition))
  }

  /// Writes a pattern so that more can follow in the same group.
  private mutating func open(_ pattern: GraphPattern) {
    switch pattern {
    case .bgp(let triples):
      for triple in triples { line(text(of: triple)) }
    case .path(let subject, let path, let object):
      line("\(TermText.text(subject)) \(text(of: path, above: 0)) \(TermText.text(object)) .")
    case .join: sequence(pattern.sequence)
    case .leftJoin(let left, let right, let condition):
      open(left)
      line("OPTIONAL {")
      indented { printer in
        if case .filter = right {
          // The filter belongs to the pattern, not to the OPTIONAL.
          printer.block("", right)
        } else {
          printer.open(right)
        }
        if let condition { printer.line("FILTER " + printer.text(ofConstraint: condition)) }
      }
      line("}")
    case .minus(let left, let right):
      open(left)
      block("MINUS", right)
    case .extend(let inner, let variable, let expression):
      open(inner)
      line("BIND (\(text(of: expression)) AS ?\(variable.name))")
    case .union(let left, let right):
      if case .union = left {
        open(left)
      } else {
        block("", left)
      }
      block("UNION", right)
    case .graph(let name, let inner): block("GRAPH " + TermText.text(name), inner)
    case .service(let name, let inner, let silent):
      block("SERVICE " + (silent ? "SILENT " : "") + TermText.text(name), inner)
    case .values(let variables, let rows): line(text(ofValues: variables, rows))
    case .filter: block("", pattern)
    case .group, .orderBy, .project, .distinct, .reduced, .slice: subquery(pattern)
    }
  }

  /// Writes patterns that are joined one after the other.
  ///
  /// Triples that follow each other would become one pattern, so that one of two has to stand in
  /// brackets of its own: one whose blank nodes do not stand in what is before or behind it as well,
  /// which is where a path with several steps was taken apart.
  private mutating func sequence(_ parts: [GraphPattern]) {
    var isBracketed = parts.map { !$0.isOneElement }
    isBracketed[0] = false
    for (index, part) in parts.enumerated() {
      guard case .bgp = part else { continue }
      isBracketed[index] = false
      guard index > 0, case .bgp = parts[index - 1], !isBracketed[index - 1] else { continue }
      let nodes = part.blankNodes
      let isTied = parts.enumerated().contains { other, part in
        other != index && !part.blankNodes.isDisjoint(with: nodes)
      }
      isBracketed[isTied ? index - 1 : index] = true
    }
    for (part, isBracketed) in zip(parts, isBracketed) {
      if isBracketed { block("", part) } else { open(part) }
    }
  }

  private mutating func subquery(_ pattern: GraphPattern) {
    let parts = QueryParts(pattern)
    line("{")
    indented { printer in
      printer.line(printer.selectLine(parts, columns: parts.columns))
      printer.line("WHERE {")
      printer.indented { $0.contents(parts.pattern) }
      printer.line("}")
      printer.modifiers(parts)
    }
    line("}")
  }

  /// `SELECT …` with its columns; nil columns are `*`.
  func selectLine(_ parts: QueryParts, columns: [Variable]?) -> String {
    var printer = self
    printer.aggregates = parts.aggregates
    var text = "SELECT"
    switch parts.duplicates {
    case .kept: break
    case .removed: text += " DISTINCT"
    case .reduced: text += " REDUCED"
    }
    let names = columns ?? parts.keys.map { $0.map(\.variable) + parts.computed.map(\.variable) }
    guard let names, !names.isEmpty else { return text + " *" }
    for name in names {
      if let item = parts.computed.first(where: { $0.variable == name }) {
        text += " (\(printer.text(of: item.expression)) AS ?\(name.name))"
      } else {
        text += " ?" + name.name
      }
    }
    return text
  }

  /// GROUP BY to VALUES.
  mutating func modifiers(_ parts: QueryParts) {
    let outer = aggregates
    aggregates = parts.aggregates
    defer { aggregates = outer }
    if let keys = parts.keys, !keys.isEmpty {
      let texts = keys.map { key in
        guard let expression = key.expression else { return "?" + key.variable.name }
        let name = key.variable.isInternal ? "" : " AS ?" + key.variable.name
        return "(\(text(of: expression))\(name))"
      }
      line("GROUP BY " + texts.joined(separator: " "))
    }
    if let having = parts.having { line("HAVING " + text(ofConstraint: having)) }
    if !parts.order.isEmpty {
      let texts = parts.order.map {
        ($0.descending ? "DESC" : "ASC") + "(" + text(of: $0.expression) + ")"
      }
      line("ORDER BY " + texts.joined(separator: " "))
    }
    if let limit = parts.limit { line("LIMIT \(limit)") }
    if parts.offset > 0 { line("OFFSET \(parts.offset)") }
    if case .values(let variables, let rows) = parts.values {
      line(text(ofValues: variables, rows))
    }
  }

  private func text(ofValues variables: [Variable], _ rows: [[Term?]]) -> String {
    let names = variables.map { "?" + $0.name }.joined(separator: " ")
    let tuples = rows.map { row in
      "(" + row.map { $0.map(TermText.text) ?? "UNDEF" }.joined(separator: " ") + ")"
    }
    return "VALUES (\(names)) { \(tuples.joined(separator: " ")) }"
  }

  /// A triple with its full stop.
  func text(of triple: TriplePattern) -> String {
    [triple.subject, triple.predicate, triple.object].map(TermText.text).joined(separator: " ")
      + " ."
  }

  /// A path; brackets where it binds more weakly than what it stands in.
  ///
  /// Strengths: alternative 0, sequence 1, inverse 2, modifiers 3.
  private func text(of path: PropertyPath, above strength: Int) -> String {
    func bracketed(_ text: String, _ own: Int) -> String { own < strength ? "(\(text))" : text }
    switch path {
    case .predicate(let iri): return TermText.text(iri)
    case .inverse(let path): return bracketed("^" + text(of: path, above: 3), 2)
    case .sequence(let first, let second):
      return bracketed(text(of: first, above: 1) + "/" + text(of: second, above: 2), 1)
    case .alternative(let first, let second):
      return bracketed(text(of: first, above: 0) + "|" + text(of: second, above: 1), 0)
    case .zeroOrMore(let path): return bracketed(text(of: path, above: 4) + "*", 3)
    case .oneOrMore(let path): return bracketed(text(of: path, above: 4) + "+", 3)
    case .zeroOrOne(let path): return bracketed(text(of: path, above: 4) + "?", 3)
    case .negatedPropertySet(let forward, let inverse):
      let parts = forward.map(TermText.text) + inverse.map { "^" + TermText.text($0) }
      return "!(" + parts.joined(separator: "|") + ")"
    }
  }
}

extension GraphPattern {
  /// The patterns of joins that were written one after the other.
  fileprivate var sequence: [GraphPattern] {
    var parts: [GraphPattern] = []
    var first = self
    while case .join(let left, let right) = first {
      parts.append(right)
      first = left
    }
    return [first] + parts.reversed()
  }

  /// The blank nodes of a pattern of triples or of a path.
  fileprivate var blankNodes: Set<Variable> {
    let places: [TermPattern] =
      switch self {
      case .bgp(let triples): triples.flatMap { [$0.subject, $0.object] }
      case .path(let subject, _, let object): [subject, object]
      case .join, .leftJoin, .filter, .union, .minus, .graph, .service, .extend, .values, .group,
        .orderBy, .project, .distinct, .reduced, .slice:
        []
      }
    return Set(
      places.compactMap { place in
        guard case .variable(let variable) = place, variable.name.hasPrefix("_:") else {
          return nil
        }
        return variable
      })
  }

  /// Whether the pattern is written as one element of a group.
  fileprivate var isOneElement: Bool {
    switch self {
    case .path, .union, .graph, .service, .values, .filter, .group, .orderBy, .project, .distinct,
      .reduced, .slice:
      true
    case .bgp, .join, .leftJoin, .minus, .extend: false
    }
  }
}
