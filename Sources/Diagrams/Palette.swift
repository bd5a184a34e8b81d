/// Colours that people with any colour vision tell apart, after Okabe and Ito, "Color Universal
/// Design" (<https://jfly.uni-koeln.de/color/>), with tints of them light enough to write on.
///
/// No colour stands alone: each kind of node has its shape, each kind of edge its line.
enum Palette {
  static let blue = "#0072B2"
  static let vermillion = "#D55E00"
  static let green = "#009E73"
  static let purple = "#CC79A7"
  static let orange = "#E69F00"
  static let sky = "#56B4E9"
  static let text = "#1A1A1A"
  static let grey = "#767676"
  static let frame = "#B8B8B8"
}

/// How one kind of node is drawn.
struct NodeStyle {
  var shape: String
  var style = "filled"
  var line: String
  var fill: String
  /// What the legend calls it.
  var name: String
  /// What the shape is called in words, where that is not Graphviz's own name of it.
  var words: String?
}

extension Node.Kind {
  var style: NodeStyle {
    switch self {
    case .person:
      NodeStyle(
        shape: "box", style: "rounded,filled", line: Palette.blue, fill: "#E3F1FA", name: "person",
        words: "rounded box")
    case .unknownSpeaker:
      NodeStyle(
        shape: "box", style: "rounded,filled,dashed", line: Palette.grey, fill: "#F4F4F4",
        name: "speaker without a name", words: "dashed box")
    case .organization:
      NodeStyle(shape: "component", line: "#9A6A00", fill: "#FCF0D9", name: "organization")
    case .government:
      NodeStyle(
        shape: "box", style: "filled,diagonals", line: "#9A6A00", fill: "#FCF0D9",
        name: "government", words: "box with cut corners")
    case .country:
      NodeStyle(shape: "hexagon", line: Palette.grey, fill: "#EFEFEF", name: "country")
    case .statement:
      NodeStyle(shape: "note", line: Palette.grey, fill: "#FFFDEB", name: "statement")
    case .event:
      NodeStyle(shape: "tab", line: "#00785A", fill: "#DFF3EC", name: "event")
    case .topic:
      NodeStyle(shape: "ellipse", line: "#A34F7D", fill: "#F8EAF2", name: "topic")
    case .place:
      NodeStyle(shape: "cds", line: Palette.grey, fill: "#F4F4F4", name: "place")
    case .article:
      NodeStyle(shape: "folder", line: Palette.grey, fill: "#FFFFFF", name: "article")
    }
  }

  /// How many columns and lines a line of the label may take.
  var room: (columns: Int, lines: Int) { self == .statement ? (38, 5) : (28, 3) }

  /// Sentences are read from the left, names from the middle.
  var alignment: DOTString.Alignment {
    self == .statement || self == .article ? .left : .centred
  }
}

/// How one kind of edge is drawn.
struct EdgeStyle {
  /// A colour, or two with a colon between for a double line.
  var line: String
  var style = "solid"
  var arrow = "normal"
  var width = 1.8
  /// Whether its end belongs further along; otherwise it may lead back or stay beside its start.
  var shapesLayers = true
  /// What the legend calls it.
  var name: String
}

extension Edge.Kind {
  var style: EdgeStyle {
    switch self {
    case .direct: EdgeStyle(line: Palette.blue, name: "says, in own words")
    case .indirect:
      EdgeStyle(line: Palette.vermillion, style: "dashed", name: "says, as paraphrased")
    case .mixed:
      EdgeStyle(
        line: "\(Palette.purple):#FFFFFF:\(Palette.purple)", width: 1.5,
        name: "says, partly in own words")
    case .relayed:
      EdgeStyle(
        line: "#00785A", style: "dotted", width: 2.2, name: "is said to say, by another")
    case .says: EdgeStyle(line: Palette.blue, name: "says, once or as often as the number")
    case .about: EdgeStyle(line: Palette.grey, arrow: "vee", width: 0.8, name: "about")
    case .at: EdgeStyle(line: Palette.grey, arrow: "odiamond", width: 0.8, name: "said at")
    case .to:
      EdgeStyle(
        line: Palette.grey, arrow: "onormal", width: 0.8, shapesLayers: false, name: "said to")
    case .onBehalfOf:
      EdgeStyle(
        line: Palette.grey, arrow: "box", width: 0.8, shapesLayers: false, name: "speaks for")
    case .holds:
      EdgeStyle(
        line: Palette.grey, arrow: "none", width: 0.8, shapesLayers: false, name: "belongs to")
    case .participates:
      EdgeStyle(line: Palette.grey, arrow: "dot", width: 0.8, name: "takes part in")
    case .mentions: EdgeStyle(line: Palette.grey, arrow: "odot", width: 0.8, name: "mentions")
    case .reportedIn: EdgeStyle(line: Palette.grey, arrow: "tee", width: 0.8, name: "reported in")
    case .agrees: EdgeStyle(line: Palette.blue, style: "bold", arrow: "none", name: "agree")
    case .disagrees:
      EdgeStyle(line: Palette.vermillion, style: "dashed", arrow: "none", name: "disagree")
    case .supports: EdgeStyle(line: Palette.blue, style: "bold", name: "supports")
    case .opposes:
      EdgeStyle(line: Palette.vermillion, style: "dashed", arrow: "tee", name: "is against")
    case .new: EdgeStyle(line: "#00785A", arrow: "diamond", width: 2.2, name: "new")
    case .gone: EdgeStyle(line: Palette.grey, style: "dotted", arrow: "obox", name: "gone")
    case .grown:
      EdgeStyle(line: Palette.blue, arrow: "normalnormal", width: 2.6, name: "more than before")
    case .shrunk:
      EdgeStyle(line: Palette.vermillion, style: "dashed", arrow: "inv", name: "less than before")
    case .unchanged:
      EdgeStyle(line: Palette.grey, arrow: "lvee", width: 0.8, name: "about as before")
    }
  }
}
