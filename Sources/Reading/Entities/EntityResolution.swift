public import Language

/// Brings the names of a text to entities: one for each person, body, country and place, whatever
/// the text calls them, and says who holds which post.
public struct EntityResolution: Stage {
  private let gazetteers: Gazetteers

  /// Makes the stage.
  public init(_ gazetteers: Gazetteers) {
    self.gazetteers = gazetteers
  }

  /// Resolves the names.
  ///
  /// - Complexity: O(*n*) in the number of tokens, O(*p*²) in the number of different people.
  @inline(never)
  public func run(_ input: NameReading) -> EntityReading {
    var resolver = Resolver(
      scene: Scene(layout: input.layout, gazetteers: gazetteers), input: input)
    return resolver.run()
  }

  /// The posts of a text whose country neither its words nor a rule tells.
  func openPosts(_ input: NameReading) -> [OpenPost] {
    var resolver = Resolver(
      scene: Scene(layout: input.layout, gazetteers: gazetteers), input: input)
    return resolver.finder().openPosts()
  }
}

/// The work of `EntityResolution` on one text.
struct Resolver {
  let scene: Scene
  let input: NameReading
  var entities: [Entity] = []
  var mentions: [Mention] = []
  var byKey: [String: Entity.ID] = [:]
  /// The country whose officials the text names without saying whose they are.
  private let local: String?
  /// Reads the names of bodies.
  let bodyReader: BodyReader

  init(scene: Scene, input: NameReading) {
    self.scene = scene
    self.input = input
    let home = HomeCountry.code(of: scene.layout, gazetteers: scene.gazetteers)
    local = LocalCountry(scene).code
    bodyReader = BodyReader(scene: scene, local: home ?? local)
  }

  @inline(never)
  mutating func run() -> EntityReading {
    let holdings = finder().holdings()
    for holding in holdings { learn(from: holding) }
    return inOrder(holdings)
  }

  /// Resolves the names, and finds posts by them.
  mutating func finder() -> HoldingFinder {
    resolvePeople()
    let codes = countryCodes()
    // Where a body is called by its acronym, or by the last word of its name, before the text says which it is.
    let bodies = input.names.filter { $0.kind == .organization }
    let whole = WholeNames(bodies, scene: scene)
    for name in bodies where scene.bracketedAcronym(at: name.tokens.upperBound) != nil {
      addOrganization(name)
    }
    recogniseInitials(of: bodies)
    for name in input.names {
      switch name.kind {
      case .country, .nationality: addCountries(name, preferring: codes)
      case .place: addPlace(name)
      case .organization where scene.bracketedAcronym(at: name.tokens.upperBound) == nil:
        if whole.isShort(name) { continue }
        addOrganization(name)
      case .organization: break
      case .person, .event: break
      }
    }
    for name in bodies where whole.isShort(name) { addShort(name, of: whole.name(of: name)) }
    addAcronyms()
    mentions.sort {
      ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count)
    }
    return HoldingFinder(
      scene: scene, roles: input.roles, entities: entities, mentions: mentions, local: local)
  }

  /// What a post tells about its holder.
  private mutating func learn(from holding: Holding) {
    guard entities[holding.person].country == nil || !holding.isFormer else { return }
    if entities[holding.person].country == nil, let country = holding.country {
      entities[holding.person].country = country
    }
  }

  /// Numbers the entities in the order in which the text names them.
  private func inOrder(_ holdings: [Holding]) -> EntityReading {
    var place = [Int](repeating: -1, count: entities.count)
    var ordered: [Entity] = []
    func move(_ id: Entity.ID) -> Entity.ID {
      if place[id] < 0 {
        place[id] = ordered.count
        ordered.append(entities[id])
        ordered[place[id]].aliases = Set(ordered[place[id]].aliases)
          .subtracting([ordered[place[id]].name]).sorted()
      }
      return place[id]
    }
    let mentions = mentions.map { mention in
      var mention = mention
      mention.entity = move(mention.entity)
      return mention
    }
    let holdings = holdings.map { holding in
      var holding = holding
      holding.person = move(holding.person)
      holding.body = holding.body.map(move)
      return holding
    }
    return EntityReading(
      layout: input.layout, entities: ordered, mentions: mentions, holdings: holdings,
      local: local)
  }

  mutating func entity(_ key: String, make: () -> Entity) -> Entity.ID {
    if let known = byKey[key] { return known }
    entities.append(make())
    byKey[key] = entities.count - 1
    return entities.count - 1
  }

  // MARK: People

  private mutating func resolvePeople() {
    let names = input.names.filter { $0.kind == .person }
    let reader = PersonFormReader(scene: scene, roles: input.roles)
    let forms = names.map { reader.form($0.tokens) }
    let clusters = PersonClusters(forms, variants: scene.gazetteers.nameVariants)
    var ids: [Entity.ID] = []
    for cluster in clusters.clusters {
      ids.append(entities.count)
      entities.append(person(cluster))
    }
    for (name, cluster) in zip(names, clusters.assignment) {
      mentions.append(Mention(tokens: name.tokens, entity: ids[cluster], kind: .name))
    }
  }

  private func person(_ cluster: PersonClusters.Cluster) -> Entity {
    let names = cluster.forms.map { name($0.tokens) }
    let longest = zip(cluster.forms, names).enumerated().max { left, right in
      let (a, b) = (left.element, right.element)
      return (a.0.words.count, a.0.tokens.count, -left.offset)
        < (b.0.words.count, b.0.tokens.count, -right.offset)
    }
    let gender =
      cluster.gender == .unknown
      ? cluster.forms.map(\.gender).first { $0 != .unknown } ?? .unknown : cluster.gender
    return Entity(
      kind: .person, name: longest?.element.1 ?? "", aliases: names, gender: gender)
  }

  /// The words of a name, in ordinary capitals where a label shouts them.
  private func name(_ range: Range<Int>) -> String {
    let string = scene.document.string(range)
    let isShouted = range.allSatisfy {
      !scene.isWord($0) || scene.document.tokens[$0].letterCase == .upper
    }
    // "JFK" is an acronym in running text, "MS. GUNN:" at the head of a turn is none.
    let least = scene.layout.isLabel(range.lowerBound) ? 2 : 4
    guard isShouted, string.utf8.count > least else {
      return Self.oneLine(string).split(separator: " ").map(Self.spoken).joined(separator: " ")
    }
    return string.split(separator: " ").map {
      $0.prefix(1).uppercased() + $0.dropFirst().lowercased()
    }.joined(separator: " ")
  }

  /// A family name in ordinary capitals, where it alone shouts ("KUROSAWA Taketoshi").
  private static func spoken(_ word: Substring) -> String {
    let isShouted =
      word.unicodeScalars.count > 2
      && word.unicodeScalars.allSatisfy { $0.properties.isUppercase || $0 == "-" || $0 == "'" }
    guard isShouted, word.unicodeScalars.contains(where: vowels.contains),
      !CommonWords.suffixes.contains(word.lowercased())
    else {
      return String(word)
    }
    return word.split(separator: "-", omittingEmptySubsequences: false)
      .map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: "-")
  }

  private static let vowels: Set<Unicode.Scalar> = [
    "A", "E", "I", "O", "U", "Y", "Ä", "Ö", "Ü", "É", "İ", "Å", "Ø",
  ]

  static func oneLine(_ string: String) -> String {
    string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Countries and places

  /// How often each country is named in a way that leaves no doubt.
  private func countryCodes() -> [String: Int] {
    var counts: [String: Int] = [:]
    for name in input.names where name.kind == .country || name.kind == .nationality {
      guard let hit = scene.country(at: name.tokens.lowerBound), !hit.value.isAmbiguous else {
        continue
      }
      counts[hit.value.country.alpha3, default: 0] += 1
    }
    return counts
  }

  private mutating func addCountries(_ name: NameSpan, preferring counts: [String: Int]) {
    let phrase = scene.document.string(name.tokens)
    let isName = name.kind == .country
    var found = scene.gazetteers.countries.forms(of: phrase)
    if found.isEmpty, name.tokens.count == 1 {
      // "U.S.-Japan": each part is a country.
      for part in phrase.split(whereSeparator: { $0 == "-" || $0 == "–" || $0 == "‑" }) {
        if let form = scene.gazetteers.countries.forms(of: part).first(where: {
          !$0.uses.isDisjoint(with: [.name, .adjective, .demonym])
        }) {
          add(form.country, name.tokens, .nationality, alias: nil)
        }
      }
      return
    }
    if found.count > 1 {
      found.sort { counts[$0.country.alpha3, default: 0] > counts[$1.country.alpha3, default: 0] }
    }
    guard let form = found.first else { return }
    add(
      form.country, name.tokens, isName ? .name : .nationality, alias: isName ? phrase : nil)
  }

  private mutating func add(
    _ country: Country, _ tokens: Range<Int>, _ kind: Mention.Kind, alias: String?
  ) {
    let id = entity("country:" + country.alpha3) {
      Entity(kind: .country, name: country.name, country: country.alpha3)
    }
    if let alias { entities[id].aliases.append(Self.oneLine(alias)) }
    mentions.append(Mention(tokens: tokens, entity: id, kind: kind))
  }

  private mutating func addPlace(_ name: NameSpan) {
    let words = Self.oneLine(scene.document.string(name.tokens))
    let known = scene.place(at: name.tokens.lowerBound)
      .flatMap { $0.tokens == name.tokens ? $0.value : nil }
    let capital = scene.country(at: name.tokens.lowerBound)
      .flatMap { $0.tokens == name.tokens && $0.value.uses.contains(.capital) ? $0.value : nil }
    let label =
      known?.name
      ?? capital?.country.capital.flatMap { folded($0) == folded(words) ? $0 : nil } ?? words
    // The text's own fullest name is kept ("New York"), the table's where the text shouts, and for capitals, which
    // have as many spellings as writers ("Washington, D.C.", "Washington DC").
    let shown = Self.isShouted(words) || known?.kind == .capital ? label : words
    let id = entity("place:" + folded(label)) {
      Entity(kind: .place, name: shown, country: known?.country ?? capital?.country.alpha3)
    }
    if shown.utf8.count > entities[id].name.utf8.count {
      entities[id].aliases.append(entities[id].name)
      entities[id].name = shown
    }
    entities[id].aliases.append(words)
    if entities[id].country == nil, scene.isComma(name.tokens.upperBound),
      let country = scene.countryName(at: name.tokens.upperBound + 1)
    {
      entities[id].country = country.value.country.alpha3
    }
    mentions.append(Mention(tokens: name.tokens, entity: id, kind: .name))
  }

  private static func isShouted(_ words: String) -> Bool {
    words.utf8.count > 4 && words == words.uppercased()
  }
}
