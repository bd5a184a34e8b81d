import Language
import Tagging

/// Whom a text has in view at a place: what pronouns and descriptions choose by.
extension EntityBook {
  /// How much each person is in view: named lately, as a subject, speaking last.
  ///
  /// Who is asked is "you", so that nobody is in view for the label of a turn. The text is looked at for
  /// as many sentences back; people of another gender than the wanted one are left out, and so is who
  /// speaks the quotation.
  func salience(
    before token: Int, sentences: Int, gender: Entity.Gender, except quoted: Entity.ID? = nil
  ) -> [Entity.ID: Int] {
    let sentence = document.sentence(of: token)
    let paragraph = document.paragraph(of: token)
    var scores: [Entity.ID: Int] = [:]
    let isQuoted = document.quotationIndex.contains(token)
    let closed = quotation(before: token)
    let recent = recent(before: token, sentences: sentences)
    let alone = alone(among: recent)
    for mention in recent {
      let entity = entities[mention.entity]
      guard entity.kind == .person, mention.kind != .nationality, mention.entity != quoted,
        gender == .unknown || entity.gender == gender
          || entity.gender == .unknown
            && calledBy[mention.entity, default: [gender]].contains(gender),
        !layout.isLabel(mention.tokens.lowerBound)
      else { continue }
      let place = document.sentence(of: mention.tokens.lowerBound)
      var score = 10 - 3 * sentencesBack(to: place, from: token)
      if document.paragraph(of: mention.tokens.lowerBound) != paragraph { score -= 1 }
      if isSubject(mention) {
        score += 4
        // "Ana Sol sat in front. She …": what the last sentence was about, before any evidence of gender.
        if gender != .unknown, entity.gender == .unknown, place == sentence - 1,
          document.paragraph(of: mention.tokens.lowerBound) == paragraph
        {
          score += 2
        }
      } else if alone[place] == .some(mention.entity) {
        score += 3
      }
      // Nobody is named in the words that he says of himself.
      if !isQuoted, document.quotationIndex.contains(mention.tokens.lowerBound) {
        score -= place == sentence || closed.contains(mention.tokens.lowerBound) ? 8 : 4
      }
      if gender != .unknown, entity.gender == gender { score += 2 }
      scores[mention.entity] = max(scores[mention.entity] ?? .min, score)
    }
    if let last = lastSpeaker(before: token), let score = scores[last] { scores[last] = score + 3 }
    return scores
  }

  /// Who is the only person of a sentence, whatever the part in it; nil for sentences of several.
  private func alone(among mentions: [Mention]) -> [Int: Entity.ID?] {
    var alone: [Int: Entity.ID?] = [:]
    for mention in mentions where entities[mention.entity].kind == .person {
      let place = document.sentence(of: mention.tokens.lowerBound)
      alone[place] =
        alone[place, default: mention.entity] == mention.entity ? mention.entity : .some(nil)
    }
    return alone
  }

  /// Who is most in view, the one named first of several.
  static func best(of scores: [Entity.ID: Int]) -> Entity.ID? {
    scores.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  func lastSpeaker(before token: Int) -> Entity.ID? {
    history.filter { $0.token < token && token - $0.token < 200 }
      .max { $0.token < $1.token }?.entity
  }

  /// The mentions before a token, from as many sentences back, pronouns that nobody asked for included.
  func recent(before token: Int, sentences: Int) -> [Mention] {
    let own = document.sentence(of: token)
    var first = max(0, own - sentences)
    var left = sentences - sentencesBack(to: first, from: token)
    let farthest = max(0, own - Self.farthest)
    while first > farthest, left > 0 {
      if !isSaid(first) { left -= 1 }
      first -= 1
    }
    let start = document.sentences[first].tokens.lowerBound
    return (mentions + followed).filter {
      $0.tokens.lowerBound >= start && $0.tokens.upperBound <= token
    }
    .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The words of the quotation that ends right before a token ("“…,” he said"), none where none does.
  private func quotation(before token: Int) -> Range<Int> {
    for mark in (max(0, token - 2)..<token).reversed()
    where document.tokens[mark].kind == .quotationMark {
      guard let open = document.quotationIndex.partner(ofMark: mark), open < mark else { continue }
      return open..<mark
    }
    return token..<token
  }

  /// How many sentences of a quotation are looked over at most, so that an endless one costs little.
  private static let farthest = 60

  /// How many sentences back another one is, those left out that somebody says before a token: however
  /// much is said in one quotation, whoever says it is in view when it ends.
  private func sentencesBack(to other: Int, from token: Int) -> Int {
    let own = document.sentence(of: token)
    guard own - other > 1, !document.quotationIndex.contains(token) else { return own - other }
    return (other..<own).count { $0 == other || !isSaid($0) }
  }

  /// Whether a sentence stands between quotation marks, with or without them.
  func isSaid(_ sentence: Int) -> Bool {
    let tokens = document.sentences[sentence].tokens
    return tokens.count > 2 && document.quotationIndex.contains(tokens.lowerBound + 1)
      && document.quotationIndex.contains(tokens.upperBound - 2)
  }

  /// How many tokens before a place an entity was mentioned last, nil: never before.
  func distance(to entity: Entity.ID, before token: Int) -> Int? {
    var best: Int?
    for mention in mentions
    where mention.entity == entity && mention.tokens.upperBound <= token
      && mention.kind != .nationality
    {
      best = min(best ?? .max, token - mention.tokens.upperBound)
    }
    return best
  }

  /// Words behind which a name is no subject.
  private static let governing: Set<String> = [
    "of", "for", "to", "with", "by", "about", "on", "at", "from", "in", "against", "than",
    "between",
  ]

  /// Whether a mention is rather the subject of its sentence: nothing but a title or an opening
  /// phrase with a comma stands before it, and it is neither a possessor nor behind a preposition.
  func isSubject(_ mention: Mention) -> Bool {
    guard !scene.isPossessive(mention.tokens.upperBound), mention.kind != .nationality,
      !["his", "her"].contains(scene.word(mention.tokens.lowerBound))
    else { return false }
    let start = scene.start(mention.tokens.lowerBound)
    var index = mention.tokens.lowerBound - 1
    while index >= start {
      let word = scene.word(index)
      // "I noted that Prime Minister Sol is here".
      if word == "that" { return true }
      // "hours after Sol had left": no more than a clause is about Sol.
      if index > start, ["after", "before"].contains(word) { return false }
      // "between Sol and her counterpart, Bo Paz": the noun before the comma says what part he has.
      if scene.isComma(index), index == mention.tokens.lowerBound - 1,
        scene.word(index - 1) == "counterpart"
      {
        index -= 1
        continue
      }
      if scene.isComma(index) || document.tokens[index].kind == .quotationMark { return true }
      if Self.governing.contains(word) {
        // "Minister of Trade Ana Sol": the preposition belongs to the title.
        // "As for Minister Sol, she …": whom the sentence is about.
        if word == "for", index == start + 1, scene.word(start) == "as" { return true }
        guard
          holdings.contains(where: {
            $0.person == mention.entity && $0.tokens.contains(index)
          })
        else { return false }
      }
      if document.tokens[index].letterCase == .lower, scene.isReportingVerb(index),
        scene.role(at: index) == nil
      {
        // "said Ana Sol" behind a quotation, "he said Ana Sol would come".
        return index > start && document.tokens[index - 1].kind == .quotationMark
          || index == start
          || ["said", "says"].contains(word) && index == mention.tokens.lowerBound - 1
            && layout.tags[safe: mention.tokens.upperBound]?.isFiniteOrParticiple ?? false
      }
      // Behind its verb stands the object ("which brought Ana Sol to Doha").
      if layout.tags[index].isFiniteOrParticiple { return false }
      index -= 1
    }
    return true
  }
}
