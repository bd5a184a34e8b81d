import Language

/// Who asks and who is asked in a transcript of questions and answers.
///
/// A title can name the interviewer ("Minister Ada Paz with Bo Lund of Radio Pelago"): then the questions
/// are theirs. At a press conference nobody says who asks, but where one person alone answers, the questions
/// are put to them.
struct Interview {
  /// Those whom the title names behind "with", and no label of a turn.
  let interviewers: [Entity.ID]
  /// Those whom labels of turns name, or the one with whom the text above the first turn is about.
  let interviewees: [Entity.ID]
  /// The words of the title that name the interviewers, "with" included.
  let tokens: Range<Int>

  /// Takes a transcript in which questions are asked; nil for any other text.
  init?(_ reading: EntityReading) {
    let layout = reading.layout
    let labels = layout.turnLabels
    guard labels.contains(where: { SpeakerTurns.isQuestion($0, in: layout.document) }) else {
      return nil
    }
    let named = reading.people(in: labels)
    let answering = named.isEmpty ? Self.introduced(reading) : named
    interviewees = answering
    let title = layout.headline ?? 0..<0
    guard let with = title.last(where: { layout.document.lowercased[$0] == "with" }) else {
      (interviewers, tokens) = ([], 0..<0)
      return
    }
    let behind = with + 1..<title.upperBound
    let asking = reading.people(in: [behind])
    // "With Foreign Minister Okello", who has turns of his own: the two spoke together.
    let areHosts = asking.allSatisfy { !answering.contains($0) }
    interviewers = areHosts ? asking : []
    tokens = with..<title.upperBound
  }

  /// Whom the words above the first turn name first, where labels say no more than "Q" and "A".
  private static func introduced(_ reading: EntityReading) -> [Entity.ID] {
    let layout = reading.layout
    guard let first = layout.turnLabels.first?.lowerBound,
      layout.turnLabels.allSatisfy({
        SpeakerTurns.isQuestion($0, in: layout.document)
          || SpeakerTurns.isAnswer($0, in: layout.document)
      })
    else { return [] }
    return reading.mentions.first {
      $0.tokens.lowerBound < first && reading.entities[$0.entity].kind == .person
        && !layout.isHeadline(layout.document.paragraph(of: $0.tokens.lowerBound))
    }.map { [$0.entity] } ?? []
  }

  /// The one who asks, where it is one.
  var interviewer: Entity.ID? { interviewers.count == 1 ? interviewers[0] : nil }
  /// The one who answers, where it is one.
  var interviewee: Entity.ID? { interviewees.count == 1 ? interviewees[0] : nil }
}

extension StatementLinking {
  /// Whether an attribution is a turn of a transcript, and not told within one.
  func isTurn(_ index: Int) -> Bool {
    attributions[index].cue.isEmpty && attributions[index].mode == .direct && outer[index] == nil
  }

  /// Who asks where the label of a turn only says that a question is asked.
  func asking(_ index: Int) -> Entity.ID? {
    let attribution = attributions[index]
    guard attribution.speaker == nil, attribution.act == .ask, isTurn(index) else { return nil }
    return interview?.interviewer
  }

  /// Who answers where the label of a turn only says that it is an answer.
  func answering(_ index: Int) -> Entity.ID? {
    let attribution = attributions[index]
    guard attribution.speaker == nil, attribution.act == .answer, isTurn(index) else { return nil }
    return interview?.interviewee
  }

  /// To whom a turn is said, where it calls somebody, or where two talk with each other.
  func partner(of speaker: Entity.ID?, in index: Int) -> Entity.ID? {
    guard isTurn(index), let turn = attributions[index].content.first else { return nil }
    if let called = vocatives.addressed(in: turn, by: speaker) { return called }
    guard let interview else { return nil }
    if attributions[index].speaker == nil {
      return attributions[index].act == .ask ? interview.interviewee : nil
    }
    return speaker != nil && speaker == interview.interviewee ? interview.interviewer : nil
  }
}
