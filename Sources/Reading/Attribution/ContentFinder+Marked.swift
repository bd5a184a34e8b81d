import Language
import Tagging

extension ContentFinder {
  /// Content behind "that", "to", "whether", "for": at once, or behind an addressee or adverbial.
  func marked(
    after cue: Cue, from start: Int, reach: Int, within sentence: Range<Int>
  ) -> Right? {
    let frames = cue.entry.frames
    var index = start
    var addressee: Range<Int>?
    let limit = min(reach, start + 18)
    while index < limit {
      let token = document.tokens[index]
      let found = word(index)
      if frames.contains(.that), found == "that", index + 1 < sentence.upperBound,
        index == start
          || !isDemonstrative(index, within: sentence) && isAside(start..<index, behind: cue)
      {
        return Right(
          content: index + 1..<sentence.upperBound,
          addressee: addressee ?? person(start..<index, frames), isMarked: true)
      }
      if frames.contains([.person, .particle]), cue.entry.particles.contains(found), index > start {
        // The accused are part of the accusation; who is told of something is not part of it.
        let isCharge = cue.entry.act == .accuse || cue.entry.act == .condemn
        return Right(
          content: isCharge ? start..<sentence.upperBound : index + 1..<sentence.upperBound,
          addressee: isCharge ? nil : person(start..<index, frames), isMarked: true)
      }
      if frames.contains(.infinitive), cue.entry.particles.contains("to"), found == "to",
        index == start, let phrase = asked(from: index + 1, within: sentence)
      {
        index = afterDate(phrase.upperBound, within: sentence)
        return Right(content: index..<sentence.upperBound, addressee: phrase, isMarked: true)
      }
      if frames.contains(.infinitive), found == "to", isVerbLike(index + 1, within: sentence),
        index == start || index == afterDate(start, within: sentence)
          // "urged on Tuesday the council to act"
          || frames.contains(.person)
            && !isClause(
              Range.from(afterDate(start, within: sentence), upTo: index), frames),
        !(frames.contains(.that) && word(index + 2) == "that")
      {
        return Right(
          content: index..<sentence.upperBound,
          addressee: addressee ?? person(start..<index, frames),
          isMarked: true)
      }
      if frames.contains(.question), Grammar.questionWords.contains(found),
        found != "which" || index == start, index - start < 6
      {
        return Right(
          content: index..<sentence.upperBound,
          addressee: addressee ?? person(start..<index, frames),
          isMarked: true)
      }
      if frames.contains(.forPhrase), found == "for",
        index > start ? isPerson(start..<index) : frames == .forPhrase
      {
        return Right(
          content: index..<sentence.upperBound,
          addressee: addressee ?? person(start..<index, frames),
          isMarked: true)
      }
      if found == "to" || found == "with", addressee == nil, index == start,
        let phrase = phrases.phrase(startingAt: index + 1, within: sentence)
      {
        addressee = phrase
        index = phrase.upperBound
        continue
      }
      if token.kind == .quotationMark, frames.contains(.infinitive), index > start,
        word(index + 1) == "to", isVerbLike(index + 2, within: sentence)
      {
        // "called on all sides “to keep the draft …”"
        return Right(
          content: index..<sentence.upperBound, addressee: person(start..<index, frames),
          isMarked: true)
      }
      if token.kind == .quotationMark || found == ":" || found == ";" || token.kind == .terminator {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// "appealed to both sides on Tuesday to leave": those whom an infinitive behind them asks.
  private func asked(from start: Int, within sentence: Range<Int>) -> Range<Int>? {
    guard let phrase = phrases.phrase(startingAt: start, within: sentence) else { return nil }
    let next = afterDate(phrase.upperBound, within: sentence)
    guard next + 1 < sentence.upperBound, word(next) == "to",
      document.tokens[next + 1].kind == .quotationMark || isVerbLike(next + 1, within: sentence)
    else { return nil }
    return phrase
  }

  /// Whether the words between a cue and its "that" only say to whom, when and where ("told
  /// reporters in Doha that") and are no clause that goes on ("said the group was told that").
  func isAside(_ range: Range<Int>, behind cue: Cue) -> Bool {
    guard
      !range.contains(where: {
        Grammar.auxiliaries.contains(word($0))
          || Grammar.modals.contains(word($0)) && word($0) != "to"
          || Grammar.nominatives.contains(word($0)) && $0 > range.lowerBound
      })
    else { return false }
    // "a crossing that has been closed": a relative clause.
    let next = word(range.upperBound + 1)
    if Grammar.auxiliaries.contains(next) || Grammar.modals.contains(next) { return false }
    if !cue.entry.frames.contains(.person), goesOnAsRelative(range.upperBound + 1) { return false }
    guard cue.entry.lemma == "say" else { return true }
    let first = word(range.lowerBound)
    return first == "," || Grammar.prepositions.contains(first) || Grammar.isAdverb(first)
      || Grammar.isTime(first, word(range.upperBound - 1))
  }

  /// Whether a verb stands right behind "that", so that it is the subject itself ("bands that threaten
  /// both ports", "partners that helped to mend it").
  private func goesOnAsRelative(_ index: Int) -> Bool {
    let verb = word(index)
    if tags.indices.contains(index), [.present, .thirdPerson].contains(tags[index]) {
      return !["of", "for", "on", "to", "is", "was", "has", "will"].contains(word(index + 1))
    }
    return DateWords.isPast(verb)
      && (word(index + 1) == "to" || Grammar.determiners.contains(word(index + 1)))
  }

  /// Whether the words between a cue and an infinitive are a clause that the infinitive ends
  /// ("said Iran needed help to …") rather than a person ("urged Iran to …").
  func isClause(_ range: Range<Int>, _ frames: ReportingCue.Frames) -> Bool {
    guard range.count < 13 else { return true }
    if frames.contains(.that), frames.contains(.quotation), !frames.contains(.forPhrase) {
      // "said Iran needed help to …": only a bare name may stand between.
      return !range.allSatisfy {
        document.tokens[$0].isCapitalised || ["the", "him", "her", "them", "us"].contains(word($0))
      }
    }
    let object = word(range.lowerBound) == "on" ? range.dropFirst() : range
    guard let phrase = phrases.phrase(startingAt: object.lowerBound, within: range) else {
      return !(range.count == 1)
    }
    return phrase.upperBound < range.upperBound
      && !Grammar.prepositions.contains(word(phrase.upperBound))
      && word(phrase.upperBound) != "," && word(phrase.upperBound) != "and"
  }

  /// Whether nothing but somebody stands there ("thanked the envoy for", unlike "praised Ghana's
  /// respect for").
  private func isPerson(_ object: Range<Int>) -> Bool {
    // "apologised to the council for"
    let range =
      ["to", "with", "on"].contains(word(object.lowerBound)) ? object.dropFirst() : object
    guard !range.isEmpty,
      phrases.phrase(startingAt: range.lowerBound, within: range) == range
    else {
      return range.count == 1
    }
    let owner = range.last { document.tokens[$0].kind == .possessive }
    guard let owner else { return true }
    return (owner + 1..<range.upperBound).contains {
      phrases.endsWithRole($0 + 1) || phrases.isOrganizationNoun($0)
        || document.tokens[$0].isCapitalised
    }
  }

  /// "called for", "warned against": the content follows at once.
  func endsInPreposition(_ cue: Cue) -> Bool {
    cue.tokens.count > 1
      && ["for", "of", "about", "against", "over"].contains(word(cue.tokens.upperBound - 1))
  }

  /// "that" as a pronoun or determiner ("about that issue") rather than a conjunction.
  func isDemonstrative(_ index: Int, within sentence: Range<Int>) -> Bool {
    Grammar.prepositions.contains(word(index - 1))
  }

  func isVerbLike(_ index: Int, within sentence: Range<Int>) -> Bool {
    guard let token = document.tokens[safe: index], index < sentence.upperBound else {
      return false
    }
    if token.kind == .quotationMark { return isVerbLike(index + 1, within: sentence) }
    let found = word(index)
    if Grammar.objects.contains(found) || Grammar.nominatives.contains(found) { return false }
    return token.kind == .word && token.letterCase == .lower
      && !Grammar.determiners.contains(found) && !Grammar.prepositions.contains(found)
      && !found.hasSuffix("s") || found == "discuss" || found == "address" || found == "press"
  }

  /// The words between a cue that takes a person and its content, as the addressee.
  func person(_ range: Range<Int>, _ frames: ReportingCue.Frames) -> Range<Int>? {
    guard frames.contains(.person), !range.isEmpty else { return nil }
    var start = min(afterDate(range.lowerBound, within: range), range.upperBound)
    if word(start) == "to" || word(start) == "on" || word(start) == "with" { start += 1 }
    // "called on both sides on Friday to", "urged the council (HC) to".
    var end = range.upperBound
    if end - start > 2, word(end - 1) == ")", word(end - 3) == "(" { end -= 3 }
    if let day = Range.from(start, upTo: end).dropFirst().first(where: {
      word($0) == "on" && DateWords.calendar.contains(word($0 + 1))
    }), afterDate(day, within: range) >= end {
      end = day
    }
    let range = Range.from(start, upTo: end)
    guard start < end,
      !range.contains(where: { DateWords.calendar.contains(word($0)) }),
      !Grammar.isTime(word(start), word(range.upperBound - 1))
    else { return nil }
    guard
      let phrase = phrases.phrase(startingAt: start, within: range)
    else {
      // "told him that": the phrase finder knows only subjects.
      return range.count == 1 ? range : nil
    }
    return phrase
  }
}
