/// Somebody who is compared: a person, a post, a body, a government, or a country with all who
/// speak on its behalf.
public struct Party: Hashable, Sendable {
  /// What was typed, or the name that it stands for.
  public var name: String
  /// The IRIs that it can mean; more than one where a name is several people's, and for a country,
  /// which is its government as well.
  public var ids: [String]

  /// Names a party.
  public init(name: String, ids: [String]) {
    self.name = name
    self.ids = ids
  }
}
