import Language

extension SentenceEvents {
  /// Reads a verb of coming together and all that hangs on it.
  mutating func readEncounter(_ verb: EncounterVerb, at index: Int) {
    guard !scene.isUnreal(index) else { return }
    switch verb.frame {
    case .placeObject, .destination: readVisit(verb, at: index)
    case .withOrObject, .withOrTo, .with, .host, .object: readMeeting(verb, at: index)
    }
  }

  /// "I was pleased to welcome X": a pleasure that was had.
  private func isPleasure(_ index: Int) -> Bool {
    scene.word(index - 1) == "to"
      && ["pleased", "delighted", "honoured", "honored", "glad", "happy", "pleasure"].contains(
        scene.word(index - 2))
      && ["was", "were", "a", "great", "very"].contains(scene.word(index - 3))
  }

  /// Verbs that tell of an encounter only with their next word.
  private static let phrasal = ["came": "together", "exchanged": "views"]

  /// "called on the Prime Minister, Ana Sol, this evening", but not "called on her to resign".
  private mutating func readCourtesyCall(at index: Int) {
    let list = scene.actorList(
      from: index + 2, limit: sentence.upperBound, context: context, isSubject: false)
    let subject = scene.subject(ofVerbAt: index, context: context)
    guard let list, let host = list.actors.first, scene.isPerson(host), !subject.isEmpty,
      isGoingOn(list.end), !["to", "and"].contains(scene.word(list.end))
    else { return }
    var draft = EventDraft(type: "meeting", tokens: index..<index + 2)
    draft.add(subject)
    draft.add(list.actors)
    let around = scene.circumstances(from: list.end, limit: sentence.upperBound)
    draft.date = around.date ?? scene.dateBefore(index)
    draft.place = around.place ?? scene.placeBefore(index)
    drafts.append(draft)
    taken = list.end
  }

  private mutating func readMeeting(_ verb: EncounterVerb, at index: Int) {
    if verb.frame == .object, verb.type == "call", scene.word(index + 1) == "on" {
      readCourtesyCall(at: index)
      return
    }
    if let next = Self.phrasal[scene.word(index)], next != scene.word(index + 1) { return }
    var draft = EventDraft(type: verb.type, tokens: index..<index + 1)
    let between = partners(of: verb, at: index)
    // "X and Y met", "X and Y talked by telephone".
    let isTogether =
      verb.frame == .withOrObject
      || verb.frame == .withOrTo && (between.isByPhone || isAboutSomething(between.end))
    guard
      let partners = between.list ?? (isTogether ? ActorList(actors: [], end: index + 1) : nil)
    else { return }
    let subject = scene.subject(ofVerbAt: index, context: context)
    let isUntold =
      subject.isEmpty && (scene.isOfficer(before: index) || isPleasure(index) && isSigned(index))
    if verb.frame == .host || verb.frame == .object {
      guard !subject.isEmpty || isUntold, partners.actors.contains(where: scene.isPerson) else {
        return
      }
    }
    if verb.frame == .object {
      let isSeen = verb.type == "meeting"
      guard isSeen || scene.word(index) == "called" ? isGoingOn(partners.end) : true else { return }
      if isSeen,
        !partners.actors.contains(where: { scene.hasPost($0, within: index..<partners.end) })
      {
        return
      }
    }
    if verb.frame == .host { draft.organizer = subject.first }
    draft.add(subject)
    draft.add(partners.actors)
    let isPassive = ["was", "were", "been", "be", "is", "are"].contains(scene.word(index - 1))
    if verb.frame == .host, isPassive { draft.organizer = nil }
    // "The conditions were met" is no meeting, "they met" is one.
    guard
      draft.participants.count > 1 || between.hasPartner && !draft.participants.isEmpty
        || isUntold && !draft.participants.isEmpty
    else { return }
    draft.isFuture = isFuture(at: index)
    // "met with the Minister, Ana Sol, in Kandor": the comma closes the apposition.
    let isClosed =
      scene.word(partners.end) == "," && ["in", "at", "on"].contains(scene.word(partners.end + 1))
    let around = scene.circumstances(
      from: isClosed ? partners.end + 1 : partners.end, limit: sentence.upperBound)
    draft.date = between.date ?? around.date ?? scene.dateBefore(index)
    draft.place = between.place ?? around.place ?? scene.placeBefore(index)
    if verb.frame == .host, draft.place == nil, scene.word(partners.end) == "to" {
      draft.place = scene.place(behind: partners.end, isTopic: false)?.entity
    }
    // Those who speak with each other somewhere have met, where the words right behind say where.
    let isSomewhere = between.place != nil || around.place != nil && !isTopic(partners.end)
    if verb.frame == .withOrTo, isSomewhere, !between.isByPhone { draft.type = "meeting" }
    if verb.frame == .with, between.isByPhone { draft.type = "call" }
    // A call is nowhere; what is far behind it is what it is about.
    if draft.type == "call" { draft.place = nil }
    guard draft.participants.count > 1 || draft.date != nil || draft.place != nil || isUntold
    else { return }
    draft.tokens = index..<max(index + 1, between.end)
    drafts.append(draft)
    taken = partners.end
  }

  /// Whether the sentence begins with who signs the text ("I was pleased to …").
  private func isSigned(_ index: Int) -> Bool {
    (sentence.lowerBound..<index).contains { scene.document.words[$0] == "I" }
  }

  /// Whether a topic stands between the partners and the place ("about the drill at Camp Kandor").
  private func isTopic(_ start: Int) -> Bool {
    for index in Range.from(start, upTo: sentence.upperBound) {
      if scene.mention(at: index).map(scene.isPlace) ?? false { return false }
      if ["about", "concerning", "regarding", "over", "to"].contains(scene.word(index)) {
        return true
      }
      if scene.word(index) == "on", scene.date(at: index + 1) == nil, scene.date(at: index) == nil {
        return true
      }
    }
    return false
  }

  /// "X and Y spoke today.", "talked about grain": with each other, since no place and nobody else follows.
  private func isAboutSomething(_ start: Int) -> Bool {
    var index = start
    while index < sentence.upperBound {
      if let date = scene.date(at: index) {
        index = date.tokens.upperBound
      } else if scene.isAdverb(index) || SentenceEvents.durations.contains(scene.word(index))
        || scene.document.tokens[index].kind == .number
      {
        index += 1
      } else {
        break
      }
    }
    return ["about", "regarding", "on", "to", ".", ","].contains(scene.word(index))
      && scene.word(index + 1) != "reporters" && scene.word(index + 1) != "the"
  }

  private static let durations: Set<String> = [
    "for", "minutes", "an", "hour", "hours", "over", "nearly", "almost", "this", "morning",
    "afternoon", "evening",
  ]

  /// "called X on Monday", "called X to discuss", but not "called X a friend" nor "saw X leave".
  private func isGoingOn(_ position: Int) -> Bool {
    scene.date(at: position) != nil
      || [
        "on", "to", "about", "by", "and", ".", ",", "from", "late", "early", "earlier", "in", "at",
        "this",
      ].contains(scene.word(position))
  }

  func isFuture(at verb: Int) -> Bool {
    if scene.isFuture(verb) { return true }
    guard scene.word(scene.groupStart(verb) - 1) == "to" else { return false }
    return (sentence.lowerBound..<verb).contains { DateWords.future.contains(scene.word($0)) }
  }

  /// What stands between the verb and its partners, and who they are.
  struct Partners {
    var list: ActorList?
    var hasPartner = false
    var date: DateMention?
    var place: Entity.ID?
    var isByPhone = false
    /// Behind the preposition that brings the partners in.
    var end: Int
  }

  private func partners(of verb: EncounterVerb, at index: Int) -> Partners {
    var found = Partners(end: index + 1)
    let limit = sentence.upperBound
    var position = index + 1
    if verb.frame == .host || verb.frame == .object || verb.frame == .withOrObject {
      position = behindCircumstances(position, into: &found)
      // "was received by X": the agent is the partner.
      let isAgent = verb.frame == .host && scene.word(position) == "by"
      found.list = scene.actorList(
        from: isAgent ? position + 1 : position, limit: limit, context: context, isSubject: false)
      found.hasPartner = found.list != nil
      if found.list != nil || verb.frame != .withOrObject { return found }
    }
    while position < min(limit, index + 24) {
      let word = scene.word(position)
      if let date = scene.date(at: position) {
        found.date = found.date ?? date
        position = date.tokens.upperBound
        continue
      }
      let isTo = word == "to" && verb.frame == .withOrTo
      if word == "with" || isTo {
        let list = scene.actorList(
          from: position + 1, limit: limit, context: context, isSubject: false)
        guard let list, !isTo || list.actors.contains(where: scene.isPerson) else { return found }
        found.list = list
        found.hasPartner = true
        found.end = position
        return found
      }
      if word == "in" || word == "at", let place = scene.place(behind: position, isTopic: false) {
        found.place = found.place ?? place.entity
        position = place.tokens.upperBound
        continue
      }
      if let end = scene.bracketEnd(at: position) {
        found.date = found.date ?? (position..<end).lazy.compactMap(scene.date(at:)).first
        position = end
        continue
      }
      if ["phone", "telephone", "video", "videoconference", "teleconference", "call"].contains(word)
      {
        found.isByPhone = true
      }
      guard isBetweenVerbAndPartner(position) else { return found }
      position += 1
    }
    return found
  }

  /// Behind a day and a place between a verb and its object: "convened today in Brussels the President …".
  private func behindCircumstances(_ start: Int, into found: inout Partners) -> Int {
    var index = start
    while index < sentence.upperBound {
      if let date = scene.date(at: index) {
        found.date = found.date ?? date
        index = date.tokens.upperBound
      } else if scene.word(index) == "here" {
        index += 1
      } else if scene.word(index) == "at",
        FunctionWords.determiners.contains(scene.word(index + 1)),
        ["office", "residence", "palace"].contains(scene.word(index + 2))
      {
        index += 3
      } else if ["in", "at"].contains(scene.word(index)),
        let place = scene.place(behind: index, isTopic: false)
      {
        found.place = found.place ?? place.entity
        index = place.tokens.upperBound
      } else {
        return index
      }
    }
    return index
  }

  private func isBetweenVerbAndPartner(_ index: Int) -> Bool {
    if scene.isAdverb(index) || scene.mention(at: index) != nil { return true }
    let word = scene.word(index)
    if SentenceEvents.betweenWords.contains(word) { return true }
    return scene.isCapitalised(index)
  }

  private static let betweenWords = Set(
    words: """
      on the by via phone telephone video videoconference teleconference conference call
      person in face to face-to-face margins sidelines of briefly virtually at , for hours
      down afternoon morning evening a secure private over working lunch dinner breakfast coffee tea bilaterally
      back up today together views link format trilateral an hour early late his her their office time second third 's session
      summit state ministry department
      """)

  // MARK: Visits

  private mutating func readVisit(_ verb: EncounterVerb, at index: Int) {
    let limit = sentence.upperBound
    var position = index + 1
    var early: DateMention?
    if verb.frame == .destination {
      let prepositions: Set = ["to", "in", "at"]
      while position < min(limit, index + 8), !prepositions.contains(scene.word(position)) {
        if let date = scene.date(at: position) {
          early = date
          position = date.tokens.upperBound
        } else if scene.isAdverb(position) || ["on", "with", "back"].contains(scene.word(position))
        {
          position += 1
        } else {
          return
        }
      }
      guard prepositions.contains(scene.word(position)) else { return }
      position += 1
    }
    let stops = stops(from: position)
    guard !stops.places.isEmpty else { return }
    let visitors = scene.subject(ofVerbAt: index, context: context)
      .filter { scene.reading.entities[$0].kind == .person || verb.frame == .destination }
    guard !visitors.isEmpty else { return }
    let around = scene.circumstances(from: stops.end, limit: limit)
    for place in stops.places {
      var draft = EventDraft(type: verb.type, tokens: index..<position)
      draft.add(visitors)
      draft.place = place
      draft.date = early ?? around.date ?? scene.dateBefore(index)
      draft.isFuture = isFuture(at: index)
      drafts.append(draft)
    }
  }

  /// The stops of a journey: "Tashkent, Uzbekistan; Doha and Kandor"; a country behind its city is
  /// no stop of its own.
  func stops(from start: Int) -> (places: [Entity.ID], end: Int) {
    var places: [Entity.ID] = []
    var index = start
    var end = start
    var lastCountry: String?
    while index < sentence.upperBound {
      while ["the", "city", "of", "capital"].contains(scene.word(index)),
        scene.mention(at: index) == nil
      {
        index += 1
      }
      if let adjective = scene.mention(at: index), adjective.kind == .nationality {
        index = adjective.tokens.upperBound
        while ["capital", "city", "town", "of"].contains(scene.word(index)) { index += 1 }
      }
      guard let mention = scene.mention(at: index), scene.isPlace(mention),
        !scene.isPossessive(mention.tokens.upperBound)
      else { break }
      let entity = scene.entity(mention)
      let isAround = entity.kind == .country && lastCountry != nil && entity.country == lastCountry
      if !isAround, !places.contains(mention.entity) { places.append(mention.entity) }
      lastCountry = entity.kind == .place ? entity.country : nil
      index = mention.tokens.upperBound
      end = index
      // Each stop may carry its own days.
      if let date = scene.date(at: index) { index = date.tokens.upperBound }
      if scene.word(index) == "(", scene.word(index + 2) == ")" { index += 3 }
      guard [",", ";", "and"].contains(scene.word(index)) else { break }
      index += 1
      if scene.word(index) == "and" { index += 1 }
    }
    return (places, end)
  }
}
