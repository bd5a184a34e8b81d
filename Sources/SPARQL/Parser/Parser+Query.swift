import RDF

/// The prologue and the four forms of a query.
extension Parser {
  static let queryForms = ["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"]

  /// Reads a whole query, to the end of the text.
  mutating func query() throws(SPARQLError) -> QuerySyntax {
    try prologue()
    var query: QuerySyntax
    switch token.keyword {
    case "SELECT": query = try select()
    case "ASK": query = try ask()
    case "CONSTRUCT": query = try construct()
    case "DESCRIBE": query = try describe()
    default:
      let isUpdate = Self.operationKeywords.contains(token.keyword ?? "")
      throw expected(
        "SELECT, ASK, CONSTRUCT or DESCRIBE", keywords: Self.queryForms + ["PREFIX", "BASE"],
        suggestion: isUpdate
          ? "\(token.keyword ?? "") begins an update, which is no question" : nil)
    }
    if at(keyword: "VALUES") {
      advance()
      query.values = try values()
    }
    query.base = base
    guard token.kind == .end else {
      throw expected("the end of the query", keywords: Self.modifierKeywords)
    }
    return query
  }

  /// Reads BASE and PREFIX, as many as there are.
  mutating func prologue() throws(SPARQLError) {
    while true {
      if take(keyword: "BASE") {
        guard case .iri(let value) = token.kind else { throw expected("an IRI in `<>`") }
        base = resolved(value)
        // A namespace that was declared before there was a base is meant relative to this one.
        prefixes = options.knownPrefixes.merging(prefixes) { $1 }
          .mapValues { resolved($0).value }
        advance()
      } else if take(keyword: "PREFIX") {
        guard case .prefixedName(let prefix, let local) = token.kind, local.isEmpty,
          !prefix.hasSuffix(".")
        else { throw expected("a prefix with its colon, such as `schema:`") }
        advance()
        guard case .iri(let value) = token.kind else { throw expected("an IRI in `<>`") }
        prefixes[prefix] = resolved(value).value
        advance()
      } else {
        return
      }
    }
  }

  private mutating func ask() throws(SPARQLError) -> QuerySyntax {
    advance()
    var query = QuerySyntax(form: .ask)
    try dataset(&query)
    try whereClause(&query)
    try modifiers(&query)
    return query
  }

  private mutating func construct() throws(SPARQLError) -> QuerySyntax {
    advance()
    if at("{") {
      let template = try triplesTemplate(as: .template)
      var query = QuerySyntax(form: .construct(template))
      try dataset(&query)
      try whereClause(&query)
      try modifiers(&query)
      return query
    }
    var query = QuerySyntax(form: .construct([]))
    try dataset(&query)
    try need(keyword: "WHERE")
    // The short form: the pattern is the template. Read once as each.
    let start = index
    query.form = .construct(try triplesTemplate(as: .template))
    index = start
    try whereClause(&query)
    try modifiers(&query)
    return query
  }

  private mutating func describe() throws(SPARQLError) -> QuerySyntax {
    advance()
    var resources: [TermPattern] = []
    if !take("*") {
      while let resource = try variableOrIRI() { resources.append(resource) }
      guard !resources.isEmpty else { throw expected("a variable, an IRI or `*`") }
    }
    var query = QuerySyntax(form: .describe(resources))
    try dataset(&query)
    if at(keyword: "WHERE") || at("{") { try whereClause(&query) }
    try modifiers(&query)
    return query
  }

  mutating func dataset(_ query: inout QuerySyntax) throws(SPARQLError) {
    while take(keyword: "FROM") {
      let isNamed = take(keyword: "NAMED")
      let graph = try iri("the IRI of a graph")
      if isNamed { query.namedGraphs.append(graph) } else { query.defaultGraphs.append(graph) }
    }
  }

  mutating func whereClause(_ query: inout QuerySyntax) throws(SPARQLError) {
    if !take(keyword: "WHERE"), !at("{") {
      throw expected("WHERE or `{`", keywords: ["WHERE", "FROM"])
    }
    query.pattern = try group()
  }
}
