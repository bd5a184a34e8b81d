/// The closed word classes of English that the rules lean on, in lower case.
enum Grammar {
  static let determiners: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my",
    "your", "some", "any", "each", "every", "both", "another", "no", "all", "several", "many",
    "most", "other", "one", "two", "three",
  ]
  static let pronouns: Set<String> = [
    "he", "she", "they", "it", "we", "i", "you", "who", "both", "others", "many", "some",
    "everyone",
  ]
  static let objects: Set<String> = ["it", "him", "her", "them", "us", "me"]
  static let auxiliaries: Set<String> = [
    "has", "have", "had", "is", "are", "was", "were", "be", "been", "being", "am", "has been",
  ]
  static let being: Set<String> = ["is", "are", "was", "were", "be", "been", "being", "am"]
  static let having: Set<String> = ["has", "have", "had", "having"]
  static let modals: Set<String> = [
    "will", "would", "may", "might", "could", "can", "should", "must", "shall", "to", "did", "does",
    "do", "let", "cannot", "didn't", "doesn't", "don't", "wouldn't", "won't", "couldn't", "can't",
    "hasn't", "haven't", "wasn't", "isn't", "not", "never",
  ]
  static let negations: Set<String> = [
    "not", "never", "didn't", "doesn't", "don't", "wouldn't", "won't", "couldn't", "can't",
    "cannot", "hasn't", "haven't", "nor", "neither",
  ]
  static let adverbs: Set<String> = [
    "also", "further", "then", "later", "again", "too", "still", "now", "once", "even", "just",
    "only", "earlier", "meanwhile", "however", "thus", "therefore", "instead", "soon", "already",
    "yesterday", "today", "tonight", "tomorrow", "often", "always", "long", "almost", "rather",
    "separately", "himself", "herself", "itself", "themselves", "twice", "far", "well",
  ]
  static let prepositions: Set<String> = [
    "of", "for", "to", "in", "at", "on", "from", "with", "by", "about", "into", "over", "under",
    "between", "among", "against", "during", "after", "before", "through", "towards", "toward",
    "upon", "within", "without", "near", "since", "until", "across", "following", "ahead",
    "alongside", "despite", "amid", "per", "via", "regarding", "concerning",
  ]
  static let subordinators: Set<String> = [
    "that", "which", "while", "because", "although", "though", "if", "when", "where", "whereas",
    "unless", "whether", "why", "how", "what", "than", "as", "so", "once", "until", "since",
    "after",
    "before",
  ]
  static let coordinators: Set<String> = ["and", "but", "or", "nor", "yet"]
  static let questionWords: Set<String> = [
    "whether", "why", "how", "what", "who", "whom", "when", "where", "which", "if",
  ]
  static let times: Set<String> = [
    "today", "yesterday", "tomorrow", "tonight", "earlier", "later", "late", "early", "last",
    "next",
    "this", "recently", "afterwards", "afterward", "again", "here", "there", "separately",
  ]
  /// Pronouns that can only be subjects: they begin a clause of their own.
  static let nominatives: Set<String> = ["he", "she", "they", "it", "we", "i", "you"]
  /// Words that a clause without its verb hangs on behind a noun ("an official involved in …").
  static let postmodifiers: Set<String> = [
    "involved", "familiar", "close", "briefed", "based", "aware", "knowledgeable", "present",
    "working", "living", "stationed", "informed", "acquainted", "loyal", "opposed", "linked",
  ]
  /// Words that name some of those behind their "of" ("one of the officials").
  static let quantifiers: Set<String> = [
    "one", "two", "three", "four", "five", "some", "many", "several", "most", "both", "all", "none",
    "few", "dozens", "hundreds", "thousands", "scores", "each", "another", "members", "others",
  ]
  /// Verbs behind which a participle describes a state ("remained committed").
  static let copulas: Set<String> = [
    "remain", "remains", "remained", "stay", "stays", "stayed", "seem", "seems", "seemed", "appear",
    "appears", "appeared", "become", "becomes", "became", "feel", "feels", "felt", "get", "gets",
    "got", "remaining",
  ]
  /// Particles inside names, written small.
  static let nameParticles: Set<String> = [
    "de", "da", "do", "dos", "del", "della", "der", "den", "di", "du", "la", "le", "van", "von",
    "bin", "ibn", "bint", "al", "el", "ben", "y", "e", "zu", "ter", "ten", "af", "av",
  ]

  /// Whether words say when ("yesterday", "last week", "then", "two days ago").
  static func isTime(_ first: String, _ last: String) -> Bool {
    times.contains(first) && first != "this" && first != "here" && first != "there"
      || DateWords.calendar.contains(first) || first == "then" || last == "ago" || last == "before"
      || (first == "this" || first == "the")
        && ["week", "month", "year", "morning", "afternoon", "evening", "weekend"].contains(last)
  }

  /// Whether a lower-case word is an adverb: of the list, or ending in -ly.
  static func isAdverb(_ word: String) -> Bool {
    adverbs.contains(word)
      || word.utf8.count > 4 && word.utf8.suffix(2).elementsEqual("ly".utf8) && word != "ally"
        && word != "family" && word != "assembly" && word != "reply" && word != "supply"
  }
}
