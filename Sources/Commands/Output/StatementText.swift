internal import Presentation
internal import Questions

/// Statements as people read them.
struct StatementText {
  let context: Context

  /// The statements one below the other.
  func text(_ statements: [StatementRecord]) -> String {
    statements.map(text).joined(separator: "\n")
  }

  /// Who said, how; what; to whom, where, about what; and the place that proves it.
  func text(_ statement: StatementRecord) -> String {
    let style = context.style
    var lines: [String] = []
    let heading = heading(statement)
    lines += Wrapping.lines(heading.plain, width: context.width).enumerated().map { index, line in
      guard index == 0, line.hasPrefix(heading.name) else { return line }
      return style.bold(heading.name) + line.dropFirst(heading.name.count)
    }
    let words = statement.mode == .direct ? "“\(statement.text)”" : statement.text
    lines += Wrapping.lines(words, width: context.width, indent: 2)
    let circumstances = circumstances(statement)
    if !circumstances.isEmpty {
      lines += Wrapping.lines(circumstances, width: context.width, indent: 2).map(style.dim)
    }
    let width = context.surroundings.isOutputTerminal ? context.width - 2 : .max
    lines.append(style.dim("  " + statement.citation.line(width: width)))
    return lines.joined(separator: "\n") + "\n"
  }

  /// One line: who, as what, and by which kind of statement.
  private func heading(_ statement: StatementRecord) -> (name: String, plain: String) {
    let name = Wrapping.plain(statement.speaker?.name ?? "(speaker left open)")
    var text = name
    if let title = statement.speaker?.title { text += ", \(title)" }
    if let behalf = statement.speaker?.behalf,
      statement.speaker?.post?.name.contains(behalf.name) != true, behalf.name != name
    {
      text += " (\(behalf.name))"
    }
    text += " · \(statement.deed), \(statement.mode.rawValue)"
    if let cue = statement.cue { text += " (“\(cue)”)" }
    if statement.isHeadline { text += " · headline" }
    return (name, text)
  }

  private func circumstances(_ statement: StatementRecord) -> String {
    var parts: [String] = []
    if !statement.chain.isEmpty {
      parts.append(
        "according to "
          + statement.chain.reversed().map(\.speaker).joined(separator: ", reported by "))
    }
    if let addressee = statement.addressee { parts.append("to \(addressee.name)") }
    if let channel = statement.channel { parts.append("by \(channel)") }
    if let event = statement.event { parts.append("at \(event.name)") }
    if let place = statement.saidIn { parts.append("in \(place.name)") }
    if let day = statement.saidOn ?? statement.saidOnWords { parts.append("on \(day)") }
    if !statement.about.isEmpty {
      parts.append("about " + statement.about.map(\.name).joined(separator: ", "))
    }
    return parts.joined(separator: " · ")
  }
}
