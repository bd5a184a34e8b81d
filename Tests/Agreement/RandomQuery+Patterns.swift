import RDF

/// Groups and what stands in them.
extension RandomQuery {
  /// A group in its brackets.
  mutating func group(_ depth: Int) -> String {
    indent += 1
    // Conditions alone find nothing: most groups begin with triples.
    var lines = chance(75) ? [chance(75) ? triples() : path()] : []
    lines += (0..<number(lines.isEmpty ? 1..<4 : 0..<3)).map { _ in element(depth) }
    indent -= 1
    let margin = String(repeating: "  ", count: indent)
    return "{\n" + lines.map { margin + "  " + $0 + "\n" }.joined() + margin + "}"
  }

  private mutating func element(_ depth: Int) -> String {
    guard depth > 0 else { return triples() }
    switch number(0..<34) {
    case 0..<10: return triples()
    case 10..<13: return path()
    case 13..<17: return "OPTIONAL " + group(depth - 1)
    case 17..<19: return group(depth - 1) + " UNION " + group(depth - 1)
    case 19: return "MINUS " + group(depth - 1)
    case 20..<24: return "FILTER (\(condition(2)))"
    case 24, 25: return "FILTER \(pick(["", "NOT "]))EXISTS " + existing()
    case 26, 27:
      let text = value(2)
      bound += 1
      return "BIND (\(text) AS ?b\(bound))"
    case 28: return inlineData()
    case 29, 30:
      return "GRAPH \(pick([variable(), "?g", ":g", ":h", ":a", ":none"])) " + group(depth - 1)
    case 31: return subquery(depth - 1)
    default: return group(depth - 1)
    }
  }

  private mutating func within(_ depth: Int) -> String {
    let name = data.keys.compactMap(\.self).sorted { "\($0)" < "\($1)" }.randomElement(
      using: &numbers)
    let before = active
    defer { active = before }
    active = name ?? active
    let written = pick([variable(), "?g", "?g", name.flatMap(text) ?? ":g", ":h", ":none"])
    if written == "?g" { witness["?g"] = name }
    return "GRAPH \(written) " + group(depth)
  }

  private mutating func end() -> String {
    switch number(0..<20) {
    case 0..<12: variable()
    case 12: pick(["_:u", "[]"])
    default: node()
    }
  }

  private mutating func object() -> String {
    switch number(0..<20) {
    case 0..<12: variable()
    case 12: pick(["_:u", "[]"])
    default: constant()
    }
  }

  private mutating func predicate() -> String { ":" + pick(["p", "p", "p", "q", "q", "r"]) }

  private mutating func triples() -> String {
    let text = (0..<number(1..<4)).map { _ in
      chance(80) ? witnessed() : nil
    }.map { $0 ?? "\(end()) \(chance(12) ? variable() : predicate()) \(object()) ." }
      .joined(separator: " ")
    // A label belongs to one group of triples: each gets its own.
    guard text.contains("_:u") else { return text }
    labels += 1
    return text.replacing("_:u", with: "_:u\(labels)")
  }

  /// A triple pattern that matches a triple of the data under the witness.
  private mutating func witnessed() -> String? {
    guard let triple = data[active]?.randomElement(using: &numbers) else { return nil }
    let subject = place(triple.subject, variables: 75)
    let predicate = place(.iri(triple.predicate), variables: 12)
    return "\(subject) \(predicate) \(place(triple.object, variables: 70)) ."
  }

  /// A variable that the witness gives this term, or that has none yet; else the term itself.
  private mutating func place(_ term: Term, variables percent: Int) -> String {
    let written = text(term)
    guard chance(percent) || written == nil else { return written ?? "[]" }
    let fitting = Self.names.filter { witness[$0] == nil || witness[$0] == term }
    guard !fitting.isEmpty, chance(93) else { return written ?? "[]" }
    let name = pick(fitting)
    witness[name] = term
    return name
  }

  private static let names = ["?x", "?x", "?y", "?y", "?z", "?w"]

  private mutating func path() -> String {
    "\(end()) \(steps(2)) \(object())".replacing("_:u", with: "[]") + " ."
  }

  private mutating func steps(_ depth: Int) -> String {
    guard depth > 0 else { return predicate() }
    switch number(0..<11) {
    case 0: return "^(" + steps(depth - 1) + ")"
    case 1, 2: return "(" + steps(depth - 1) + "/" + steps(depth - 1) + ")"
    case 3: return "(" + steps(depth - 1) + "|" + steps(depth - 1) + ")"
    case 4, 5: return "(" + steps(depth - 1) + ")*"
    case 6, 7: return "(" + steps(depth - 1) + ")+"
    case 8: return "(" + steps(depth - 1) + ")?"
    case 9: return pick(["!:p", "!(:p|:q)", "!^:p", "!(:p|^:q)", "!(^:p|^:q)"])
    default: return predicate()
    }
  }

  mutating func inlineData() -> String {
    let columns = variables(1...2)
    let rows = (0..<number(0..<4)).map { _ in
      "(" + columns.map { _ in chance(80) ? constant() : "UNDEF" }.joined(separator: " ") + ")"
    }
    return "VALUES (\(columns.joined(separator: " "))) { \(rows.joined(separator: " ")) }"
  }

  private mutating func subquery(_ depth: Int) -> String {
    if chance(40) { return "{ " + grouped(group(depth)) + " }" }
    guard chance(40) else {
      let columns = variables(1...3).joined(separator: " ")
      return "{ SELECT \(pick(["", "DISTINCT "]))\(columns) " + group(depth) + " }"
    }
    // Cut where nothing is left open: rows that order alike are alike.
    let column = variable()
    let inner = group(depth)
    return "{ SELECT \(pick(["", "DISTINCT "]))\(column) { \(inner) FILTER (!ISBLANK(\(column))) }"
      + " ORDER BY \(pick(["", "DESC"]))(STR(\(column))) LANG(\(column)) STR(DATATYPE(\(column)))"
      + " LIMIT \(number(0..<4)) OFFSET \(number(0..<3)) }"
  }

  /// What stands under EXISTS: of this, the specification's substitution leaves nothing open.
  mutating func existing() -> String {
    indent += 1
    defer { indent -= 1 }
    var lines = [chance(70) ? triples() : path()]
    if chance(25) { lines.append("OPTIONAL { \(triples()) }") }
    if chance(20) { lines.append("{ \(triples()) } UNION { \(triples()) }") }
    if chance(10) {
      lines.append("{ SELECT \(pick(["", "DISTINCT "]))\(variable()) { \(triples()) } }")
    }
    if chance(10) { lines.append("MINUS { \(triples()) }") }
    if chance(25) { lines.append("FILTER (\(condition(1)))") }
    if chance(10) {
      lines = ["GRAPH \(pick([variable(), "?g", ":g"])) { \(lines.joined(separator: " ")) }"]
    }
    return "{ " + lines.joined(separator: " ") + " }"
  }
}
