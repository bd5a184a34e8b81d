import Language

/// The closed classes of English words: articles, pronouns, prepositions, conjunctions, auxiliaries.
enum FunctionWords {
  /// Articles, possessives, quantifiers and pointing words.
  static let determiners: Set<String> = [
    "a", "an", "the", "this", "that", "these", "those", "my", "your", "his", "her", "its", "our",
    "their", "some", "any", "no", "every", "each", "all", "both", "either", "neither", "another",
    "such", "what", "which", "whose", "several", "many", "much", "few", "more", "most", "other",
    "less", "own", "same", "enough",
  ]

  /// Pronouns.
  static let pronouns: Set<String> = [
    "i", "you", "he", "she", "it", "we", "they", "me", "him", "us", "them", "mine", "yours", "hers",
    "ours", "theirs", "myself", "himself", "herself", "itself", "themselves", "ourselves", "who",
    "whom", "there", "here", "anyone", "everyone", "someone", "nobody", "nothing", "something",
    "everything", "anything", "one", "ones", "others",
  ]

  /// Prepositions.
  static let prepositions = Set(
    words: """
      of in on at by for with from to into onto over under about against between among through
      throughout during before after since until till toward towards upon within without
      across along around behind beyond despite near off out up down per via including
      regarding concerning following amid alongside besides except like unlike than as inside
      outside above below because due
      """)

  /// Conjunctions and other joints.
  static let conjunctions = Set(
    words: """
      and or but nor so yet if whether while when where why how although though unless once
      whereas however therefore moreover further furthermore also not only even then thus too
      very just again still already now soon well etc etc. rather instead
      """)

  /// Auxiliary and modal verbs in all their forms, and "n't".
  static let auxiliaries = Set(
    words: """
      be am is are was were been being have has had having do does did doing done will would
      shall should can could may might must ought cannot can't don't doesn't didn't won't
      isn't aren't wasn't weren't hasn't haven't hadn't it's that's we're they're i'm i've
      we've you're let's there's he's she's i'd we'd we'll i'll they've you've n't
      """)

  /// All of these.
  static let all: Set<String> =
    determiners.union(pronouns).union(prepositions).union(conjunctions).union(auxiliaries)
}
