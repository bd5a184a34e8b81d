/// What a name, title or word tells about whether "he" or "she" may stand for a person.
public enum Gender: String, Sendable, Hashable, CaseIterable {
  /// "He" is to be expected.
  case masculine = "m"
  /// "She" is to be expected.
  case feminine = "f"
  /// Either is possible.
  case unknown = "u"
}
