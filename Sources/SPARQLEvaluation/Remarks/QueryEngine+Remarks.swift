import RDF
public import SPARQL

extension QueryEngine {
  /// Why a query finds nothing, as far as its names tell: properties, types and things that no triple
  /// has.
  ///
  /// - Returns: remarks in the order in which the query names things; none where each of them occurs.
  /// - Throws: what the dataset throws.
  public func remarksOnNames(_ query: Query) throws -> [Remark] {
    var names = QueryNames()
    names.collect(query.pattern, isRequired: true)
    return try dataset.snapshot {
      var remarks: [Remark] = []
      for name in names.predicates where try !occurs(predicate: name) {
        remarks.append(.unusedPredicate(name, near: try predicate(near: name)))
      }
      for name in names.types where try !occurs(type: name) {
        remarks.append(.unusedType(name, near: Self.nearest(to: name, among: Self.types)))
      }
      for name in names.things where try dataset.id(of: .iri(name)) == nil {
        remarks.append(.unknownName(name))
      }
      return remarks
    }
  }

  private func occurs(predicate: IRI) throws -> Bool {
    guard predicate != Rap.matches else { return true }
    guard let id = try dataset.id(of: .iri(predicate)) else { return false }
    return try [IDPattern.Graph.defaultGraph, .anyNamed].contains {
      try dataset.estimate(IDPattern(predicate: id, graph: $0)) > 0
    }
  }

  private func occurs(type: IRI) throws -> Bool {
    guard let predicate = try dataset.id(of: .iri(RDFVocabulary.type)),
      let id = try dataset.id(of: .iri(type))
    else { return false }
    return try [IDPattern.Graph.defaultGraph, .anyNamed].contains {
      try dataset.estimate(IDPattern(predicate: predicate, object: id, graph: $0)) > 0
    }
  }

  /// The predicate in use that has nearly the same name.
  private func predicate(near name: IRI) throws -> IRI? {
    guard let ids = try dataset.predicates() else { return nil }
    return Self.nearest(to: name, among: try dataset.terms(of: ids).compactMap(\.iri))
  }

  /// The name whose last part is nearest; one of the same namespace before others.
  private static func nearest(to name: IRI, among candidates: [IRI]) -> IRI? {
    let wanted = parts(of: name)
    for isSame in [true, false] {
      var locals: [String: IRI] = [:]
      for candidate in candidates where candidate != name {
        let parts = parts(of: candidate)
        if (parts.namespace == wanted.namespace) == isSame { locals[parts.local] = candidate }
      }
      if let near = SPARQL.nearest(to: wanted.local, among: locals.keys) { return locals[near] }
    }
    return nil
  }

  private static func parts(of name: IRI) -> (namespace: String, local: String) {
    let value = name.value
    guard let end = value.lastIndex(where: { $0 == "/" || $0 == "#" }) else { return ("", value) }
    let start = value.index(after: end)
    return (String(value[..<start]), String(value[start...]))
  }

  /// The types of the project's data model.
  private static let types = [
    Rap.statement, Rap.direct, Rap.indirect, Rap.mixed, Rap.unnamedSpeaker, Schema.newsArticle,
    Schema.person, Schema.country, Schema.place, Schema.event, Schema.quotation,
    Schema.governmentOrganization, Schema.newsMediaOrganization, ORG.organization, ORG.post,
    NIF.context, NIF.sentence, NIF.phrase, SKOS.concept, SKOS.conceptScheme,
  ]
}

/// What a query names: predicates, types, and other things.
private struct QueryNames {
  private(set) var predicates: [IRI] = []
  private(set) var types: [IRI] = []
  private(set) var things: [IRI] = []

  /// Collects the names of a pattern.
  ///
  /// Parts that may find nothing without the whole finding nothing (OPTIONAL, MINUS, a branch of
  /// UNION) are passed over: that they do is no surprise.
  mutating func collect(_ pattern: GraphPattern, isRequired: Bool) {
    guard isRequired else { return }
    switch pattern {
    case .bgp(let triples): for triple in triples { collect(triple) }
    case .path(let subject, let path, let object):
      collect(path)
      for case .term(.iri(let name)) in [subject, object] { add(name, to: \.things) }
    case .join(let left, let right):
      collect(left, isRequired: true)
      collect(right, isRequired: true)
    case .leftJoin(let left, _, _), .minus(let left, _): collect(left, isRequired: true)
    case .graph(let name, let inner):
      if case .term(.iri(let name)) = name { add(name, to: \.things) }
      collect(inner, isRequired: true)
    case .filter(let condition, let inner):
      collect(inner, isRequired: true)
      if case .exists(let pattern) = condition { collect(pattern, isRequired: true) }
    case .extend(let inner, _, _), .group(let inner, _, _), .orderBy(let inner, _),
      .project(let inner, _), .distinct(let inner), .reduced(let inner), .slice(let inner, _, _):
      collect(inner, isRequired: true)
    case .union, .service, .values: return
    }
  }

  private mutating func collect(_ triple: TriplePattern) {
    if case .term(.iri(let predicate)) = triple.predicate {
      add(predicate, to: \.predicates)
      if predicate == RDFVocabulary.type, case .term(.iri(let type)) = triple.object {
        add(type, to: \.types)
      } else if case .term(.iri(let object)) = triple.object {
        add(object, to: \.things)
      }
    }
    if case .term(.iri(let subject)) = triple.subject { add(subject, to: \.things) }
  }

  private mutating func collect(_ path: PropertyPath) {
    switch path {
    case .predicate(let name): add(name, to: \.predicates)
    case .inverse(let inner), .oneOrMore(let inner): collect(inner)
    case .sequence(let first, let second):
      collect(first)
      collect(second)
    // These match without their properties as well.
    case .alternative, .zeroOrMore, .zeroOrOne, .negatedPropertySet: return
    }
  }

  private mutating func add(_ name: IRI, to list: WritableKeyPath<QueryNames, [IRI]>) {
    if !self[keyPath: list].contains(name) { self[keyPath: list].append(name) }
  }
}
