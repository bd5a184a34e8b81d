internal import Arguments
internal import Presentation
internal import Scoring

/// How far chance could have moved a score, for people and for the check of all scores.
extension ScoreCommand {
  /// Writes the figures with their intervals as one JSON array.
  static func print(_ sheet: ScoreSheet, _ context: Context) throws -> ExitCode {
    let lines = sheet.lines.map { line in
      JSON.object([
        ("figure", .string(line.name)), ("value", .double(rounded(line.value))),
        ("low", .double(rounded(line.interval.lowerBound))),
        ("high", .double(rounded(line.interval.upperBound))), ("documents", .int(line.documents)),
      ]).text
    }
    try context.print(lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n]")
    return lines.isEmpty ? .nothingMatched : .done
  }

  /// Writes the figures with their intervals as a table of its own.
  static func printIntervals(_ sheet: ScoreSheet, _ context: Context) throws {
    let lines = sheet.lines
    guard let documents = lines.first?.documents else { return }
    try context.print()
    try context.print("| figure, of \(documents) texts | | 95 % of draws |")
    try context.print("|---|---|---|")
    for line in lines {
      try context.print(
        "| \(line.name) | \(percent(line.value)) | \(percent(line.interval.lowerBound)) to "
          + "\(percent(line.interval.upperBound)) |")
    }
  }

  private static func rounded(_ share: Double) -> Double { (share * 10_000).rounded() / 10_000 }
}
