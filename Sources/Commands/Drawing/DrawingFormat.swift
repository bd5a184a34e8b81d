internal import Arguments

/// The formats in which a drawing is written.
enum DrawingFormat: String, CaseIterable, ExpressibleByArgument {
  case dot, svg, png, pdf, gexf, graphml

  init?(argument: String) { self.init(ending: argument) }

  /// The format that an ending of a file's name stands for.
  init?(ending: String) {
    switch ending.lowercased() {
    case "gv": self = .dot
    case let ending: self.init(rawValue: ending)
    }
  }

  var argumentText: String { rawValue }
  static var valueDescription: String { allValueStrings.joined(separator: ", ") }
  static var allValueStrings: [String] { allCases.map(\.rawValue) }

  /// Whether programs read it that show networks of any size.
  var isForPrograms: Bool { self == .gexf || self == .graphml }

  /// What Graphviz has to make of it, or nil for what needs no layout.
  var picture: Graphviz.Picture? {
    switch self {
    case .svg: .svg
    case .png: .png
    case .pdf: .pdf
    case .dot, .gexf, .graphml: nil
    }
  }
}
