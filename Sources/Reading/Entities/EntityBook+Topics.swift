import Language
import Tagging

/// Whom "he" means beside what salience says: whom all speak of, and who has no name.
extension EntityBook {
  /// Whom the headline names and the text names first, and of whom the one who spoke last has spoken by a pronoun.
  ///
  /// An obituary quotes friends: "“He could wait,” said Bo Paz. / In a memoir he wrote …": not the friend.
  func spokenOf(_ gender: Entity.Gender, before token: Int) -> Entity.ID? {
    let paragraph = document.paragraph(of: token)
    guard paragraph > 0, !document.quotationIndex.contains(token),
      document.sentence(of: token)
        == document.sentence(of: document.paragraphs[paragraph].tokens.lowerBound),
      let headline = layout.headline, let last = lastSpeaker(before: token),
      isSpokenOf(gender, in: document.paragraphs[paragraph - 1].tokens)
    else { return nil }
    let told = named.filter {
      $0.tokens.upperBound <= token && !headline.overlaps($0.tokens)
        && entities[$0.entity].kind == .person
    }
    // The friend is named but once.
    guard told.count(where: { $0.entity == last }) == 1, told.last?.entity == last else {
      return nil
    }
    guard let first = told.first, let surname = first.tokens.last.map(scene.word),
      headline.contains(where: { scene.word($0) == surname })
    else { return nil }
    let subject = first.entity
    guard subject != last, told.count(where: { $0.entity == subject }) > 1,
      entities[subject].gender == gender || entities[subject].gender == .unknown
    else { return nil }
    return subject
  }

  /// Whether a quotation within the tokens begins with the pronoun.
  private func isSpokenOf(_ gender: Entity.Gender, in tokens: Range<Int>) -> Bool {
    tokens.contains { index in
      document.tokens[index].kind == .quotationMark && document.quotationIndex.contains(index + 1)
        && scene.word(index + 1) == (gender == .feminine ? "she" : "he")
    }
  }

  /// Who without a name is the subject of the sentence before.
  ///
  /// "Her Tovian counterpart was blunter. “…,” he said".
  mutating func nameless(_ gender: Entity.Gender, before token: Int) -> Entity.ID? {
    guard !document.quotationIndex.contains(token),
      let sentence = lastTold(before: token),
      document.sentences[sentence].paragraph == document.paragraph(of: token)
    else { return nil }
    let start = document.sentences[sentence].tokens.lowerBound
    guard Self.openers.contains(scene.word(start)) else { return nil }
    let words = Range.from(start, upTo: document.sentences[sentence].tokens.upperBound).prefix {
      scene.isWord($0) && !layout.tags[$0].isFiniteOrParticiple && scene.word($0) != "who"
    }
    let phrase = SpeakerPhrase(words.startIndex..<words.endIndex, scene: scene)
    guard words.count > 1, words.count < 9, !phrase.isPlural,
      scene.word(words.endIndex) == "who"
        || layout.tags[safe: words.endIndex]?.isFiniteOrParticiple ?? false,
      phrase.role(titles).map({ !$0.gender.contradicts(gender) }) ?? isCounterpart(phrase),
      !names(in: words.startIndex..<words.endIndex).contains(where: {
        entities[$0.entity].kind == .person
      }), !isNamed(in: words.endIndex..<token)
    else { return nil }
    if let known = counterpart(phrase) ?? person(describedBy: phrase) { return known }
    // Who is told of before may be meant by "the official" as well.
    guard scene.word(start) != "the" else { return nil }
    return unnamed(phrase)
  }

  private static let openers: Set<String> = ["a", "an", "another", "one", "his", "her", "the"]

  private func isCounterpart(_ phrase: SpeakerPhrase) -> Bool {
    phrase.head.last.map(scene.word) == "counterpart"
  }

  private func isNamed(in range: Range<Int>) -> Bool {
    names(in: range).contains {
      entities[$0.entity].kind == .person && !document.quotationIndex.contains($0.tokens.lowerBound)
    }
  }

  /// The last sentence before a token's own that is not all said by somebody.
  private func lastTold(before token: Int) -> Int? {
    let own = document.sentence(of: token)
    return (max(0, own - 4)..<own).last { !isSaid($0) }
  }
}
