public import Language
public import Tagging

/// What the paragraphs of an article are, before any of them is read.
public struct Layout: Sendable {
  /// What a paragraph is.
  public enum Role: Hashable, Sendable {
    /// The headline.
    case headline
    /// Running text.
    case body
    /// What no reader reads: "Breaking News", "Share this", a lone byline or date.
    case furniture
    /// A turn of a transcript: the label's tokens ("MR. PRICE"), and where the words begin.
    case turn(label: Range<Int>, words: Int)
  }

  /// The text.
  public let document: Document
  /// The keys under which the gazetteers look up its tokens.
  public let keys: TokenKeys
  /// What part of speech each token is.
  public let tags: [PartOfSpeech]
  /// The role of each paragraph.
  public var roles: [Role]
  /// The tokens of datelines ("GENEVA (Example News) —") at the head of paragraphs.
  public var datelines: [Range<Int>]
  /// The day the article was published, ISO 8601, where it is known.
  public var published: String?
  /// The year of that day.
  var year: Int? { published.flatMap { Int($0.prefix(4)) } }
  /// The outlet that published the article, where it is known.
  public var outlet: String?
  /// The address at which the article stands, where it is known.
  public var address: String?
  /// Who wrote the article, where it is known.
  public var author: String?

  /// Makes a layout.
  public init(
    document: Document, tagger: PartOfSpeechTagger, roles: [Role], datelines: [Range<Int>] = [],
    published: String? = nil, outlet: String? = nil, address: String? = nil,
    author: String? = nil
  ) {
    self.document = document
    keys = TokenKeys(document.words)
    var tags = [PartOfSpeech](repeating: .punctuation, count: document.tokens.count)
    for sentence in document.sentences {
      let own = tagger.tags(of: document.words[sentence.tokens])
      for (token, tag) in zip(sentence.tokens, own) { tags[token] = tag }
    }
    self.tags = tags
    self.roles = roles
    self.datelines = datelines
    self.published = published
    self.outlet = outlet
    self.address = address
    self.author = author
  }

  /// The tokens of the headline, where there is one.
  public var headline: Range<Int>? {
    roles.firstIndex(of: .headline).map { document.paragraphs[$0].tokens }
  }

  /// Whether that paragraph is the headline.
  public func isHeadline(_ paragraph: Int) -> Bool { roles[paragraph] == .headline }

  /// The paragraphs of running text: what the headline, furniture and the turns of a transcript, which go on to its
  /// end, are not.
  var runningText: [Int] {
    var found: [Int] = []
    for (index, role) in roles.enumerated() {
      switch role {
      case .turn: return found
      case .body: found.append(index)
      case .headline, .furniture: break
      }
    }
    return found
  }

  /// The labels of turns, in the order of the text; none where it is no transcript.
  var turnLabels: [Range<Int>] {
    roles.compactMap { role in
      if case .turn(let label, _) = role { label } else { nil }
    }
  }

  /// Whether a token belongs to the label of a turn.
  func isLabel(_ token: Int) -> Bool {
    if case .turn(let label, _) = roles[document.paragraph(of: token)] {
      return label.contains(token)
    }
    return false
  }

  /// The tokens of a sentence that are read: without its dateline or label, none of furniture.
  public func view(of sentence: Sentence) -> Range<Int> {
    let tokens = sentence.tokens
    switch roles[sentence.paragraph] {
    case .furniture: return tokens.lowerBound..<tokens.lowerBound
    case .turn(_, let words):
      return min(max(tokens.lowerBound, words), tokens.upperBound)..<tokens.upperBound
    case .headline, .body:
      return min(behindDateline(tokens.lowerBound), tokens.upperBound)..<tokens.upperBound
    }
  }

  /// Where the words go on behind a dateline that holds the token, else the token itself.
  ///
  /// "KANDOR. Oct 22 (HPA) -" may be cut into two sentences.
  func behindDateline(_ token: Int) -> Int {
    datelines.first { $0.contains(token) }?.upperBound ?? token
  }
}
