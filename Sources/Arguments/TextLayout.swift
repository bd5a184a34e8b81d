/// Breaks text between words so that no line is longer than the width, where words allow it.
///
/// Paragraphs, set apart by empty lines, stay paragraphs.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
    var line = ""
    for word in paragraph.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    lines.append(line)
  }
  return lines
}

/// Lays out terms with their explanations in two columns; a long term has its line for itself.
func columns(_ rows: [(term: String, text: String)], width: Int, widestTerm: Int = 24) -> String {
  let fitting = rows.map(\.term.count).filter { $0 <= widestTerm }
  let column = (fitting.max() ?? 0) + 4
  var output = ""
  for row in rows {
    let lines = wrapped(row.text, width: width - column)
    var first = "  \(row.term)"
    if first.count + 2 > column {
      output += "\(first)\n"
      first = ""
    }
    for (index, line) in lines.enumerated() {
      let start = index == 0 ? first : ""
      let gap = line.isEmpty ? "" : String(repeating: " ", count: column - start.count)
      output += "\(start)\(gap)\(line)\n"
    }
  }
  return output
}
