import Language

/// Reads a transcript: each label and the paragraphs up to the next one are a statement.
struct SpeakerTurns {
  let layout: Layout

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
    return found
  }

  private func act(of label: Range<Int>) -> SpeechAct {
    let first = layout.document.lowercased[label.lowerBound]
    return first == "question" || first == "q" ? .ask : .say
  }
}
