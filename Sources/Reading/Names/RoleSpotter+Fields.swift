import Language

/// Fields of government that no table has together, before a minister and behind one.
extension RoleSpotter {
  /// "Water and Energy Minister", "Shipping Minister": fields in front of a minister that the table
  /// does not know together.
  ///
  /// A field that is no usual one counts only where its country stands before it.
  func department(at start: Int) -> Scene.Hit<RoleForm>? {
    let limit = min(scene.limit(start), start + 8)
    guard scene.isCapitalised(start), scene.givenName(at: start) == nil else { return nil }
    var index = start
    var isUsual = true
    while index < limit {
      if let role = scene.role(at: index), scene.isCapitalised(index), index > start {
        guard Self.departmental.contains(scene.word(role.tokens.upperBound - 1)),
          role.value.role.kind == .minister || role.value.role.kind == .deputyMinister,
          isUsual || index == start + 1 && isCountry(endingAt: start)
        else { return nil }
        return Scene.Hit(
          tokens: start..<role.tokens.upperBound,
          value: RoleForm(
            role: role.value.role.named(words(start..<role.tokens.upperBound)),
            isPlural: role.value.isPlural))
      }
      let word = scene.word(index)
      if ["and", ",", "&"].contains(word), index > start, scene.isCapitalised(index + 1) {
        index += 1
        continue
      }
      guard scene.isCapitalised(index), scene.country(at: index) == nil else { return nil }
      if !Portfolio.words.contains(word) { isUsual = false }
      index += 1
    }
    return nil
  }

  /// The words in small letters, a comma with the word before it.
  private func words(_ range: Range<Int>) -> [String] {
    range.reduce(into: []) { words, index in
      if scene.isComma(index), let last = words.popLast() {
        words.append(last + ",")
      } else {
        words.append(scene.word(index))
      }
    }
  }

  private static let departmental: Set<String> = [
    "minister", "ministers", "secretary", "secretaries",
  ]

  /// Whether a country's adjective, or its name with a possessive, ends there.
  private func isCountry(endingAt end: Int) -> Bool {
    let last = scene.isPossessive(end - 1) ? end - 1 : end
    return (1...4).contains { length in
      last - length >= scene.start(end - 1)
        && scene.country(at: last - length).map {
          $0.tokens.upperBound == last
            && (last < end ? $0.value.uses.contains(.name) : $0.value.uses.contains(.adjective))
        } ?? false
    }
  }

  /// "Foreign Affairs and Emigrants" before "of Lebanon": fields joined by "and" or commas, words that no
  /// ministry of the table has among them, which the country behind them closes; their end.
  func fieldOfCountry(from start: Int, limit: Int) -> Int? {
    var index = start
    var isFresh = true
    var hasUnusual = false
    while index < min(limit, start + 14) {
      let word = scene.word(index)
      if word == "of", index > start {
        let next = scene.word(index + 1) == "the" ? index + 2 : index + 1
        return hasUnusual && next < limit && scene.countryName(at: next) != nil ? index : nil
      }
      if ["and", ",", "&"].contains(word) {
        isFresh = true
      } else {
        let isUsual = Portfolio.words.contains(word)
        // Behind a field's words a word that is none begins a name.
        guard scene.isCapitalised(index), isUsual || isFresh, scene.role(at: index) == nil,
          scene.country(at: index) == nil, isUsual || scene.givenName(at: index) == nil,
          scene.honorific(at: index) == nil
        else { return nil }
        hasUnusual = hasUnusual || !isUsual
        isFresh = false
      }
      index += 1
    }
    return nil
  }

  /// "the interim government of Chile", "the Chilean Government of National Accord", "the Chilean Minister":
  /// for whom the post is held, told by whom it serves.
  func government(at start: Int, phrase: inout RolePhrase) -> Int? {
    let limit = scene.limit(phrase.tokens.lowerBound)
    guard start < limit else { return nil }
    if let country = scene.country(at: start), country.value.uses.contains(.adjective) {
      let next = country.tokens.upperBound
      if scene.word(phrase.tokens.upperBound) == "to", let minister = scene.role(at: next),
        minister.value.role.kind == .minister
      {
        phrase.country = country.value.country.alpha3
        return minister.tokens.upperBound
      }
      let noun = Range.from(next, upTo: min(next + 3, limit)).first {
        Self.governments.contains(scene.word($0))
      }
      guard let noun, (next..<noun).allSatisfy({ scene.isWord($0) }) else { return nil }
      phrase.country = country.value.country.alpha3
      // "… of National Accord"
      let isNational = scene.word(noun + 1) == "of" && scene.word(noun + 2) == "national"
      return isNational && scene.isCapitalised(noun + 3) ? noun + 4 : noun + 1
    }
    let noun = Range.from(start, upTo: min(start + 2, limit)).first {
      Self.governments.contains(scene.word($0))
    }
    guard let noun, ["of", "in"].contains(scene.word(noun + 1)) else { return nil }
    let land = scene.word(noun + 2) == "the" ? noun + 3 : noun + 2
    guard land < limit, let country = scene.countryName(at: land) else { return nil }
    phrase.country = country.value.country.alpha3
    return country.tokens.upperBound
  }

  private static let governments: Set<String> = ["government", "administration", "authorities"]

  /// "Penza Region", "Dong Nai Province": a part of a country that no table knows.
  func region(at start: Int) -> Int? {
    var index = start
    while index < start + 4, scene.isCapitalised(index) {
      index += 1
      if ["region", "province", "oblast", "territory", "state", "county"].contains(
        scene.word(index - 1)),
        index > start + 1
      {
        return index
      }
    }
    return nil
  }

  /// "Deputy Prime Minister for Reintegration, Ana Sol,": a field that no other ministry has, between
  /// "for" and a comma with a name behind it.
  func unusualField(
    from start: Int, phrase: inout RolePhrase, preposition: Int
  ) -> Int? {
    guard scene.word(preposition) == "for", scene.givenName(at: start) == nil else { return nil }
    var end = start
    while end < start + 5, scene.isCapitalised(end) || end > start && scene.word(end) == "and" {
      end += 1
    }
    guard scene.isComma(end), scene.isCapitalised(end + 1), scene.isCapitalised(end + 2) else {
      return nil
    }
    phrase.role += " " + written(preposition..<end)
    return end
  }
}
