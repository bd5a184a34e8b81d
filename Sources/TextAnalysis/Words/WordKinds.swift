/// What a word is for the reading of stances and claims, known from its letters alone.
///
/// Looked up once for each different word and not once for each time that it is said.
package struct WordKinds: OptionSet, Sendable {
  package let rawValue: UInt64

  /// It says nothing about the subject of a statement.
  package static let idle = WordKinds(rawValue: 1 << 0)
  /// "not", "never": it turns what follows around.
  static let negates = WordKinds(rawValue: 1 << 1)
  /// It may stand between a word of stance and the name that it is about: determiners and the
  /// prepositions that lead to an object.
  static let leads = WordKinds(rawValue: 1 << 2)
  /// It ends the phrase that a name stands in: conjunctions, pronouns, auxiliaries, and prepositions
  /// that lead elsewhere.
  static let breaks = WordKinds(rawValue: 1 << 3)
  /// "on", "against", "for" behind a word that opposes.
  static let aims = WordKinds(rawValue: 1 << 4)
  /// "and", "or" between two adjectives.
  static let joins = WordKinds(rawValue: 1 << 5)
  /// "must", "should", "needs": what follows is asked of whoever stands before it.
  static let duty = WordKinds(rawValue: 1 << 6)
  /// "stop", "cease", "withdraw": asked of somebody, it says that they do wrong.
  static let ending = WordKinds(rawValue: 1 << 7)
  /// "not only", "not just": no negation.
  static let softens = WordKinds(rawValue: 1 << 8)
  /// It may stand between "not" and what it denies: "not yet decided", "not been decided".
  static let carriesNegation = WordKinds(rawValue: 1 << 9)
  /// The word "against".
  static let against = WordKinds(rawValue: 1 << 10)
  /// The word "to".
  static let to = WordKinds(rawValue: 1 << 11)
  /// The word "with".
  static let with = WordKinds(rawValue: 1 << 12)
  /// It favours only with "with" behind it: "stand", "side", "united".
  static let wantsCompany = WordKinds(rawValue: 1 << 13)
  /// It opposes only with "on", "against" or "for" behind it: "sanctions on", "pressure on".
  static let wantsAim = WordKinds(rawValue: 1 << 14)
  /// With it, "against" opposes: "sanctions against X", "stand against X".
  static let turnsAgainst = WordKinds(rawValue: 1 << 15)
  /// "supports X", "grateful to X".
  static let favours = WordKinds(rawValue: 1 << 16)
  /// "condemns X", "pressure on X".
  static let opposes = WordKinds(rawValue: 1 << 17)
  /// "X’s attack": whoever does it is opposed.
  static let harms = WordKinds(rawValue: 1 << 18)
  /// "X’s courage", "X’s sovereignty".
  static let dignifies = WordKinds(rawValue: 1 << 19)
  /// "if", "would": it says what would or should be and not what is.
  static let hypothetical = WordKinds(rawValue: 1 << 20)
  /// A title or a part of a state's name: it says who is spoken of and not what is said.
  package static let title = WordKinds(rawValue: 1 << 21)

  /// "condemn", "oppose": what follows is turned down.
  static let rejects = WordKinds(rawValue: 1 << 22)
  /// "propose", "endorse": what follows is put forward.
  static let promotes = WordKinds(rawValue: 1 << 23)
  /// "worsen", "blame for": whoever stands before it is said to bring about what follows.
  static let causes = WordKinds(rawValue: 1 << 24)
  /// It favours only with "to" behind it: "commitment to X", where "the commitment of X" is X's.
  static let wantsDirection = WordKinds(rawValue: 1 << 27)
  /// The word "by".
  static let by = WordKinds(rawValue: 1 << 28)
  /// "people", "government": behind an adjective of a country it is still the country that is meant.
  static let folk = WordKinds(rawValue: 1 << 29)
  /// "urge", "press": what follows is asked to do something.
  static let urges = WordKinds(rawValue: 1 << 30)
  /// "lift", "ease": what follows comes to an end.
  static let lifts = WordKinds(rawValue: 1 << 31)
  /// "want", "send", "support": it puts into words what somebody would have done.
  static let wishes = WordKinds(rawValue: 1 << 26)
  /// "additional", "first", "total": a number behind it counts a part or a sum.
  static let portions = WordKinds(rawValue: 1 << 25)

  /// "reckless", "illegal": whoever’s it is, is opposed.
  static let judges = WordKinds(rawValue: 1 << 32)
  /// "invade", "violate", "refuse": whoever does it is opposed.
  static let wrongs = WordKinds(rawValue: 1 << 33)
  /// "launch", "wage": whoever does it to a harm does the harm.
  static let wages = WordKinds(rawValue: 1 << 34)
  /// "threat", "aggressor": whoever is said to be it is opposed.
  static let blames = WordKinds(rawValue: 1 << 35)
  /// "ally", "friend": whoever is said to be it is favoured.
  static let honours = WordKinds(rawValue: 1 << 36)
  /// "is", "remains": it says what somebody is.
  static let equates = WordKinds(rawValue: 1 << 37)
  /// "has", "continues to": it may stand between who does something and what is done.
  static let assists = WordKinds(rawValue: 1 << 38)
  /// "accept", "recognise": not to do it is to be against.
  static let tolerates = WordKinds(rawValue: 1 << 39)
  /// "hold": with "accountable" behind it, it opposes.
  static let holds = WordKinds(rawValue: 1 << 40)
  /// "accountable", "responsible".
  static let accounts = WordKinds(rawValue: 1 << 41)
  /// The word "from".
  static let from = WordKinds(rawValue: 1 << 42)
  /// "help": what follows is helped to do something, and is favoured whatever it is.
  static let enables = WordKinds(rawValue: 1 << 43)
  /// "of", "in": what follows is no subject.
  static let governs = WordKinds(rawValue: 1 << 44)
  /// "its", "their".
  static let owns = WordKinds(rawValue: 1 << 45)
  /// "if", "whether", "should": what follows is not said to be so.
  static let supposes = WordKinds(rawValue: 1 << 46)

  /// "he", "they": at the start of what is reported, who reports it.
  static let selves = WordKinds(rawValue: 1 << 47)
  /// "who", "that": a clause about something begins.
  static let relates = WordKinds(rawValue: 1 << 48)
  /// "whether", "how": a question begins.
  static let asks = WordKinds(rawValue: 1 << 49)

  /// It ends in "ed", as what is done to somebody may.
  static let participle = WordKinds(rawValue: 1 << 50)
  /// It ends in "s", "d" or "ing", as what somebody does may.
  static let predicate = WordKinds(rawValue: 1 << 51)
  /// It ends in "ly" or "al": it says how something is done, or of what kind it is.
  static let manner = WordKinds(rawValue: 1 << 52)
  /// "government", "authorities": behind the adjective of a country its government is meant.
  static let rules = WordKinds(rawValue: 1 << 53)
  /// "like": an example follows.
  static let exemplifies = WordKinds(rawValue: 1 << 54)

  /// Those that are an effect on what stands beside the word; a word has one of them at most.
  static let effects: WordKinds = [.favours, .opposes, .harms, .dignifies]

  /// What a word is.
  ///
  /// - Parameters:
  ///   - key: the key of its letters.
  ///   - stem: the key of its stem.
  ///   - isLetter: whether it is a single letter, which says nothing.
  init(key: UInt64, stem: UInt64, isLetter: Bool) {
    var kinds: WordKinds = isLetter ? .idle : []
    kinds.formUnion(Self.ofWords[key] ?? [])
    kinds.formUnion(Self.ofStems[stem] ?? [])
    self = kinds
  }

  /// What the ending of a word in small letters makes it.
  init(endingOf letters: [UInt8]) {
    func ends(_ ending: StaticString) -> Bool {
      let count = ending.utf8CodeUnitCount
      return letters.count > count + 1
        && (0..<count).allSatisfy {
          letters[letters.count - count + $0] == ending.utf8Start[$0]
        }
    }
    self = []
    if ends("ed") { insert(.participle) }
    if ends("s") || ends("d") || ends("ing") { insert(.predicate) }
    if ends("ly") || ends("al") { insert(.manner) }
  }

  package init(rawValue: UInt64) { self.rawValue = rawValue }

  private static let ofWords: [UInt64: WordKinds] = {
    var kinds: [UInt64: WordKinds] = [:]
    for (words, kind) in StopWords.lists + StanceWords.wordLists + Opposites.wordLists {
      for key in words { kinds[key, default: []].insert(kind) }
    }
    return kinds
  }()

  private static let ofStems: [UInt64: WordKinds] = {
    var kinds: [UInt64: WordKinds] = [:]
    for (stems, kind) in StopWords.stemLists + StanceWords.stemLists + Opposites.stemLists {
      for stem in stems {
        // Of two effects the later list's counts.
        if effects.contains(kind) { kinds[stem, default: []].subtract(effects) }
        kinds[stem, default: []].insert(kind)
      }
    }
    return kinds
  }()
}
