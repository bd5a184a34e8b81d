/// Something that happened: a meeting, a call, a conference.
public struct EventRecord: Hashable, Sendable {
  /// Its IRI.
  public var id: String
  /// What it is called.
  public var name: String
  /// What kind of event: "meeting", "call".
  public var type: String?
  /// When it took place: a day, month or year in ISO 8601.
  public var date: String?
  /// The words of the article that say when.
  public var dateWords: String?
  /// Where it took place.
  public var place: Reference?
  /// The event that it was part of.
  public var superEvent: Reference?
  /// Who held or hosted it.
  public var organizer: Reference?
  /// Who took part.
  public var participants: [Reference]
  /// Some of the places that tell of it.
  public var citations: [CitationRecord]
}

/// Which events are asked for; what is empty or nil does not restrict.
public struct EventFilter: Hashable, Sendable {
  /// For each name that was asked for the IRIs that it can mean; one of each has to take part.
  public var participants: [[String]] = []
  /// Kinds of event: "meeting", "call"; any of them.
  public var types: [String] = []
  /// IRIs of places and countries.
  public var places: [String]?
  /// The first day, in ISO 8601.
  public var since: String?
  /// The last day, in ISO 8601.
  public var until: String?

  /// Makes a filter that lets everything pass.
  public init() {}
}
