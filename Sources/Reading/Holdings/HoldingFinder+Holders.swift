import Language
import Tagging

/// The people beside the words of a post.
extension HoldingFinder {
  /// Somebody beside the words of a post.
  struct Holder {
    let person: Entity.ID
    /// The words that say so.
    let tokens: Range<Int>
    /// Whether a verb says that it is over ("was the").
    var isPast = false
  }

  /// The people who hold the posts.
  ///
  /// Names in `named` stand behind a post already: "the envoy of Malta, Ana Sol, the envoy of Chile, Bo Paz,"
  /// are two.
  func holders(of posts: [Post], end: Int, named: Set<Int>) -> [Holder] {
    // "the President's adviser" is somebody else.
    guard let first = posts.first, end <= scene.document.tokens.count, !scene.isPossessive(end)
    else {
      return []
    }
    let limit = scene.limit(first.role.tokens.lowerBound)
    var position = skipHonorifics(end)
    if let person = person(at: position), position < limit {
      // "veteran Okello haters", "to the mayor Okello voters prefer": the name belongs to what follows.
      if isPlain(first), person.tokens.count == 1,
        scene.layout.tags[safe: person.tokens.upperBound] == .pluralNoun
      {
        return []
      }
      var holders = [
        Holder(person: person.entity, tokens: first.start..<person.tokens.upperBound)
      ]
      guard first.role.isPlural else { return holders }
      position = behindSeat(person.tokens.upperBound)
      while position < limit, [",", "and"].contains(scene.word(position)) {
        position = skipHonorifics(position + 1)
        guard let next = self.person(at: position) else {
          if scene.word(position) == "and" { continue }
          break
        }
        holders.append(
          Holder(person: next.entity, tokens: first.start..<next.tokens.upperBound))
        position = behindSeat(next.tokens.upperBound)
      }
      return holders
    }
    guard !first.role.isPlural else { return [] }
    // "Ana Sol MP, Foreign Minister of …"
    if CommonWords.postnominals.contains(scene.word(first.start)),
      let found = mentionEnding[first.start], entities[mentions[found].entity].kind == .person
    {
      let name = mentions[found]
      return [Holder(person: name.entity, tokens: name.tokens.lowerBound..<end)]
    }
    if let person = nominee(before: first.start) {
      return [
        Holder(person: person.entity, tokens: person.tokens.lowerBound..<end)
      ]
    }
    let behind = after(posts, end: end, limit: limit)
    if !opensClause(first.start, end: end), let (person, isPast) = before(first),
      behind.isEmpty || !named.contains(person.tokens.lowerBound)
    {
      return [
        Holder(
          person: person.entity, tokens: person.tokens.lowerBound..<end, isPast: isPast)
      ]
    }
    return behind
  }

  /// Whether behind a comma somebody else begins to act.
  ///
  /// "On behalf of Ana Sol, the Secretary also thanked …" names two people. An apposition is closed
  /// by a mark or goes on with what the post is for.
  private func opensClause(_ start: Int, end: Int) -> Bool {
    guard end < scene.limit(start) else { return false }
    // "At a conference with Ana Sol, Kandor’s top diplomat said"
    if scene.isComma(start - 1), let name = mentionEnding[start - 1].map({ mentions[$0] }),
      ["with", "by", "to"].contains(scene.word(name.tokens.lowerBound - 1))
    {
      return scene.isReportingVerb(end)
    }
    guard scene.word(start - 1) == "the", scene.word(start - 2) == "," else { return false }
    // "Ana Sol, the lawyer representing them".
    return scene.isWord(end) && !scene.isCapitalised(end) && scene.layout.tags[end] != .gerund
      && !Self.wordsBehindAppositions.contains(scene.word(end))
  }

  private static let wordsBehindAppositions: Set<String> = [
    "who", "whose", "whom", "which", "and", "or", "but", "for", "of", "in", "at", "to", "from",
    "with", "on", "since", "until", "under", "as", "responsible", "based", "then", "both",
  ]

  private func person(at index: Int) -> Mention? {
    guard let found = mentionStarting[index], entities[mentions[found].entity].kind == .person
    else { return nil }
    return mentions[found]
  }

  func skipHonorifics(_ start: Int) -> Int {
    var index = start
    while index < scene.document.tokens.count, let honorific = scene.honorific(at: index),
      mentionStarting[index] == nil
    {
      index = honorific.tokens.upperBound
    }
    return scene.behindRetirement(index)
  }

  /// "She has been an advocate for children", "he is a leader", "she is an honest broker": no post, where a verb
  /// says it.
  private func isPraise(_ post: Post) -> Bool {
    guard post.body == nil, post.country == nil else { return false }
    if Self.likenesses.contains(post.role.role) { return true }
    return ["a", "an"].contains(scene.word(post.start - 1))
      && (post.role.kind == .activist || post.role.kind == .head)
  }

  /// Posts that people are likened to.
  private static let likenesses: Set<String> = [
    "Broker", "Agent", "Lieutenant", "Statesman", "Stateswoman", "Insurgent", "Captain", "Pilot",
  ]

  /// Whether a post is written in small letters.
  private func isPlain(_ post: Post) -> Bool { !scene.isCapitalised(post.role.head.lowerBound) }

  /// "appointed Ana Sol ambassador": the name right before, where a verb gives it the post.
  private func nominee(before start: Int) -> Mention? {
    guard let found = mentionEnding[start], entities[mentions[found].entity].kind == .person
    else { return nil }
    var verb = mentions[found].tokens.lowerBound - 1
    while verb > scene.start(start), let title = scene.honorific(at: verb),
      title.tokens.upperBound == verb + 1
    {
      verb -= 1
    }
    return ["named", "appointed", "elected", "re-elected", "reelected", "appoints", "names"]
      .contains(scene.word(verb)) ? mentions[found] : nil
  }

  /// "Ana Sol, the …", "Ana Sol is the …": the person before an apposition or a verb, and whether that says
  /// that it is over.
  private func before(_ post: Post) -> (Mention, isPast: Bool)? {
    let start = post.start
    var index = start - 1
    let limit = scene.start(start)
    // "the newly elected president": behind a verb the words say how somebody came to it.
    if ["appointed", "elected"].contains(scene.word(index)),
      ["newly", "recently", "the"].contains(scene.word(index - 1))
    {
      index -= 1
    }
    while index > limit, ["newly", "recently"].contains(scene.word(index)) { index -= 1 }
    if index >= limit, ["the", "a", "an", "his", "her", "our", "their"].contains(scene.word(index))
    {
      index -= 1
    }
    // "Ana Sol, the President's adviser, …", "Ana Sol, Bo Paz's campaign manager, …"
    if scene.isPossessive(index), let owner = roles.first(where: { $0.tokens.upperBound == index }),
      scene.word(owner.tokens.lowerBound - 1) == "the"
    {
      index = owner.tokens.lowerBound - 2
    } else if scene.isPossessive(index), let owner = mentionEnding[index],
      entities[mentions[owner].entity].kind == .person
    {
      index = mentions[owner].tokens.lowerBound - 1
    } else if let owner = describedOwner(endingAt: index) {
      index = owner.lowerBound - 1
    }
    if let predicate = Predicate(before: index + 1, scene: scene) {
      guard !isPraise(post), let found = mentionEnding[predicate.subjectEnd],
        entities[mentions[found].entity].kind == .person,
        !["if", "unless", "whether"].contains(scene.word(mentions[found].tokens.lowerBound - 1))
      else { return nil }
      return (mentions[found], predicate.isPast)
    }
    guard index > limit, [",", "as", "(", "–", "—"].contains(scene.word(index)) else { return nil }
    // "Appointed Ana Sol as minister", but "sees Ana Sol as an agent", "votes for her as a delegate".
    if scene.word(index) == "as" {
      let isGiven = (limit..<index).contains {
        Self.giving.contains(where: scene.word($0).hasPrefix)
      }
      guard isGiven else { return nil }
    }
    if CommonWords.postnominals.contains(scene.word(index - 1)) { index -= 1 }
    // "Ana Sol, 45, head of …"
    if scene.isComma(index), scene.isComma(index - 2), isAge(index - 1) { index -= 2 }
    // "Ana Sol (D-Ohio), head of …": the seat stands between.
    if scene.word(index) == ",", scene.word(index - 1) == ")",
      let open = (max(limit, index - 6)..<index).last(where: { scene.word($0) == "(" }),
      americanSeat(behind: open) != nil
    {
      index = open
    }
    guard let found = mentionEnding[index], entities[mentions[found].entity].kind == .person
    else { return nil }
    return (mentions[found], false)
  }

  /// How words begin by which somebody comes into a post, or is in it.
  private static let giving = [
    "accredit", "announc", "appoint", "becam", "becom", "capacity", "choos", "chose", "confirm",
    "credential", "designat", "elect", "inaugurat", "instal", "introduc", "name", "naming",
    "nominat", "pick", "promot", "re-elect", "reappoint", "replac", "select", "serv", "succe",
    "swear", "sworn", "take", "took", "with", "work",
  ]

  /// The person behind a post and a comma: "the Foreign Minister of Bangladesh, Ana Sol, …".
  private func after(_ posts: [Post], end: Int, limit: Int) -> [Holder] {
    let close = behindPurpose(end, limit: limit)
    let hasPurpose = close > end
    let end = close
    guard let first = posts.first, scene.isComma(end) else { return [] }
    let position = skipHonorifics(
      behindDescription(end + 1, limit: limit, isOffice: first.role.kind.speaksForCountry))
    // "its chief executive, Ana Sol,", "the Permanent Secretary, Mrs. Sol,".
    let isOwned =
      scene.isPossessive(first.start - 1)
      || ["its", "their", "his", "her"].contains(scene.word(first.start - 1))
    guard
      isOwned || position > end + 1 || hasPurpose || isTheOnly(first)
        || posts.contains(where: { $0.country != nil || $0.body != nil })
    else { return [] }
    guard position < limit, let person = person(at: position) else { return [] }
    var next = person.tokens.upperBound
    if CommonWords.postnominals.contains(scene.word(next)) { next += 1 }
    guard next >= limit || [",", ".", ";", "who", ")"].contains(scene.word(next)) else { return [] }
    // "The Secretary, Ana Sol, and Bo Paz met" are three.
    guard !isTheOnly(first) || isOwned || !isList(behind: next) else { return [] }
    return [Holder(person: person.entity, tokens: first.start..<next)]
  }

  private func isAge(_ index: Int) -> Bool {
    scene.document.tokens[safe: index]?.kind == .number && scene.word(index).utf8.count < 4
  }

  /// "the group" of "the group’s deputy director".
  private func describedOwner(endingAt possessive: Int) -> Range<Int>? {
    guard let owner = scene.describedOwner(endingAt: possessive),
      owner.allSatisfy({ mentionEnding[$0 + 1] == nil })
    else { return nil }
    return owner
  }

  /// "The Prime Minister, Ana Sol, …", "The deputy spokesperson, Ana Sol, …": a title with a capital or one who
  /// speaks for somebody, of nobody in particular.
  private func isTheOnly(_ post: Post) -> Bool {
    scene.word(post.start - 1) == "the" && post.country == nil && post.body == nil
      && (post.role.isTitle && scene.isCapitalised(post.role.head.lowerBound)
        // "the foreign minister, Ana Sol, said"
        || Self.ofOne.contains(post.role.kind) || post.role.role.contains("Opposition"))
  }

  /// Kinds of posts of which a country or body has one: "the ambassador, Ana Sol,".
  private static let ofOne: Set<Role.Kind> = [
    .spokesperson, .minister, .deputyMinister, .headOfGovernment, .headOfState, .deputyHead,
    .ambassador, .envoy, .speaker, .secretaryGeneral, .governor, .mayor,
  ]

  /// Whether a list goes on behind a comma.
  private func isList(behind comma: Int) -> Bool {
    scene.isComma(comma)
      && (["and", "or", "&"].contains(scene.word(comma + 1)) || person(at: comma + 1) != nil
        || role(startingAt: comma + 1) != nil)
  }

  /// "the OAS Secretary General, Trinidadian diplomat Ana Sol, said": what else she is stands
  /// between the comma and the name.
  private func behindDescription(_ start: Int, limit: Int, isOffice: Bool) -> Int {
    // "Its spokesperson, Brigadier General Ana Sol": another title of hers.
    if isOffice, let title = role(startingAt: start), title.isTitle, !title.isPlural,
      person(at: title.tokens.upperBound) != nil
    {
      return title.tokens.upperBound
    }
    guard start < limit, let country = scene.country(at: start),
      country.value.uses.contains(.adjective)
    else { return start }
    let next = skipHonorifics(country.tokens.upperBound)
    if next > country.tokens.upperBound { return next }
    return role(startingAt: next).map(\.tokens.upperBound) ?? start
  }

  /// "… for European | integration, Ana Sol,": whether a role has been read no farther than the first word of its field.
  func isCut(at end: Int) -> Bool {
    scene.isWord(end) && scene.layout.tags[end].isCommonNoun
      && ["for", "of"].contains(scene.word(end - 2))
  }

  /// Where "for maritime affairs" or "of Cúcuta" ends, words that say what a post is for or where.
  private func behindPurpose(_ end: Int, limit: Int) -> Int {
    // "the Iranian ambassador in Berlin, Ana Sol,"
    let isSomewhere =
      scene.word(end) == "in"
      && mentionStarting[end + 1].map { entities[mentions[$0].entity].kind == .place } ?? false
    guard
      isSomewhere || isCut(at: end)
        || ["for", "of", "on", "to", "before", "at"].contains(scene.word(end))
    else { return end }
    var index = end + 1
    while index < limit, index - end < 8, scene.isWord(index) || scene.isPossessive(index),
      person(at: index) == nil
    {
      index += 1
    }
    return index < limit && scene.isComma(index) && !scene.isReportingVerb(end + 1) ? index : end
  }
}
