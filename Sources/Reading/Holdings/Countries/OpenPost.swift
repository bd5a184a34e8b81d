/// A post whose country no words beside it say, with what speaks for each country that it may be.
///
/// What the weights of `post_countries.tsv` are learnt from, and what they are used on.
public struct OpenPost: Hashable, Sendable {
  /// The names of the holder in the text.
  public var names: [String]
  /// The role in canonical words ("Foreign Minister").
  public var role: String
  /// Countries by code (alpha-3), each with its evidence by name.
  public var evidence: [String: Set<String>]
  /// What speaks for no country at all, by name ("kind:expert", "body").
  public var circumstances: Set<String>
  /// The group of posts whose evidence has weights of its own.
  public var group: String
  /// The country that a rule gives it.
  public var ruled: String?
  /// The country that the reader gives it, by a rule or by weight; nil where it leaves that open.
  public var country: String?
}
