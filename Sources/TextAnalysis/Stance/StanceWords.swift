/// Words that show how a speaker stands towards what stands beside them, by their stems.
enum StanceWords {
  /// Words by their keys, with what that makes them.
  static var wordLists: [([UInt64], WordKinds)] {
    [
      (leading, .leads), (breaking, .breaks), (negations, .negates), (carrying, .carriesNegation),
      (softening, .softens), (joining, .joins), (aims, .aims), (duties, .duty),
      (hypothetical, .hypothetical), ([Word.key("against")], .against), ([Word.key("to")], .to),
      ([Word.key("with")], .with), ([Word.key("by")], .by), ([Word.key("from")], .from),
      (equating, .equates), (assisting, .assists), (governing, .governs), (owning, .owns),
      (supposing, .supposes), (judging, .judges), (accounting, .accounts),
      (Word.keys("like including"), .exemplifies),
      (
        Word.keys(
          """
          government government's authorities authority regime officials official leadership leaders
          administration ministry military forces army junta federation troops side
          """), .rules
      ),
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
      (turning, .turnsAgainst), (endings, .ending), (directedAgainst, .opposes),
      (directedAgainst, .wantsDirection), (wrongs, .wrongs), (waging, .wages), (blaming, .blames),
      (honouring, .honours), (tolerating, .tolerates), (["hold", "held"], .holds),
      (["help", "assist", "enable"], .enables),
    ]
    return lists.map { words, kind in (words.map { Stem.key(of: $0) }, kind) }
  }

  private static let favouring = [
    "support", "welcome", "commend", "praise", "applaud", "thank", "congratulate", "appreciate",
    "admire", "salute", "endorse", "defend", "protect", "grateful", "gratitude", "appreciation",
    "solidarity", "friendship", "laud", "hail", "assist", "assistance", "help",
  ]

  private static let directed = ["commit", "committed", "commitment", "pledge"]

  private static let folk = [
    "people", "government", "partner", "ally", "allies", "friend", "counterpart", "authority",
    "leader", "force", "official", "military", "troop", "citizen",
  ]

  private static let lifting = [
    "lift", "ease", "waive", "remove", "relieve", "relief", "cessation",
  ]

  private static let urging = ["urge", "call", "press", "demand", "implore"]

  private static let companionWords = [
    "stand", "standing", "stood", "side", "unite", "united", "partnership", "alliance", "partner",
    "proud", "coordination", "coordinate", "cooperation", "cooperate", "collaboration",
  ]

  private static let opposing = [
    "condemn", "denounce", "reject", "oppose", "blame", "accuse", "deplore", "criticize",
    "criticise", "decry", "rebuke", "deter", "confront", "punish", "isolate", "condemnation",
    "denunciation", "repudiate", "defeat", "weaken", "sanction", "counter", "resist", "censure",
    "disavow", "rebuff", "lambast", "thwart",
  ]

  private static let directedAgainst = ["opposition", "objection", "opposed"]

  private static let tolerating = ["accept", "tolerate", "recognize", "recognise", "condone"]

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
    "threat",
    "suspension", "disregard", "refusal", "intransigence", "meddling", "espionage", "cyberattack",
    "airstrike", "shelling", "massacre", "wrongdoing", "encroachment", "mistreatment", "falsehood",
    "censorship", "extortion", "expulsion", "belligerence", "saber-rattling",
  ]

  /// What is done, told apart from harms as nouns: "the X attack" is X’s, "X attacked" as well.
  private static let wrongs = [
    "attack", "invade", "violate", "abuse", "occupy", "annex", "threaten", "coerce", "repress",
    "harass", "undermine", "destabilize", "destabilise", "bomb", "shell", "imprison", "jail",
    "persecute", "silence", "refuse", "fail", "block", "blockade", "steal", "stole",
    "weaponize", "weaponise", "exploit", "interfere", "provoke", "jeopardize", "jeopardise",
    "starve",
    "deport", "kidnap", "torture", "escalate", "intimidate", "prolong", "obstruct", "flout",
    "breach", "suppress", "censor", "poison", "assassinate", "massacre", "slaughter", "bully",
    "mislead", "misled", "murder", "oppress", "brutalize", "brutalise", "meddle",
  ]

  private static let waging = [
    "launch", "wage", "commit", "committed", "perpetrate", "unleash", "conduct", "continue",
    "intensify", "spread", "start", "begin", "began", "begun", "pose", "use",
  ]

  private static let blaming = [
    "threat", "aggressor", "perpetrator", "responsible", "guilty", "intractable", "obstacle",
    "adversary", "illegitimate", "irresponsible", "reckless", "unwilling", "repressive", "corrupt",
    "intransigent", "wrong", "complicit", "dictatorship", "pariah",
  ]

  private static let honouring = [
    "ally", "partner", "friend", "generous", "indispensable", "cornerstone", "steadfast",
    "reliable", "stalwart", "champion",
  ]

  private static let dignifying = [
    "sovereignty", "integrity", "independence", "courage", "bravery", "resilience",
    "generosity", "hospitality", "aspiration", "dignity", "leadership", "dedication",
    "contribution",
    "achievement", "accomplishment",
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
    if unless whether would could might may ensure ensuring goal hope prevent deter want wants until lest
    sure commitment determined
    """)

  private static let equating = Word.keys(
    "is are was were be been remain remains remained become became represents constitutes poses")

  private static let assisting = Word.keys(
    """
    has have had is are was were been be being continues continued continue again also repeatedly
    now still deliberately brutally systematically to openly knowingly forces troops regime government
    authorities leaders military officials
    """)

  private static let governing = Word.keys(
    """
    of in on at for with to by from against between among about toward towards inside into over under
    within across near around through
    """)

  private static let owning = Word.keys("its their his her")
  private static let supposing = Word.keys(
    "if whether should when unless would could might may will")
  private static let accounting = Word.keys("accountable responsible account")

  private static let judging = Word.keys(
    """
    unprovoked unjustified brutal reckless irresponsible illegal unlawful unjust unacceptable sham malign
    destabilizing destabilising premeditated barbaric heinous coercive predatory repressive
    provocative illegitimate fraudulent inhumane outrageous egregious abhorrent baseless unconscionable
    indiscriminate senseless brazen shameful bogus belligerent
    """)

  private static let turning = [
    "stand", "standing", "stood", "sanction", "tariff", "embargo", "deterrence", "resistance",
    "push", "pushback", "defend", "defense", "defence", "protect", "unite", "united", "charge",
    "complaint", "action", "speak",
  ]

  private static let endings = [
    "stop", "cease", "end", "halt", "withdraw", "release", "refrain", "desist", "reverse",
    "abandon", "comply", "respect", "allow", "permit", "abide", "restore", "return", "lift",
    "fulfil",
    "fulfill", "dismantle", "disarm", "cooperate",
  ]
}
