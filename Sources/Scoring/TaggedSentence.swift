public import Language
public import Tagging

/// A sentence of a treebank as our tokens, each with the part of speech that the treebank gives it.
///
/// Treebanks cut finer than we do. "don't" has the tag of its first part, "well-known" that of its last, and a
/// participle at the end of such a word tells how something is.
public struct TaggedSentence: Sendable {
  /// One word of the treebank.
  public struct Word: Sendable {
    /// Its characters.
    public var text: String
    /// Its tag, of the Penn Treebank.
    public var tag: String
    /// Whether a space stands behind it.
    public var isSpaced: Bool

    /// Makes a word.
    public init(text: String, tag: String, isSpaced: Bool) {
      (self.text, self.tag, self.isSpaced) = (text, tag, isSpaced)
    }
  }

  /// The sentence as a text of its own.
  public let document: Document
  /// For each token the treebank's tag; nil where it has none that we know.
  public let tags: [PartOfSpeech?]

  /// Makes a sentence out of a treebank's words.
  public init(_ words: [Word]) {
    var text = ""
    var ends: [Int] = []
    for word in words {
      text += word.text
      ends.append(text.utf8.count)
      if word.isSpaced { text += " " }
    }
    let document = Document(text)
    self.document = document
    tags = document.tokens.map { token in
      let first = ends.prefixLength(while: { $0 <= token.span.begin })
      let last = ends.prefixLength(while: { $0 < token.span.end })
      return first < words.count && first <= last
        ? Self.tag(of: words[first...min(last, words.count - 1)]) : nil
    }
  }

  private static func tag(of words: ArraySlice<Word>) -> PartOfSpeech? {
    guard words.count > 1, let first = words.first, let last = words.last else {
      return words.first.flatMap { PartOfSpeech(treebank: $0.tag) }
    }
    let contracted = ["n't", "'m", "'re", "'ve", "'ll", "'d", "not"]
    let isContracted = words.dropFirst().allSatisfy {
      contracted.contains($0.text.replacing("’", with: "'").lowercased())
    }
    if isContracted { return PartOfSpeech(treebank: first.tag) }
    let tag = PartOfSpeech(treebank: last.tag)
    return tag == .gerund || tag == .pastParticiple ? .adjective : tag
  }
}

extension PartOfSpeech {
  /// The part of speech that a tag of the Penn Treebank stands for here.
  init?(treebank tag: String) {
    switch tag {
    case "PDT": self = .determiner
    case "NNPS": self = .properNoun
    case "RBS": self = .comparativeAdverb
    case "WP$": self = .questionPronoun
    case "FW", "ADD", "GW", "XX": self = .noun
    case "LS": self = .cardinal
    case "AFX": self = .adjective
    default: self.init(rawValue: tag)
    }
  }
}
