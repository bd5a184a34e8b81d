/// What part of speech a word is: the tags of the Penn Treebank, the rare ones merged.
public enum PartOfSpeech: String, Hashable, Sendable, CaseIterable {
  case coordinator = "CC"
  case cardinal = "CD"
  /// Articles, "this", "all".
  case determiner = "DT"
  /// "there" of "there is".
  case existential = "EX"
  /// Prepositions and conjunctions that open a clause.
  case preposition = "IN"
  case adjective = "JJ"
  case comparative = "JJR"
  case superlative = "JJS"
  case modal = "MD"
  case noun = "NN"
  case pluralNoun = "NNS"
  case properNoun = "NNP"
  /// "'s" behind a noun.
  case possessive = "POS"
  case pronoun = "PRP"
  case possessivePronoun = "PRP$"
  case adverb = "RB"
  case comparativeAdverb = "RBR"
  /// "up" of "give up".
  case particle = "RP"
  case to = "TO"
  case interjection = "UH"
  case infinitive = "VB"
  case pastTense = "VBD"
  case gerund = "VBG"
  case pastParticiple = "VBN"
  case present = "VBP"
  /// "says".
  case thirdPerson = "VBZ"
  case questionDeterminer = "WDT"
  case questionPronoun = "WP"
  case questionAdverb = "WRB"
  /// Marks without letters and digits.
  case punctuation = "PUNCT"

  /// Whether it is a noun that is no name.
  public var isCommonNoun: Bool { self == .noun || self == .pluralNoun }

  /// Whether it is a form of a verb, participles included.
  public var isVerb: Bool {
    switch self {
    case .infinitive, .pastTense, .gerund, .pastParticiple, .present, .thirdPerson, .modal: true
    default: false
    }
  }

  /// Whether it is a form of a verb that can stand behind a subject by itself, or a past participle.
  public var isFiniteOrParticiple: Bool {
    isVerb && self != .infinitive && self != .gerund
  }
}
