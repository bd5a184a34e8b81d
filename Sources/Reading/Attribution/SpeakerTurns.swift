import Language

/// Reads a transcript: each label and the paragraphs up to the next one are a statement; a speech
/// of many paragraphs is one for each of them.
struct SpeakerTurns {
  let layout: Layout

  /// A turn of more paragraphs than this is a speech.
  private static let longestTurn = 4

  /// The turns as attributions, none where the text is no transcript.
  func attributions() -> [Attribution] {
    var found: [Attribution] = []
    for (index, role) in layout.roles.enumerated() {
      let paragraph = layout.document.paragraphs[index].tokens
      switch role {
      case .turn(let label, let words):
        var turn = Attribution(
          speaker: label, cue: [], cueLemma: "", content: [], mode: .direct, act: act(of: label),
          confidence: 0.95)
        if words < paragraph.upperBound { turn.content = [words..<paragraph.upperBound] }
        found.append(turn)
      case .body where !found.isEmpty:
        found[found.count - 1].content.append(paragraph)
      case .body, .headline, .furniture: break
      }
    }
    return found.flatMap { turn in
      guard turn.content.count > SpeakerTurns.longestTurn else { return [turn] }
      return turn.content.map { paragraph in
        var part = turn
        part.content = [paragraph]
        return part
      }
    }
  }

  private func act(of label: Range<Int>) -> SpeechAct {
    let first = layout.document.lowercased[label.lowerBound]
    return first == "question" || first == "q" ? .ask : .say
  }
}
