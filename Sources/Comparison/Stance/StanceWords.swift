/// Words that show how a speaker stands towards what stands beside them, by their stems.
enum StanceWords {
  /// What a word does to what stands beside it.
  enum Effect {
    /// "supports X", "grateful to X".
    case favours
    /// "condemns X", "pressure on X".
    case opposes
    /// "X’s attack": whoever does it is opposed.
    case harms
    /// "X’s courage", "X’s sovereignty".
    case dignifies
  }

  /// The effect of a stem, nil for most.
  static func effect(_ stem: UInt64) -> Effect? { effects[stem] }

  /// Whether a word turns what follows around: "not", "never".
  static func negates(_ key: UInt64) -> Bool { negations.contains(key) }

  /// Whether a word may stand between a word of the list and the name that it is about: determiners
  /// and the prepositions that lead to an object.
  static func leads(_ key: UInt64) -> Bool { leading.contains(key) }

  /// Whether a word ends the phrase that a name stands in: conjunctions, pronouns, auxiliaries, and
  /// prepositions that lead elsewhere.
  static func breaks(_ key: UInt64) -> Bool { breaking.contains(key) }

  /// Words that favour only with "with" behind them: "stand", "side", "united".
  static func wantsCompany(_ stem: UInt64) -> Bool { companions.contains(stem) }

  /// Words that oppose only with "on", "against" or "for" behind them: "sanctions on", "pressure on".
  static func wantsAim(_ stem: UInt64) -> Bool { aimed.contains(stem) }

  /// Words with which "against" opposes: "sanctions against X", "stand against X".
  static func turnsAgainst(_ stem: UInt64) -> Bool { turning.contains(stem) }

  static let against = WordStream.key("against")
  static let to = WordStream.key("to")
  static let with = WordStream.key("with")

  /// "on", "against", "for" behind a word that opposes.
  static func isAim(_ key: UInt64) -> Bool { aims.contains(key) }

  /// "and", "or" between two adjectives.
  static func joins(_ key: UInt64) -> Bool { joining.contains(key) }

  /// "must", "should", "needs": what follows is asked of whoever stands before it.
  static func isDuty(_ key: UInt64) -> Bool { duties.contains(key) }

  /// "stop", "cease", "withdraw": asked of somebody, it says that they do wrong.
  static func isEnding(_ stem: UInt64) -> Bool { endings.contains(stem) }

  private static let effects: [UInt64: Effect] = {
    var effects: [UInt64: Effect] = [:]
    for word in favouring { effects[Stem.key(of: word)] = .favours }
    for word in companionWords { effects[Stem.key(of: word)] = .favours }
    for word in opposing { effects[Stem.key(of: word)] = .opposes }
    for word in aimedWords { effects[Stem.key(of: word)] = .opposes }
    for word in harming { effects[Stem.key(of: word)] = .harms }
    for word in dignifying { effects[Stem.key(of: word)] = .dignifies }
    return effects
  }()

  private static let favouring = [
    "support", "welcome", "commend", "praise", "applaud", "thank", "congratulate", "appreciate",
    "admire", "salute", "endorse", "defend", "protect", "grateful", "gratitude", "appreciation",
    "solidarity", "friendship", "honor", "honour", "laud", "hail", "assist", "assistance",
  ]

  private static let companionWords = [
    "stand", "standing", "stood", "side", "unite", "united", "partnership", "alliance", "partner",
    "proud",
  ]

  private static let opposing = [
    "condemn", "denounce", "reject", "oppose", "blame", "accuse", "deplore", "criticize",
    "criticise", "decry", "rebuke", "deter", "confront", "punish", "isolate", "condemnation",
    "denunciation", "repudiate", "defeat", "weaken", "sanction",
  ]

  private static let aimedWords = [
    "sanctions", "pressure", "cost", "consequence", "penalty", "measure", "restriction", "protest",
    "impose",
  ]

  private static let harming = [
    "attack", "invade", "invasion", "aggression", "assault", "bombing", "bombardment", "violate",
    "violation", "abuse", "occupy", "occupation", "annex", "annexation", "threaten", "coerce",
    "coercion", "repress", "repression", "crackdown", "atrocity", "genocide", "provocation",
    "harass", "harassment", "intimidation", "disinformation", "interference", "brutality", "war",
    "hostility", "bullying", "undermine", "destabilize", "destabilise", "crime", "oppression",
    "persecution", "sabotage", "siege", "blockade", "escalation", "buildup", "incursion", "lie",
    "propaganda", "cruelty", "depredation", "barbarism", "lawlessness", "failure",
  ]

  private static let dignifying = [
    "sovereignty", "integrity", "independence", "courage", "bravery", "resilience", "leadership",
    "generosity", "contribution", "hospitality", "aspiration", "dignity", "determination",
    "heroism", "self-defense", "defender",
  ]

  private static let leading = keys(
    "the a an our its their his her this these those all for of with as people")

  private static let breaking = keys(
    """
    and or but nor until while that what which who whom whose when where why how as since because if
    though although than i we you he she it they them him us me is are was were be been being am has
    have had do does did will would can could may might shall from in at by amid across along alongside
    around before after during between among through without within under over into about like not against
    only just so then there here also its their his her to
    """)

  private static let negations = keys(
    """
    not never no nor neither without cannot don't doesn't didn't won't isn't aren't wasn't weren't
    can't wouldn't shouldn't couldn't hasn't haven't hadn't nobody
    """)

  /// "not only", "not just": no negation.
  static func softens(_ key: UInt64) -> Bool { softening.contains(key) }

  /// Words that may stand between "not" and what it denies: "not yet decided", "not been decided".
  static func carriesNegation(_ key: UInt64) -> Bool { carrying.contains(key) }

  private static let carrying = keys(
    "be been being to have had yet ever fully any a an going really actually even")
  private static let softening = keys("only just merely less doubt longer")
  private static let joining = keys("and or")
  private static let aims = keys("on against for upon")
  private static let duties = keys("must should needs need ought")
  private static let companions = Set(companionWords.map { Stem.key(of: $0) })
  private static let aimed = Set(aimedWords.map { Stem.key(of: $0) })

  private static let turning = aimed.union(
    ["stand", "standing", "stood", "sanction", "tariff", "embargo", "deterrence", "resistance"]
      .map { Stem.key(of: $0) })

  private static let endings = Set(
    [
      "stop", "cease", "end", "halt", "withdraw", "release", "refrain", "desist", "reverse",
      "abandon", "comply",
    ].map { Stem.key(of: $0) })

  private static func keys(_ words: String) -> Set<UInt64> {
    Set(words.split { $0 == " " || $0 == "\n" }.map { WordStream.key($0) })
  }
}
