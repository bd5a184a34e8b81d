import Language

/// Who speaks.
extension StatementLinking {
  /// The speakers of an attribution, several where they speak as one; nil where it is no statement
  /// after all.
  mutating func speakerOf(_ index: Int, quoted: Entity.ID?) -> [Entity.ID]? {
    let attribution = attributions[index]
    guard let tokens = attribution.speaker else {
      return attribution.act == .ask || attribution.act == .answer || attribution.isByModel
        ? [] : nil
    }
    if let both = pair(tokens, quoted: quoted) { return both }
    if let several = group(tokens) { return several }
    if let known = spokenBefore(index, tokens) {
      book.note(speaker: known, at: tokens.lowerBound)
      return [known]
    }
    guard let speaker = book.speaker(tokens, quoted: quoted) else {
      // Words that point to nobody carry a statement only where its own words are quoted.
      return attribution.mode == .direct && attribution.confidence >= 0.9 || attribution.isByModel
        ? [] : nil
    }
    switch book[speaker].kind {
    case .person: return [isOfAnotherCountry(speaker, tokens) ? book.somebody(tokens) : speaker]
    case .organization, .government: return [speaker]
    case .unnamed:
      if let holder = holder(of: tokens, isHeadline: isHeadline(attribution)) {
        book.note(speaker: holder, at: tokens.lowerBound)
        return [holder]
      }
      if let named = namedLater(tokens) {
        book.note(speaker: named, at: tokens.lowerBound)
        return [named]
      }
      return attribution.isByModel || isPronoun(tokens) || canSpeak(tokens, attribution)
        ? [speaker] : nil
    case .country, .place:
      // A city state speaks under one name with its city.
      let country = gazetteers.countries.longestMatch(
        in: book.keys, at: tokens.lowerBound, limit: tokens.upperBound)
      guard let country, country.count == tokens.count else {
        return attribution.isByModel ? [book.somebody(tokens)] : nil
      }
      return book.government(of: country.value.country.alpha3).map { [$0] }
    }
  }

  /// Whether somebody without a name can be a speaker: by what the words say they are, or by a
  /// cue that leaves no doubt.
  private func canSpeak(_ tokens: Range<Int>, _ attribution: Attribution) -> Bool {
    let isLabel = attribution.cue.isEmpty
    if isLabel || attribution.mode == .direct { return true }
    for index in tokens
    where gazetteers.roles.longestMatch(
      in: book.keys, at: index, limit: tokens.upperBound) != nil
    {
      return true
    }
    // Before a headline's colon may stand what it is about ("Arctic shipping: What we know").
    if attribution.cueLemma == ":" { return false }
    // A name that nothing tells the kind of is still somebody.
    if document.tokens[tokens.upperBound - 1].isCapitalised { return !isPlainWord(tokens) }
    let head = document.lowercased[tokens.upperBound - 1]
    return attribution.confidence >= 0.9 && SpeakingNouns.holds(head)
  }

  /// Whether a capital only says that a sentence begins there ("Thanks for …", "Credible reports").
  private func isPlainWord(_ tokens: Range<Int>) -> Bool {
    guard tokens.count == 1, let first = tokens.first else { return false }
    let word = document.lowercased[first]
    if CommonWords.openers.contains(word) || Grammar.isAdverb(word) { return true }
    let sentence = document.sentences[document.sentence(of: first)].tokens
    guard sentence.lowerBound == first else { return false }
    return document.tokens.indices.contains {
      document.tokens[$0].letterCase == .lower && document.lowercased[$0] == word
    } || TopicWords.adjectives.contains(word) || TopicWords.openings.contains(word)
      || gazetteers.cues.longestMatch(in: book.keys, at: first, limit: first + 1) != nil
  }

  /// To whom it is said.
  mutating func addressee(
    _ tokens: Range<Int>, quoted: Entity.ID?, speaker: Entity.ID?, outer: Entity.ID?
  ) -> Entity.ID? {
    let word = document.lowercased[tokens.lowerBound]
    // "Okello said the minister had told him": nobody tells himself.
    if ["him", "her"].contains(word), let outer, outer != speaker, book[outer].kind == .person,
      book[outer].gender != (word == "him" ? .feminine : .masculine)
    {
      return outer
    }
    if let known = book.entity(tokens, quoted: quoted) { return known == speaker ? nil : known }
    return isPronoun(tokens) ? nil : book.unnamedAddressee(tokens)
  }

  private func isPronoun(_ tokens: Range<Int>) -> Bool {
    let word = document.lowercased[tokens.lowerBound]
    return tokens.count == 1
      && (Grammar.pronouns.contains(word) || Grammar.objects.contains(word)
        || word == "himself" || word == "herself")
  }

  // MARK: Several at once

  /// "A and B said": two known speakers around the conjunction.
  private mutating func pair(_ tokens: Range<Int>, quoted: Entity.ID?) -> [Entity.ID]? {
    for index in tokens.dropFirst().dropLast() where document.lowercased[index] == "and" {
      let left = tokens.lowerBound..<index
      let right = index + 1..<tokens.upperBound
      guard
        document.tokens[right.lowerBound].isCapitalised
          || ["the", "his", "her"].contains(document.lowercased[right.lowerBound]),
        let first = book.entity(left, quoted: quoted),
        let second = book.entity(right, quoted: quoted),
        first != second, isActor(first), isActor(second)
      else { continue }
      joint = [
        book.speaker(left, quoted: quoted) ?? first, book.speaker(right, quoted: quoted) ?? second,
      ]
      return joint
    }
    return nil
  }

  private func isActor(_ id: Entity.ID) -> Bool {
    switch book[id].kind {
    case .person, .organization, .government: true
    case .country, .place, .unnamed: false
    }
  }

  private static let states: Set<String> = [
    "countries", "nations", "states", "governments", "neighbours", "neighbors", "capitals",
  ]

  /// "they", "both", "the two ministers", "the foreign ministers of Ghana and Togo".
  private mutating func group(_ tokens: Range<Int>) -> [Entity.ID]? {
    var words = tokens.map { document.lowercased[$0] }
    if words.count > 1, words.first == "the" { words.removeFirst() }
    let isPair = ["both", "two", "pair"].contains(words[0])
    if isPair, words.count > 1, let last = words.last, Self.states.contains(last) {
      return pairOfCountries(around: tokens.lowerBound)
    }
    guard isPair || words == ["they"] else { return holders(of: tokens) }
    if isPair, words.count > 3 { return nil }
    if headline?.contains(tokens.lowerBound) ?? false {
      return pairOfPeople(in: sentences(behind: tokens.lowerBound))
    }
    if words == ["they"], let several = severalBefore(tokens.lowerBound) { return [several] }
    if !joint.isEmpty, words == ["they"] || joint.allSatisfy({ book[$0].kind == .person }) {
      return joint
    }
    return pairOfPeople(
      in: sentences(before: tokens.lowerBound), goesOn: words == ["they"])
  }

  /// Those without names who spoke right before ("aides", "officials").
  private func severalBefore(_ token: Int) -> Entity.ID? {
    guard let last = book.history.last(where: { $0.token < token }), token - last.token < 120,
      book[last.entity].kind == .unnamed, book[last.entity].isPlural
    else { return nil }
    return last.entity
  }

  private func sentences(before token: Int) -> [Int] {
    let sentence = document.sentence(of: token)
    return Array((max(0, sentence - 6)..<sentence).reversed())
  }

  private func sentences(behind token: Int) -> [Int] {
    let sentence = document.sentence(of: token)
    return Array(sentence + 1..<min(document.sentences.count, sentence + 5))
  }

  /// The two people of the first of these sentences that names exactly two.
  ///
  /// Where `goesOn`, the sentences on the way must speak of people as well, so that "they" does not
  /// reach behind something else.
  private func pairOfPeople(in sentences: [Int], goesOn: Bool = false) -> [Entity.ID]? {
    for index in sentences {
      let people = entities(in: index) { reading.entities[$0.entity].kind == .person }
      if people.count == 2 { return people }
      if people.count > 2 { return nil }
      let speaksOfPeople =
        !people.isEmpty
        || document.sentences[index].tokens.contains {
          ["they", "he", "she", "both"].contains(document.lowercased[$0])
            || gazetteers.roles.longestMatch(in: book.keys, at: $0, limit: $0 + 1) != nil
        }
      if goesOn, !speaksOfPeople { return nil }
    }
    return nil
  }

  /// The governments of the two countries of the last sentence that names exactly two, the one in
  /// which the words stand included.
  private mutating func pairOfCountries(around token: Int) -> [Entity.ID]? {
    for index in [document.sentence(of: token)] + sentences(before: token) {
      // Countries behind "both countries" are what these speak of, not who they are.
      let countries = entities(in: index) {
        reading.entities[$0.entity].kind == .country && $0.tokens.upperBound <= token
      }
      guard countries.count <= 2 else { return nil }
      guard countries.count == 2 else { continue }
      let codes = countries.compactMap { reading.entities[$0].country }
      let governments = codes.compactMap { book.government(of: $0) }
      return governments.count == 2 ? governments : nil
    }
    return nil
  }

  /// The entities of the wanted kind that a sentence mentions, each once.
  private func entities(in sentence: Int, where isWanted: (Mention) -> Bool) -> [Entity.ID] {
    var found: [Entity.ID] = []
    for mention in reading.mentions
    where document.sentences[sentence].tokens.overlaps(mention.tokens) && isWanted(mention)
      && !found.contains(mention.entity)
    {
      found.append(mention.entity)
    }
    return found
  }

  /// Those who hold a post in the plural for the countries that the words name.
  private func holders(of tokens: Range<Int>) -> [Entity.ID]? {
    let phrase = SpeakerPhrase(tokens, scene: book.scene)
    guard phrase.isPlural, let role = phrase.role(book.titles) else { return nil }
    let codes = book.names(in: tokens).compactMap { reading.entities[$0.entity].country }
    guard codes.count > 1 else { return nil }
    let people = codes.compactMap { code in
      reading.holdings.first {
        $0.country == code && !$0.isFormer && RoleWords.fits(role.role, $0.role)
      }?.person
    }
    return people.count == codes.count && Set(people).count == people.count ? people : nil
  }
}
