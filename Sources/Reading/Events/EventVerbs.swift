import Language

extension SentenceEvents {
  /// The types whose verbs tell of an event by themselves.
  private static let types: Set<String> = [
    "signing", "adoption", "vote", "attack", "strike", "fight", "appointment", "resignation",
    "arrest", "rupture", "election", "coup", "exercise", "sanction",
  ]
  /// Verbs of these types that mean too many other things.
  private static let vague: Set<String> = [
    "pass", "approve", "endorse", "target", "name", "promote", "succeed", "install", "take over",
    "fire", "quit", "initial", "storm", "shell", "pound", "capture", "seize", "fight", "clash",
    "battle", "liberate", "advance on", "retake", "repel", "designate", "elect",
    "fire on",
    "accredit", "inaugurate", "confirm", "remove", "topple", "shoot", "kill", "raid", "conclude",
    "retire", "recall", "dismiss", "enact", "round up", "apprehend", "occupy", "strike", "torture",
    "penalize", "penalise", "embargo", "oust", "murder",
  ]

  /// Reads a verb of the gazetteer: "signed", "resigned", "adopted by".
  mutating func readVerb(_ term: EventTerm, at verb: Range<Int>) {
    guard SentenceEvents.types.contains(term.type.id), !term.isAmbiguous,
      !SentenceEvents.vague.contains(term.lemma), verb.lowerBound >= taken,
      !scene.isUnreal(verb.lowerBound)
    else { return }
    let index = verb.lowerBound
    var draft = EventDraft(type: term.type.id, tokens: verb)
    draft.isFuture = isFuture(at: index)
    let isFinite = !term.forms.isDisjoint(with: [.past, .third]) || draft.isFuture
    let isPassive = ["was", "were", "been", "be", "is", "are", "being"].contains {
      (scene.groupStart(index)..<index).map(scene.word).contains($0)
    }
    let isParticiple = term.forms.contains(.participle) && scene.word(verb.upperBound) == "by"
    guard isFinite || isParticiple else { return }
    if readImpersonal(term, &draft, at: verb, isPassive: isPassive) { return }
    var end = verb.upperBound
    if isParticiple {
      guard
        let agents = scene.actorList(
          from: verb.upperBound + 1, limit: sentence.upperBound, context: [], isSubject: false)
      else { return }
      draft.add(agents.actors)
      end = agents.end
      draft.phrase = subjectPhrase(before: index)
    } else {
      guard let subject = scene.directSubject(endingAt: scene.groupStart(index), context: context)
      else { return }
      draft.add(subject)
      if !isPassive {
        if let object = scene.actorList(
          from: end, limit: sentence.upperBound, context: [], isSubject: false)
        {
          draft.add(object.actors)
          end = object.end
        } else {
          let object = objectPhrase(from: end)
          draft.phrase = object.phrase
          end = object.end
        }
      }
    }
    let around = scene.circumstances(from: end, limit: sentence.upperBound)
    draft.date = around.date ?? scene.dateBefore(index)
    draft.place = around.place ?? scene.placeBefore(index)
    guard isWorthKeeping(draft, term) else { return }
    drafts.append(draft)
    taken = end
  }

  /// "which was adopted in Kandor on May 6", "eight governments voted for a fund": what is done
  /// without anybody known who does it; answers whether that is the case.
  private mutating func readImpersonal(
    _ term: EventTerm, _ draft: inout EventDraft, at verb: Range<Int>, isPassive: Bool
  ) -> Bool {
    let index = verb.lowerBound
    let isVote = term.type.id == "vote"
    let isText = ["adoption", "signing"].contains(term.type.id) && isPassive
    guard isVote || isText else { return false }
    let subject = scene.directSubject(endingAt: scene.groupStart(index), context: context) ?? []
    guard isVote || subject.isEmpty else { return false }
    let around = scene.circumstances(from: verb.upperBound, limit: sentence.upperBound)
    draft.add(subject)
    draft.date = around.date ?? scene.dateBefore(index)
    draft.place = around.place ?? scene.placeBefore(index)
    draft.phrase = subjectPhrase(before: index)
    let next = scene.word(verb.upperBound)
    let isGoingOn = ["for", "against", "on", "to", "in"].contains(next)
    // Who abstains takes part in the vote that was told of before.
    draft.isDefinite = term.lemma == "abstain" || term.lemma.hasPrefix("vote a")
    if isVote {
      guard draft.isDefinite || isGoingOn || draft.date != nil, draft.isKnown || draft.phrase != nil
      else { return true }
      if !subject.isEmpty { draft.phrase = nil }
    } else {
      guard draft.phrase != nil || scene.word(scene.groupStart(index) - 1) == "which",
        draft.date != nil
      else { return true }
    }
    drafts.append(draft)
    taken = verb.upperBound
    return true
  }

  private func isWorthKeeping(_ draft: EventDraft, _ term: EventTerm) -> Bool {
    switch draft.type {
    case "appointment", "resignation":
      return draft.participants.contains(where: scene.isPerson)
    case "signing", "adoption", "vote":
      return draft.phrase != nil || draft.participants.count > 1 && draft.date != nil
    default:
      return draft.participants.count > 1 || draft.date != nil || draft.place != nil
    }
  }

  /// What is signed or adopted: the noun phrase behind the verb.
  private func objectPhrase(from start: Int) -> (phrase: String?, end: Int) {
    var index = start
    while FunctionWords.determiners.contains(scene.word(index))
      || scene.document.tokens.indices.contains(index)
        && scene.document.tokens[index].kind == .number
    {
      index += 1
    }
    let head = index
    while index < min(sentence.upperBound, head + 8), isPhraseWord(index, first: head) {
      index += 1
    }
    while index > head, ["of", "on"].contains(scene.word(index - 1)) { index -= 1 }
    return (index > head ? scene.phrase(head..<index) : nil, index)
  }

  private func isPhraseWord(_ index: Int, first: Int) -> Bool {
    guard scene.isWord(index), scene.date(at: index) == nil else { return false }
    let word = scene.word(index)
    if word == "of" || word == "on" { return index > first && scene.date(at: index + 1) == nil }
    return !FunctionWords.all.contains(word) && !scene.isVerbLike(index) && !scene.isAdverb(index)
  }

  /// "a national strategy adopted by": the noun phrase before the participle.
  private func subjectPhrase(before verb: Int) -> String? {
    let end = scene.groupStart(verb)
    var start = end
    while start > sentence.lowerBound, end - start < 6 {
      let before = start - 1
      guard scene.isWord(before), scene.date(at: before) == nil,
        !FunctionWords.all.contains(scene.word(before)), !scene.isVerbLike(before)
      else { break }
      start = before
    }
    return start < end ? scene.phrase(start..<end) : nil
  }
}
