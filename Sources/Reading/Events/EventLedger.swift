import Language

/// The events of an article, each once: what is told again joins what was told before.
struct EventLedger {
  let scene: EventScene
  private(set) var events: [Event] = []
  private var isFuture: [Bool] = []
  private var phrases: [String?] = []

  init(scene: EventScene) { self.scene = scene }

  /// Takes in the drafts of one sentence; answers the event of each, nil where one is dropped.
  mutating func add(_ drafts: [EventDraft], voice: (Int) -> Voice) -> [Event.ID?] {
    var ids: [Event.ID?] = []
    for draft in drafts {
      let spoken = voice(draft.tokens.lowerBound)
      if let known = match(for: draft) {
        join(draft, to: known, voice: spoken)
        ids.append(known)
      } else if draft.isDefinite && draft.participants.count < 2
        && !isToldEnough(draft) && draft.superDraft == nil && !isOpened(draft)
        || !draft.isKnown
      {
        ids.append(nil)
      } else {
        ids.append(events.count)
        events.append(
          Event(
            type: draft.type, name: "", isNamed: draft.isNamed, tokens: [draft.tokens],
            participants: draft.participants, organizer: draft.organizer, place: draft.place,
            date: draft.date, voice: spoken))
        isFuture.append(draft.isFuture)
        phrases.append(draft.phrase)
      }
    }
    for (draft, id) in zip(drafts, ids) {
      guard let id, let part = draft.superDraft, let whole = ids[part], whole != id,
        events[id].superEvent == nil, !isPart(whole, of: id)
      else { continue }
      events[id].superEvent = whole
    }
    return ids
  }

  /// Whether an event is, over any number of steps, part of another.
  private func isPart(_ part: Event.ID, of whole: Event.ID) -> Bool {
    var next = events[part].superEvent
    while let current = next {
      if current == whole { return true }
      next = events[current].superEvent
    }
    return false
  }

  // MARK: The same again

  private func match(for draft: EventDraft) -> Event.ID? {
    for id in events.indices.reversed() where isSame(draft, id) { return id }
    return nil
  }

  private func isSame(_ draft: EventDraft, _ id: Event.ID) -> Bool {
    let event = events[id]
    if draft.isNamed {
      guard event.isNamed, let name = draft.phrase, let other = phrases[id] else { return false }
      let (short, long) = name.utf8.count < other.utf8.count ? (name, other) : (other, name)
      return draft.type == event.type && long.lowercased().hasSuffix(short.lowercased())
        || long.lowercased() == short.lowercased()
    }
    guard EventLedger.group(draft.type) == EventLedger.group(event.type), agree(draft, event) else {
      return false
    }
    // Who explains a vote or abstains speaks of the one that was told before.
    if draft.type == "vote", draft.date == nil, draft.place == nil { return true }
    if draft.isDefinite {
      // "The meeting" a page later is rarely the same one.
      let last = event.tokens.last?.upperBound ?? 0
      guard draft.tokens.lowerBound - last < 400 else { return false }
      return draft.participants.isEmpty
        || event.participants.isEmpty
        || Set(draft.participants).isSubset(of: event.participants)
        || Set(event.participants).isSubset(of: draft.participants)
    }
    if event.isNamed { return false }
    guard isFuture[id] == draft.isFuture || draft.date?.date != nil && draft.date == event.date
    else {
      return false
    }
    if let phrase = draft.phrase, let other = phrases[id], phrase != other { return false }
    let own = Set(draft.participants)
    let others = Set(event.participants)
    guard own.isSubset(of: others) || others.isSubset(of: own) else { return false }
    let isSamePlaceOrDay =
      draft.place != nil && draft.place == event.place
      || draft.date?.date != nil && draft.date?.date == event.date?.date
    if own.isEmpty || others.isEmpty { return isSamePlaceOrDay && own == others }
    return min(own.count, others.count) > 1 || own == others && draft.type != "visit"
      || isSamePlaceOrDay
  }

  /// Whether neither time nor place contradicts.
  private func agree(_ draft: EventDraft, _ event: Event) -> Bool {
    if let place = draft.place, let other = event.place, place != other,
      !isAround(place, other), !isAround(other, place)
    {
      return false
    }
    guard let date = draft.date?.date, let other = event.date?.date else { return true }
    return date.hasPrefix(other) || other.hasPrefix(date)
  }

  private func isAround(_ country: Entity.ID, _ place: Entity.ID) -> Bool {
    let (outer, inner) = (scene.reading.entities[country], scene.reading.entities[place])
    return outer.kind == .country && outer.country != nil && outer.country == inner.country
  }

  private static func group(_ type: String) -> String {
    switch type {
    case "meeting", "talks", "hosting": "meeting"
    case "summit", "conference": "conference"
    default: type
    }
  }

  /// Whether words that point ("the debate Monday night") tell enough of an event that was not told before: where and
  /// when, of public ones one of the two.
  private func isToldEnough(_ draft: EventDraft) -> Bool {
    let isPublic = ["conference", "summit", "rally"].contains(draft.type)
    return isPublic
      ? draft.place != nil || draft.date != nil : draft.place != nil && draft.date != nil
  }

  private mutating func join(_ draft: EventDraft, to id: Event.ID, voice: Voice) {
    if !events[id].tokens.contains(draft.tokens) { events[id].tokens.append(draft.tokens) }
    for entity in draft.participants where !events[id].participants.contains(entity) {
      // "The meeting" tells of those who met; who speaks of it later need not have been there.
      guard !draft.isDefinite || events[id].participants.isEmpty else { continue }
      events[id].participants.append(entity)
    }
    events[id].organizer = events[id].organizer ?? draft.organizer
    let isFiner = (draft.date?.date?.utf8.count ?? 0) > (events[id].date?.date?.utf8.count ?? 0)
    if events[id].date == nil || isFiner, let date = draft.date { events[id].date = date }
    if let place = draft.place {
      if let old = events[id].place {
        if isAround(old, place) { events[id].place = place }
      } else {
        events[id].place = place
      }
    }
    if voice == .article { events[id].voice = .article }
  }

  /// "said at the weekly press conference": who speaks at one has brought it in.
  private func isOpened(_ draft: EventDraft) -> Bool {
    draft.type == "briefing" && !draft.participants.isEmpty
  }

  // MARK: Names

  /// The events with the names that what is known of them makes.
  func named() -> [Event] {
    events.indices.map { id in
      var event = events[id]
      event.name = name(of: id)
      return event
    }
  }

  private func name(of id: Event.ID) -> String {
    let event = events[id]
    if event.isNamed, let name = phrases[id] { return name }
    let who = event.participants.prefix(3).map(shortName)
    var parts = who
    if event.participants.count > 3 { parts[2] += " and \(event.participants.count - 3) more" }
    // "Summit: Sana, Okello" says as much as "…, summit"; "trade forum" says more.
    if let phrase = phrases[id],
      !["conference", "summit"].contains(event.type) || who.isEmpty || phrase.contains(" ")
    {
      if phrase.lowercased() != event.type { parts.append(phrase) }
    }
    // "meeting: European Union, Bratislava"
    let isOfBody = parts.isEmpty && event.type == "meeting" && event.organizer != nil
    if isOfBody, let body = event.organizer { parts.append(shortName(body)) }
    if event.type == "visit" || isOfBody || parts.isEmpty, let place = event.place {
      parts.append(scene.reading.entities[place].name)
    }
    if parts.isEmpty, let date = event.date {
      parts.append(date.date ?? scene.document.string(date.tokens))
    }
    if let whole = event.superEvent, event.participants.isEmpty, let name = phrases[whole] {
      return "\(parts.isEmpty ? event.type : parts.joined(separator: ", ")) of \(name)"
    }
    return "\(event.type): \(parts.joined(separator: ", "))"
  }

  /// The name by which the article mostly calls somebody, where it is shorter than the whole and no given name, else
  /// the last one with its particles ("Di Maio").
  private func shortName(_ id: Entity.ID) -> String {
    let entity = scene.reading.entities[id]
    guard entity.kind == .person else { return entity.name }
    let words = entity.name.split { $0.isWhitespace }.filter {
      !CommonWords.suffixes.contains(folded($0))
    }
    var counts: [String: Int] = [:]
    for mention in scene.reading.mentions where mention.entity == id && mention.kind == .name {
      let form = scene.document.string(mention.tokens)
      let parts = form.split { $0.isWhitespace }
      guard parts.count < words.count, form != form.uppercased(),
        parts.first != words.first || isTitled(mention),
        words.contains(where: { $0 == parts.last })
      else { continue }
      counts[form, default: 0] += 1
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    guard words.count > 1 else { return entity.name }
    let last = most.map { $0.split { $0.isWhitespace } } ?? words.suffix(1)
    guard words.suffix(last.count).elementsEqual(last) else { return most ?? entity.name }
    var start = words.count - last.count
    while start > 1, CommonWords.particles.contains(folded(words[start - 1])) { start -= 1 }
    return words[start...].joined(separator: " ")
  }

  /// "Minister Mori" of Mori Takeo: a first name behind a title is the family's.
  private func isTitled(_ mention: Mention) -> Bool {
    let before = mention.tokens.lowerBound - 1
    guard before >= 0 else { return false }
    return scene.gazetteers.roles.longestMatch(in: scene.keys, at: before, limit: before + 1) != nil
      || scene.gazetteers.honorifics.longestMatch(in: scene.keys, at: before, limit: before + 1)
        != nil
  }
}
