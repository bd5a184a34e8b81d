import Language
import Tagging

/// What somebody does by judging what another one did or said: "called the move unlawful" condemns, "called the charge
/// baseless" rejects, "described the talks as fruitful" praises.
struct Appraisal {
  let layout: Layout
  let gazetteers: Gazetteers

  /// The act of words behind a verb of judging ("called", "described … as").
  ///
  /// - Parameters:
  ///   - content: what is judged and the judgement, in the writer's words or partly in the speaker's.
  ///   - isCalling: whether the verb is "call", by which the news tell rather of what somebody minds.
  /// - Returns: nil where no word tells it.
  func act(ofJudging content: Range<Int>, isCalling: Bool) -> SpeechAct? {
    let found = judgements(in: content)
    if found.contains(.reject) || found.contains(.condemn) {
      return isClaim(content) || !found.contains(.condemn) && !isDeed(content) ? .reject : .condemn
    }
    if found.contains(.praise) { return .praise }
    // "Called the crew to “resist”" calls on it.
    guard isCalling, !isOfPerson(content),
      let mark = content.first(where: { document.tokens[$0].kind == .quotationMark }),
      !Grammar.prepositions.contains(word(mark - 1))
    else { return nil }
    return isClaim(content) ? .reject : .condemn
  }

  /// The act of a clause that says of something what it is: "(said) the launch was a grave threat".
  func act(ofSaying content: Range<Int>) -> SpeechAct? {
    let opening = content.prefix(14)
    guard let verb = opening.first(where: { Self.copulas.contains(word($0)) }) else { return nil }
    let predicate = Range.from(verb + 1, upTo: min(verb + 8, content.upperBound))
    let end = predicate.first { Self.ends.contains(word($0)) } ?? predicate.upperBound
    let found = judgements(in: predicate.lowerBound..<max(predicate.lowerBound, end))
    return found.contains(.condemn) ? .condemn : found.contains(.reject) ? .reject : nil
  }

  private static let copulas: Set<String> = ["is", "are", "was", "were", "constitutes", "amounts"]
  private static let ends: Set<String> = [
    "but", "because", "if", "unless", "which", "who", "when", "while", "for", "to", "by", "than",
  ]

  /// The acts that words of judgement stand for, those behind a "not" left out.
  private func judgements(in range: Range<Int>) -> Set<SpeechAct> {
    var found: Set<SpeechAct> = []
    for index in range {
      guard
        let match = gazetteers.appraisals.longestMatch(
          in: layout.keys, at: index, limit: range.upperBound),
        ![index - 1, index - 2].contains(where: { Self.negations.contains(word($0)) })
      else { continue }
      found.insert(match.value)
    }
    return found
  }

  private static let negations: Set<String> = ["not", "no", "never", "neither", "nor", "without"]

  /// Whether what is judged is something that somebody said: "the charge", "media reports".
  private func isClaim(_ content: Range<Int>) -> Bool {
    ["that", "them"].contains(word(content.lowerBound))
      || content.prefix(8).contains { Self.claims.contains(word($0)) }
  }

  /// Whether somebody is judged ("called him “a quick reader”").
  private func isOfPerson(_ content: Range<Int>) -> Bool {
    ["him", "her", "me", "himself", "herself"].contains(word(content.lowerBound))
  }

  private static let claims: Set<String> = [
    "claim", "claims", "charge", "charges", "allegation", "allegations", "accusation",
    "accusations", "report", "reports", "demand", "demands", "criticism", "suggestion",
    "suggestions", "assertion", "assertions", "rumours", "rumors", "complaint", "complaints",
    "threats", "ultimatum", "offer", "proposal",
  ]

  /// Whether what is judged is rather something that somebody did.
  private func isDeed(_ content: Range<Int>) -> Bool {
    let nouns = content.prefix(8).filter { layout.tags[$0].isCommonNoun }
    return nouns.contains { index in
      Self.deeds.contains { word(index).hasPrefix($0) }
    }
  }

  private static let deeds = [
    "expulsion", "decision", "arrest", "detention", "sanction", "restriction", "ban", "measure",
    "move", "step", "limit", "tariff", "raid", "strike", "attack", "sentence", "verdict",
  ]

  private var document: Document { layout.document }

  private func word(_ index: Int) -> String { document.lowercased[safe: index] ?? "" }
}
