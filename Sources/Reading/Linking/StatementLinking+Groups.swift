import Language

/// Several who speak at once.
extension StatementLinking {
  private static let states: Set<String> = [
    "countries", "nations", "states", "governments", "neighbours", "neighbors", "capitals",
  ]

  /// "they", "both", "the two ministers", "the foreign ministers of Ghana and Togo".
  mutating func group(_ tokens: Range<Int>) -> [Entity.ID]? {
    var words = tokens.map { document.lowercased[$0] }
    if words.count > 1, words.first == "the" { words.removeFirst() }
    // "They both"
    if words.count == 2, words[1] == "both" { words.removeFirst() }
    let isPair = ["both", "two", "pair"].contains(words[0])
    if isPair, words.count > 1, let last = words.last {
      if Self.states.contains(last) {
        return pairAtHome(before: tokens.lowerBound) ?? pairOfCountries(around: tokens.lowerBound)
      }
      // Of whom a war tells they are not sides, as they are where an article opens with the two.
      if ["sides", "parties"].contains(last) {
        return pairOfCountries(before: tokens.lowerBound) ?? participants(words, at: tokens)
      }
    }
    if words.count == 2, let number = Self.numbers[words[0]], Self.states.contains(words[1]) {
      return governments(number, before: tokens.lowerBound)
    }
    if let met = participants(words, at: tokens) { return met }
    if isPair, words.count > 1, let last = words.last {
      guard book.titles.phrase(at: tokens.upperBound - 1) != nil || last == "them" else {
        return nil
      }
    }
    let isPronoun = words.count == 1 && ["they", "them", "their"].contains(words[0])
    guard isPair || isPronoun else {
      return holders(of: tokens) ?? assembly(tokens) ?? delegates(tokens).map { [$0] }
    }
    if isPair, words.count > 3 { return nil }
    if headline?.contains(tokens.lowerBound) ?? false {
      return pairOfPeople(in: sentences(behind: tokens.lowerBound))
    }
    if words == ["their"], let own = pairOfSubjects(before: tokens.lowerBound) { return own }
    if isPronoun, let several = severalBefore(tokens.lowerBound) {
      // "Sol and her aides said … They": all of them.
      return joint.contains(several) ? joint : [several]
    }
    if isPronoun {
      return joint.isEmpty
        ? pairOfPeople(in: sentences(before: tokens.lowerBound), goesOn: true) : joint
    }
    if words == ["both"], joint.isEmpty, let met = participants(["both", "sides"], at: tokens) {
      return met
    }
    let people =
      !joint.isEmpty && joint.allSatisfy { book[$0].kind == .person }
      ? joint : pairOfPeople(in: sentences(before: tokens.lowerBound))
    return people.flatMap { hold($0, titleBefore: tokens.upperBound) ? $0 : nil }
  }

  private static let numbers = ["three": 3, "four": 4, "five": 5, "six": 6]

  /// "The three countries": the governments of as many that one of the last sentences, or the opening, names.
  private mutating func governments(_ number: Int, before token: Int) -> [Entity.ID]? {
    let opening = document.sentences.indices.prefix(3)
    for sentence in sentences(before: token) + opening {
      let named = countries(in: sentence, before: token)
      guard named.count == number else { continue }
      let found = named.compactMap { reading.entities[$0].country }
        .compactMap { book.government(of: $0) }
      if found.count == number { return found }
    }
    return nil
  }

  /// Whether people can be those whom a title in the plural calls so: "the two presidents" are two of
  /// whom the article tells that one is a president.
  func hold(_ people: [Entity.ID], titleBefore end: Int) -> Bool {
    let anybody: [Role.Kind] = [.generic, .head, .official, .diplomat]
    guard let title = book.titles.phrase(at: end - 1), !anybody.contains(title.kind) else {
      return true
    }
    return reading.holdings.contains { people.contains($0.person) && fits(title, $0) }
  }

  /// Those without names who spoke right before ("aides", "officials").
  private func severalBefore(_ token: Int) -> Entity.ID? {
    guard let last = book.history.last(where: { $0.token < token }), token - last.token < 120,
      book[last.entity].kind == .unnamed, book[last.entity].isPlural
    else { return nil }
    return last.entity
  }

  func sentences(before token: Int) -> [Int] {
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
  private mutating func pairOfPeople(in sentences: [Int], goesOn: Bool = false) -> [Entity.ID]? {
    // The one whom the sentence behind names alone.
    var later: (sentence: Int, person: Entity.ID)?
    for index in sentences {
      if goesOn, opensWithSeveral(index) { return nil }
      if let met = parties(in: index) { return met }
      let people = entities(in: index) { reading.entities[$0.entity].kind == .person }
      if people.count == 2 {
        // One whom they speak about is not one of them: he has no post where the other has.
        let held = people.count { person in reading.holdings.contains { $0.person == person } }
        if held == 1, goesOn { continue }
        return people
      }
      if people.count > 2 { return nil }
      if !goesOn, reading.layout.turnLabels.isEmpty, let person = people.first {
        if let later, later.sentence == index + 1, later.person != person,
          document.sentences[index].paragraph == document.sentences[index + 1].paragraph
        {
          return [person, later.person]
        }
        later = (index, person)
      }
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

  /// "Other Republicans echoed", "People briefed on it": a sentence about several without names, who are
  /// "they" in the next.
  private func opensWithSeveral(_ sentence: Int) -> Bool {
    let tokens = document.sentences[sentence].tokens
    return tokens.prefix(4).contains { index in
      let word = document.lowercased[index]
      return Self.several.contains(word)
        || gazetteers.roles.longestMatch(in: book.keys, at: index, limit: tokens.upperBound)?
          .value.isPlural ?? false
    }
  }

  private static let several: Set<String> = [
    "people", "others", "republicans", "democrats", "many", "some", "several", "conservatives",
    "liberals", "voters", "americans",
  ]

  /// The entities of the wanted kind that a sentence mentions, each once.
  func entities(in sentence: Int, where isWanted: (Mention) -> Bool) -> [Entity.ID] {
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
    // Countries have several negotiators.
    guard phrase.isPlural, let role = phrase.role(book.titles), role.kind != .envoy else {
      return nil
    }
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
