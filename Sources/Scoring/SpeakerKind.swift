import Reading

/// How the words of a statement's own sentence stand for its speaker.
enum SpeakerKind {
  /// By a name, or by the name of a place or body.
  case name
  /// "She", "they".
  case pronoun
  /// "the minister", "her Turkish counterpart", "both ministries".
  case description

  init(words: String) {
    let plain = folded(words)
    let first = plain.split(separator: " ").first.map(String.init) ?? ""
    if Self.pronouns.contains(plain) {
      self = .pronoun
    } else if Self.openings.contains(first), !Self.hasName(words) {
      self = .description
    } else {
      self = .name
    }
  }

  /// Whether a word behind the first that is written with a capital ends the words: "the envoy, Ana Sol".
  private static func hasName(_ words: String) -> Bool {
    let parts = words.split(separator: " ")
    guard parts.count > 2, let last = parts.last?.first, let before = parts.dropLast().last?.first
    else { return false }
    return last.isUppercase && before.isUppercase
  }

  private static let pronouns: Set<String> = [
    "he", "she", "they", "it", "i", "we", "who", "which", "both", "his", "her", "their", "him",
    "them", "others", "the two", "the latter", "the former",
  ]
  private static let openings: Set<String> = [
    "the", "his", "her", "its", "their", "both", "this", "that", "these", "two", "a", "an",
  ]
}
