/// The table of targets in Documentation/Architecture.md.
struct ArchitectureTable: Sendable {
  struct Row: Sendable {
    let target: String
    let dependencies: Set<String>
    let knows: String
    let mustNeverKnow: String
  }

  let rows: [Row]

  /// Reads the table whose first column is headed "target" and whose second is "depends on".
  init(markdown: String) {
    var rows: [Row] = []
    var isInside = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .dropFirst().dropLast().map(Self.trimmed)
      if cells.starts(with: ["target", "depends on"]) {
        isInside = true
      } else if cells.count != 4 {
        isInside = false
      } else if isInside, !cells[0].hasPrefix("-") {
        rows.append(
          Row(
            target: Self.names(cells[0]).joined(), dependencies: Set(Self.names(cells[1])),
            knows: cells[2], mustNeverKnow: cells[3]))
      }
    }
    self.rows = rows
  }

  /// The words between backticks.
  private static func names(_ cell: String) -> [String] {
    let parts = cell.split(separator: "`", omittingEmptySubsequences: false)
    return stride(from: 1, to: parts.count, by: 2).map { String(parts[$0]) }
  }

  private static func trimmed(_ cell: Substring) -> String {
    var cell = cell
    while cell.first == " " { cell.removeFirst() }
    while cell.last == " " { cell.removeLast() }
    return String(cell)
  }
}
