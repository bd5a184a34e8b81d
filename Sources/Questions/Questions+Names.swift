import RDF

/// What a name that somebody typed can mean.
public struct NamedThing: Hashable, Sendable {
  /// What things with names there are.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The kinds, each the first part of its IRIs.
    case person, country, government, organization, place, event, topic, role, post

    /// The kind of an IRI's thing, nil for others.
    public init?(of id: String) {
      guard let slash = id.firstIndex(of: "/") else { return nil }
      self.init(rawValue: String(id[..<slash]))
    }
  }

  /// Its IRI, relative as it is stored.
  public var id: String
  /// Its name.
  public var name: String
  /// What it is.
  public var kind: Kind
  /// Whether what was typed is a whole name of it and not only a word of one.
  public var isExact: Bool
}

extension Questions {
  /// The things of some kinds that a person can mean by what they typed, the likeliest first.
  ///
  /// `Cavusoglu` finds Çavuşoğlu, `iran` the country and its government, `blinken` everybody of
  /// that name, `person/ann-doe` and `ann-doe` the one person. Where a country, body, place or
  /// event is called exactly that, others that only share a word with it are left out.
  public func things(named typed: String, of kinds: [NamedThing.Kind]) throws -> [NamedThing] {
    if typed.contains("/") { return try thingsWithID(typed, of: kinds) }
    let named = try thingsCalled(typed, of: kinds)
    if !named.isEmpty { return named }
    // Events without a name of their own are not looked up by words: "meeting: Eikdal, Halvorsen".
    let whole = try ask(
      "SELECT ?thing { ?thing schema:name ?name }", bindings: ["name": .literal(Literal(typed))]
    ).rows.compactMap { $0[0]?.text }.filter { NamedThing.Kind(of: $0).map(kinds.contains) == true }
    // "blinken" is everybody of that name, though the tail of one IRI may be just that.
    return whole.isEmpty ? try thingsWithID(typed, of: kinds) : try self.named(whole, whole: typed)
  }

  private func thingsCalled(
    _ typed: String, of kinds: [NamedThing.Kind]
  ) throws -> [NamedThing] {
    let whole = folding(typed)
    // As `rap:lookup` cuts names into words.
    let words = whole.split(separator: " ").map { $0.filter { !",().".contains($0) } }
      .filter { !$0.isEmpty }
    guard !words.isEmpty else { return [] }
    let keys = Set(words + [whole, words.joined(separator: " ")])
    var found: [String: Set<String>] = [:]
    let rows = try ask(
      "SELECT ?thing ?key { VALUES ?key {} ?thing rap:lookup ?key }", "key",
      in: keys.sorted().map { .literal(Literal($0)) }
    ).rows
    for row in rows {
      guard let id = row[0]?.text, let key = row[1]?.text else { continue }
      guard let kind = NamedThing.Kind(of: id), kinds.contains(kind) else { continue }
      found[id, default: []].insert(key)
    }
    let candidates = found.filter { _, keys in
      keys.contains(whole) || words.allSatisfy(keys.contains)
    }.keys
    return best(try named(candidates, whole: whole))
  }

  /// The topics whose name holds all the words that somebody typed.
  public func topics(named typed: String) throws -> [Reference] {
    let direct = try thingsWithID(typed, of: [.topic])
    guard direct.isEmpty else { return direct.map { Reference(id: $0.id, name: $0.name) } }
    let rows = try ask(
      "SELECT ?topic ?label { ?label rap:matches ?words . ?topic skos:prefLabel ?label }",
      bindings: ["words": .literal(Literal(typed))]
    ).rows
    return rows.compactMap { row in
      guard let id = row[0]?.text, let label = row[1]?.text, id.hasPrefix("topic/") else {
        return nil
      }
      return Reference(id: id, name: label)
    }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  /// Every name of things of some kinds, for telling what may have been meant.
  public func names(of kinds: [NamedThing.Kind]) throws -> [String] {
    let property = kinds == [.topic] || kinds == [.role] ? "skos:prefLabel" : "schema:name"
    let rows = try ask("SELECT ?thing ?name { ?thing \(property) ?name }").rows
    var names: Set<String> = []
    for row in rows {
      guard let id = row[0]?.text, let kind = NamedThing.Kind(of: id), kinds.contains(kind),
        let name = row[1]?.text
      else { continue }
      names.insert(name)
    }
    return names.sorted()
  }

  /// What was typed taken as an IRI, whole or without its first part.
  private func thingsWithID(
    _ typed: String, of kinds: [NamedThing.Kind]
  ) throws -> [NamedThing] {
    guard !typed.contains(where: \.isWhitespace) else { return [] }
    let possible =
      typed.contains("/")
      ? (NamedThing.Kind(of: typed).map(kinds.contains) == true ? [typed] : [])
      : kinds.map { "\($0.rawValue)/\(typed)" }
    return try describe(possible, [RDFVocabulary.type, Schema.name, SKOS.prefLabel]).values
      .compactMap { thing in
        NamedThing.Kind(of: thing.id).map {
          NamedThing(id: thing.id, name: thing.name, kind: $0, isExact: true)
        }
      }.sorted { $0.id < $1.id }
  }

  private func named(
    _ ids: some Collection<String>, whole: String
  ) throws -> [NamedThing] {
    try describe(ids, [Schema.name, Schema.alternateName, Schema.identifier, SKOS.prefLabel])
      .values.compactMap { thing in
        guard let kind = NamedThing.Kind(of: thing.id) else { return nil }
        let names =
          [thing.name] + thing.texts(Schema.alternateName)
          + thing.texts(Schema.identifier)
        return NamedThing(
          id: thing.id, name: thing.name, kind: kind,
          isExact: names.contains { folding($0) == whole })
      }
  }

  /// What is meant and nothing that only sounds like it; of a country its government as well.
  private func best(_ things: [NamedThing]) -> [NamedThing] {
    // A single name is many people's; "Iran" and "UN" are one country's and one body's.
    let exact = things.filter { $0.isExact && $0.kind != .person }
    var kept = exact.isEmpty ? things : exact
    for country in kept where country.kind == .country {
      let government = "government/" + country.id.lastPathPart
      if let other = things.first(where: { $0.id == government }), !kept.contains(other) {
        kept.append(other)
      }
    }
    let order = Dictionary(
      uniqueKeysWithValues: NamedThing.Kind.allCases.enumerated().map { ($1, $0) })
    return kept.sorted { a, b in
      (a.isExact ? 0 : 1, order[a.kind] ?? 0, a.name, a.id)
        < (b.isExact ? 0 : 1, order[b.kind] ?? 0, b.name, b.id)
    }
  }
}
