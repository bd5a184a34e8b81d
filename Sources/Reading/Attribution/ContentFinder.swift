import Language
import Tagging

/// Finds what was said beside a cue: the clause, infinitive or phrase that is its content.
struct ContentFinder {
  let document: Document
  /// What part of speech each token is.
  let tags: [PartOfSpeech]
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
      start + 1 < sentence.upperBound, !DateWords.calendar.contains(word(start + 1))
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

  /// Where the content ends: at the next attribution of the same sentence, or with the sentence.
  func clauseEnd(
    from start: Int, after cue: Cue, within sentence: Range<Int>, cues: [Cue]
  ) -> Int {
    var end = sentence.upperBound
    for later in cues where later.groupStart > start && later.groupStart < end {
      if let cut = cut(before: later, after: cue, from: start, within: sentence) {
        end = cut
        break
      }
    }
    for index in start..<end where word(index) == "," && isRemark(index + 1, before: end) {
      end = index
      break
    }
    for index in start..<end
    where word(index) == "according" && word(index + 1) == "to" && index > start + 2
      && !Grammar.subordinators.contains(word(word(index - 1) == "," ? index - 2 : index - 1))
    {
      return index
    }
    return end
  }

  /// Whether the writer begins to talk about what was said (", an allegation that … denied").
  private func isRemark(_ index: Int, before end: Int) -> Bool {
    guard word(index) == "a" || word(index) == "an" else { return false }
    return Range.from(index + 1, upTo: min(index + 4, end)).contains { noun in
      guard ["that", "which", "by"].contains(word(noun + 1)),
        let match = phrases.gazetteers.cues.longestMatch(
          in: phrases.keys, at: noun, limit: noun + 1)
      else { return false }
      return phrases.gazetteers.cues.values(of: match).contains {
        $0.wordClass == .noun && $0.strength == .safe
      }
    }
  }

  /// Where a later cue takes over, nil where it lies within the content.
  func cut(
    before later: Cue, after cue: Cue, from start: Int, within sentence: Range<Int>
  ) -> Int? {
    let before = later.groupStart - 1
    guard before > start else { return nil }
    if later.use == .gerund {
      return word(before) == "," || word(before) == "—" || word(before) == "–" ? before : nil
    }
    guard later.use == .finite else { return nil }
    // "said that France has been a chair and stands ready": what holds now goes on with what was
    // said then.
    if word(before) == "and", later.entry.forms == .third, cue.entry.forms.contains(.past) {
      return nil
    }
    if word(before) == ",", isRelative(cue, within: sentence) { return before }
    if let comma = trailing(later, from: start, within: sentence) { return comma }
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
    // "Noting that the door was open, she said …": the main clause begins.
    if cue.isFronted(in: sentence), word(link) == "," { return link }
    // "said A, even as B said C"
    if word(link) == "as", word(link - 1) == "even" {
      return word(link - 2) == "," ? link - 2 : link - 1
    }
    if ["and", "but", "while", "whereas", "as"].contains(word(link)) {
      if word(link - 1) == "," { return link - 1 }
      return word(link) == "while" || word(link) == "whereas" ? link : nil
    }
    if word(link) == ";" { return link }
    return nil
  }

  /// Whether a cue stands in a clause between commas ("Sol, whose office promised help, said").
  private func isRelative(_ cue: Cue, within sentence: Range<Int>) -> Bool {
    var index = cue.groupStart - 1
    while index > sentence.lowerBound, cue.groupStart - index < 6 {
      if word(index) == "," { return false }
      if ["who", "whose", "which"].contains(word(index)) { return word(index - 1) == "," }
      index -= 1
    }
    return false
  }

  /// The comma in front of an attribution that ends the sentence ("…, diplomats said.").
  private func trailing(_ later: Cue, from start: Int, within sentence: Range<Int>) -> Int? {
    guard later.entry.frames.contains(.quotation) || later.entry.frames.contains(.that) else {
      return nil
    }
    let end = later.tokens.upperBound
    if word(later.groupStart - 1) == ",", later.groupStart - 1 > start,
      let speaker = phrases.phrase(startingAt: end, within: sentence),
      isEnd(afterDate(speaker.upperBound, within: sentence), within: sentence)
    {
      return later.groupStart - 1
    }
    guard isEnd(afterDate(end, within: sentence), within: sentence),
      let subject = phrases.subject(before: later.groupStart, within: sentence),
      word(subject.lowerBound - 1) == ",", subject.lowerBound - 1 > start
    else { return nil }
    return subject.lowerBound - 1
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
  func isPaired(_ mark: Int, in range: Range<Int>) -> Bool {
    document.quotationIndex.partner(ofMark: mark).map { range.contains($0) } ?? false
  }

  func word(_ index: Int) -> String { document.lowercased[safe: index] ?? "" }
}
