import Language
import Tagging

/// Makes attributions of what the trained model has labelled: joins the words that belong together.
///
/// The model says which words are speakers, cues and contents; which of them belong to one
/// attribution is decided by how near they stand.
struct ModelSpotter {
  private let spotter: AttributionSpotter
  private let spans: ModelSpans
  private let paragraphs: Set<Int>

  init(_ spotter: AttributionSpotter, spans: ModelSpans) {
    self.spotter = spotter
    self.spans = spans
    paragraphs = Set(spotter.layout.runningText)
  }

  /// The attributions of the running text, in the order of their cues.
  func attributions() -> [Attribution] {
    spans.attributions.flatMap { stretches in
      SpanJoining(stretches, document: document).groups().compactMap(attribution)
    }
  }

  /// Whether the model reads the paragraph of a token.
  func reads(_ token: Int) -> Bool {
    paragraphs.contains(document.paragraph(of: token))
  }

  // MARK: What the spans say

  private func attribution(_ group: SpanJoining.Group) -> Attribution? {
    let known = cue(in: group.cue)
    let quotations = group.contents.map(quotation)
    let contents = zip(group.contents, quotations).flatMap { content, quotation in
      quotation?.parts.map(spotter.contents.trimmed) ?? [spotter.contents.trimmed(clause(content))]
    }.filter { !$0.isEmpty }
    guard !contents.isEmpty, !isEmpty(contents), !isName(group.cue),
      known != nil || !isBare(contents),
      !isRemark(contents, behind: group.cue)
    else {
      return nil
    }
    let isSpoken = quotations.allSatisfy { $0 != nil } || spotter.holdsQuotation(contents)
    let sense = CueSense(
      group.cue, known: known?.entry ?? entry(in: group.cue, isQuestion: isQuestion(contents)),
      isSpoken: isSpoken,
      in: spotter.layout)
    var attribution = Attribution(
      speaker: isAnybodys(group) ? nil : group.speaker.map(subject),
      cue: [known.map { whole($0.tokens, of: group.cue) } ?? group.cue],
      cueLemma: known?.entry.lemma ?? document.lowercased[group.cue.upperBound - 1],
      content: contents, mode: .indirect, act: sense.act,
      // One that the tables know as well is surer.
      confidence: known == nil ? 0.8 : 0.9)
    attribution.isByModel = true
    attribution.isUnsaid = isTalk(group) || isSilence(group)
    attribution.isNegated = sense.isNegated
    if quotations.allSatisfy({ $0 != nil }) {
      attribution.mode = .direct
    } else if spotter.holdsQuotation(contents) {
      attribution.mode = .mixed
    }
    return attribution
  }

  /// "President Sol spoke with Paz" to express something: the words before the verb, where the model takes a sentence for a
  /// speaker.
  private func subject(_ speaker: Range<Int>) -> Range<Int> {
    // "which on July 20 voiced": the rest says when.
    if speaker.count > 1, ["which", "who"].contains(document.words[speaker.lowerBound]) {
      return speaker.lowerBound..<speaker.lowerBound + 1
    }
    // "In a statement signed by its secretary, Bo Paz, the union": who signs it does not speak, but the union.
    if speaker.lowerBound > 1, document.lowercased[speaker.lowerBound - 1] == "by",
      ["signed", "issued", "released", "read"].contains(
        document.lowercased[speaker.lowerBound - 2]),
      let comma = speaker.last(where: { document.words[$0] == "," }),
      speaker.contains(comma + 1), document.lowercased[comma + 1] == "the"
    {
      return comma + 1..<speaker.upperBound
    }
    let verb = speaker.dropFirst().first { Self.meeting.contains(document.lowercased[$0]) }
    guard let verb,
      !(speaker.lowerBound..<verb).contains(where: {
        ["who", "which", "that", "whose", ","].contains(document.lowercased[$0])
      })
    else { return speaker }
    return speaker.lowerBound..<verb
  }

  private static let meeting: Set<String> = [
    "spoke", "speaks", "met", "meets", "held", "talked", "phoned", "telephoned",
    "visited",
  ]

  /// "He is expected to brief them", "Two are believed to be there": nobody says who expects it, and not he.
  private func isAnybodys(_ group: SpanJoining.Group) -> Bool {
    let last = group.cue.upperBound - 1
    let verb = document.lowercased[last] == "to" ? last - 1 : last
    return Self.supposed.contains(document.lowercased[safe: verb] ?? "")
      && Range.from(max(0, verb - 3), upTo: verb).contains {
        Self.passive.contains(document.lowercased[$0])
      }
      && document.lowercased[safe: verb + 1] == "to"
  }

  private static let supposed: Set<String> = [
    "expected", "believed", "thought", "understood", "supposed", "feared", "presumed", "assumed",
    "rumored", "rumoured", "said", "reported", "known", "considered",
  ]
  private static let passive: Set<String> = ["is", "are", "was", "were", "been", "be"]

  /// "Said" of "Minister Said Sol": a capital in running text makes no verb.
  private func isName(_ cue: Range<Int>) -> Bool {
    cue.count == 1 && folded(document.words[cue.lowerBound]) == "said"
      && document.tokens[cue.lowerBound].isCapitalised
      && document.tokens[safe: cue.upperBound]?.isCapitalised ?? false
      && document.sentences[document.sentence(of: cue.lowerBound)].tokens.lowerBound
        < cue.lowerBound
  }

  /// A verb of the tables with the noun that says what is expressed by it ("expressed concern about", "reaffirmed their
  /// commitment to"), which the model takes for no part of the content.
  private func whole(_ verb: Range<Int>, of cue: Range<Int>) -> Range<Int> {
    let rest = Range.from(verb.upperBound, upTo: cue.upperBound)
    guard let first = rest.first, rest.contains(where: { spotter.layout.tags[$0].isCommonNoun }),
      !Grammar.prepositions.contains(document.lowercased[first]),
      document.lowercased[first] != ","
    else { return verb }
    return verb.lowerBound..<cue.upperBound
  }

  /// Whether a content is but a word or two without marks: behind a cue that no table knows ("devoted
  /// attention to", "will vote for") somebody then deals with a thing and says nothing.
  private func isBare(_ contents: [Range<Int>]) -> Bool {
    contents.reduce(0) { $0 + $1.count } <= 2 && !spotter.holdsQuotation(contents)
      && !contents.contains { document.quotationIndex.contains($0.lowerBound) }
  }

  /// Whether a content is nothing but a word that points elsewhere ("determined that", "said so").
  private func isEmpty(_ contents: [Range<Int>]) -> Bool {
    contents.joined().allSatisfy { Self.pointing.contains(document.lowercased[$0]) }
  }

  private static let pointing: Set<String> = [
    "that", "which", "what", "this", "so", "who", "whom", "the", "a", "those", "one", "some", "all",
    "as", "otherwise", "publicly", "repeatedly", "well", ",",
  ]

  /// "made the remarks at a press conference": who names what was said tells nothing of it.
  private func isRemark(_ contents: [Range<Int>], behind cue: Range<Int>) -> Bool {
    guard let content = contents.first, contents.count == 1 else { return false }
    // "The following statement was released by …"
    if content.count < 8,
      content.prefix(5).contains(where: { document.lowercased[$0] == "following" }),
      content.contains(where: { Remarks.nouns.contains(document.lowercased[$0]) })
    {
      return true
    }
    guard
      cue.contains(where: { Remarks.makers.contains(document.lowercased[$0]) }),
      FunctionWords.determiners.contains(document.lowercased[content.lowerBound])
    else { return false }
    let noun = content.dropFirst().prefix(2).last {
      Remarks.nouns.contains(document.lowercased[$0])
    }
    return noun.map { noun in
      noun + 1 == content.upperBound
        || ["at", "in", "on", "during", "to"].contains(document.lowercased[noun + 1])
    } ?? false
  }

  /// "The two sides discussed the port", "discussed with her how …": talks are events, and nobody is told to have said
  /// anything.
  private func isTalk(_ group: SpanJoining.Group) -> Bool {
    guard group.cue.contains(where: { Self.talking.contains(document.lowercased[$0]) }),
      let speaker = group.speaker
    else { return false }
    let next = document.lowercased[safe: group.cue.upperBound] ?? ""
    return next == "with" || document.lowercased[group.cue.upperBound - 1] == "with"
      || speaker.contains { Self.several.contains(document.lowercased[$0]) }
  }

  private static let talking: Set<String> = [
    "discuss", "discussed", "discusses", "discussing", "reviewed", "exchanged", "exchange",
    "talked", "explored", "negotiated",
  ]
  private static let several: Set<String> = [
    "and", "they", "both", "two", "sides", "parties", "leaders", "ministers", "presidents",
    "officials", "delegations", "secretaries", "participants", "countries",
  ]

  /// "declined to comment", "refused to say who": what is not said is no statement.
  private func isSilence(_ group: SpanJoining.Group) -> Bool {
    guard let content = group.contents.first,
      group.cue.contains(where: {
        ["declined", "declines", "refused", "refuses", "declining"].contains(
          document.lowercased[$0])
      })
    else { return false }
    let start = group.cue.lowerBound
    return Range.from(start, upTo: min(content.upperBound, group.cue.upperBound + 3)).contains {
      Self.telling.contains(document.lowercased[$0])
    }
  }

  private static let telling: Set<String> = [
    "comment", "say", "give", "elaborate", "discuss", "name", "disclose", "specify", "respond",
    "answer", "speculate", "go", "identify", "provide", "talk",
  ]

  /// Whether a content is a question, or begins like one.
  private func isQuestion(_ contents: [Range<Int>]) -> Bool {
    guard let first = contents.first?.lowerBound else { return false }
    return [.questionAdverb, .questionPronoun, .questionDeterminer]
      .contains(spotter.layout.tags[first])
      || ["if", "whether"].contains(document.lowercased[first])
      || contents.contains { $0.contains { document.lowercased[$0] == "?" } }
  }

  /// The verb of the tables that a cue holds.
  private func cue(in tokens: Range<Int>) -> Cue? {
    spotter.cues[document.sentence(of: tokens.lowerBound)].first { tokens.contains($0.verb) }
  }

  /// The entry of the last verb of the tables in a cue that the rules take for none, since it was not done ("did not
  /// deny") or is no finite verb ("keeps criticizing"), else of its noun ("own admission").
  private func entry(in tokens: Range<Int>, isQuestion: Bool) -> ReportingCue? {
    let cues = spotter.gazetteers.cues
    let found = tokens.compactMap { index -> ReportingCue? in
      guard
        let match = cues.longestMatch(
          in: spotter.layout.keys, at: index, limit: tokens.upperBound)
      else { return nil }
      let entries = cues.values(of: match)
      // "ask why", "ask, 'Who …?'" is no appeal, nor is "call them names".
      return entries.first { isQuestion && $0.act == .ask }
        ?? entries.first { $0.lemma == "call" && $0.act == .say } ?? entries.first
    }
    return found.last { $0.wordClass == .verb } ?? found.last
  }

  /// The quotation that a content is, with or without its marks, or of which it is the first sentences: who is
  /// quoted says all that stands between the marks, over the ends of paragraphs.
  private func quotation(_ content: Range<Int>) -> Quotation? {
    let near = max(0, content.lowerBound - 1)..<min(content.lowerBound + 1, content.upperBound)
    return document.quotationIndex.quotations(openingIn: near).first { quotation in
      quotation.tokens.lowerBound >= content.lowerBound
        && (content == quotation.outerTokens || content == quotation.tokens
          || content == quotation.open..<quotation.tokens.upperBound
          || content.upperBound < quotation.tokens.upperBound && endsSentence(content.upperBound))
    }
  }

  private func endsSentence(_ index: Int) -> Bool {
    document.sentences[document.sentence(of: index - 1)].tokens.upperBound <= index + 1
  }

  /// A content without the "that" that brings it in.
  private func clause(_ content: Range<Int>) -> Range<Int> {
    let isMarked = document.lowercased[content.lowerBound] == "that" && content.count > 1
    return isMarked ? content.lowerBound + 1..<content.upperBound : content
  }

  private var document: Document { spotter.document }
}
