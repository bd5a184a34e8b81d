/// A word, number or mark of a text: where it stands and what it looks like.
public struct Token: Hashable, Sendable {
  /// What a token is made of.
  public enum Kind: UInt8, Hashable, Sendable {
    /// Letters, with inner hyphens, apostrophes and the full stops of abbreviations.
    case word
    /// Digits, with inner separators ("25,000", "10:30", "2013").
    case number
    /// The ending 's or ’s, cut from its word.
    case possessive
    /// A quotation mark of any kind (see `Quotation` for which opens and which closes).
    case quotationMark
    /// A full stop, question mark, exclamation mark or ellipsis.
    case terminator
    /// Any other mark.
    case punctuation
  }

  /// How the letters of a word are written.
  public enum Case: UInt8, Hashable, Sendable {
    /// "said"
    case lower
    /// "Khoshroo", "A" at the head of a name
    case capitalised
    /// "UN", "U.S.", "MR."
    case upper
    /// "al-Assad", "iPhone", "McCain" counts as capitalised
    case mixed
    /// No letters.
    case none
  }

  /// Where the token stands.
  public var span: TextSpan
  /// What it is made of.
  public var kind: Kind
  /// How it is written.
  public var letterCase: Case

  /// Makes a token.
  public init(span: TextSpan, kind: Kind, letterCase: Case) {
    self.span = span
    self.kind = kind
    self.letterCase = letterCase
  }

  /// Whether the token begins with a capital letter.
  public var isCapitalised: Bool { letterCase == .capitalised || letterCase == .upper }
}
