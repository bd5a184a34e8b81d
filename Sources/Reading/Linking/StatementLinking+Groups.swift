import Language

/// Several who speak at once.
extension StatementLinking {
  /// "A and B said": two known speakers around the conjunction.
  mutating func pair(_ tokens: Range<Int>, quoted: Entity.ID?) -> [Entity.ID]? {
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
  mutating func group(_ tokens: Range<Int>) -> [Entity.ID]? {
    var words = tokens.map { document.lowercased[$0] }
    if words.count > 1, words.first == "the" { words.removeFirst() }
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
    if isPronoun, let several = severalBefore(tokens.lowerBound) { return [several] }
    if isPronoun {
      return joint.isEmpty
        ? pairOfPeople(in: sentences(before: tokens.lowerBound), goesOn: true) : joint
    }
    let people =
      !joint.isEmpty && joint.allSatisfy { book[$0].kind == .person }
      ? joint : pairOfPeople(in: sentences(before: tokens.lowerBound))
    return people.flatMap { hold($0, titleBefore: tokens.upperBound) ? $0 : nil }
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

  /// The two who are named together in the same sentence: "Malta and Kenya affirmed their support".
  private mutating func pairOfSubjects(before token: Int) -> [Entity.ID]? {
    let start = document.sentences[document.sentence(of: token)].tokens.lowerBound
    let named = reading.mentions.filter {
      $0.tokens.lowerBound >= start && $0.tokens.upperBound <= token && $0.kind != .nationality
    }
    guard
      let joint = named.indices.dropFirst().last(where: {
        let link = named[$0 - 1].tokens.upperBound
        let next = document.lowercased[safe: link + 1] == "the" ? link + 2 : link + 1
        return document.lowercased[link] == "and" && named[$0].tokens.lowerBound == next
      })
    else { return nil }
    let pair = [named[joint - 1].entity, named[joint].entity]
    if pair.allSatisfy(isActor) { return pair }
    return governments(of: pair)
  }

  /// In a country's own news the two with which it opens, where it is one of them: "both countries" of a
  /// joint statement are these, whatever war it goes on to speak of.
  private mutating func pairAtHome(before token: Int) -> [Entity.ID]? {
    guard let home = book.home else { return nil }
    for index in document.sentences.indices.prefix(3) {
      let named = countries(in: index, before: token)
      if named.count == 2 {
        return named.contains { reading.entities[$0].country == home }
          ? governments(of: named) : nil
      }
    }
    return nil
  }

  /// The governments of the two countries of the last sentence that names exactly two, the one in
  /// which the words stand included; else of those that the article opens with.
  mutating func pairOfCountries(around token: Int) -> [Entity.ID]? {
    for index in [document.sentence(of: token)] + sentences(before: token) {
      // Countries behind "both countries" are what these speak of, not who they are.
      let named = countries(in: index, before: token)
      if named.count > 2 { break }
      if named.count == 2 { return governments(of: named) }
    }
    return pairOfCountries(before: token)
  }

  /// The governments of the two countries with which the article opens.
  private mutating func pairOfCountries(before token: Int) -> [Entity.ID]? {
    for index in document.sentences.indices.prefix(3) {
      let named = countries(in: index, before: token)
      if named.count == 2 { return governments(of: named) }
    }
    return nil
  }

  /// The countries that a sentence names before a token, or their governments, each once.
  private func countries(in sentence: Int, before token: Int) -> [Entity.ID] {
    var seen: Set<String> = []
    return entities(in: sentence) {
      [.country, .government].contains(reading.entities[$0.entity].kind)
        && $0.tokens.upperBound <= token
    }.filter { reading.entities[$0].country.map { seen.insert($0).inserted } ?? false }
  }

  private mutating func governments(of countries: [Entity.ID]) -> [Entity.ID]? {
    let found = countries.compactMap { reading.entities[$0].country }
      .compactMap { book.government(of: $0) }
    return found.count == 2 ? found : nil
  }

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
