import Language

/// Finds to whom something is said where the words stand apart from what is said: "…, Okello told reporters", "Speaking to
/// reporters in Kandor, Okello said", "In a letter to the council, Okello wrote".
struct AudienceFinder {
  private let document: Document
  private let phrases: NounPhraseFinder
  private let contents: ContentFinder
  private let views: [Range<Int>]

  init(_ spotter: AttributionSpotter) {
    document = spotter.document
    phrases = spotter.phrases
    contents = spotter.contents
    views = spotter.views
  }

  /// The attributions, with the words for whoever is spoken to where these were missing.
  func completing(_ attributions: [Attribution]) -> [Attribution] {
    attributions.map { attribution in
      guard attribution.addressee == nil, let cue = attribution.cue.last, !cue.isEmpty else {
        return attribution
      }
      var attribution = attribution
      let sentence = views[document.sentence(of: cue.lowerBound)]
      let found =
        told(attribution, behind: cue, in: sentence) ?? manner(behind: cue.upperBound, in: sentence)
        ?? opening(before: cue.lowerBound, of: attribution, in: sentence)
      if let found, !attribution.content.contains(where: { $0.overlaps(found) }),
        !(attribution.speaker?.overlaps(found) ?? false)
      {
        attribution.addressee = found
      }
      return attribution
    }
  }

  /// "told reporters on Monday": behind a verb that never goes without a person.
  private func told(
    _ attribution: Attribution, behind cue: Range<Int>, in sentence: Range<Int>
  ) -> Range<Int>? {
    guard ContentFinder.personal.contains(attribution.cueLemma) else { return nil }
    return phrase(from: contents.afterDate(cue.upperBound, within: sentence), in: sentence)
  }

  /// "said in an interview with the daily", "wrote in a letter to the council".
  private func manner(behind index: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard word(index) == "in", ["a", "an", "his", "her", "its", "their"].contains(word(index + 1))
    else { return nil }
    return receiver(of: index + 2, in: sentence)
  }

  /// "Speaking to reporters, Okello said", "Okello, speaking to reporters in Kandor, said", "Asked by the HPA, she said".
  private func opening(
    before cue: Int, of attribution: Attribution, in sentence: Range<Int>
  ) -> Range<Int>? {
    guard let speaker = attribution.speaker, sentence.contains(speaker.lowerBound),
      speaker.lowerBound < cue
    else { return nil }
    // The words close right before the speaker, or between speaker and verb.
    let aside = Range.from(speaker.lowerBound, upTo: cue).first {
      word($0) == "," && Self.speaking.contains(word($0 + 1))
    }.map { $0 + 1 }
    let before = speaker.lowerBound - 1
    let isFronted = word(before) == "," && before - sentence.lowerBound < 30
    guard let start = aside ?? (isFronted ? sentence.lowerBound : nil) else { return nil }
    let limit = aside == nil ? before : cue
    switch word(start) {
    case "speaking", "talking":
      return phrase(behind: ["to", "with"], from: start + 1, limit, sentence)
    case "addressing":
      // "Addressing the crisis, she said": matters are addressed as well.
      return phrase(from: start + 1, in: sentence).flatMap { phrase in
        phrase.contains { Self.addressed.contains(word($0)) } ? phrase : nil
      }
    case "asked", "pressed", "questioned", "interviewed":
      return phrase(behind: ["by"], from: start + 1, limit, sentence)
    case "answering", "responding", "replying":
      let question = Range.from(start + 1, upTo: min(limit, start + 6)).first {
        Self.questions.contains(word($0))
      }
      return question.flatMap { phrase(behind: ["from", "by"], from: $0 + 1, limit, sentence) }
    case "in": return receiver(of: start + 2, in: sentence)
    default: return nil
    }
  }

  /// The one to whom a letter or statement goes, or with whom an interview is held, whose noun stands there or a word or
  /// two behind.
  private func receiver(of index: Int, in sentence: Range<Int>) -> Range<Int>? {
    let noun = Range.from(index, upTo: min(index + 4, sentence.upperBound)).first {
      Self.messages.contains(word($0))
    }
    guard let noun, ["to", "with"].contains(word(noun + 1)) else { return nil }
    return phrase(from: noun + 2, in: sentence)
  }

  private func phrase(
    behind prepositions: Set<String>, from start: Int, _ limit: Int, _ sentence: Range<Int>
  ) -> Range<Int>? {
    guard prepositions.contains(word(start)) else { return nil }
    return phrase(from: start + 1, in: sentence.lowerBound..<max(limit, start + 1))
  }

  private func phrase(from start: Int, in sentence: Range<Int>) -> Range<Int>? {
    let first = word(start)
    if ["him", "her", "them", "us", "me"].contains(first) { return start..<start + 1 }
    guard let phrase = phrases.phrase(startingAt: start, within: sentence),
      !Grammar.isTime(word(phrase.lowerBound), word(phrase.upperBound - 1)),
      !Self.noAudience.contains(word(phrase.upperBound - 1))
    else { return nil }
    return phrase
  }

  private func word(_ index: Int) -> String { document.lowercased[safe: index] ?? "" }

  private static let speaking: Set<String> = ["speaking", "talking", "addressing"]
  private static let questions: Set<String> = ["question", "questions", "query", "queries"]
  private static let messages: Set<String> = [
    "statement", "letter", "message", "interview", "email", "e-mail", "note", "conversation",
    "memo", "remarks", "speech", "address", "briefing",
  ]
  private static let addressed: Set<String> = [
    "reporters", "journalists", "council", "assembly", "parliament", "forum", "conference",
    "meeting", "summit", "lawmakers", "crowd", "delegates", "session", "ceremony", "congress",
    "committee", "audience", "rally", "nation", "students", "ambassadors", "members",
  ]
  private static let noAudience: Set<String> = ["condition", "anonymity", "phone", "telephone"]
}
