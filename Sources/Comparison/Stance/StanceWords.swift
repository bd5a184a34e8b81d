/// Words that show how a speaker stands towards what stands beside them, by their stems.
enum StanceWords {
  /// Words by their keys, with what that makes them.
  static var wordLists: [([UInt64], WordKinds)] {
    [
      (leading, .leads), (breaking, .breaks), (negations, .negates), (carrying, .carriesNegation),
      (softening, .softens), (joining, .joins), (aims, .aims), (duties, .duty),
      (hypothetical, .hypothetical), ([Word.key("against")], .against), ([Word.key("to")], .to),
      ([Word.key("with")], .with), ([Word.key("by")], .by),
    ]
  }

  /// Stems by their keys, with what that makes their words; of two effects the later counts.
  static var stemLists: [([UInt64], WordKinds)] {
    let lists: [([String], WordKinds)] = [
      (favouring, .favours), (companionWords, .favours), (directed, .favours),
      (directed, .wantsDirection), (folk, .folk), (urging, .urges), (lifting, .lifts),
      (opposing, .opposes),
      (aimedWords, .opposes), (harming, .harms), (dignifying, .dignifies),
      (companionWords, .wantsCompany), (aimedWords, .wantsAim), (aimedWords, .turnsAgainst),
      (turning, .turnsAgainst), (endings, .ending),
    ]
    return lists.map { words, kind in (words.map { Stem.key(of: $0) }, kind) }
  }

  private static let favouring = [
    "support", "welcome", "commend", "praise", "applaud", "thank", "congratulate", "appreciate",
    "admire", "salute", "endorse", "defend", "protect", "grateful", "gratitude", "appreciation",
    "solidarity", "friendship", "honor", "honour", "laud", "hail", "assist", "assistance", "help",
  ]

  private static let directed = ["commit", "committed", "commitment", "pledge"]

  private static let folk = [
    "people", "government", "partner", "ally", "allies", "friend", "counterpart", "authority",
    "leader", "force", "official", "military", "troop", "citizen",
  ]

  private static let lifting = ["lift", "ease", "waive", "remove", "relieve", "relief"]

  private static let urging = ["urge", "call", "press", "demand", "implore"]

  private static let companionWords = [
    "stand", "standing", "stood", "side", "unite", "united", "partnership", "alliance", "partner",
    "proud", "coordination", "coordinate", "cooperation", "cooperate", "collaboration",
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
    "propaganda", "cruelty", "depredation", "barbarism", "lawlessness", "failure", "onslaught",
  ]

  private static let dignifying = [
    "sovereignty", "integrity", "independence", "courage", "bravery", "resilience",
    "generosity", "hospitality", "aspiration", "dignity",
    "heroism", "self-defense", "defender",
  ]

  private static let leading = Word.keys(
    "the a an our its their his her this these those all for of with as people")

  private static let breaking = Word.keys(
    """
    and or but nor until while that what which who whom whose when where why how as since because if
    though although than i we you he she it they them him us me is are was were be been being am has
    have had do does did will would can could may might shall from in at by amid across along alongside
    around before after during between among through without within under over into about like not against
    only just so then there here also its their his her to
    """)

  private static let negations = Word.keys(
    """
    not never no nor neither without cannot don't doesn't didn't won't isn't aren't wasn't weren't
    can't wouldn't shouldn't couldn't hasn't haven't hadn't nobody
    """)

  private static let carrying = Word.keys(
    "be been being to have had yet ever fully any a an going really actually even")
  private static let softening = Word.keys("only just merely less doubt longer")
  private static let joining = Word.keys("and or")
  private static let aims = Word.keys("on against for upon")
  private static let duties = Word.keys("must should needs need ought")

  private static let hypothetical = Word.keys(
    """
    if unless whether would could might ensure ensuring goal hope prevent deter want wants until lest
    """)

  private static let turning = [
    "stand", "standing", "stood", "sanction", "tariff", "embargo", "deterrence", "resistance",
  ]

  private static let endings = [
    "stop", "cease", "end", "halt", "withdraw", "release", "refrain", "desist", "reverse",
    "abandon", "comply",
  ]
}
