import Language
import Tagging

/// Two who speak as one, by their names or as the two countries of a text.
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

  /// "France, Germany and Italy said": all of three or more, each known by name.
  mutating func list(_ tokens: Range<Int>, quoted: Entity.ID?) -> [Entity.ID]? {
    var parts: [Range<Int>] = []
    var start = tokens.lowerBound
    for index in tokens where [",", "and"].contains(document.lowercased[index]) {
      if index > start { parts.append(start..<index) }
      start = index + 1
    }
    guard parts.count > 1, start < tokens.upperBound, document.lowercased[start - 1] == "and"
    else { return nil }
    parts.append(start..<tokens.upperBound)
    // "In a communiqué after talks in Doha, France, Egypt and Qatar said": where it was is none of them.
    if isPlace(parts[0]), !isPlace(parts[1]) { parts.removeFirst() }
    // "Berlin, Paris and other capitals"
    let others =
      parts.last.flatMap { Self.others.contains(document.lowercased[$0.lowerBound]) ? $0 : nil }
    if others != nil { parts.removeLast() }
    guard parts.count + (others == nil ? 0 : 1) > 2, parts.allSatisfy({ named($0) != nil }) else {
      return nil
    }
    var found = parts.compactMap { book.speaker($0, quoted: quoted) }
    guard found.count == parts.count, Set(found).count == found.count, found.allSatisfy(isActor)
    else { return nil }
    if let others { found.append(book.somebody(others)) }
    joint = found
    return found
  }

  private func isPlace(_ words: Range<Int>) -> Bool {
    named(words).map { book[$0].kind == .place } ?? false
  }

  /// The entity that words name and nothing else.
  private func named(_ words: Range<Int>) -> Entity.ID? {
    let start =
      document.lowercased[words.lowerBound] == "the" ? words.lowerBound + 1 : words.lowerBound
    return reading.mentions.first {
      $0.tokens.lowerBound <= start && $0.tokens.lowerBound >= words.lowerBound
        && $0.tokens.upperBound == words.upperBound && $0.kind != .nationality
    }?.entity
  }

  /// "The United States and its allies": one who is known, and others who are not.
  mutating func withOthers(_ tokens: Range<Int>, quoted: Entity.ID?) -> [Entity.ID]? {
    guard let (left, right) = sides(of: tokens),
      Self.others.contains(document.lowercased[right.lowerBound]),
      let known = book.entity(left, quoted: quoted), isActor(known)
    else { return nil }
    return [book.speaker(left, quoted: quoted) ?? known, book.somebody(right)]
  }

  /// The words on both sides of an "and"; the left ones are a name before the words where these begin behind it.
  private func sides(of tokens: Range<Int>) -> (left: Range<Int>, right: Range<Int>)? {
    let link = tokens.dropFirst().dropLast().first { document.lowercased[$0] == "and" }
    if let link { return (tokens.lowerBound..<link, link + 1..<tokens.upperBound) }
    let before = tokens.lowerBound - 1
    guard document.lowercased[safe: before] == "and",
      let name = reading.mentions.last(where: { $0.tokens.upperBound == before })
    else { return nil }
    // "Paz met Sol and his aides said": the name is an object there.
    let start = document.sentences[document.sentence(of: before)].tokens.lowerBound
    // A paragraph can begin with the "and", so that the name stands in the sentence before.
    let isObject = Range.from(start, upTo: name.tokens.lowerBound).contains {
      reading.layout.tags[$0].isFiniteOrParticiple
    }
    return isObject ? nil : (name.tokens, tokens)
  }

  private static let others: Set<String> = [
    "our", "its", "his", "her", "their", "other", "others", "several", "many", "some",
  ]

  private func isActor(_ id: Entity.ID) -> Bool {
    switch book[id].kind {
    case .person, .organization, .government: true
    case .country, .place, .unnamed: false
    }
  }

  /// The two who are named together in the same sentence: "Malta and Kenya affirmed their support".
  mutating func pairOfSubjects(before token: Int) -> [Entity.ID]? {
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
  mutating func pairAtHome(before token: Int) -> [Entity.ID]? {
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
  mutating func pairOfCountries(before token: Int) -> [Entity.ID]? {
    for index in document.sentences.indices.prefix(3) {
      let named = countries(in: index, before: token)
      if named.count == 2 { return governments(of: named) }
    }
    return nil
  }

  /// The countries that a sentence names before a token, or their governments, each once.
  func countries(in sentence: Int, before token: Int) -> [Entity.ID] {
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
}
