/// Who said what: one statement with all that is known of it.
public struct StatementRecord: Hashable, Sendable {
  /// Whether the words are the speaker's or the writer's.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// Verbatim.
    case direct
    /// In the writer's words.
    case indirect
    /// In the writer's words, with some verbatim.
    case mixed
  }

  /// Who speaks, as far as the article tells.
  public struct Speaker: Hashable, Sendable {
    /// The entity's IRI, nil where the text leaves the speaker open.
    public var id: String?
    /// The speaker's name, or the article's words for a speaker without one.
    public var name: String
    /// The words of the article for the speaker at this place.
    public var words: String?
    /// The post in which the speaker speaks.
    public var post: Reference?
    /// The post that the speaker held once, where the article tells of none that is held.
    public var formerPost: Reference?
    /// The country or body on whose behalf.
    public var behalf: Reference?
  }

  /// A statement that reports this one.
  public struct Link: Hashable, Sendable {
    /// The reporting statement's IRI.
    public var id: String
    /// Who reports.
    public var speaker: String
    /// The words that attribute it, such as "said".
    public var cue: String?
  }

  /// The occasion of a statement.
  public struct Occasion: Hashable, Sendable {
    /// The event's IRI.
    public var id: String
    /// What it is called.
    public var name: String
    /// Where it took place.
    public var place: Reference?
    /// When it took place.
    public var date: String?
  }

  /// The statement's IRI: `article/0f3a9c01b77d#statement=120,210`.
  public var id: String
  /// The article.
  public var article: ArticleReference
  /// The IRI of the sentence in which the content begins.
  public var sentence: String?
  /// Where the content begins, in Unicode scalars of the article's text.
  public var begin: Int
  /// Where the content ends, exclusive.
  public var end: Int
  /// The content, its parts joined by an ellipsis.
  public var text: String
  /// Whether the words are the speaker's or the writer's.
  public var mode: Mode
  /// What is done by saying it: "appeal", "deny".
  public var act: String
  /// Whether the statement is a denial of its content.
  public var isNegated: Bool
  /// Whether it stands in the headline.
  public var isHeadline: Bool
  /// The words that attribute it.
  public var cue: String?
  /// Who speaks.
  public var speaker: Speaker?
  /// The statements that report this one, the outermost first.
  public var chain: [Link]
  /// To whom it is said.
  public var addressee: Reference?
  /// On what occasion.
  public var event: Occasion?
  /// In which form: "letter", "post".
  public var channel: String?
  /// When: a day, month or year in ISO 8601.
  public var saidOn: String?
  /// The words of the article that say when.
  public var saidOnWords: String?
  /// Where.
  public var saidIn: Reference?
  /// Its topics.
  public var about: [Reference]
  /// Who and what its content mentions.
  public var mentions: [Reference]
  /// How sure the reader is, 0 to 1.
  public var confidence: Double?

  /// The place of the content in the article.
  public var citation: CitationRecord {
    CitationRecord(article: article, begin: begin, end: end, words: text)
  }
}

extension StatementRecord.Speaker {
  /// The post in words: "Envoy of Malta", "formerly Envoy of Malta".
  public var title: String? { post?.name ?? formerPost.map { "formerly \($0.name)" } }
}

extension StatementRecord {
  /// What is done by saying it, in words: "deny", "not agree".
  ///
  /// A denial is negated by its nature and a refusal too: neither is turned around once more.
  public var deed: String {
    isNegated && act != "deny" && act != "reject" ? "not \(act)" : act
  }

  /// The words of the article for the speaker where they do not have the name: "Both countries", "He".
  ///
  /// Who reads a statement should see that its speaker was inferred.
  public var inferredFrom: String? {
    guard let speaker, let words = speaker.words else { return nil }
    // Transcripts shout their names: "MR. PRICE".
    func parts(_ text: String) -> Set<String> {
      let words = text.split { !$0.isLetter }
      let names = words.filter { $0.count > 2 && $0.first?.isUppercase == true }
      return Set(names.map { String($0).lowercased() })
    }
    return parts(words).isDisjoint(with: parts(speaker.name)) ? words : nil
  }
}
