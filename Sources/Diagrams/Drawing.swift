/// What a drawing shows: who said what to whom, about what and where, and how to read it.
///
/// ```swift
/// var drawing = Drawing(title: "What Ann Doe said about grain")
/// drawing.nodes = [
///   Node("person/ann-doe", .person, label: ["Ann Doe", "foreign minister"]),
///   Node("s1", .statement, label: ["“The talks go on.”"], tooltip: "… full words … [article, 12]"),
/// ]
/// drawing.edges = [Edge(from: "person/ann-doe", to: "s1", .direct)]
/// drawing.dot()   // the same text for the same drawing, whatever order the parts came in
/// ```
///
/// All texts may come from articles; the writers escape, cut and wrap them. Besides ``dot()`` for
/// pictures there are ``gexf()`` and ``graphML()`` for programs that explore networks.
public struct Drawing: Sendable, Equatable {
  /// What was asked for, as the drawing's heading.
  public var title: String
  /// The days that the drawing covers, such as `2031-03-02 to 2031-03-09`, or nil.
  public var dates: String?
  /// What was left out to keep the drawing readable, as a sentence, or nil.
  public var omissions: String?
  /// Where the edges lead.
  public var direction: Direction
  /// People, bodies, statements and what these speak of.
  public var nodes: [Node]
  /// What connects them; an edge to a node that is not drawn is not drawn either.
  public var edges: [Edge]
  /// Frames around nodes, one for each country.
  public var clusters: [Cluster]
  /// The program that should lay it out; nil leaves the choice to ``layout``.
  public var preferredLayout: Layout?

  /// Starts a drawing, by default from left (who) to right (about what).
  public init(
    title: String, dates: String? = nil, omissions: String? = nil,
    direction: Direction = .leftToRight, nodes: [Node] = [], edges: [Edge] = [],
    clusters: [Cluster] = [], preferredLayout: Layout? = nil
  ) {
    self.title = title
    self.dates = dates
    self.omissions = omissions
    self.direction = direction
    self.nodes = nodes
    self.edges = edges
    self.clusters = clusters
    self.preferredLayout = preferredLayout
  }

  /// Whether any edge leads from one node to another, instead of being the same from both ends.
  public var isDirected: Bool { edges.isEmpty || edges.contains { $0.kind.isDirected } }

  /// The heading: what was asked for, the days, what was left out.
  var caption: String { [title, dates, omissions].compactMap(\.self).joined(separator: "\n") }

  /// Where the edges of a drawing lead.
  public enum Direction: Sendable {
    /// From speakers on the left to subjects on the right.
    case leftToRight
    /// From the top down.
    case topToBottom
  }
}

/// A frame around nodes that belong together, such as the people and bodies of one country.
public struct Cluster: Sendable, Equatable {
  /// What tells the frame from others, such as `country/IRN`.
  public var id: String
  /// What stands on the frame.
  public var label: String
  /// The nodes inside; a node that two clusters claim goes to the first by id.
  public var nodes: [String]

  /// Frames the nodes of those ids.
  public init(_ id: String, label: String, nodes: [String]) {
    self.id = id
    self.label = label
    self.nodes = nodes
  }
}
