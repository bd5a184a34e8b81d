import Language

/// The people beside the words of a post.
extension HoldingFinder {
  /// The people who hold the posts, each with the end of the words that say so.
  ///
  /// Names in `named` stand behind a post already: "the envoy of Malta, Ana Sol, the envoy of Chile, Bo Paz,"
  /// are two.
  func holders(of posts: [Post], end: Int, named: Set<Int>) -> [(Entity.ID, Range<Int>)] {
    // "the President's adviser" is somebody else.
    guard let first = posts.first, end <= scene.document.tokens.count, !scene.isPossessive(end)
    else {
      return []
    }
    let limit = scene.limit(first.role.tokens.lowerBound)
    var position = skipHonorifics(end)
    if let person = person(at: position), position < limit {
      var holders = [(person.entity, first.start..<person.tokens.upperBound)]
      guard first.role.isPlural else { return holders }
      position = behindSeat(person.tokens.upperBound)
      while position < limit, [",", "and"].contains(scene.word(position)) {
        position = skipHonorifics(position + 1)
        guard let next = self.person(at: position) else {
          if scene.word(position) == "and" { continue }
          break
        }
        holders.append((next.entity, first.start..<next.tokens.upperBound))
        position = behindSeat(next.tokens.upperBound)
      }
      return holders
    }
    guard !first.role.isPlural else { return [] }
    // "Ana Sol MP, Foreign Minister of …"
    if CommonWords.postnominals.contains(scene.word(first.start)),
      let found = mentionEnding[first.start], entities[mentions[found].entity].kind == .person
    {
      return [(mentions[found].entity, mentions[found].tokens.lowerBound..<end)]
    }
    let behind = after(posts, end: end, limit: limit)
    if !opensClause(first.start, end: end), let person = before(first.start),
      behind.isEmpty || !named.contains(person.tokens.lowerBound)
    {
      return [(person.entity, person.tokens.lowerBound..<end)]
    }
    return behind
  }

  /// Behind the seat that stands in brackets or between commas behind a name, where one does.
  private func behindSeat(_ index: Int) -> Int {
    guard seat(behind: index) != nil else { return index }
    var end = index
    if scene.isComma(index) {
      end += 3
      while end < scene.limit(index), scene.isCapitalised(end) { end += 1 }
      return end
    }
    while end < scene.limit(index), scene.word(end) != ")" { end += 1 }
    return end + 1
  }

  /// Whether behind a comma somebody else begins to act.
  ///
  /// "On behalf of Ana Sol, the Secretary also thanked …" names two people. An apposition is closed
  /// by a mark or goes on with what the post is for.
  private func opensClause(_ start: Int, end: Int) -> Bool {
    guard scene.word(start - 1) == "the", scene.word(start - 2) == ",", end < scene.limit(start)
    else { return false }
    return scene.isWord(end) && !scene.isCapitalised(end)
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

  /// "Ana Sol, the …", "Ana Sol is the …": the person before an apposition.
  private func before(_ start: Int) -> Mention? {
    var index = start - 1
    let limit = scene.start(start)
    while index > limit, ["newly", "recently", "appointed", "elected"].contains(scene.word(index)) {
      index -= 1
    }
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
    }
    if index > limit, ["who"].contains(scene.word(index - 1)),
      ["is", "was"].contains(scene.word(index))
    {
      index -= 2
    }
    guard index > limit, ["is", ",", "as", "(", "–", "—"].contains(scene.word(index)) else {
      return nil
    }
    if CommonWords.postnominals.contains(scene.word(index - 1)) { index -= 1 }
    // "Ana Sol (D-Ohio), head of …": the seat stands between.
    if scene.word(index) == ",", scene.word(index - 1) == ")",
      let open = (max(limit, index - 6)..<index).last(where: { scene.word($0) == "(" }),
      seat(behind: open) != nil
    {
      index = open
    }
    guard let found = mentionEnding[index], entities[mentions[found].entity].kind == .person
    else { return nil }
    return mentions[found]
  }

  /// The person behind a post and a comma: "the Foreign Minister of Bangladesh, Ana Sol, …".
  private func after(_ posts: [Post], end: Int, limit: Int) -> [(Entity.ID, Range<Int>)] {
    let close = behindPurpose(end, limit: limit)
    let hasPurpose = close > end
    let end = close
    guard let first = posts.first, scene.isComma(end) else { return [] }
    let position = skipHonorifics(behindDescription(end + 1, limit: limit))
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
    return [(person.entity, first.start..<next)]
  }

  /// "The Prime Minister, Ana Sol, …", "The deputy spokesperson, Ana Sol, …": a title with a capital or one who
  /// speaks for somebody, of nobody in particular.
  private func isTheOnly(_ post: Post) -> Bool {
    scene.word(post.start - 1) == "the" && post.country == nil && post.body == nil
      && (post.role.isTitle && scene.isCapitalised(post.role.head.lowerBound)
        || post.role.kind == .spokesperson)
  }

  /// Whether a list goes on behind a comma.
  private func isList(behind comma: Int) -> Bool {
    scene.isComma(comma)
      && (["and", "or", "&"].contains(scene.word(comma + 1)) || person(at: comma + 1) != nil
        || role(startingAt: comma + 1) != nil)
  }

  /// "the OAS Secretary General, Trinidadian diplomat Ana Sol, said": what else she is stands
  /// between the comma and the name.
  private func behindDescription(_ start: Int, limit: Int) -> Int {
    guard start < limit, let country = scene.country(at: start),
      country.value.uses.contains(.adjective)
    else { return start }
    let next = skipHonorifics(country.tokens.upperBound)
    if next > country.tokens.upperBound { return next }
    return role(startingAt: next).map(\.tokens.upperBound) ?? start
  }

  /// Where "for maritime affairs" or "of Cúcuta" ends, words that say what a post is for or where.
  private func behindPurpose(_ end: Int, limit: Int) -> Int {
    guard ["for", "of", "on", "to", "before", "at"].contains(scene.word(end)) else { return end }
    var index = end + 1
    while index < limit, index - end < 7, scene.isWord(index), person(at: index) == nil {
      index += 1
    }
    return index < limit && scene.isComma(index) && !scene.isReportingVerb(end + 1) ? index : end
  }
}
