import Language

/// Those who have met.
extension StatementLinking {
  /// "Both sides", "the participants", "the two ministers": those who took part in the call or meeting told last,
  /// else in the one with which the text opens.
  ///
  /// - Parameters:
  ///   - words: those for the speakers, in small letters, without "the".
  ///   - tokens: the same in the text.
  /// - Returns: nil where the words are others, or nobody has met who fits them.
  mutating func participants(_ words: [String], at tokens: Range<Int>) -> [Entity.ID]? {
    guard let noun = words.last, words.dropLast().allSatisfy(Self.numbering.contains),
      words.count < 4
    else { return nil }
    // Those have no names.
    if ["sources", "aides", "analysts"].contains(noun) { return nil }
    let isPost = !Self.attending.contains(noun)
    guard !isPost || book.titles.phrase(at: tokens.upperBound - 1)?.isPlural ?? false else {
      return nil
    }
    let opening = document.sentences.indices.prefix(6).filter {
      document.sentences[$0].tokens.upperBound <= tokens.lowerBound
    }
    for sentence in sentences(before: tokens.lowerBound) + opening {
      guard let met = parties(in: sentence) else { continue }
      // "The ministers of sixty states met": there are more than the text names.
      if isPost, namesMore(sentence) || !hold(met, titleBefore: tokens.upperBound) { continue }
      if words.contains("two"), met.count != 2 { continue }
      return met
    }
    return counterparts(words, isPost, at: tokens) ?? (isPost ? onlyTwo(words, at: tokens) : nil)
  }

  /// "The two ministers" where the text has named two of two countries, and no third one.
  private func onlyTwo(_ words: [String], at tokens: Range<Int>) -> [Entity.ID]? {
    guard ["two", "both"].contains(words.first),
      let title = book.titles.phrase(at: tokens.upperBound - 1), title.kind.speaksForCountry,
      title.kind != .generic
    else { return nil }
    let holders = reading.holdings.filter {
      $0.tokens.lowerBound < tokens.lowerBound && !$0.isFormer && $0.country != nil
        && fits(title, $0)
    }
    var people: [Entity.ID] = []
    for holder in holders where !people.contains(holder.person) { people.append(holder.person) }
    guard people.count == 2, Set(holders.map(\.country)).count == 2 else { return nil }
    return people
  }

  /// The two of whom a sentence before tells that one is the other's counterpart, or that they appeared jointly.
  private func counterparts(
    _ words: [String], _ isPost: Bool, at tokens: Range<Int>
  ) -> [Entity.ID]? {
    guard !words.contains("three"), !words.contains("four"),
      !isPost || book.titles.phrase(at: tokens.upperBound - 1)?.kind != .generic
    else { return nil }
    for sentence in sentences(before: tokens.lowerBound) {
      let people = entities(in: sentence) { reading.entities[$0.entity].kind == .person }
      guard people.count == 2 else { continue }
      let isJoint = document.sentences[sentence].tokens.contains {
        document.lowercased[$0] == "counterpart"
          || document.lowercased[$0] == "joint"
            && ["press", "news", "briefing", "media"].contains(
              document.lowercased[safe: $0 + 1] ?? "")
      }
      if isJoint, !isPost || hold(people, titleBefore: tokens.upperBound) { return people }
    }
    return nil
  }

  /// Those who came together in a sentence, countries by their governments.
  mutating func parties(in sentence: Int) -> [Entity.ID]? {
    let found = encounters.parties(in: sentence).compactMap { id in
      let entity = reading.entities[id]
      return switch entity.kind {
      case .person, .organization, .government: id
      case .country: entity.country.flatMap { book.government(of: $0) }
      case .place, .unnamed: nil
      }
    }
    return (2...6).contains(found.count) ? found : nil
  }

  private static let numbering: Set<String> = ["both", "two", "three", "four", "all"]

  /// What those are called who take part in something, whatever their posts.
  private static let attending: Set<String> = [
    "sides", "parties", "delegations", "participants", "interlocutors", "teams",
  ]
}
