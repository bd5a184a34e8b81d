import Language

/// What capitals alone show: countries and places, events, and runs that nothing explains yet.
extension NameSearch {
  /// A country, nationality or place.
  func located(at index: Int) -> NameSpan? {
    guard scene.isCapitalised(index) else { return nil }
    let place = scene.place(at: index)
    if let country = scene.country(at: index), country.tokens.count >= place?.tokens.count ?? 0 {
      let uses = country.value.uses
      if uses.contains(.name) { return NameSpan(tokens: country.tokens, kind: .country) }
      if uses.contains(.adjective) || uses.contains(.demonym) {
        return NameSpan(tokens: country.tokens, kind: .nationality)
      }
      return NameSpan(
        tokens: country.tokens, kind: uses.contains(.capital) ? .place : .organization)
    }
    if let place, !place.value.isAmbiguous || isPlaceLike(place.tokens) {
      return NameSpan(tokens: place.tokens, kind: .place)
    }
    return nil
  }

  /// Whether an ambiguous place stands where places stand.
  private func isPlaceLike(_ range: Range<Int>) -> Bool {
    let previous = scene.word(range.lowerBound - 1)
    return range.count > 1
      || ["in", "at", "from", "to", "near", "of", "outside", "around", "across"].contains(previous)
  }

  /// "U.S.-Japan", "Israeli-Palestinian", "EU-brokered": countries inside one token.
  mutating func hyphenated(at index: Int) -> Int? {
    let word = scene.document.words[index]
    guard word.utf8.contains(0x2D) || word.utf8.contains(0xE2) else { return nil }
    let parts = word.split { $0 == "-" || $0 == "–" || $0 == "‑" }
    guard parts.count == 2 else { return nil }
    guard parts.contains(where: { !scene.gazetteers.countries.forms(of: $0).isEmpty }) else {
      return nil
    }
    add(index..<index + 1, .nationality)
    return index + 1
  }

  /// A run of capitalised words that ends in a word for a conference, agreement or the like.
  func event(at start: Int, in sentence: Range<Int>) -> Range<Int>? {
    var index = start
    var end: Int?
    while index < sentence.upperBound, index - start < 9 {
      guard scene.isCapitalised(index) else { break }
      if index > start, CommonWords.events.contains(scene.word(index)) { end = index + 1 }
      index += 1
    }
    guard var end else { return nil }
    if ["on", "of", "for", "against", "to"].contains(scene.word(end)) {
      var next = end + 1
      if scene.word(next) == "the" { next += 1 }
      var last: Int?
      while next < sentence.upperBound, scene.isCapitalised(next), scene.country(at: next) == nil {
        next += 1
        last = next
      }
      if let last { end = last }
    }
    return start..<end
  }

  mutating func unknown(at start: Int, in sentence: Range<Int>, isTitleLike: Bool) -> Int {
    var start = start
    // Behind a title a word in small letters is looked at as well.
    guard scene.isCapitalised(start) else { return start + 1 }
    if start == sentence.lowerBound || scene.document.tokens[start - 1].kind == .quotationMark
      || scene.word(start - 1) == ":",
      CommonWords.openers.contains(scene.word(start))
    {
      start += 1
      guard start < sentence.upperBound, scene.isCapitalised(start) else { return start }
      return start
    }
    var end = start + 1
    while end < sentence.upperBound, scene.isCapitalised(end) || isInnerParticle(end),
      titles.scene.role(at: end) == nil, located(at: end) == nil,
      scene.honorific(at: end) == nil, scene.organization(at: end) == nil,
      people.person(at: end, evidence: .givenName) == nil
    {
      end += 1
    }
    open.append(OpenRun(tokens: start..<end, isTitleLike: isTitleLike))
    return end
  }

  private func isInnerParticle(_ index: Int) -> Bool {
    CommonWords.particles.contains(scene.word(index)) && scene.isCapitalised(index + 1)
  }
}
