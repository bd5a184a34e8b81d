import Language

/// Finds what was said beside a cue: the clause, infinitive or phrase that is its content.
struct ContentFinder {
  let document: Document
  let phrases: NounPhraseFinder

  /// What stands to the right of a cue.
  struct Right {
    /// The content.
    var content: Range<Int>
    /// The words for the addressee, where one stands between.
    var addressee: Range<Int>?
    /// A preposition that the cue takes in ("spoke of").
    var particle: Range<Int>?
    /// Whether a word of the language marks it as content ("that", "to", "whether").
    var isMarked: Bool
  }

  /// The content after a cue, nil where none follows.
  func content(after cue: Cue, within sentence: Range<Int>, cues: [Cue]) -> Right? {
    let frames = cue.entry.frames
    let start = cue.tokens.upperBound
    guard start < sentence.upperBound else { return nil }
    // What a later cue of the sentence brings in is that one's content.
    let next = cues.first { $0.tokens.lowerBound > cue.verb && $0.groupStart > start }
    let reach = next.map { min($0.groupStart, sentence.upperBound) } ?? sentence.upperBound
    var right =
      endsInPreposition(cue)
      ? nil : marked(after: cue, from: start, reach: reach, within: sentence)
    if right == nil, frames.contains(.particle), cue.entry.particles.contains(word(start)),
      start + 1 < sentence.upperBound
    {
      right = Right(
        content: start + 1..<sentence.upperBound, particle: start..<start + 1, isMarked: true)
    }
    if right == nil { right = bare(after: cue, from: start, within: sentence) }
    guard var found = right else { return nil }
    let end = clauseEnd(from: found.content.lowerBound, after: cue, within: sentence, cues: cues)
    found.content = trimmed(found.content.lowerBound..<end)
    return found.content.count < (found.isMarked ? 1 : 2) ? nil : found
  }

  /// Content behind "that", "to", "whether", "for": at once, or behind an addressee or adverbial.
  private func marked(
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
        index == start || !isDemonstrative(index, within: sentence)
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
      if frames.contains(.infinitive), found == "to", isVerbLike(index + 1, within: sentence),
        index == start || frames.contains(.person) && !isClause(start..<index, frames)
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
      if frames.contains(.forPhrase), found == "for", index > start || frames == .forPhrase {
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
      if token.kind == .quotationMark || found == ":" || found == ";" || token.kind == .terminator {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// Whether the words between a cue and an infinitive are a clause that the infinitive ends
  /// ("said Iran needed help to …") rather than a person ("urged Iran to …").
  private func isClause(_ range: Range<Int>, _ frames: ReportingCue.Frames) -> Bool {
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

  /// "called for", "warned against": the content follows at once.
  private func endsInPreposition(_ cue: Cue) -> Bool {
    cue.tokens.count > 1
      && ["for", "of", "about", "against", "over"].contains(word(cue.tokens.upperBound - 1))
  }

  /// "that" as a pronoun or determiner ("about that issue") rather than a conjunction.
  private func isDemonstrative(_ index: Int, within sentence: Range<Int>) -> Bool {
    Grammar.prepositions.contains(word(index - 1))
  }

  private func isVerbLike(_ index: Int, within sentence: Range<Int>) -> Bool {
    guard let token = document.tokens[safe: index], index < sentence.upperBound else {
      return false
    }
    let found = word(index)
    return token.kind == .word && token.letterCase == .lower
      && !Grammar.determiners.contains(found) && !Grammar.prepositions.contains(found)
      && !found.hasSuffix("s") || found == "discuss" || found == "address" || found == "press"
  }

  /// The words between a cue that takes a person and its content, as the addressee.
  private func person(_ range: Range<Int>, _ frames: ReportingCue.Frames) -> Range<Int>? {
    guard frames.contains(.person), !range.isEmpty else { return nil }
    var start = range.lowerBound
    if word(start) == "to" || word(start) == "on" || word(start) == "with" { start += 1 }
    guard start < range.upperBound, !range.contains(where: { Grammar.calendar.contains(word($0)) })
    else { return nil }
    guard
      let phrase = phrases.phrase(startingAt: start, within: range.lowerBound..<range.upperBound)
    else {
      // "told him that": the phrase finder knows only subjects.
      return range.count == 1 ? range : nil
    }
    return phrase
  }

  /// Content without a mark: a bare clause behind "said", a noun phrase behind "condemned".
  private func bare(after cue: Cue, from start: Int, within sentence: Range<Int>) -> Right? {
    let frames = cue.entry.frames
    var index = start
    var addressee: Range<Int>?
    if word(index) == ":" || word(index) == "," && isInserted(index, within: sentence) {
      index = word(index) == ":" ? index + 1 : afterInsertion(index, within: sentence)
    }
    index = afterDate(index, within: sentence)
    if ContentFinder.personal.contains(cue.entry.lemma) {
      guard let end = objectEnd(index, within: sentence) else { return nil }
      addressee = index..<end
      index = afterDate(end, within: sentence)
    } else if word(index) == "to",
      let phrase = phrases.phrase(startingAt: index + 1, within: sentence)
    {
      addressee = phrase
      index = afterDate(phrase.upperBound, within: sentence)
    }
    guard index < sentence.upperBound, sentence.upperBound - index > 1 else { return nil }
    let isClause = frames.contains(.that) && cue.entry.strength == .safe
    guard isClause || frames.contains(.nounPhrase) else { return nil }
    guard canBegin(index, asClause: isClause, within: sentence) else { return nil }
    return Right(
      content: index..<sentence.upperBound, addressee: addressee, isMarked: word(start) == ":")
  }

  /// Verbs that never go without the person to whom it is said.
  private static let personal: Set<String> = [
    "tell", "inform", "assure", "reassure", "notify", "remind", "brief", "advise", "alert",
  ]

  /// The end of a short object ("reporters", "the Security Council", "him").
  private func objectEnd(_ start: Int, within sentence: Range<Int>) -> Int? {
    guard start < sentence.upperBound, document.tokens[start].kind == .word else { return nil }
    if ["him", "her", "them", "us", "me", "it", "reporters", "journalists"].contains(word(start)) {
      return start + 1
    }
    guard let phrase = phrases.phrase(startingAt: start, within: sentence) else { return nil }
    // A determiner behind the object's head begins the content ("told parliament the deal …").
    for index in phrase.dropFirst()
    where Grammar.determiners.contains(word(index))
      && !Grammar.prepositions.contains(word(index - 1))
    {
      return index
    }
    return phrase.count < 6 ? phrase.upperBound : nil
  }

  /// ", however," and the like between a cue and its content.
  private func isInserted(_ comma: Int, within sentence: Range<Int>) -> Bool {
    afterInsertion(comma, within: sentence) > comma
  }

  private func afterInsertion(_ comma: Int, within sentence: Range<Int>) -> Int {
    for length in 1...6 {
      let close = comma + length + 1
      guard close < sentence.upperBound else { return comma }
      if word(close) == "," { return close + 1 }
    }
    return comma
  }

  /// Skips "on Friday", "Friday", "yesterday", "in a statement", "at a briefing".
  func afterDate(_ start: Int, within sentence: Range<Int>) -> Int {
    var index = start
    for _ in 0..<3 {
      let here = word(index)
      let next = word(index + 1)
      if Grammar.calendar.contains(here) || ["today", "yesterday", "earlier"].contains(here) {
        index += document.tokens[safe: index + 1]?.kind == .number ? 2 : 1
      } else if here == "on", Grammar.calendar.contains(next) {
        index += document.tokens[safe: index + 2]?.kind == .number ? 3 : 2
      } else if ["in", "at", "during"].contains(here), ["a", "an", "the"].contains(next),
        let end = afterOccasion(index + 2, within: sentence)
      {
        index = end
      } else {
        break
      }
      if word(index) == ",", index + 1 < sentence.upperBound { index += 1 }
    }
    return index
  }

  /// The end of "joint statement", "news conference": up to two words before an occasion's noun.
  private func afterOccasion(_ start: Int, within sentence: Range<Int>) -> Int? {
    for index in start..<min(start + 3, sentence.upperBound)
    where ContentFinder.occasions.contains(word(index)) {
      return index + 1
    }
    return nil
  }

  private static let occasions: Set<String> = [
    "statement", "speech", "address", "briefing", "conference", "interview", "letter", "tweet",
    "post", "message", "report", "communique", "communiqué", "meeting", "hearing", "remarks",
  ]

  private func canBegin(_ index: Int, asClause isClause: Bool, within sentence: Range<Int>) -> Bool
  {
    let token = document.tokens[index]
    let here = word(index)
    if token.kind == .quotationMark || token.kind == .number { return true }
    if ContentFinder.currency.contains(here) { return true }
    guard token.kind == .word else { return false }
    if Grammar.calendar.contains(here) || Grammar.times.contains(here) && here != "this" {
      return isClause && !Grammar.calendar.contains(here) && here == "there"
    }
    if Grammar.prepositions.contains(here) {
      return isClause && hasComma(after: index, within: sentence)
    }
    return !Grammar.coordinators.contains(here)
      && (isClause || !Grammar.subordinators.contains(here)
        || ["what", "how", "that"].contains(here))
      && !(Grammar.isAdverb(here) && !isClause)
  }

  private static let currency: Set<String> = ["$", "€", "£", "¥"]

  /// "said in Geneva the talks …" is rare; "said in return, the …" has its comma.
  private func hasComma(after index: Int, within sentence: Range<Int>) -> Bool {
    let end = min(sentence.upperBound, index + 12)
    return (index..<end).contains { word($0) == "," }
  }

  /// Where the content ends: at the next attribution of the same sentence, or with the sentence.
  private func clauseEnd(
    from start: Int, after cue: Cue, within sentence: Range<Int>, cues: [Cue]
  ) -> Int {
    var end = sentence.upperBound
    for later in cues where later.groupStart > start && later.groupStart < end {
      if let cut = cut(before: later, from: start, within: sentence) {
        end = cut
        break
      }
    }
    for index in start..<end
    where word(index) == "according" && word(index + 1) == "to" && index > start + 2
      && !Grammar.subordinators.contains(word(word(index - 1) == "," ? index - 2 : index - 1))
    {
      return index
    }
    return end
  }

  /// Where a later cue takes over, nil where it lies within the content.
  private func cut(before later: Cue, from start: Int, within sentence: Range<Int>) -> Int? {
    let before = later.groupStart - 1
    guard before > start else { return nil }
    if later.use == .gerund {
      return word(before) == "," || word(before) == "—" || word(before) == "–" ? before : nil
    }
    guard later.use == .finite else { return nil }
    if word(before) == "and" || word(before) == "but" {
      // "said A and called for B": the same subject goes on, if the form can be finite.
      guard later.entry.forms.contains(.past) || later.entry.forms.contains(.third) else {
        return nil
      }
      return word(before - 1) == "," ? before - 1 : before
    }
    guard let subject = phrases.subject(before: later.groupStart, within: sentence) else {
      return nil
    }
    let link = subject.lowerBound - 1
    guard link > start else { return nil }
    if ["and", "but", "while", "whereas", "as"].contains(word(link)) {
      if word(link - 1) == "," { return link - 1 }
      return word(link) == "while" || word(link) == "whereas" ? link : nil
    }
    if word(link) == ";" { return link }
    return nil
  }

  /// A range without the marks at its ends that belong to the sentence.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var begin = range.lowerBound
    var end = range.upperBound
    while begin < end {
      let token = document.tokens[end - 1]
      let mark = word(end - 1)
      let isStop = token.kind == .terminator && mark != "?" && mark != "!"
      if isStop || mark == "," || mark == ":" || mark == ";" || mark == "—" || mark == "–" {
        end -= 1
      } else if token.kind == .quotationMark, !isPaired(end - 1, in: begin..<end) {
        end -= 1
      } else {
        break
      }
    }
    while begin < end, [",", ":", ";", "—", "–"].contains(word(begin)) { begin += 1 }
    return begin..<end
  }

  /// Whether a quotation mark has its partner within the range.
  private func isPaired(_ mark: Int, in range: Range<Int>) -> Bool {
    document.quotations.contains {
      ($0.close == mark && range.contains($0.open))
        || ($0.open == mark && $0.close.map { range.contains($0) } ?? false)
    }
  }

  /// The content in front of an attribution at the end or in the middle of its sentence.
  func content(around cue: Cue, subject: Range<Int>, within sentence: Range<Int>) -> [Range<Int>]? {
    let comma = min(subject.lowerBound, cue.groupStart) - 1
    guard comma > sentence.lowerBound, word(comma) == "," else { return nil }
    let left = trimmed(sentence.lowerBound..<comma)
    guard left.count >= 2 else { return nil }
    let end = max(cue.tokens.upperBound, subject.upperBound)
    let rest = afterDate(end, within: sentence)
    if isEnd(rest, within: sentence) { return left.count >= 3 ? [left] : nil }
    guard word(rest) == ",", rest + 1 < sentence.upperBound else {
      return left.count >= 4 && isTail(end, within: sentence) ? [left] : nil
    }
    if isAdditionStart(rest + 1) { return left.count >= 3 ? [left] : nil }
    let right = trimmed(rest + 1..<sentence.upperBound)
    return right.isEmpty ? [left] : [left, right]
  }

  private func isEnd(_ index: Int, within sentence: Range<Int>) -> Bool {
    index >= sentence.upperBound || document.tokens[index].kind == .terminator
      || document.tokens[index].kind == .quotationMark
  }

  /// Only an adverbial follows to the end ("… , she said in a telephone interview.").
  private func isTail(_ index: Int, within sentence: Range<Int>) -> Bool {
    [
      "in", "at", "on", "during", "after", "through", "via", "to", "by", "while", "as", "of",
      "late",
      "before", "when", "speaking",
    ].contains(word(index)) && sentence.upperBound - index < 25
  }

  private func isAdditionStart(_ index: Int) -> Bool {
    let here = word(index)
    return here.utf8.count > 4 && here.utf8.suffix(3).elementsEqual("ing".utf8)
      || here == "according"
      || here == "who" || here == "in"
  }

  private func word(_ index: Int) -> String { document.lowercased[safe: index] ?? "" }
}
