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
      long-term longstanding ago always given p.m. a.m. course desire bond
      report long-standing host leadership
      congratulations anniversary celebration condolence condolences abroad maybe indeed pursuant
      ever hello sometime taken sorry happy applause laughter couple
      somebody someone anybody anyone nobody everybody everyone none hell intent touch
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

  /// What laws and pacts are called behind their names.
  static let laws: Set<String> = [
    "accord", "act", "agreement", "amendment", "bill", "convention", "deal", "law", "pact",
    "protocol", "resolution", "treaty",
  ]

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

  /// Words in -ing that are nouns behind another ("intelligence sharing").
  static let gerundNouns = Set(
    words: """
      sharing trafficking funding financing laundering training housing banking shipping
      farming fishing mining hearing briefing ruling bombing shelling fighting killing
      shooting voting testing planning peacekeeping peacebuilding policing smuggling hacking
      spying building spending manufacturing engineering processing trading
      warming monitoring reporting drilling logging poaching
      """)

  /// The singular of a noun, as far as endings tell.
  package static func singular(_ word: String) -> String {
    if let known = irregular[word] { return known }
    guard word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"),
      !word.hasSuffix("is"), !pluralsOnly.contains(word), word.utf8.last == 0x73
    else { return word }
    if word.hasSuffix("ies"), word.utf8.count > 4 {
      return seriesWords.contains(word) ? word : "\(word.dropLast(3))y"
    }
    for ending in [
      "sses", "shes", "ches", "xes", "zzes", "nuses", "puses", "iruses", "ucuses", "ensuses",
      "atuses", "oruses",
    ]
    where word.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    return String(word.dropLast())
  }

  private static let irregular = [
    "crises": "crisis", "analyses": "analysis", "hypotheses": "hypothesis", "theses": "thesis",
    "lives": "life", "wives": "wife", "knives": "knife", "halves": "half", "shelves": "shelf",
    "thieves": "thief", "wolves": "wolf", "leaves": "leaf",
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
