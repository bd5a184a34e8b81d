/// A form of address before a name, which is not part of the name ("Mr.", "Sheikh", "Gen.").
public struct Honorific: Sendable, Hashable {
  /// Where the form of address comes from.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case courtesy, academic, military, nobility, religious, office
  }

  /// The form as it is usually written.
  public let form: String
  /// The gender it tells.
  public let gender: Gender
  /// Where it comes from.
  public let kind: Kind
}
