import Language

/// Bodies by their names.
extension Resolver {
  mutating func addOrganization(_ name: NameSpan) {
    let body = bodyReader.body(name.tokens)
    let id =
      byKey[body.key] ?? byKey[body.shortKey] ?? longer(body, name.tokens)
      ?? entity(body.key) { body.entity }
    entities[id].aliases.append(Self.oneLine(scene.document.string(name.tokens)))
    if let alias = body.alias { entities[id].aliases.append(alias) }
    if entities[id].country == nil { entities[id].country = body.entity.country }
    let isShort = body.isShort || scene.isAcronym(name.tokens.lowerBound) && name.tokens.count == 1
    mentions.append(
      Mention(tokens: name.tokens, entity: id, kind: isShort ? .acronym : .name))
    // "Supreme Council (SC)": the acronym names the same body from here on.
    guard scene.bracketedAcronym(at: name.tokens.upperBound) != nil else { return }
    let acronym = scene.document.words[name.tokens.upperBound + 1]
    let known = bodyReader.body(name.tokens.upperBound + 1..<name.tokens.upperBound + 2)
    // "Presidency of the Council of the European Union (EU)": the acronym is the last one's; but "Organization of the
    // Black Sea Economic Cooperation (BSEC)" is one.
    let words = folded(scene.document.string(name.tokens))
    let isWhole = ["organization of", "organisation of"].contains(where: words.hasPrefix)
    guard isWhole || !words.hasSuffix(" " + folded(known.entity.name)) else { return }
    byKey["acronym:" + acronym] = id
    byKey[known.key] = id
  }

  /// "FO" where the text names the Foreign Office: the body that the letters of an acronym can only stand for.
  mutating func recogniseInitials(of bodies: [NameSpan]) {
    let longer = Dictionary(grouping: bodies.filter { $0.tokens.count > 1 }) {
      initials(of: $0.tokens)
    }
    for short in bodies where short.tokens.count == 1 && scene.isAcronym(short.tokens.lowerBound) {
      let acronym = scene.document.string(short.tokens)
      guard let spans = longer[acronym], byKey["acronym:" + acronym] == nil,
        scene.organization(at: short.tokens.lowerBound) == nil
      else { continue }
      let named = spans.map { bodyReader.body($0.tokens) }
      guard let body = named.first, Set(named.map(\.key)).count == 1 else { continue }
      byKey["acronym:" + acronym] = entity(body.key) { body.entity }
    }
  }

  /// The first letters of the words that are written with a capital.
  private func initials(of tokens: Range<Int>) -> String {
    String(tokens.filter(scene.isCapitalised).compactMap { scene.document.words[$0].first })
  }

  /// "The Council" behind "the Security Council": the same body; nothing by itself where the text names none.
  mutating func addShort(_ name: NameSpan, of whole: NameSpan?) {
    guard let whole,
      let id = mentions.first(where: { $0.tokens == whole.tokens })?.entity
    else { return }
    entities[id].aliases.append(Self.oneLine(scene.document.string(name.tokens)))
    mentions.append(Mention(tokens: name.tokens, entity: id, kind: .name))
  }

  /// "Oceanis" where "Oceanis Maritime" has been named: the body whose first word it is.
  private func longer(_ body: BodyReader.Body, _ tokens: Range<Int>) -> Entity.ID? {
    guard tokens.count == 1, scene.organization(at: tokens.lowerBound) == nil,
      body.entity.kind == .organization
    else { return nil }
    let fitting = entities.indices.filter {
      entities[$0].kind == .organization && entities[$0].name.hasPrefix(body.entity.name + " ")
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// An acronym in brackets behind a country ("Republic of Cyprus (ROC)") is its name as well.
  mutating func addAcronyms() {
    for mention in mentions where entities[mention.entity].kind == .country {
      guard scene.bracketedAcronym(at: mention.tokens.upperBound) != nil else { continue }
      let index = mention.tokens.upperBound + 1
      guard !mentions.contains(where: { $0.tokens.contains(index) }) else { continue }
      entities[mention.entity].aliases.append(scene.document.words[index])
      mentions.append(
        Mention(tokens: index..<index + 1, entity: mention.entity, kind: .acronym))
    }
  }
}
