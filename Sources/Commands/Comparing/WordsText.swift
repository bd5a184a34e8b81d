internal import Comparison
internal import Presentation
internal import Questions

/// The words that mark each speaker, as people read them.
struct WordsText {
  let context: Context
  let words: SpeakerWords

  func text() -> String {
    var text = ""
    for side in words.sides {
      text += (text.isEmpty ? "" : "\n") + self.text(side)
    }
    return text + "\n"
      + Wrapping.lines(method, width: context.width).map(context.style.dim).joined(separator: "\n")
      + "\n"
  }

  private func text(_ side: SpeakerWords.Side) -> String {
    let heading =
      "— \(Wrapping.plain(side.party.name)): \(counted(side.statements, "statement")), "
      + "\(counted(side.stories, "story", "stories")), \(counted(side.total, "word")) —"
    var text = context.style.bold(heading) + "\n"
    if let threshold = side.threshold {
      text +=
        side.found == 0
        ? "No word is beyond what chance would make (z above \(rounded(threshold, 2)))"
          + (side.words.isEmpty ? ".\n" : "; the most marked are:\n")
        : "\(counted(side.found, "word")) beyond chance (z above \(rounded(threshold, 2))).\n"
    }
    guard !side.words.isEmpty else { return text }
    let isTested = side.threshold != nil
    var table = RowTable(
      ["word", "says it", "others", "stories"] + (isTested ? ["z", ""] : []), numbers: [1, 2, 3])
    for word in side.words where word.score > 0 || !isTested {
      table.add(
        [word.word, String(word.count), String(word.others), String(word.stories)]
          + (isTested ? [rounded(word.score, 2), word.isBeyondChance ? "*" : ""] : []))
    }
    return text + table.text(context)
  }

  private var method: String {
    let options = words.options
    guard words.sides.contains(where: { $0.threshold != nil }) else {
      return words.sides.count < 2
        ? "Counts only: there is nobody to compare with, so that no test is made."
        : "Counts only: with fewer than \(options.leastStatements) statements of a speaker no test "
          + "is made, since chance alone would mark many words."
    }
    return "Log-odds with an informative Dirichlet prior worth \(Int(options.priorWeight)) words; "
      + "words in \(options.leastStories) stories or more; * is beyond what "
      + "\(rounded(options.level * 100, 0)) % of \(options.shuffles) deals of whole stories to the "
      + "speakers reach for any word (seed \(options.seed)). Reprints count once."
  }
}

extension SpeakerWords.Side: ProgramRecord {
  var json: JSON {
    .object([
      ("speaker", .string(party.name)), ("ids", JSON(party.ids)), ("statements", .int(statements)),
      ("stories", .int(stories)), ("total", .int(total)),
      ("threshold", threshold.map(JSON.double) ?? .null), ("found", .int(found)),
      (
        "words",
        .array(
          words.map { word in
            .object([
              ("word", .string(word.word)), ("count", .int(word.count)),
              ("others", .int(word.others)), ("stories", .int(word.stories)),
              ("z", .double(word.score)), ("beyondChance", .bool(word.isBeyondChance)),
              ("statement", JSON(word.statement)),
            ])
          })
      ),
    ])
  }

  static var columns: [String] { ["speaker", "statements", "stories", "total", "threshold"] }
}

/// One word of one speaker, for tables.
struct SpeakerWordRow: ProgramRecord {
  let side: SpeakerWords.Side
  let word: SpeakerWords.Word

  var json: JSON {
    .object([
      ("speaker", .string(side.party.name)), ("word", .string(word.word)),
      ("count", .int(word.count)), ("others", .int(word.others)), ("stories", .int(word.stories)),
      ("z", .double(word.score)), ("threshold", side.threshold.map(JSON.double) ?? .null),
      ("beyondChance", side.threshold == nil ? .null : .bool(word.isBeyondChance)),
      ("statement", JSON(word.statement)),
    ])
  }

  static var columns: [String] {
    [
      "speaker", "word", "count", "others", "stories", "z", "threshold", "beyondChance",
      "statement",
    ]
  }
}
