internal import Comparison
internal import Questions

/// The words that mark each party, with their counts.
struct WordsSection {
  let words: SpeakerWords

  func html(_ citations: inout CitationList) -> HTML {
    var parts: [HTML] = []
    let isTested = words.sides.contains { $0.threshold != nil }
    if !isTested {
      parts.append(
        .element(
          "p", [:],
          .text(
            "Somebody has fewer than \(words.options.leastStatements) statements: no test is made, "
              + "and the words are only counted.")))
    }
    for side in words.sides where !side.words.isEmpty {
      let shown = isTested ? side.words.filter(\.isBeyondChance) : side.words
      guard !shown.isEmpty else {
        parts.append(
          .element(
            "p", [:],
            .text("\(side.party.name): no word leans to this side beyond what chance would make.")))
        continue
      }
      var rows: [(head: HTML, cells: [HTML])] = []
      for word in shown.prefix(2 * Report.rows) {
        rows.append(
          (
            .text(word.word) + citations.marks(word.statement.map { [$0] } ?? []),
            [
              .text("\(word.count)"), .text("\(word.others)"), .text("\(word.stories)"),
              .text(isTested ? decimal(word.score) : "–"),
            ]
          ))
      }
      let threshold = side.threshold.map { ", score beyond \(decimal($0))" } ?? ""
      let more = side.found > rows.count ? ", the first \(rows.count) of \(side.found)" : ""
      parts.append(
        .table(
          "\(side.party.name)\(threshold)\(more)",
          ["word", "times", "times by the others", "stories", "score"], rows))
    }
    return .section("words", "Words that mark each", .joined(parts))
  }

  private func decimal(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e9 else { return "–" }
    let tenths = Int((abs(number) * 10).rounded())
    return "\(number < 0 && tenths > 0 ? "−" : "")\(tenths / 10).\(tenths % 10)"
  }
}
