/// One thing that a drawing shows.
public struct Node: Sendable, Equatable {
  /// What a node stands for, which decides its shape and colour.
  public enum Kind: String, Sendable, CaseIterable {
    /// Someone with a name.
    case person
    /// A speaker of whom the article gives no name ("a senior official").
    case unknownSpeaker
    /// A body: ministry, party, company, the UN.
    case organization
    /// A government that speaks as its country ("Iran says").
    case government
    /// A country.
    case country
    /// What somebody said.
    case statement
    /// A meeting, a call, an attack.
    case event
    /// What is spoken of.
    case topic
    /// A place below a country.
    case place
    /// The article that reports it.
    case article
  }

  /// What tells the node from others in this drawing, such as an IRI.
  public var id: String
  /// What the node stands for.
  public var kind: Kind
  /// The lines of its label; each is wrapped and cut to a readable length.
  public var label: [String]
  /// What appears under the mouse: the full words and the citation.
  public var tooltip: String
  /// Where a click leads: an `http`, `https` or relative address; anything else is left out.
  public var url: String?
  /// How much it counts in an aggregated drawing, such as its statements; heavier is larger.
  public var weight: Int?
  /// What else is known of it, for other programs.
  public var details: [Detail]

  /// Describes a node.
  public init(
    _ id: String, _ kind: Kind, label: [String], tooltip: String = "", url: String? = nil,
    weight: Int? = nil, details: [Detail] = []
  ) {
    self.id = id
    self.kind = kind
    self.label = label
    self.tooltip = tooltip
    self.url = url
    self.weight = weight
    self.details = details
  }
}
