import Language
import Tagging

/// What is done by words that the trained model marks as a cue: it marks more than the tables know,
/// what people want as well as what they say, and what they did not say.
struct CueSense {
  let act: SpeechAct
  let isNegated: Bool

  /// Reads the cue's words; `known` is the entry of the tables for the verb or noun within them, `isSpoken` whether
  /// quotation marks show that something was said.
  init(_ cue: Range<Int>, known: ReportingCue?, isSpoken: Bool, in layout: Layout) {
    let document = layout.document
    let words = document.lowercased
    let isAttitude = Self.isAttitude(cue, isKnown: known != nil, words)
    act = isAttitude ? .think : known?.act ?? (isSpoken ? .say : Self.unspoken(cue, in: layout))
    // "did not deny" is no denial.
    let isDenial = !isAttitude && known?.isNegative ?? false
    isNegated = isDenial != Self.isNegated(cue, in: document)
  }

  /// What words do that no table knows as a cue.
  ///
  /// A verb ("blocked", "voted against") tells of a deed, a noun ("growing concerns about") of an attitude. Marks and
  /// prepositions only bring in what is said.
  private static func unspoken(_ cue: Range<Int>, in layout: Layout) -> SpeechAct {
    let own = cue.filter { !Grammar.auxiliaries.contains(layout.document.lowercased[$0]) }
    // "is adamant about", "was quick to": how somebody is in speaking.
    if own.contains(where: { spoken.contains(layout.document.lowercased[$0]) }) { return .say }
    if let verb = own.last(where: { layout.tags[$0].isVerb && layout.tags[$0] != .modal }) {
      // "were frustrated", "is dedicated to": how somebody feels.
      let isPassive =
        layout.tags[verb] == .pastParticiple
        && cue.contains { Grammar.being.contains(layout.document.lowercased[$0]) }
      return isPassive ? .think : .deed
    }
    return own.contains { layout.tags[$0].isCommonNoun || layout.tags[$0] == .adjective }
      ? .think : .say
  }

  /// "wants to announce", "are determined to warn", "would like"; "is bearish on", which no table
  /// knows.
  private static func isAttitude(_ cue: Range<Int>, isKnown: Bool, _ words: [String]) -> Bool {
    if cue.contains(where: { attitudes.contains(words[$0]) }) { return true }
    if let modal = cue.first(where: { ["would", "’d", "'d"].contains(words[$0]) }),
      ["like", "love", "rather", "prefer"].contains(words[safe: modal + 1] ?? "")
    {
      return true
    }
    // Behind "is" stands how somebody is, unless a participle makes it a passive ("is said to").
    guard !isKnown, let being = cue.first(where: { Grammar.being.contains(words[$0]) }) else {
      return false
    }
    return being + 1 < cue.upperBound
      && !(being + 1..<cue.upperBound).contains { index in
        DateWords.isPast(words[index]) || isGerund(words[index]) || spoken.contains(words[index])
      }
  }

  /// How somebody is in speaking: "was clear that", "were critical of".
  private static let spoken: Set<String> = [
    "clear", "adamant", "emphatic", "explicit", "blunt", "vocal", "critical", "quick",
    "unequivocal",
    "outspoken", "quote", "quotes", "dismissive", "apologetic", "complimentary",
  ]

  private static func isGerund(_ word: String) -> Bool {
    word.utf8.count > 5 && word.hasSuffix("ing")
  }

  /// Words of an attitude that no saying is meant by, whatever verb follows.
  private static let attitudes: Set<String> = [
    "want", "wants", "wanted", "wanting", "hope", "hopes", "hoped", "hoping", "wish", "wishes",
    "intend", "intends", "intended", "intending", "plan", "plans", "planned", "planning", "desire",
    "desires", "willing", "willingness", "eager", "eagerness", "determined", "determination",
    "afraid", "reluctant", "reluctance", "worried", "anxious", "ambition", "intention",
    "intentions",
    "readiness", "keen", "unwilling", "unwillingness", "inclined", "tempted", "longing",
  ]

  /// "didn't apologise", "has never said": not done, so that it must not be counted as done; "not only"
  /// says that it was.
  static func isNegated(_ cue: Range<Int>, in document: Document) -> Bool {
    let sentence = document.sentences[document.sentence(of: cue.lowerBound)].tokens
    let near = max(sentence.lowerBound, cue.lowerBound - 3)..<cue.upperBound
    return near.contains { index in
      let word = document.lowercased[index]
      guard negations.contains(word) || word.hasSuffix("n’t") || word.hasSuffix("n't") else {
        return false
      }
      // Between a negation before the cue and the cue itself stand but helpers and adverbs.
      let between = min(index + 1, cue.lowerBound)..<cue.lowerBound
      return document.lowercased[safe: index + 1] != "only"
        && between.allSatisfy { position in
          let word = document.lowercased[position]
          return Grammar.auxiliaries.contains(word) || Grammar.modals.contains(word)
            || Grammar.isAdverb(word) || word == "yet" || word == "publicly"
        }
    }
  }

  private static let negations: Set<String> = ["not", "never", "neither", "cannot", "n't", "n’t"]
}
