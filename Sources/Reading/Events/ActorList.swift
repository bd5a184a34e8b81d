import Language

/// Who stands at a place of a sentence: one after the other, titles and appositions skipped.
struct ActorList {
  /// The entities in order, each once.
  var actors: [Entity.ID]
  /// Behind the last token of the list.
  var end: Int
}

extension EventScene {
  /// A list of people and bodies that begins at the token: "Foreign Minister A, Deputy Minister B,
  /// and C", "the two ministers", "Iran and Russia".
  ///
  /// `context` is who was spoken of just before, for "the two" and "they".
  func actorList(
    from start: Int, limit: Int, context: [Entity.ID], isSubject: Bool
  ) -> ActorList? {
    guard start < limit else { return nil }
    if let pair = pair(at: start, limit: limit), context.count > 1 {
      return ActorList(actors: context, end: pair)
    }
    guard
      let first = actor(from: start, limit: limit)
        ?? (isSubject ? nil : state(from: start, limit: limit))
    else {
      guard !isSubject, let members = memberStart(after: start, limit: limit) else { return nil }
      return actorList(from: members, limit: limit, context: [], isSubject: true)
    }
    var list = ActorList(actors: [first.id], end: first.end)
    var rounds = 0
    while rounds < 24 {
      rounds += 1
      guard
        let next = afterSeparator(list.end, limit: limit)
          ?? (word(list.end) == "representing" ? list.end + 1 : nil)
      else { break }
      if let item = actor(from: next, limit: limit),
        isSubject || !isVerbLike(afterAdverbs(item.end))
      {
        if !list.actors.contains(item.id) { list.actors.append(item.id) }
        list.end = item.end
        continue
      }
      let isAside = word(list.end) == "," || word(list.end) == "representing"
      guard isAside, let closing = appositionEnd(from: next, limit: limit) else {
        break
      }
      list.end = closing
    }
    return list
  }

  /// The country of somebody without a name: "her Polish counterpart", "his counterparts from Tovia", "the German
  /// chancellor".
  private func state(from start: Int, limit: Int) -> (id: Entity.ID, end: Int)? {
    var index = start
    while index < limit, FunctionWords.determiners.contains(word(index)), mention(at: index) == nil
    {
      index += 1
    }
    guard index > start, index < limit else { return nil }
    if let land = mention(at: index), land.kind == .nationality {
      let noun = land.tokens.upperBound
      if Self.counterparts.contains(word(noun)) { return (land.entity, noun + 1) }
      guard noun < limit,
        let role = gazetteers.roles.longestMatch(in: keys, at: noun, limit: limit),
        role.value.role.kind.speaksForCountry, !isCapitalised(noun),
        !isCapitalised(noun + role.count)
      else { return nil }
      return (land.entity, noun + role.count)
    }
    guard Self.counterparts.contains(word(index)), ["from", "of", "in"].contains(word(index + 1))
    else { return nil }
    let next = word(index + 2) == "the" ? index + 3 : index + 2
    guard let land = mention(at: next), entity(land).kind == .country, land.kind == .name else {
      return nil
    }
    return (land.entity, land.tokens.upperBound)
  }

  private static let counterparts: Set<String> = ["counterpart", "counterparts"]

  /// Where the members of an unnamed group are told: "a delegation that included X", "led by X".
  private func memberStart(after start: Int, limit: Int) -> Int? {
    var index = start + 1
    while index < min(limit, start + 8) {
      switch word(index) {
      case "included", "including": return index + 1
      case "led", "headed": return word(index + 1) == "by" ? index + 2 : nil
      case ",", "that": break
      default:
        guard isWord(index), date(at: index) == nil,
          !FunctionWords.auxiliaries.contains(word(index)),
          word(index) != "and"
        else { return nil }
      }
      index += 1
    }
    return nil
  }

  private func afterAdverbs(_ start: Int) -> Int {
    var index = start
    while isWord(index), isAdverb(index) { index += 1 }
    return index
  }

  /// Behind ", and", "along with", …, where one stands at the position.
  private func afterSeparator(_ position: Int, limit: Int) -> Int? {
    var index = position
    // "(LAF)" after a name belongs to it.
    if word(index) == "(", word(index + 2) == ")" { index += 3 }
    let begin = index
    if word(index) == "," || word(index) == ";" { index += 1 }
    switch (word(index), word(index + 1), word(index + 2)) {
    case ("and", _, _), ("&", _, _), ("including", _, _): index += 1
    case ("as", "well", "as"): index += 3
    case ("along", "with", _), ("together", "with", _): index += 2
    default: break
    }
    return index > begin && index < limit ? index : nil
  }

  /// Behind the comma that closes an apposition, where nothing in it is a verb.
  private func appositionEnd(from start: Int, limit: Int) -> Int? {
    var index = start
    while index < min(limit, start + 22) {
      if word(index) == "," || index + 1 == limit { return index > start ? index : nil }
      if isVerbLike(index) || word(index) == ";" { return nil }
      if ["who", "which", "where", "whom", "said"].contains(word(index)) { return nil }
      if date(at: index) != nil { return nil }
      index += 1
    }
    return nil
  }

  /// One person or body: the titles before the name are part of the way, not of the answer.
  private func actor(from start: Int, limit: Int) -> (id: Entity.ID, end: Int)? {
    var index = start
    while index < limit, FunctionWords.determiners.contains(word(index)), mention(at: index) == nil
    {
      index += 1
    }
    if let person = pronoun(at: start) { return (person, start + 1) }
    // "her counterpart from Malta, Ana Sol", "my counterpart, Malta's Foreign Minister".
    let isAdjective = mention(at: index)?.kind == .nationality
    let counterpart = isAdjective ? mention(at: index)?.tokens.upperBound ?? index : index
    if index > start, word(counterpart) == "counterpart" {
      index = counterpart + 1
      if ["from", "in", "of"].contains(word(index)) {
        let land = word(index + 1) == "the" ? index + 2 : index + 1
        if let country = mention(at: land) { index = country.tokens.upperBound }
      }
      if word(index) == "," { index += 1 }
    }
    let head = index
    if index > start, let described = described(at: index, limit: limit) { return described }
    var provisional: (id: Entity.ID, end: Int)?
    var plainWords = 0
    while index < min(limit, start + 24) {
      if let holding = firstHolding(at: index), isPerson(holding.person) {
        if isServed(holding.tokens.lowerBound, from: head) {
          // "adviser to Prime Minister Sol, Ana Paz": who is meant may follow.
          let close = nameEnd(holding.tokens.upperBound)
          guard word(close) == ",", close + 1 < limit, let own = mention(at: close + 1),
            isPerson(own.entity)
          else { return nil }
          return (own.entity, nameEnd(own.tokens.upperBound))
        }
        return (holding.person, nameEnd(holding.tokens.upperBound))
      }
      if let mention = mention(at: index) {
        let kind = entity(mention).kind
        if kind == .person || kind == .unnamed, index >= mention.tokens.lowerBound {
          guard !isPossessive(mention.tokens.upperBound) || kind == .unnamed else {
            index = mention.tokens.upperBound + 1
            provisional = nil
            continue
          }
          return (mention.entity, nameEnd(mention.tokens.upperBound))
        }
        if index == head, mention.kind != .nationality, kind != .place {
          provisional = (mention.entity, mention.tokens.upperBound)
        } else if let known = provisional,
          (known.end..<index).allSatisfy({ ["of", "the"].contains(word($0)) })
        {
          // "the Security Council of the Republic of …" is one body.
          provisional = (known.id, mention.tokens.upperBound)
        }
        index = mention.tokens.upperBound
        continue
      }
      if let close = bracketEnd(at: index) {
        if let known = provisional, known.end == index { provisional = (known.id, close) }
        index = close
        continue
      }
      if let provisional, provisional.end == index {
        let next = word(index)
        if next == "," || next == ";" || next == "and" || next == "as" { return provisional }
      }
      guard date(at: index) == nil else { break }
      if !isTitleWord(index) {
        // "renowned rights defender X": a few plain words may lead to a name.
        plainWords += 1
        guard plainWords < 5, isPlain(index) else { break }
      }
      index += 1
    }
    guard let provisional, provisional.end == index else { return nil }
    return provisional
  }

  /// The post that begins at the token, of several people who share its title ("Ministers Sol and Paz") that of the
  /// first.
  private func firstHolding(at index: Int) -> Holding? {
    guard let widest = holding(at: index) else { return nil }
    return reading.holdings.filter {
      $0.tokens.lowerBound == widest.tokens.lowerBound && $0.tokens.contains(index)
    }.min { $0.tokens.upperBound < $1.tokens.upperBound } ?? widest
  }

  /// Whether a title that begins further left is held for who is named there: "head of cabinet of the Commission
  /// President Ana Sol".
  private func isServed(_ title: Int, from head: Int) -> Bool {
    var index = title - 1
    while index > head, isCapitalised(index) || word(index) == "the" { index -= 1 }
    return index > head && ["of", "to", "for"].contains(word(index))
      && gazetteers.roles.longestMatch(in: keys, at: head, limit: index + 1) != nil
  }

  /// "She" at the head of a sentence: whom the sentence before is about; "where she": whom its own is about.
  private func pronoun(at index: Int) -> Entity.ID? {
    guard word(index) == "he" || word(index) == "she", index > 0 else { return nil }
    let isHead = index == sentence(index).lowerBound
    guard
      isHead
        ? document.paragraph(of: index) == document.paragraph(of: index - 1)
        : ["where", "when", "before", "after"].contains(word(index - 1))
    else { return nil }
    let other: Entity.Gender = word(index) == "he" ? .feminine : .masculine
    let before = isHead ? sentence(index - 1) : sentence(index).lowerBound..<index
    return reading.mentions.first {
      before.contains($0.tokens.lowerBound) && isPerson($0.entity)
        && reading.entities[$0.entity].kind == .person
        && reading.entities[$0.entity].gender != other
        && !isPossessive($0.tokens.upperBound)
    }?.entity
  }

  /// "The ambassador", "the Maltese Prime Minister": who of those named before holds such a post, the one
  /// named last.
  private func described(at start: Int, limit: Int) -> (id: Entity.ID, end: Int)? {
    let land = mention(at: start).flatMap { $0.kind == .nationality ? $0 : nil }
    let index = land?.tokens.upperBound ?? start
    guard word(start - 1) == "the", index < limit,
      let match = gazetteers.roles.longestMatch(in: keys, at: index, limit: limit),
      !match.value.isPlural, match.value.role.kind != .generic
    else { return nil }
    // The tables have some posts with their body ("president of the European Council").
    let own = index..<index + match.count
    var end = own.first { word($0) == "of" && isCapitalised(index) } ?? own.upperBound
    let role =
      end < own.upperBound
      ? document.words[index..<end].joined(separator: " ") : RoleSpotter.canonical(match.value.role)
    let country = land.flatMap { entity($0).country }
    var holdings = reading.holdings.filter {
      !$0.isFormer && RoleWords.fits(role, $0.role) && (land == nil || $0.country == country)
    }
    if ["of", "for", "to"].contains(word(end)) {
      // "The President of the Council": with a capital it is whoever the text says holds that post.
      let next = word(end + 1) == "the" ? end + 2 : end + 1
      guard isCapitalised(index), let whose = mention(at: next) else { return nil }
      holdings = holdings.filter {
        $0.body == whose.entity
          || entity(whose).kind == .country && $0.country == entity(whose).country
      }
      end = whose.tokens.upperBound
    }
    guard end >= limit || !isCapitalised(end), word(end) != "," else { return nil }
    let holders = Set(holdings.map(\.person))
    if isCapitalised(index), holders.count == 1, let holder = holders.first { return (holder, end) }
    return reading.mentions.last {
      $0.tokens.upperBound <= index && holders.contains($0.entity)
    }.map { ($0.entity, end) }
  }

  /// A holding may end with the role; the name may go on where the two overlap.
  private func nameEnd(_ end: Int) -> Int {
    var end = end
    if let mention = mention(at: end - 1), mention.tokens.upperBound > end {
      end = mention.tokens.upperBound
    }
    if CommonWords.postnominals.contains(word(end)) { end += 1 }
    // "President Sana of Tovia": the country belongs to the post.
    guard word(end) == "of" else { return end }
    let next = word(end + 1) == "the" ? end + 2 : end + 1
    guard let land = mention(at: next), entity(land).kind == .country, land.kind == .name,
      !isPossessive(land.tokens.upperBound)
    else { return end }
    return land.tokens.upperBound
  }

  /// A word that can stand in a title before a name.
  private func isTitleWord(_ index: Int) -> Bool {
    if isPossessive(index) { return true }
    if document.tokens[index].kind == .number { return true }
    let word = word(index)
    if isCapitalised(index) { return true }
    if ["of", "for", "the", "to", "de", "al", "-", "/"].contains(word) { return true }
    if word == "and" || word == "," {
      return isCapitalised(index + 1) && index > 0 && isCapitalised(index - 1)
    }
    guard document.tokens[index].letterCase == .lower else { return false }
    return gazetteers.roles.longestMatch(in: keys, at: index) != nil
      || gazetteers.roleModifiers.longestMatch(in: keys, at: index) != nil
      || gazetteers.honorifics.longestMatch(in: keys, at: index) != nil
  }

  private func isPlain(_ index: Int) -> Bool {
    isWord(index) && document.tokens[index].letterCase == .lower
      && (!isVerbLike(index) || word(index).hasSuffix("ed")) && !isAdverb(index)
      && !FunctionWords.all.contains(word(index))
      && EncounterVerb.table[word(index)] == nil
  }

  /// Behind words that mean those just spoken of: "they", "the two", "both ministers".
  private func pair(at start: Int, limit: Int) -> Int? {
    let first = word(start)
    if first == "they" || first == "them" { return start + 1 }
    var index = start
    if first == "the" { index += 1 }
    let counts: Set = ["two", "three", "both", "pair"]
    guard counts.contains(word(index)) else {
      let nouns: Set = [
        "ministers", "leaders", "sides", "officials", "presidents", "diplomats", "parties",
      ]
      return first == "the" && nouns.contains(word(index)) && !isCapitalised(index + 1)
        ? index + 1 : nil
    }
    if first != "the", word(index) != "both" { return nil }
    index += 1
    // "the two foreign ministers met": up to three words of what they are.
    let nounStart = index
    while index < min(limit, nounStart + 3), isWord(index),
      document.tokens[index].letterCase == .lower, !isVerbLike(index), !isAdverb(index),
      !FunctionWords.all.contains(word(index)), EncounterVerb.table[word(index)] == nil
    {
      index += 1
    }
    return isCapitalised(index) ? nil : index
  }
}
