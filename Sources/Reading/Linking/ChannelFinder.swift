import Language
import Tagging

/// Finds in which form something is said: in a statement, in a letter, on the net.
///
/// By the words for the speaker ("the communiqué said"), the cue ("tweeted") or a phrase beside it ("In a letter to the
/// council, Okello wrote", "said on X").
struct ChannelFinder {
  private let scene: EventScene
  private let layout: Layout

  init(_ scene: EventScene) {
    self.scene = scene
    layout = scene.reading.layout
  }

  /// The form of a statement with the word that tells it, nil where its own sentence tells none.
  func channel(of statement: Statement) -> ChannelMention? {
    if let speaker = statement.speakerTokens, let paper = paper(in: speaker) { return paper }
    for cue in statement.cue {
      for index in cue {
        // "issued a statement"
        if let term = term(at: index),
          term.value.wordClass == .verb || term.value.wordClass == .noun && index > cue.lowerBound
        {
          return ChannelMention(channel: term.value.channel, tokens: term.tokens)
        }
      }
    }
    guard let cue = statement.cue.first?.lowerBound else { return nil }
    return beside(cue, statement)
  }

  /// "The statement", "a joint communiqué by the ministers": what the words for a speaker name first.
  private func paper(in speaker: Range<Int>) -> ChannelMention? {
    let end =
      speaker.dropFirst().first { Grammar.prepositions.contains(scene.word($0)) }
      ?? speaker.upperBound
    guard let last = Range.from(speaker.lowerBound, upTo: end).last,
      scene.document.tokens[last].letterCase == .lower
    else { return nil }
    return noun(endingAt: last + 1)
  }

  /// The phrase nearest to a cue, in its sentence and outside of what is said.
  private func beside(_ cue: Int, _ statement: Statement) -> ChannelMention? {
    let sentence = scene.sentence(cue)
    var best: (distance: Int, found: ChannelMention)?
    for index in sentence
    where abs(index - cue) < Self.reach
      && !statement.content.contains(where: { $0.contains(index) })
      && !(statement.speakerTokens?.contains(index) ?? false)
    {
      guard let term = term(at: index), term.value.wordClass != .verb,
        index == sentence.lowerBound || !isInside(index, term.tokens),
        stands(term, beside: cue)
      else { continue }
      let distance = abs(index - cue)
      if let best, best.distance <= distance { continue }
      best = (distance, ChannelMention(channel: term.value.channel, tokens: term.tokens))
    }
    return best?.found
  }

  /// How many tokens from the cue such a phrase may stand.
  private static let reach = 26

  private typealias Term = (tokens: Range<Int>, value: ChannelTerm)

  private func term(at index: Int) -> Term? {
    scene.gazetteers.channels.longestMatch(
      in: scene.keys, at: index, limit: scene.sentence(index).upperBound
    ).map { (index..<index + $0.count, $0.value) }
  }

  private func noun(endingAt end: Int) -> ChannelMention? {
    Range.from(max(0, end - 3), upTo: end).lazy.compactMap { term(at: $0) }
      .first { $0.tokens.upperBound == end && $0.value.wordClass == .noun }
      .map { ChannelMention(channel: $0.value.channel, tokens: $0.tokens) }
  }

  /// Whether a longer term or a name has begun before a word ("press statement", "the Washington Post").
  private func isInside(_ index: Int, _ tokens: Range<Int>) -> Bool {
    if let before = term(at: index - 1), before.tokens.contains(index) { return true }
    let name = scene.mention(at: index).map(\.tokens)
    return name.map { $0.count > tokens.count && !$0.isEmpty } ?? false
  }

  /// Whether a word stands as the form of what a cue says: behind "in", "via", "by", on a net, or as what is issued.
  private func stands(_ term: Term, beside cue: Int) -> Bool {
    var index = term.tokens.lowerBound - 1
    let start = scene.sentence(cue).lowerBound
    if term.value.wordClass == .place {
      while index >= start,
        ["his", "her", "its", "the", "their", "an", "a"].contains(scene.word(index))
          || isDescribing(index)
      {
        index -= 1
      }
      // The letter X is a name only in capitals.
      let isWritten =
        term.tokens.count > 1 || scene.word(term.tokens.lowerBound) != "x"
        || scene.document.words[term.tokens.lowerBound] == "X"
      return isWritten && ["on", "via", "through"].contains(scene.word(index))
    }
    var steps = 0
    var hasArticle = false
    while index >= start, steps < 8 {
      let word = scene.word(index)
      if Self.prepositions.contains(word) { return hasArticle || word != "in" }
      if Self.determiners.contains(word) || scene.isPossessive(index) {
        hasArticle = true
      } else if hasArticle, layout.tags[index].isVerb, Self.issuing.contains(word) {
        return index < cue
      } else if !isDescribing(index) {
        return false
      }
      index -= 1
      steps += 1
    }
    return false
  }

  /// Whether a word may stand between a preposition and the noun: an adjective, a day, a name.
  private func isDescribing(_ index: Int) -> Bool {
    guard scene.isWord(index) || scene.document.tokens[index].kind == .number else { return false }
    let tag = layout.tags[index]
    return !tag.isFiniteOrParticiple || tag == .pastParticiple
      ? !FunctionWords.all.contains(scene.word(index)) : false
  }

  private static let prepositions: Set<String> = ["in", "via", "through", "by"]
  private static let determiners: Set<String> = [
    "a", "an", "the", "his", "her", "its", "their", "another", "this", "that", "one", "two",
    "separate", "several",
  ]
  /// What is done with a paper, and what it says behind: "issued a statement saying".
  private static let issuing: Set<String> = [
    "issued", "issues", "released", "releases", "published", "sent", "wrote", "posted", "signed",
    "circulated", "shared",
  ]
}
