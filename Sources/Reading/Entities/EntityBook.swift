public import Language

/// The entities of one text while its statements are being read: tells who is meant by the words
/// for a speaker, and takes in the speakers that have no name.
///
///     var book = EntityBook(reading, gazetteers: gazetteers)
///     book.speaker(tokens)        // "The Iranian envoy" → Gholamali Khoshroo
///     let reading = book.finish() // with the descriptions and pronouns among the mentions
///
/// Numbers of entities stay as they are; new ones come at the end.
public struct EntityBook: Sendable {
  let scene: Scene
  let titles: RoleSpotter
  var entities: [Entity]
  var mentions: [Mention]
  var holdings: [Holding]
  let layout: Layout
  /// The places in `mentions` of the names, in the order of the text.
  let named: [Mention]
  /// Who has been found to speak where, and by what noun, in the order of the questions.
  var history: [(token: Int, entity: Entity.ID, noun: String?)] = []
  /// Pronouns that no statement asked for, up to a token: they keep somebody in view, and are not kept
  /// as mentions.
  var followed: [Mention] = []
  var followedUntil = 0
  /// By which pronouns people have been called on the way, of whom nothing else tells it.
  var calledBy: [Entity.ID: Set<Entity.Gender>] = [:]
  /// Which party the text gives whom.
  let parties: Parties
  /// The country of the ministry that has published the text, where one has.
  let home: String?
  /// The country whose officials the text names without saying whose they are.
  let local: String?
  /// Whom "I" means outside of quotations, where it is known who wrote the text.
  let writer: Entity.ID?
  /// The descriptions that stood for speakers, where they are kept: for learning what weighs how much.
  var descriptions: [OpenDescription]?
  private var answers: [Range<Int>: Entity.ID?] = [:]
  private var byKey: [String: Entity.ID] = [:]

  /// Begins with what resolution has found.
  public init(_ reading: EntityReading, gazetteers: Gazetteers) {
    scene = Scene(layout: reading.layout, gazetteers: gazetteers)
    titles = RoleSpotter(scene: scene)
    layout = reading.layout
    entities = reading.entities
    mentions = reading.mentions
    named = reading.mentions
    holdings = reading.holdings
    home = HomeCountry.code(of: reading.layout, gazetteers: gazetteers)
    local = reading.local
    writer = Writer(reading: reading).entity
    parties = Parties(
      scene: scene,
      people: reading.mentions.filter {
        $0.kind == .name && reading.entities[$0.entity].kind == .person
      }, entities: reading.entities)
    for (id, entity) in reading.entities.enumerated() where entity.kind == .government {
      if let country = entity.country { byKey["government:" + country] = id }
    }
  }

  /// The text that the entities stand in.
  public var document: Document { scene.document }

  /// The entity with that number as it is known now.
  public subscript(id: Entity.ID) -> Entity { entities[id] }

  /// Who speaks, by the words that stand for the speaker.
  ///
  /// - Parameters:
  ///   - tokens: the words, titles and articles included.
  ///   - quoted: who speaks the quotation that the words stand in, for "I" and "we".
  /// - Returns: nil where the words leave it open ("they", "it" without anything before).
  public mutating func speaker(_ tokens: Range<Int>, quoted: Entity.ID? = nil) -> Entity.ID? {
    let found = referent(tokens, quoted: quoted, mayName: true)
    if let found { note(found, as: tokens) }
    return found
  }

  /// Who is meant by words in another part than the speaker's (an addressee, a participant).
  ///
  /// - Returns: nil where nobody known is meant; nothing is made up for it.
  public mutating func entity(_ tokens: Range<Int>, quoted: Entity.ID? = nil) -> Entity.ID? {
    referent(tokens, quoted: quoted, mayName: false)
  }

  /// Says that somebody speaks from that token on where no words say so (a turn of a transcript).
  public mutating func note(speaker: Entity.ID, at token: Int) {
    history.append((token, speaker, nil))
  }

  private mutating func note(_ speaker: Entity.ID, as tokens: Range<Int>) {
    let phrase = SpeakerPhrase(tokens, scene: scene)
    let noun = phrase.isPronoun ? nil : scene.word(phrase.head.upperBound - 1)
    history.append((tokens.lowerBound, speaker, noun))
  }

  /// The entities with all that was found on the way.
  public mutating func finish() -> EntityReading {
    learnFromPronouns()
    resolveOwners()
    var seen: Set<Mention> = []
    mentions = mentions.filter { seen.insert($0).inserted }
    mentions.sort {
      ($0.tokens.lowerBound, -$0.tokens.count, $0.entity)
        < ($1.tokens.lowerBound, -$1.tokens.count, $1.entity)
    }
    let inOrder = holdings.enumerated().sorted {
      ($0.element.tokens.lowerBound, $0.offset) < ($1.element.tokens.lowerBound, $1.offset)
    }.map(\.element)
    return EntityReading(
      layout: layout, entities: entities, mentions: mentions, holdings: inOrder.map(placed),
      local: local)
  }

  /// "The President" of nowhere in particular, or "PRIME MINISTER SANA", is of the holder's country.
  private func placed(_ holding: Holding) -> Holding {
    guard holding.country == nil, holding.body == nil, holding.accreditedTo == nil,
      holding.roleKind != Role.Kind.relative.rawValue
    else {
      return holding
    }
    var holding = holding
    holding.country = entities[holding.person].country
    return holding
  }

  private mutating func referent(
    _ tokens: Range<Int>, quoted: Entity.ID?, mayName: Bool
  ) -> Entity.ID? {
    let tokens = trimmed(tokens)
    guard !tokens.isEmpty, tokens.upperBound <= document.tokens.count else { return nil }
    if let known = answers[tokens], known != nil || !mayName { return known }
    let phrase = SpeakerPhrase(tokens, scene: scene)
    var open = mayName && descriptions != nil ? openDescription(phrase) : nil
    var ruled =
      person(phrase, quoted: quoted, isSpeaker: mayName) ?? label(phrase) ?? body(phrase)
      ?? government(phrase)
    // "The PS said": capitals that stand nowhere before are rather somebody's title than a body.
    if mayName, let body = ruled, isNewInCapitals(body, at: phrase) {
      ruled = weighed(phrase) ?? body
    }
    open?.isRuled = ruled != nil
    if let open { descriptions?.append(open) }
    let found = ruled ?? (mayName ? weighed(phrase) ?? unnamed(phrase) : nil)
    answers[tokens] = .some(found)
    return found
  }

  /// A person, or what is called after one.
  private mutating func person(
    _ phrase: SpeakerPhrase, quoted: Entity.ID?, isSpeaker: Bool
  ) -> Entity.ID? {
    if let retinue = retinue(phrase) ?? retinueInView(phrase) { return retinue }
    if let named = person(named: phrase) ?? honoured(phrase) { return named }
    if let meant = pronoun(phrase, quoted: quoted) { return meant }
    if let named = personNamed(behind: phrase) ?? apposed(phrase)
      ?? counterpart(phrase) ?? national(phrase)
    {
      return named
    }
    return described(phrase, isSpeaker: isSpeaker)
  }

  /// The words without marks around them.
  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var (start, end) = (max(0, tokens.lowerBound), min(tokens.upperBound, document.tokens.count))
    func isMark(_ index: Int) -> Bool {
      switch document.tokens[index].kind {
      case .quotationMark, .terminator, .possessive: true
      case .punctuation: document.lowercased[index] != ")"
      case .word, .number: false
      }
    }
    while start < end, isMark(start) { start += 1 }
    while end > start, isMark(end - 1) { end -= 1 }
    // "Dr. Ana" of "Dr. Ana bin Sol": nobody's name is cut.
    if start < end, !layout.isHeadline(document.paragraph(of: start)),
      let cut = names(in: start..<end).last(where: {
        entities[$0.entity].kind == .person && $0.tokens.upperBound > end
      })
    {
      end = cut.tokens.upperBound
    }
    // "Abdou" of "Mohamed Saïd Abdou", of which "Saïd" was taken for a verb.
    if start < end,
      let whole = named.last(where: {
        $0.kind == .name && $0.tokens.lowerBound < start && $0.tokens.upperBound >= end
          && entities[$0.entity].kind == .person
      })
    {
      start = whole.tokens.lowerBound
      end = whole.tokens.upperBound
    }
    return .from(start, upTo: end)
  }

  /// Makes a person of a speaker whom a pronoun shows to be one.
  mutating func takeForPerson(_ speaker: Entity.ID, _ gender: Entity.Gender) {
    entities[speaker].kind = .person
    entities[speaker].gender = gender
    for index in mentions.indices where mentions[index].entity == speaker {
      mentions[index].kind = .name
    }
  }

  // MARK: Making entities

  mutating func make(_ key: String, _ entity: Entity) -> Entity.ID {
    if let known = byKey[key] { return known }
    entities.append(entity)
    byKey[key] = entities.count - 1
    return entities.count - 1
  }

  /// The entity that was made under a key.
  func known(_ key: String) -> Entity.ID? { byKey[key] }

  mutating func mention(_ tokens: Range<Int>, _ entity: Entity.ID, _ kind: Mention.Kind) {
    mentions.append(Mention(tokens: tokens, entity: entity, kind: kind))
  }

  /// The government of a country, made when first asked for.
  mutating func government(of country: String) -> Entity.ID? {
    guard let known = scene.gazetteers.countries[country] else { return nil }
    return make(
      "government:" + country,
      Entity(
        kind: .government, name: BodyReader.governmentName(known), country: country,
        organizationKind: .government))
  }

  /// The words themselves, where nobody known fits.
  mutating func unnamed(_ phrase: SpeakerPhrase) -> Entity.ID? {
    if phrase.isPronoun { return nil }
    let words = document.string(phrase.core).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    guard !words.isEmpty else { return nil }
    // "the officials" are the same ones again; "an official" may be another one each time.
    let key =
      "unnamed:" + words.lowercased()
      + (phrase.isDefinite || phrase.isPlural ? "" : "#\(phrase.tokens.lowerBound)")
    let id = make(
      key,
      Entity(
        kind: .unnamed, name: words,
        country: (speaksForState(phrase) ? state(of: phrase) : nil) ?? served(by: phrase),
        gender: phrase.role(titles)?.gender ?? .unknown, isPlural: phrase.isPlural))
    mention(phrase.tokens, id, .description)
    return id
  }

  /// "A source at the Tovian foreign ministry", "a spokesman for the Foreign Office in Kandor": whose body it is for which
  /// somebody speaks.
  private func served(by phrase: SpeakerPhrase) -> String? {
    let link = phrase.head.upperBound
    // "A Foreign Ministry official in Kandor"
    if scene.word(link) == "in", let seat = scene.country(at: link + 1)?.value,
      seat.uses.contains(.capital),
      phrase.head.contains(where: { scene.organizationNoun(at: $0)?.value.kind == .ministry })
    {
      return seat.country.alpha3
    }
    guard ["for", "at", "in", "from", "of"].contains(scene.word(link)),
      phrase.role(titles)?.kind.speaksForCountry
        ?? ["source", "sources"].contains(scene.word(link - 1)),
      let body = names(in: link..<phrase.core.upperBound).first,
      scene.behindArticle(link + 1) == body.tokens.lowerBound
        || scene.country(at: scene.behindArticle(link + 1)) != nil
    else { return nil }
    switch entities[body.entity].organizationKind {
    case .ministry, .government, .military, .mission: return entities[body.entity].country
    default: return nil
    }
  }

  /// The country that the words name ("the Iranian envoy", "officials of Iran").
  func country(in phrase: SpeakerPhrase) -> String? {
    names(in: phrase.head).first { entities[$0.entity].kind == .country }
      .flatMap { entities[$0.entity].country }
  }

  /// The country that the words name, or say behind "of" ("the president of Chile").
  func state(of phrase: SpeakerPhrase) -> String? {
    if let country = country(in: phrase) { return country }
    // "the authorities in Minsk", but no embassy there.
    if scene.word(phrase.head.upperBound) == "in",
      ["government", "authorities", "regime"].contains(scene.word(phrase.head.upperBound - 1)),
      let seat = scene.country(at: phrase.head.upperBound + 1)?.value, seat.uses.contains(.capital)
    {
      return seat.country.alpha3
    }
    guard scene.word(phrase.head.upperBound) == "of" else { return nil }
    return names(in: phrase.head.upperBound..<phrase.core.upperBound).first.flatMap {
      entities[$0.entity].kind == .country ? entities[$0.entity].country : nil
    }
  }

  /// The names within a range, in order.
  func names(in range: Range<Int>) -> ArraySlice<Mention> {
    let start = named.prefixLength(while: { $0.tokens.lowerBound < range.lowerBound })
    var end = start
    while end < named.count, named[end].tokens.lowerBound < range.upperBound { end += 1 }
    return named[start..<end]
  }
}
