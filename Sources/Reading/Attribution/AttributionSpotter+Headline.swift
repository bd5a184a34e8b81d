import Language
import Tagging

extension AttributionSpotter {
  /// "Minister: talks failed": a name or description, a colon and a clause.
  mutating func headline(_ view: Range<Int>) {
    if let tail = tail(of: view) {
      found.append(tail)
      return
    }
    guard let colon = view.first(where: { document.lowercased[$0] == ":" }),
      colon - view.lowerBound <= 6, view.upperBound - colon > 3,
      let speaker = phrases.phrase(endingAt: colon, within: view),
      speaker.lowerBound == view.lowerBound,
      !Furniture.isLabel(document.string(speaker)), !isSaidBehind(colon, in: view)
    else { return }
    let content = contents.trimmed(colon + 1..<view.upperBound)
    guard !content.isEmpty, document.tokens[content.lowerBound].kind != .quotationMark,
      !isTitle(view, of: speaker, content)
    else { return }
    found.append(
      withMode(
        Attribution(
          speaker: speaker, cue: [colon..<colon + 1], cueLemma: ":", content: [content],
          mode: .indirect, act: .say, confidence: 0.6)))
  }

  /// "Pelago ready to train troops – Tovian minister": who says it stands behind a dash.
  private func tail(of view: Range<Int>) -> Attribution? {
    guard layout.isHeadline(document.paragraph(of: view.lowerBound)),
      let dash = view.last(where: { ["–", "—", "-"].contains(document.words[$0]) }),
      dash - view.lowerBound > 3, (1...5).contains(view.upperBound - dash - 1)
    else { return nil }
    let speaker = dash + 1..<view.upperBound
    guard speaker.allSatisfy({ document.tokens[$0].kind == .word }),
      gazetteers.roles.longestMatch(
        in: layout.keys, at: speaker.upperBound - 1, limit: speaker.upperBound) != nil,
      !document.quotationIndex.contains(dash)
    else { return nil }
    // Before a colon may stand what it is about.
    let colon = view.prefix(7).first { document.lowercased[$0] == ":" }
    let content = contents.trimmed((colon.map { $0 + 1 } ?? view.lowerBound)..<dash)
    guard content.count > 2 else { return nil }
    return withMode(
      Attribution(
        speaker: speaker, cue: [dash..<dash + 1], cueLemma: "–", content: [content],
        mode: .indirect, act: .say, confidence: 0.6))
  }

  /// "South Pelago: Time runs out, envoy warns": who says it stands at the end, and before the colon what it is about.
  private func isSaidBehind(_ colon: Int, in view: Range<Int>) -> Bool {
    guard let comma = view.last(where: { document.lowercased[$0] == "," }), comma > colon else {
      return false
    }
    return cues[document.sentence(of: view.lowerBound)].contains { cue in
      cue.tokens.lowerBound > comma + 1 && cue.tokens.lowerBound - comma < 7
        && layout.tags[cue.tokens.lowerBound] == .thirdPerson
    }
  }

  /// Whether the words behind the colon name a subject and say nothing ("Kenya and Malta: A Vital
  /// Partnership").
  ///
  /// Where every word has a capital, only a verb shows a statement.
  private func isTitle(_ view: Range<Int>, of speaker: Range<Int>, _ content: Range<Int>) -> Bool {
    let words = content.filter { document.tokens[$0].kind == .word }
    let small = words.filter {
      document.tokens[$0].letterCase == .lower
        && !Grammar.prepositions.contains(document.lowercased[$0])
        && !Grammar.determiners.contains(document.lowercased[$0])
        && !Grammar.coordinators.contains(document.lowercased[$0])
    }
    guard small.isEmpty else { return false }
    return speaker.contains { document.lowercased[$0] == "and" }
      || !words.contains {
        Grammar.auxiliaries.contains(document.lowercased[$0])
          || Grammar.modals.contains(document.lowercased[$0])
            && (document.lowercased[$0] != "to" || !isArticle(content.lowerBound))
          || Grammar.nominatives.contains(document.lowercased[$0])
      }
  }

  private func isArticle(_ index: Int) -> Bool {
    ["the", "a", "an"].contains(document.lowercased[index])
  }
}
