/// Something that happens: a meeting, a call, a vote, an address.
public struct Event: Hashable, Sendable {
  /// An event by its place in `Findings.events`.
  public typealias ID = Int

  /// The kind of event in the gazetteer ("meeting", "call", "conference", "address").
  public var type: String
  /// What it is called: its name where it has one ("UN High-Level Conference on
  /// Counter-Terrorism"), else a phrase made of what is known ("call: Blinken, Kuleba").
  public var name: String
  /// Whether `name` is a name that the article gives.
  public var isNamed: Bool
  /// The words that tell of it; the first stretch is its main one.
  public var tokens: [Range<Int>]
  /// Who takes part, in the order of the article, each once.
  public var participants: [Entity.ID]
  /// Who holds or hosts it.
  public var organizer: Entity.ID?
  /// Where it takes place.
  public var place: Entity.ID?
  /// When it takes place.
  public var date: DateMention?
  /// The event that it is part of ("a panel of the conference").
  public var superEvent: Event.ID?
  /// Whose word it is.
  public var voice: Voice

  /// Makes an event.
  public init(
    type: String, name: String, isNamed: Bool = false, tokens: [Range<Int>],
    participants: [Entity.ID] = [], organizer: Entity.ID? = nil, place: Entity.ID? = nil,
    date: DateMention? = nil, superEvent: Event.ID? = nil, voice: Voice = .article
  ) {
    self.type = type
    self.name = name
    self.isNamed = isNamed
    self.tokens = tokens
    self.participants = participants
    self.organizer = organizer
    self.place = place
    self.date = date
    self.superEvent = superEvent
    self.voice = voice
  }
}

/// Words that say when: kept as words, and as a date where the article's own date is known.
public struct DateMention: Hashable, Sendable {
  /// The words ("Friday", "in 2013", "May 15").
  public var tokens: Range<Int>
  /// The day, month or year meant, in ISO 8601 ("2021-05-21", "2021-05", "2013"), nil where the
  /// words do not say it without the article's date and that is unknown.
  public var date: String?

  /// Makes a date.
  public init(tokens: Range<Int>, date: String?) {
    self.tokens = tokens
    self.date = date
  }
}
