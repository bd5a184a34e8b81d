/// How two claims stand to each other.
public enum ClaimRelation: String, Sendable, CaseIterable {
  /// Something in them is opposite: acts, a negation, antonyms, numbers, stances.
  case conflict = "possible conflict"
  /// They do or say the same.
  case agree
  /// They speak of one thing, and nothing shows that they say the same or the opposite.
  case beside = "side by side"
}
