internal import Language
internal import Reading
public import Tagging

/// How many words have the part of speech that a treebank gives them; marks are not counted.
public struct PartOfSpeechScore: Sendable {
  /// Words with the treebank's tag, and all.
  public private(set) var right = 0
  /// How many words were counted.
  public private(set) var words = 0
  /// Common nouns, found and missed: what topics are made of.
  public private(set) var nouns = Tally()

  /// Makes an empty score.
  public init() {}

  /// Tags the sentence as an article is tagged, and counts.
  public mutating func add(_ sentence: TaggedSentence, tagger: PartOfSpeechTagger) {
    let document = sentence.document
    let own = Layout(
      document: document, tagger: tagger, roles: document.paragraphs.map { _ in .body }
    ).tags
    for (token, (found, wanted)) in zip(document.tokens, zip(own, sentence.tags)) {
      guard let wanted, [.word, .number, .possessive].contains(token.kind) else { continue }
      words += 1
      if found == wanted { right += 1 }
      switch (found.isCommonNoun, wanted.isCommonNoun) {
      case (true, true): nouns.right += 1
      case (true, false): nouns.extra += 1
      case (false, true): nouns.missed += 1
      case (false, false): break
      }
    }
  }

  /// The figures, as shares.
  public var figures: [ScoreFigure] {
    [
      ScoreFigure("words with the right part of speech", right, of: words),
      ScoreFigure("common nouns", f1: nouns),
    ]
  }
}
