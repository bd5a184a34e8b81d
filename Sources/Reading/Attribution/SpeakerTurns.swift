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
    let only = onlyNamed()
    for (index, role) in layout.roles.enumerated() {
      let paragraph = layout.document.paragraphs[index].tokens
      switch role {
      case .turn(let label, let words):
        var turn = Attribution(
          speaker: label, cue: [], cueLemma: "", content: [], mode: .direct, act: .say,
          confidence: 0.95)
        // Nobody says who asks.
        if Self.isQuestion(label, in: layout.document) { (turn.speaker, turn.act) = (nil, .ask) }
        if Self.isAnswer(label, in: layout.document) { (turn.speaker, turn.act) = (only, .answer) }
        if found.last?.act == .ask, turn.act == .say { turn.act = .answer }
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

  /// Whether a label says that a question is asked, and not by whom.
  static func isQuestion(_ label: Range<Int>, in document: Document) -> Bool {
    label.count == 1
      && ["question", "q", "reporter", "journalist"].contains(document.lowercased[label.lowerBound])
  }

  /// Whether a label says no more than that it is an answer.
  static func isAnswer(_ label: Range<Int>, in document: Document) -> Bool {
    label.count == 1 && ["answer", "a"].contains(document.lowercased[label.lowerBound])
  }

  /// The first label of the only one who is named by a label: whose the answers are.
  private func onlyNamed() -> Range<Int>? {
    var named: [String: Range<Int>] = [:]
    for label in layout.turnLabels
    where !Self.isQuestion(label, in: layout.document)
      && !Self.isAnswer(label, in: layout.document)
    {
      let name = layout.document.string(label)
      named[name] = named[name] ?? label
    }
    return named.count == 1 ? named.values.first : nil
  }
}
