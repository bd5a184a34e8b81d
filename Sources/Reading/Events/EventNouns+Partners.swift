import Language

/// Who takes part in what a noun tells of: its partners, its owner, the subject of the verb before it.
extension SentenceEvents {
  /// "with X", "between X and Y", "by X" behind the noun; answers whether one is there.
  mutating func addPartners(
    behind noun: Range<Int>, of term: EventTerm, to draft: inout EventDraft
  ) -> Bool {
    var index = noun.upperBound
    let limit = min(sentence.upperBound, index + 10)
    while index < limit {
      if let date = scene.date(at: index) {
        if !scene.isPremodifier(date) { draft.date = draft.date ?? date }
        index = date.tokens.upperBound
        continue
      }
      let word = scene.word(index)
      if let end = scene.bracketEnd(at: index) {
        draft.date = draft.date ?? (index..<end).lazy.compactMap(scene.date(at:)).first
        index = end
        continue
      }
      // "a meeting and a working dinner with X": one list of partners for both.
      if word == "and", let next = nounBehind(index) {
        index = next
        continue
      }
      if draft.type == "visit", word == "to" {
        let stops = stops(from: index + 1)
        draft.place = draft.place ?? stops.places.first
        guard stops.end > index + 1 else { return false }
        index = stops.end
        continue
      }
      let isPartner =
        ["with", "between", "among"].contains(word)
        || word == "by"
          && ["visit", "attack", "strike", "address", "briefing", "interview", "rally"]
            .contains(draft.type)
        || word == "of" && ["meeting", "summit", "conference"].contains(draft.type)
        || word == "for" && term.particles.contains(word)
        // "received a call from X", "in a call to X"
        || ["from", "to"].contains(word) && draft.type == "call"
        // "paid a courtesy call on X"
        || term.lemma == "courtesy call" && term.particles.contains(word)
      if isPartner {
        let list = scene.actorList(
          from: index + 1, limit: sentence.upperBound, context: context,
          isSubject: word == "between")
        // "from 4:30 p.m. today with X"
        if list == nil, word == "from" {
          index += 1
          continue
        }
        // "a meeting of EU ministers on Tuesday"
        if list == nil, let members = members(behind: index) {
          draft.organizer = draft.organizer ?? members.body
          index = members.end
          continue
        }
        guard let list else { return false }
        draft.add(list.actors)
        draft.tokens = noun.lowerBound..<noun.upperBound
        let around = scene.circumstances(
          from: afterTakingPlace(list.end), limit: sentence.upperBound)
        draft.date = draft.date ?? around.date
        draft.place = draft.place ?? around.place
        taken = list.end
        return true
      }
      if word == "in" || word == "at", let place = scene.place(behind: index, isTopic: false) {
        draft.place = draft.place ?? place.entity
        index = place.tokens.upperBound
        continue
      }
      // "took place between X and Y", "a conversation over the phone with X"
      let isMeans =
        SentenceEvents.encounters.contains(draft.type)
        && (Self.means.contains(word)
          || word == "the" && Self.means.contains(scene.word(index - 1)))
      if isMeans, ["phone", "telephone", "video"].contains(word) { draft.type = "call" }
      // "held talks at the Grand Palace with X"
      if ["at", "in"].contains(word), let end = nameEnd(index + 1) {
        index = end
        continue
      }
      let isTime = scene.document.tokens[index].kind == .number || isTimeOfDay(index)
      guard isMeans || isTime || scene.isAdverb(index) || Self.behindNouns.contains(word) else {
        return false
      }
      index += 1
    }
    return false
  }

  /// Those who serve a body and meet as its people: "of EU foreign ministers", "of the bloc’s heads of state".
  private func members(behind of: Int) -> (body: Entity.ID, end: Int)? {
    guard scene.word(of) == "of" else { return nil }
    let start = FunctionWords.determiners.contains(scene.word(of + 1)) ? of + 2 : of + 1
    guard let mention = scene.mention(at: start), scene.entity(mention).kind == .organization
    else { return nil }
    var noun = mention.tokens.upperBound
    if scene.isPossessive(noun) { noun += 1 }
    let role = Range.from(noun, upTo: min(noun + 3, sentence.upperBound)).lazy.compactMap { place in
      self.scene.gazetteers.roles.longestMatch(
        in: self.scene.keys, at: place, limit: self.sentence.upperBound
      )
      .map { (place: place, match: $0) }
    }.first
    guard let role, role.match.value.isPlural else { return nil }
    return (mention.entity, role.place + role.match.count)
  }

  /// Behind the noun for an encounter that "and" joins to another one.
  private func nounBehind(_ conjunction: Int) -> Int? {
    var index = conjunction + 1
    if FunctionWords.determiners.contains(scene.word(index)) { index += 1 }
    // A sentence may break off behind "and".
    guard index < sentence.upperBound else { return nil }
    for start in Range.from(index, upTo: min(index + 3, sentence.upperBound)) {
      if let match = scene.gazetteers.events.longestMatch(
        in: scene.keys, at: start, limit: sentence.upperBound),
        scene.gazetteers.events.values(of: match).contains(where: {
          $0.wordClass == .noun && SentenceEvents.encounters.contains($0.type.id)
        })
      {
        return start + match.count
      }
      guard scene.isWord(start), scene.document.tokens[start].letterCase == .lower else {
        return nil
      }
    }
    return nil
  }

  /// "on the evening of 10 July", "at 4:30 p.m.": words of a time of day.
  private func isTimeOfDay(_ index: Int) -> Bool {
    let parts: Set = [
      "morning", "afternoon", "evening", "night", "a.m.", "p.m.", "late", "early", "past", "hours",
    ]
    let word = scene.word(index)
    return parts.contains(word) || word == "the" && parts.contains(scene.word(index + 1))
      || word == "of" && parts.contains(scene.word(index - 1))
  }

  /// Behind a name of several capitalised words.
  private func nameEnd(_ start: Int) -> Int? {
    var index = scene.word(start) == "the" ? start + 1 : start
    let first = index
    while index < sentence.upperBound, scene.isCapitalised(index) { index += 1 }
    return index > first ? index : nil
  }

  private static let means: Set<String> = [
    "over", "by", "via", "phone", "telephone", "video", "videoconference", "link",
  ]

  private static let behindNouns: Set<String> = [
    "on", "and", "held", "took", "place", "was", "were", "has", "been", "taken",
  ]

  /// "X's meeting", "his visit", "their talks".
  func addOwner(before start: Int, isExplicit: Bool, to draft: inout EventDraft) {
    var owner: [Entity.ID] = []
    if scene.isPossessive(start - 1), let mention = scene.mention(at: start - 2) {
      owner = [mention.entity]
      let kind = scene.entity(mention).kind
      if kind == .place || kind == .country && !SentenceEvents.encounters.contains(draft.type) {
        return
      }
    } else {
      switch scene.word(start - 1) {
      case "their":
        owner =
          drafts.last { $0.participants.filter(scene.isPerson).count > 1 }?.participants ?? context
      case "his", "her", "its":
        if let mention = scene.mention(at: start - 1) {
          owner = [mention.entity]
        } else {
          // "She assured him of her support for his visit": whose it is has that gender.
          let other: Entity.Gender = scene.word(start - 1) == "his" ? .feminine : .masculine
          owner = Array(
            scene.mainSubject(at: start, context: context)
              .filter {
                scene.word(start - 1) == "its" || scene.reading.entities[$0].gender != other
              }
              .prefix(1))
        }
      default: return
      }
    }
    let partners = draft.participants
    draft.participants = []
    draft.add(owner)
    draft.add(partners)
  }

  /// "spoke at a lunch in Kandor", "said during a visit to Kandor": one who was there.
  private func addAttender(
    before start: Int, isExplicit: Bool, to draft: inout EventDraft
  ) -> Bool {
    guard draft.participants.isEmpty, draft.place != nil || draft.date != nil else { return false }
    var index = start - 1
    let isIndefinite = ["a", "an", "his", "her"].contains(scene.word(index))
    guard isIndefinite else { return false }
    index -= 1
    switch draft.type {
    case "visit": guard ["during", "on"].contains(scene.word(index)) else { return false }
    case "meeting": guard ["at", "during"].contains(scene.word(index)) else { return false }
    default: return false
    }
    let subject = nearestSubject(before: index) ?? scene.mainSubject(at: start, context: context)
    guard let person = subject.first(where: scene.isPerson) else { return false }
    draft.add([person])
    return true
  }

  /// The subject of the verb that stands nearest before a token.
  private func nearestSubject(before token: Int) -> [Entity.ID]? {
    for index in Range.from(sentence.lowerBound, upTo: token).reversed()
    where scene.isVerbLike(index) {
      return scene.directSubject(endingAt: scene.groupStart(index), context: context)
    }
    return nil
  }

  /// "held a meeting", "participated in a forum", "hosted talks".
  func addLightVerb(before start: Int, to draft: inout EventDraft) {
    var index = start - 1
    if FunctionWords.determiners.contains(scene.word(index)) { index -= 1 }
    // "received on Tuesday a telephone call", "received today a call".
    if let date = scene.date(at: index) {
      draft.date = draft.date ?? date
      index = date.tokens.lowerBound - 1
      if scene.word(index) == "on" { index -= 1 }
    }
    var verb = index
    if scene.word(index) == "in",
      ["participated", "participate", "participates", "part", "participating"]
        .contains(scene.word(index - 1))
    {
      verb = scene.word(index - 1) == "part" ? index - 2 : index - 1
    }
    guard verb >= sentence.lowerBound,
      let part = LightVerb.part(scene.word(verb), of: draft.type)
        ?? (["took", "take", "takes", "taking"].contains(scene.word(verb)) ? .participant : nil),
      !scene.isUnreal(verb)
    else { return }
    let subject = scene.subject(ofVerbAt: verb, context: context)
    draft.hasUnnamedParty = subject.isEmpty && scene.isOfficer(before: verb)
    guard !subject.isEmpty || draft.hasUnnamedParty else { return }
    if part == .organizer { draft.organizer = draft.organizer ?? subject.first }
    let partners = draft.participants
    draft.participants = []
    draft.add(subject)
    draft.add(partners)
    draft.isFuture = isFuture(at: verb)
    draft.date = draft.date ?? scene.dateBefore(verb)
    draft.place = draft.place ?? scene.placeBefore(verb)
  }

  /// "in an address to …, X said", "X said during talks with Y": who says it takes part.
  func addSpeaker(before start: Int, isExplicit: Bool, to draft: inout EventDraft) {
    let isSpeech = ["address", "briefing", "interview", "rally"].contains(draft.type)
    if addAttender(before: start, isExplicit: isExplicit, to: &draft) { return }
    guard
      isSpeech && draft.participants.isEmpty || draft.type == "interview"
        || SentenceEvents.encounters.contains(draft.type),
      draft.participants.isEmpty || isExplicit
    else { return }
    var index = start - 1
    if ["the", "this", "that", "their"].contains(scene.word(index)), !isExplicit, !isSpeech {
      return
    }
    // "at the ministry’s regular briefing"
    if isSpeech, scene.isPossessive(index),
      let article = Range.from(max(sentence.lowerBound, index - 4), upTo: index).last(where: {
        FunctionWords.determiners.contains(scene.word($0))
      })
    {
      index = article
    }
    if FunctionWords.determiners.contains(scene.word(index)) { index -= 1 }
    let isAround = ["in", "at", "during"].contains(scene.word(index))
    let isMeans =
      draft.type == "call" && ["by", "via", "over", "through"].contains(scene.word(index))
    guard
      isAround || isMeans
        || isExplicit && ["after", "following", "before"].contains(scene.word(index))
    else { return }
    let sayer = scene.sayer(before: index, context: context)
    let main = scene.mainSubject(at: start, context: context)
    let subject = main.isEmpty ? sayer.map { [$0] } ?? [] : main
    if !isExplicit, isAround, draft.type == "call" || draft.type == "meeting",
      let told = told(before: index, behind: draft.tokens.upperBound), let first = subject.first,
      first != told, scene.isPerson(first)
    {
      draft.add([first, told])
      return
    }
    if isSpeech || draft.type == "conference" || draft.type == "summit" {
      guard isSpeech else { return }
      let partners = draft.participants
      draft.participants = []
      draft.add((sayer ?? subject.first).map { [$0] } ?? [])
      draft.add(partners)
    } else if isExplicit || subject.filter(scene.isPerson).count > 1 {
      let partners = draft.participants
      draft.participants = []
      draft.add(subject)
      draft.add(partners)
    }
  }

  /// The person to whom somebody says or does something in a call: "told Ana Sol in a call", "thanked, in a
  /// call held today, Ana Sol".
  private func told(before preposition: Int, behind noun: Int) -> Entity.ID? {
    guard preposition > sentence.lowerBound else { return nil }
    if scene.word(preposition - 1) == "," {
      let comma = Range.from(noun, upTo: min(noun + 7, sentence.upperBound)).first {
        scene.word($0) == ","
      }
      return comma.flatMap {
        scene.actorList(
          from: $0 + 1, limit: sentence.upperBound, context: context, isSubject: false)?
          .actors.first(where: scene.isPerson)
      }
    }
    let last = (max(sentence.lowerBound, preposition - 4)..<preposition).last {
      scene.mention(at: $0).map { scene.isPerson($0.entity) } ?? false
    }
    guard let last, let person = scene.mention(at: last),
      (last + 1..<preposition).allSatisfy({
        ["of", "the"].contains(scene.word($0))
          || scene.mention(at: $0).map { scene.entity($0).kind == .country } ?? false
      }), !scene.isPossessive(person.tokens.upperBound)
    else { return nil }
    return person.entity
  }
}
