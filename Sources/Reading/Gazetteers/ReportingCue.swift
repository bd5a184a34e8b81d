/// A verb, noun or preposition that says that somebody said something.
public struct ReportingCue: Sendable, Hashable {
  /// The kind of word that carries the cue.
  public enum WordClass: String, Sendable, Hashable, CaseIterable {
    case verb
    /// A noun of saying ("statement", "warning").
    case noun
    /// A preposition or fixed phrase ("according to", "in the words of").
    case preposition
  }

  /// Whether the cue alone shows that something is reported.
  public enum Strength: String, Sendable, Hashable, CaseIterable {
    /// It does, whatever stands around it ("said", "told").
    case safe
    /// It needs a quotation or clause beside it ("added to", "think", "see").
    case weak
  }

  /// The constructions that a cue takes, written as letters in the table.
  public struct Frames: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `Q`: a direct quotation.
    public static let quotation = Frames(rawValue: 1)
    /// `T`: a clause with or without "that".
    public static let that = Frames(rawValue: 2)
    /// `W`: a clause with a question word or "whether".
    public static let question = Frames(rawValue: 4)
    /// `I`: an infinitive ("vowed to retaliate").
    public static let infinitive = Frames(rawValue: 8)
    /// `N`: a noun phrase that is the content ("condemned the attack").
    public static let nounPhrase = Frames(rawValue: 16)
    /// `F`: a phrase with "for" ("called for a ceasefire").
    public static let forPhrase = Frames(rawValue: 32)
    /// `O`: a person before the content ("told reporters that").
    public static let person = Frames(rawValue: 64)
    /// `P`: a phrase with one of the cue's ``ReportingCue/particles`` ("spoke of").
    public static let particle = Frames(rawValue: 128)

    /// The frames of the table's letters, nil where a letter is unknown.
    init?(letters: Substring) {
      self = []
      for letter in letters.utf8 {
        guard let place = Array("QTWINFOP".utf8).firstIndex(of: letter) else { return nil }
        formUnion(Frames(rawValue: 1 << UInt8(place)))
      }
    }
  }

  /// The cue in its plain form ("call for").
  public let lemma: String
  /// The kind of word that carries it.
  public let wordClass: WordClass
  /// What is done in saying it.
  public let act: SpeechAct
  /// The constructions that it takes.
  public let frames: Frames
  /// The prepositions that bring in the content ("of", "about").
  public let particles: [String]
  /// Whether it shows reported speech by itself.
  public let strength: Strength
  /// Whether what is reported is denied ("denied that", "dismissed").
  public let isNegative: Bool
  /// The forms that the spelling found can be.
  public internal(set) var forms: VerbForms
}
