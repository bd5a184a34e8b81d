/// Something of the graph by its id, with the name that people know it by.
public struct Reference: Hashable, Sendable {
  /// Its IRI, relative as it is stored: `person/ann-doe`.
  public var id: String
  /// Its name: `Ann Doe`.
  public var name: String

  /// Names a thing.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}
