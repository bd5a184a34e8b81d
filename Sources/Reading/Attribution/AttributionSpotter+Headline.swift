import Language

extension AttributionSpotter {
  /// "Minister: talks failed": a name or description, a colon and a clause.
  mutating func headline(_ view: Range<Int>) {
    guard let colon = view.first(where: { document.lowercased[$0] == ":" }),
      colon - view.lowerBound <= 6, view.upperBound - colon > 3,
      let speaker = phrases.phrase(endingAt: colon, within: view),
      speaker.lowerBound == view.lowerBound,
      !Furniture.isLabel(document.string(speaker))
    else { return }
    let content = contents.trimmed(colon + 1..<view.upperBound)
    guard !content.isEmpty, document.tokens[content.lowerBound].kind != .quotationMark else {
      return
    }
    found.append(
      withMode(
        Attribution(
          speaker: speaker, cue: [colon..<colon + 1], cueLemma: ":", content: [content],
          mode: .indirect, act: .say, confidence: 0.6)))
  }
}
