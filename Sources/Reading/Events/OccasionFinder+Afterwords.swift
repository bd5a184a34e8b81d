import Language

/// A sentence that tells where and when was said what stands before it.
///
/// "She made the remarks at a press conference in Kandor on Monday."
struct Afterword {
  /// The word for what was said, or the verb of saying.
  var token: Int
  /// Who is told to have said it, nil where a pronoun or a possessive stands.
  var speaker: Entity.ID?
  var occasion: Occasion
}

extension OccasionFinder {
  /// The afterwords of the running text, in its order.
  func afterwords() -> [Afterword] {
    let document = scene.document
    return scene.reading.layout.roles.enumerated().filter { $0.element == .body }.flatMap {
      scene.sentences(of: $0.offset, role: $0.element)
    }.compactMap { sentence in
      guard let token = told(in: sentence), !document.quotationIndex.contains(token) else {
        return nil
      }
      var occasion = occasion(forCueAt: token)
      occasion.date = occasion.date ?? date(behind: token, in: sentence)
      guard !occasion.isEmpty else { return nil }
      let speaker = scene.mainSubject(at: token, context: [], upTo: token).first
      return Afterword(
        token: token, speaker: speaker.flatMap { scene.isPerson($0) ? $0 : nil },
        occasion: occasion)
    }
  }

  /// Gives what was said before an afterword its occasion, where that is not known.
  ///
  /// - Parameters:
  ///   - afterword: what is told.
  ///   - cues: all of the text, in its order.
  ///   - occasions: of as many of the cues, from the first.
  /// - Returns: the speaker, nil where nobody spoke before.
  @discardableResult
  func settle(_ afterword: Afterword, cues: [Cue], occasions: inout [Occasion]) -> Entity.ID? {
    let paragraph = scene.document.paragraph(of: afterword.token)
    let near = occasions.indices.reversed().prefix { index in
      paragraph - scene.document.paragraph(of: cues[index].token) <= 2
    }
    guard let speaker = afterword.speaker ?? near.lazy.compactMap({ cues[$0].speaker }).first else {
      return nil
    }
    for index in near where cues[index].speaker == speaker {
      let known = occasions[index]
      guard known.event == nil,
        known.date == nil || afterword.occasion.date == nil
          || known.date?.date == afterword.occasion.date?.date
      else { break }
      occasions[index].event = afterword.occasion.event
      occasions[index].date = known.date ?? afterword.occasion.date
      occasions[index].place = known.place ?? afterword.occasion.place
    }
    return speaker
  }

  /// The word of a sentence behind which it tells the occasion.
  private func told(in sentence: Range<Int>) -> Int? {
    for index in sentence.prefix(16) {
      let word = scene.word(index)
      if Remarks.makers.contains(word), FunctionWords.determiners.contains(scene.word(index + 1)),
        let noun = remark(from: index + 2, in: sentence)
      {
        return noun
      }
      if word == "speaking", ["was", "were", "been"].contains(scene.word(index - 1)) {
        return index
      }
      // "Her comments came", "The remarks were made".
      if index == sentence.lowerBound, FunctionWords.determiners.contains(word),
        let noun = remark(from: index + 1, in: sentence)
      {
        if ["came", "come"].contains(scene.word(noun + 1)) { return noun + 1 }
        if ["was", "were"].contains(scene.word(noun + 1)),
          Remarks.makers.contains(scene.word(noun + 2))
        {
          return noun + 2
        }
      }
    }
    return nil
  }

  /// The day that the rest of the sentence tells, up to another clause.
  private func date(behind token: Int, in sentence: Range<Int>) -> DateMention? {
    for index in token + 1..<sentence.upperBound {
      if let date = scene.date(at: index), !scene.isPremodifier(date) { return date }
      if scene.isVerbLike(index)
        || ["after", "before", "hours", "days"].contains(scene.word(index))
      {
        return nil
      }
    }
    return nil
  }

  /// The noun for something said, an adjective or two before it.
  private func remark(from index: Int, in sentence: Range<Int>) -> Int? {
    (index..<index + 3).first { position in
      sentence.contains(position) && Remarks.nouns.contains(scene.word(position))
        && (index..<position).allSatisfy { scene.isWord($0) && !scene.isVerbLike($0) }
    }
  }
}
