import Language

/// An event as one place of the text tells of it, before it is joined with others of the article.
struct EventDraft {
  /// The kind of event in the gazetteer.
  var type: String
  /// What happens, in the words of the text, where they say more than the type.
  var phrase: String?
  /// Whether the phrase is a name.
  var isNamed = false
  /// The words that tell of it.
  var tokens: Range<Int>
  /// Who takes part.
  var participants: [Entity.ID] = []
  /// Whether somebody takes part whom the text names nowhere ("The Secretary met with …").
  var hasUnnamedParty = false
  /// Who holds it.
  var organizer: Entity.ID?
  /// Where.
  var place: Entity.ID?
  /// When.
  var date: DateMention?
  /// Whether it is yet to come.
  var isFuture = false
  /// Whether the words point back to an event told before ("the meeting").
  var isDefinite = false
  /// The place in the sentence's drafts of the event that this one is part of.
  var superDraft: Int?

  /// Makes a draft of what is certain from the first.
  init(type: String, tokens: Range<Int>) {
    self.type = type
    self.tokens = tokens
  }

  /// Whether enough is known to call it an event.
  var isKnown: Bool {
    isNamed || type == "vote" && phrase != nil || !participants.isEmpty || place != nil
      || date != nil || superDraft != nil
  }

  /// Adds participants that are not there yet.
  mutating func add(_ more: [Entity.ID]) {
    for entity in more where !participants.contains(entity) { participants.append(entity) }
  }
}
