import RDF

/// What the default graph says of one resource, by property.
struct Description {
  let id: String
  private(set) var values: [IRI: [Term]] = [:]

  init(_ id: String) { self.id = id }

  mutating func add(_ value: Term, for property: IRI) {
    values[property, default: []].append(value)
  }

  /// The characters of all values, in code point order.
  func texts(_ property: IRI) -> [String] {
    (values[property] ?? []).map(\.text).sorted()
  }

  /// The characters of the first value in code point order.
  func text(_ property: IRI) -> String? { (values[property] ?? []).map(\.text).min() }

  /// The first value that is a whole number.
  func int(_ property: IRI) -> Int? {
    (values[property] ?? []).lazy.compactMap { Int($0.text) }.first
  }

  /// Whether the property is said to be true.
  func isTrue(_ property: IRI) -> Bool { text(property) == "true" }

  func isOfClass(_ type: IRI) -> Bool {
    (values[RDFVocabulary.type] ?? []).contains(.iri(type))
  }

  /// The name, or the last part of the id where there is none.
  var name: String {
    text(Schema.name) ?? text(SKOS.prefLabel) ?? id.lastPathPart
  }
}

extension Term {
  /// The characters of the term: of an IRI the IRI itself, of a literal its lexical form.
  var text: String {
    switch self {
    case .iri(let iri): iri.value
    case .literal(let literal): literal.lexicalForm
    case .blankNode(let node): node.description
    }
  }
}

extension String {
  /// What stands behind the last slash.
  var lastPathPart: String {
    lastIndex(of: "/").map { String(self[index(after: $0)...]) } ?? self
  }
}

extension Questions {
  /// How many resources are described by one query: probes then stay cheaper than a scan.
  private static var batch: Int { 1_000 }

  /// All that the default graph says of resources.
  ///
  /// For statements and posts, of which little is said; of a well-known person much is.
  func describe(_ ids: some Collection<String>) throws -> [String: Description] {
    try describe(ids, "SELECT ?s ?p ?o { VALUES ?s {} ?s ?p ?o }", ["s"]) { [[$0]] }
  }

  /// What the default graph says of resources by some properties.
  func describe(
    _ ids: some Collection<String>, _ properties: [IRI]
  ) throws -> [String: Description] {
    let predicates = properties.map { Term.iri($0) }
    return try describe(ids, "SELECT ?s ?p ?o { VALUES (?s ?p) {} ?s ?p ?o }", ["s", "p"]) { id in
      predicates.map { [id, $0] }
    }
  }

  private func describe(
    _ ids: some Collection<String>, _ text: String, _ variables: [String],
    rows: (Term) -> [[Term]]
  ) throws -> [String: Description] {
    var result: [String: Description] = [:]
    let ordered = Set(ids).sorted()
    var start = 0
    while start < ordered.count {
      let part = ordered[start..<min(start + Self.batch, ordered.count)]
      start += Self.batch
      let list = part.flatMap { rows(.iri($0)) }
      for row in try ask(text, lists: [variables: list]).rows {
        guard let subject = row[0]?.text, let property = row[1]?.iri, let value = row[2] else {
          continue
        }
        result[subject, default: Description(subject)].add(value, for: property)
      }
    }
    return result
  }

  /// The names of things, for showing them beside other things.
  func references(_ ids: some Collection<String>) throws -> [String: Reference] {
    let found = try describe(ids, [Schema.name, SKOS.prefLabel])
    var result: [String: Reference] = [:]
    for id in ids { result[id] = Reference(id: id, name: found[id]?.name ?? id.lastPathPart) }
    return result
  }
}
