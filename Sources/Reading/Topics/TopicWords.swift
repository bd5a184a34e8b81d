import Language

/// Words that make no topic, and the small grammar of those that do.
package enum TopicWords {
  /// Words that say nothing about the matter, wherever they stand in a phrase.
  static let empty = Set(
    words: """
      prime chief spokesman spokeswoman diplomat diplomats envoy envoys today time times way
      ways thing things lot kind sort bit people person man woman men women day days year
      years week month months weeks decade decades hour hours end beginning part parts number
      numbers range series variety set example fact case cases question questions answer point
      points side sides members secretary minister ministers president ambassador spokesperson
      office official officials mr mr. mrs mrs. ms ms. dr. deputy assistant statement
      statements reporter reporters press news media page text twitter attributable below
      following meeting meetings call readout many much new next last first second third two
      three four five six seven several various certain different similar important key good
      great best better strong stronger clear full high big large small long longer recent
      current former early late earlier later able ready sure right real true entire whole
      main major particular specific critical crucial vital essential significant close
      continued ongoing broad wide enduring shared mutual common deep country countries
      government governments nation nations world region national international okay yeah yes
      thanks thank please sir today's commitment importance support steadfast unwavering
      appreciation gratitude including according million millions billion billions percent thousands
      hundreds trillion least midst despite underneath unison
      stuff bunch perhaps mile miles majesty excellency fourth fifth sixth seventh eighth ninth tenth short else nationwide gotten
      dozens must may sincerely furthermore lasting additional further prior back information
      inquiries inquiry e-mail email contact website thousand place places role roles step
      steps issue issues matter matters behalf occasion honor privilege pleasure concern
      concerns interest interests priorities priority topic topics area areas level levels
      colleague colleagues friend friends counterpart counterparts delegation foreign senior
      department departments moment wishes joint bilateral trilateral multilateral overall
      respective tremendous robust urgent immediate timely broader wider greater greatest
      long-term longstanding ago always given p.m. a.m. course loss conclusion desire bond
      party parties decision decisions change changes report long-standing host leadership
      congratulations anniversary celebration condolence condolences abroad maybe indeed pursuant
      ever hello sometime taken sorry happy applause laughter couple
      """)

  /// Verbs in forms that a small list must know, since their endings do not tell.
  static let verbs = Set(
    words: """
      discuss discusses discussing including ensure ensures ensuring make makes making take
      takes taking get gets getting go goes going come comes coming give gives giving see sees
      know knows think thinks want wants look looks looking let put keep keeps keeping help
      helps helping need needs continue continues continuing include includes provide provides
      providing bring brings bringing seek seeks seeking promote promotes promoting strengthen
      strengthens strengthening address addresses addressing advance advances advancing
      enhance enhances enhancing expand expands expanding deepen deepens deepening build
      builds building counter combat combating tackle tackling prevent prevents preventing
      protect protects protecting hold holds holding join joins joining participate
      participating engage engages engaging become becomes remain remains remaining face faces
      facing begin begins beginning lead leads leading welcome welcomes welcoming visit visits
      visiting travel travels traveling travelling meet meets represent represents
      representing serve serves serving follow follows allow allows allowing enable enables
      enabling achieve achieves achieving reach reaching resolve resolving reduce reducing
      improve improving increase increasing create creates creating develop developing
      establish establishing maintain maintaining focus focuses focusing underscore
      underscores highlight highlights reaffirm reaffirms express expresses say says tell
      tells pursue pursuing mark marks commend commends applaud celebrate celebrating respond
      responding encourage encouraging contribute contributing undermine undermines
      undermining threaten threatens threatening work works working stand stands standing end
      ending live lives living use uses using try trying talk talking move moving happen
      happens happening bolster bolstering foster fostering deter deterring defend defending
      uphold upholding restore restoring preserve preserving deliver delivering recognize
      recognizes congratulate honor send sends call calls calling urge urges urging reiterate
      forward stop stay open accompany attend attending convene coordinate coordinating
      mitigate mitigating demonstrate demonstrates demonstrating announce announcing impose
      imposing launch launching pleased proud agree believe find finding run ask asking saying
      note noting facilitate facilitating accelerate accelerating implement implementing
      consult consulting explore exploring exist exists fail fails cover covers sow intensify
      assess hurt hurts start starts starting underscoring lose loses losing enjoy enjoys
      enjoying hobble hobbles corrode corrodes carry carries carrying destroy destroys
      destroying deny denies denying suffer suffers suffering buy buys sell sells win wins pay
      pays bear bears break breaks choose chooses cause causes grow grows hide learn learns
      leave leaves lie lies love mean means read reads rise rises sit sits speak speaks spend
      teach throw wear write arrive arrives ship escape escapes fall falls feel feels hear
      hears fight halt boost pose poses share shares support supports hail shape shapes shaping
      """)

  /// Nouns that carry no matter of their own: "cooperation efforts" is about cooperation.
  static let vague = Set(
    words: """
      effort efforts initiative initiatives need opportunity opportunities activity activities
      process processes situation context field progress approach approaches action actions
      measure measures work way results result aspect aspects objective objectives goal goals
      outcome outcomes challenge challenges event events program programs mechanism mechanisms
      area community communities partner partners member member's relationship relations ties
      framework plan plans leaders leader group groups others team teams use lack form forms
      name names discussion discussions conversation conversations participants life remarks
      impact impacts effect effects circumstances basis term terms consequence consequences
      future path
      """)

  /// Adjectives that only grade what follows.
  static let openings = Set(
    words: """
      enhanced increased sustained comprehensive effective positive negative serious severe
      growing constructive productive profound total final future past present potential
      possible necessary meaningful concrete practical sincere warm tangible like-minded
      likeminded likely open higher lower highest brave brutal unprovoked unjustified horrific
      heinous ambitious inaugural annual extraordinary incredible terrible such excellent
      successful deeper closer regional global deepest dear fellow sincerest massive multiple
      closest credible
      """)

  /// Words behind which "to" begins an infinitive.
  static let governors = Set(
    words: """
      able unable order want wants wanted going need needs needed ready willing unwilling have
      has had ability right continue continues continued free likely chance opportunity effort
      efforts plan plans plot allowed forced how help helped helps work working worked fight
      struggle try trying tried seek seeks sought aim aims commitment
      """)

  /// Participles that say how something is behind its noun ("grain stuck in ports").
  static let states: Set<String> = [
    "stuck", "left", "lost", "held", "shut", "cut", "hit", "stranded", "bound", "torn", "born",
    "caught",
    "gone", "laid", "sent", "spent", "spoken", "built", "bought", "sold", "struck", "sunk", "worth",
    "loaded",
  ]

  /// Nouns that stand in the plural before another ("sanctions relief").
  static let pluralModifiers = Set(
    words: """
      sanctions elections emissions sales goods customs needs systems communications troops
      missiles borders drugs munitions crops fuels chips explosives claims savings earnings
      talks girls children students prisoners hostages migrants refugees civilians journalists
      prices supplies exports imports minerals vaccines diseases fisheries waters settlements
      detainees weapons rights arms materials logistics politics economics ethics physics news
      series crisis process access business press
      """)

  /// Words that grade an adjective behind them.
  static let degrees: Set<String> = [
    "very", "so", "too", "more", "most", "less", "quite", "rather", "as", "not", "how", "really",
  ]

  /// Words in -ing that are nouns.
  static let gerundNouns = Set(
    words: """
      sharing trafficking funding financing laundering training housing banking shipping
      farming fishing mining hearing briefing ruling bombing shelling fighting killing
      shooting voting testing planning peacekeeping peacebuilding policing smuggling hacking
      spying wing king spring building spending manufacturing engineering processing trading
      warming monitoring reporting drilling logging poaching
      """)

  /// Words that look like adjectives by their ending and are nouns.
  static let nounsAnyway = Set(
    words: """
      initiative representative alternative incentive perspective objective executive
      offensive narrative directive archive civilian guardian military january february
      territory summary anniversary beneficiary missile vegetable table cable counteroffensive
      judiciary library traffic music topic pandemic epidemic republic clinic critic logic
      rhetoric fabric mechanic statistic arctic antarctic atlantic plastic arithmetic academic
      cleric mosaic panic relic tactic olive boundary salary canary radical chemical technical
      """)

  /// Words in -est that are no superlatives.
  static let nounsInEst: Set<String> = [
    "interest", "protest", "request", "harvest", "forest", "arrest", "contest", "conquest",
    "modest",
    "honest", "invest", "suggest", "manifest", "midwest", "inquest", "unrest", "rainforest",
    "deforest",
    "self-interest", "house-arrest", "digest", "bequest", "tempest", "earnest", "northwest",
    "southwest",
  ]

  /// Adjectives that no ending betrays.
  static let adjectives = Set(
    words: """
      equal heartfelt harsh fair free safe poor rich hard easy nuclear secure democratic
      economic political military diplomatic humanitarian regional global human civil public
      private social local federal independent prosperous peaceful stable resilient
      sustainable inclusive general special central northern southern eastern western digital
      virtual legal financial environmental transatlantic strategic territorial cultural
      religious ethnic domestic internal external commercial agricultural industrial medical
      critical biological ballistic conventional maritime academic scientific racial sexual
      young old dead alive wrong aware afraid presidential parliamentary fundamental regular
      average quick bright cruel poignant unfortunate spectacular singular progressive clearer female male glad meh mental physical black white latest grateful historic tragic unique alike apart away ahead together
      """)

  /// The singular of a noun, as far as endings tell.
  package static func singular(_ word: String) -> String {
    if let known = greekPlurals[word] { return known }
    guard word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"),
      !word.hasSuffix("is"), !pluralsOnly.contains(word), word.utf8.last == 0x73
    else { return word }
    if word.hasSuffix("ies"), word.utf8.count > 4 {
      return seriesWords.contains(word) ? word : "\(word.dropLast(3))y"
    }
    for ending in ["sses", "shes", "ches", "xes", "zzes", "nuses", "puses", "iruses"]
    where word.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    return String(word.dropLast())
  }

  private static let greekPlurals = [
    "crises": "crisis", "analyses": "analysis", "hypotheses": "hypothesis", "theses": "thesis",
  ]
  private static let seriesWords: Set<String> = ["series", "species"]
  private static let pluralsOnly: Set<String> = [
    "sanctions", "elections", "rights", "talks", "hostilities", "affairs", "politics", "economics",
    "ethics", "physics", "diplomatics", "logistics", "arms", "forces", "goods", "news",
    "headquarters",
    "negotiations", "consultations", "relations", "emissions", "semiconductors", "authorities",
    "refugees", "d'affaires", "athletics", "statistics", "electronics", "aeronautics",
    "mathematics", "means", "corps",
  ]
}
