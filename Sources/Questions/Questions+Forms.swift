import RDF

extension Questions {
  /// The words by which texts name things: names, other names, family names; of countries and
  /// governments their adjectives as well.
  ///
  /// - Parameter ids: IRIs of things.
  /// - Returns: for each IRI of which something is known its forms, in no particular spelling, its name first.
  /// - Throws: what the query throws.
  public func forms(ofThings ids: some Sequence<String>) throws -> [String: [String]] {
    let known = try describe(
      Set(ids), [Schema.name, Schema.alternateName, Rap.familyName, SKOS.prefLabel])
    let states = known.keys.filter {
      ["country", "government"].contains(NamedThing.Kind(of: $0)?.rawValue)
    }
    let lookups = try describe(states, [Rap.lookup, Schema.identifier])
    return known.mapValues { thing in
      var forms = [thing.name] + thing.texts(Schema.alternateName) + thing.texts(Rap.familyName)
      guard let keys = lookups[thing.id] else { return forms }
      // Of "United States" neither word is the country; of "Iran" and "Iranian" both are.
      let parts = Set(
        folding(thing.name).split(separator: " ").map(String.init) + ["government", "the"])
      let codes = Set([folding(thing.id.lastPathPart)])
      let plain = keys.texts(Rap.lookup).filter { !parts.contains($0) && !codes.contains($0) }
      forms += plain
      return forms
    }
  }
}
