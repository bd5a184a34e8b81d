/// What connects two nodes of a drawing.
public struct Edge: Sendable, Equatable {
  /// What an edge says, which decides its line and colour.
  public enum Kind: String, Sendable, CaseIterable {
    /// Said in the speaker's own words, in quotation marks.
    case direct
    /// Said in the reporter's words.
    case indirect
    /// Said partly in the one, partly in the other.
    case mixed
    /// Said by somebody else about what this speaker said.
    case relayed
    /// Said, several statements counted together.
    case says
    /// A statement's subject.
    case about
    /// The event or place where it was said.
    case at
    /// Whom it was said to.
    case to
    /// The country or body that a speaker speaks for.
    case onBehalfOf
    /// The post or membership that ties a person to a body.
    case holds
    /// Who took part in an event.
    case participates
    /// Somebody or something named inside a statement.
    case mentions
    /// The article that a statement stands in.
    case reportedIn
    /// Two speakers who hold the same, on as many subjects as the weight says.
    case agrees
    /// Two speakers who hold the opposite.
    case disagrees
    /// Who speaks for something or somebody, in as many statements as the weight says.
    case supports
    /// Who speaks against it.
    case opposes
    /// There in a later period and not in an earlier one.
    case new
    /// There in an earlier period and not in a later one.
    case gone
    /// A larger part of the later period than of the earlier.
    case grown
    /// A smaller part of the later period than of the earlier.
    case shrunk
    /// As much a part of the later period as of the earlier, or nearly.
    case unchanged

    /// Whether it leads from one to the other; else it is the same seen from both ends.
    public var isDirected: Bool { self != .agrees && self != .disagrees }
  }

  /// The id of the node where it starts.
  public var from: String
  /// The id of the node where it ends.
  public var to: String
  /// What it says.
  public var kind: Kind
  /// A word or two beside the line, or nil for none.
  public var label: String?
  /// How many statements it stands for; heavier is thicker, and the number is shown.
  public var weight: Int?
  /// What appears under the mouse.
  public var tooltip: String
  /// Where a click leads: an `http`, `https` or relative address; anything else is left out.
  public var url: String?
  /// What else is known of it, for other programs.
  public var details: [Detail]

  /// Connects two nodes.
  public init(
    from: String, to: String, _ kind: Kind, label: String? = nil, weight: Int? = nil,
    tooltip: String = "", url: String? = nil, details: [Detail] = []
  ) {
    self.from = from
    self.to = to
    self.kind = kind
    self.label = label
    self.weight = weight
    self.tooltip = tooltip
    self.url = url
    self.details = details
  }
}
