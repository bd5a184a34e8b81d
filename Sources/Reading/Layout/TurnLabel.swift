import Language

/// Finds the label of a speaker's turn at the head of a paragraph, such as `QUESTION:`.
enum TurnLabel {
  /// How labels are written.
  enum Style {
    /// `MR. OKELLO:`
    case capitals
    /// `Ama Okello, Moderator:`, as headings and captions are too.
    case names
  }

  /// The tokens of the label, without its colon.
  static func find(
    in paragraph: Paragraph, of document: Document, written style: Style
  ) -> Range<Int>? {
    var start = paragraph.tokens.lowerBound
    // Some papers put each turn into quotation marks, its label included.
    if style == .capitals, !paragraph.tokens.isEmpty, ["\"", "“"].contains(document.words[start]) {
      start += 1
    }
    var index = start
    while index < paragraph.tokens.upperBound, index - start <= 9 {
      let token = document.tokens[index]
      let word = document.words[index]
      if word == ":" {
        return isLabel(start..<index, of: document, style) ? start..<index : nil
      }
      let isWord =
        token.letterCase == .upper || isSmallPart(document, index)
        || style == .names && (token.letterCase != .lower || word == "of")
      let fits =
        token.kind == .word && isWord
        || token.kind == .number || [",", "(", ")", "-", "/"].contains(word)
      guard fits else { return nil }
      index += 1
    }
    return nil
  }

  /// Within capitals a particle or an abbreviated title may be small ("Mr.", "von", "al").
  private static func isSmallPart(_ document: Document, _ index: Int) -> Bool {
    let word = document.lowercased[index]
    return Grammar.nameParticles.contains(word) || ["mr.", "ms.", "mrs.", "dr."].contains(word)
      || document.words[index].hasPrefix("Mc") || document.words[index].hasPrefix("Mac")
  }

  private static func isLabel(
    _ range: Range<Int>, of document: Document, _ style: Style
  ) -> Bool {
    // "(ATTN: UPDATES with …)" is an editor's note.
    guard !range.isEmpty, document.words[range.lowerBound] != "(" else { return false }
    if style == .names { return document.tokens[range.lowerBound].letterCase != .lower }
    let word = document.lowercased[range.lowerBound]
    if range.count == 1, word == "q" || word == "a" { return true }
    return range.contains {
      document.tokens[$0].letterCase == .upper && document.words[$0].utf8.count >= 3
    }
  }

  /// Whether a label tells what is spoken of and not who speaks: "WHAT TO WATCH ON FRIDAY", "PELAGO’S REVENGE".
  static func isTopic(_ label: Range<Int>, in document: Document) -> Bool {
    label.contains { index in
      let word = document.lowercased[index]
      if word == "the" {
        // "THE PRESIDENT", "MINISTER FOR THE SEA", but "DRIVING THE DAY".
        return index > label.lowerBound
          && !["of", "for"].contains(document.lowercased[index - 1])
      }
      let isFunctionWord =
        FunctionWords.all.contains(word) || FunctionWords.conjunctions.contains(word)
      return document.tokens[index].kind == .number
        || ["’", "’s", "'", "'s"].contains(word)
        || isFunctionWord && !namingWords.contains(word) && !Grammar.nameParticles.contains(word)
    }
  }

  /// Function words that stand in names and posts as well: "MINISTER FOR TRADE AND FISHERIES", "A".
  private static let namingWords: Set<String> = ["of", "for", "and", "a", "one", "i"]
}
