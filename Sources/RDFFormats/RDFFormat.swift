/// One of the four text formats of RDF that can be read and written.
public enum RDFFormat: String, Hashable, Sendable, CaseIterable {
  /// One triple a line. See <https://www.w3.org/TR/n-triples/>.
  case nTriples = "n-triples"
  /// One quad a line. See <https://www.w3.org/TR/n-quads/>.
  case nQuads = "n-quads"
  /// Triples for people. See <https://www.w3.org/TR/turtle/>.
  case turtle
  /// Named graphs for people. See <https://www.w3.org/TR/trig/>.
  case triG = "trig"

  /// The format that the name of a file ends in, nil for other endings.
  ///
  ///     RDFFormat(path: "graph.nq")      // .nQuads
  ///     RDFFormat(path: "graph.nq.gz")   // nil: what is compressed is the caller's matter
  public init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "nt", "ntriples": self = .nTriples
    case "nq", "nquads": self = .nQuads
    case "ttl", "turtle": self = .turtle
    case "trig": self = .triG
    default: return nil
    }
  }

  /// The usual ending of a file's name, without the dot.
  public var fileExtension: String {
    switch self {
    case .nTriples: "nt"
    case .nQuads: "nq"
    case .turtle: "ttl"
    case .triG: "trig"
    }
  }

  /// The media type, as HTTP names it.
  public var mediaType: String {
    switch self {
    case .nTriples: "application/n-triples"
    case .nQuads: "application/n-quads"
    case .turtle: "text/turtle"
    case .triG: "application/trig"
    }
  }

  /// Whether the format can say which graph a triple stands in.
  public var hasGraphs: Bool {
    switch self {
    case .nTriples, .turtle: false
    case .nQuads, .triG: true
    }
  }

  /// Whether each statement is a line of its own, with neither prefixes nor relative IRIs.
  public var isLineBased: Bool {
    switch self {
    case .nTriples, .nQuads: true
    case .turtle, .triG: false
    }
  }
}
