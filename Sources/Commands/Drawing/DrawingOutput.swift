internal import Arguments
internal import Diagrams
internal import FoundationEssentials

/// Where a drawing goes, and in which format.
enum DrawingOutput {
  static let file = Option<String?>(
    "output", short: "o", value: "FILE", completion: .files,
    help: "The file; its ending says the format unless --format does. Else it goes to the output.")
  static let format = Option<DrawingFormat?>(
    "format", value: "FORMAT",
    help: "dot, svg, png or pdf; gexf or graphml for Gephi, Cytoscape and networkx.")

  static let isForced = Flag("force", help: "Draws pictures of more than 400 nodes as well.")

  /// More than so many nodes cannot be read in a picture.
  static let mostNodes = 400

  /// Refuses a picture that could not be read.
  ///
  /// - Throws: `UsageError` that says what else to do.
  static func check(nodes: Int, _ invocation: Invocation) throws(UsageError) {
    guard try format(invocation).picture != nil, nodes > mostNodes, !invocation[isForced] else {
      return
    }
    throw UsageError(
      "a picture of \(nodes) nodes could not be read (\(mostNodes) at most); draw less with --top, "
        + "--min or --around, write all of it for Gephi with --format gexf, or insist with --force")
  }

  /// Writes a drawing as the options say.
  static func write(
    _ drawing: Drawing, _ invocation: Invocation, _ context: Context
  ) throws -> ExitCode {
    let path = invocation[file]
    let format = try format(invocation)
    try check(nodes: drawing.nodes.count, invocation)
    let bytes = try bytes(drawing, format, context)
    guard let path else {
      if format == .png || format == .pdf, context.surroundings.isOutputTerminal {
        throw UsageError("a \(format) is nothing for a terminal; name a file: -o drawing.\(format)")
      }
      try context.output.write(bytes: bytes)
      return .done
    }
    try context.write(to: path) { try $0.write(bytes: bytes) }
    try context.note("Drew \(path).")
    return .done
  }

  /// The format that was asked for, by name or by the file's ending.
  static func format(_ invocation: Invocation) throws(UsageError) -> DrawingFormat {
    if let format = invocation[format] { return format }
    guard let path = invocation[file] else { return .dot }
    let ending = URL(fileURLWithPath: path).pathExtension
    guard let format = DrawingFormat(ending: ending) else {
      throw UsageError(
        "--output wants a name that ends in .dot, .svg, .png, .pdf, .gexf or .graphml, not \(path); "
          + "or say which with --format")
    }
    return format
  }

  private static func bytes(
    _ drawing: Drawing, _ format: DrawingFormat, _ context: Context
  ) throws -> [UInt8] {
    if let picture = format.picture {
      return try Graphviz(surroundings: context.surroundings)
        .picture(drawing.dot(), as: picture, layout: drawing.layout)
    }
    switch format {
    case .gexf: return Array(drawing.gexf().utf8)
    case .graphml: return Array(drawing.graphML().utf8)
    case .dot, .svg, .png, .pdf: return Array(drawing.dot().utf8)
    }
  }
}
