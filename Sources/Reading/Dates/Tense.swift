import Language

/// Whether the words around a date look back or ahead.
enum Tense: Hashable, Sendable { case past, future, unclear }

extension DateFinder {
  /// The tense of the verb nearest before a date in its sentence, else of the nearest behind it.
  func tense(at position: Int, in document: Document) -> Tense {
    let sentence = document.sentences[document.sentence(of: position)].tokens
    var index = position - 1
    while index >= sentence.lowerBound {
      let tense = tense(of: index, in: document, sentence: sentence)
      if tense != .unclear { return tense }
      index -= 1
    }
    index = position + 1
    while index < sentence.upperBound {
      let tense = tense(of: index, in: document, sentence: sentence)
      if tense != .unclear { return tense }
      index += 1
    }
    return .unclear
  }

  private func tense(of index: Int, in document: Document, sentence: Range<Int>) -> Tense {
    guard document.tokens[index].kind == .word, document.tokens[index].letterCase == .lower else {
      return .unclear
    }
    let word = document.lowercased[index]
    if DateWords.future.contains(word) { return .future }
    // "is to meet", "are going to", "is set to" look ahead.
    if word == "to", index > sentence.lowerBound {
      let before = document.lowercased[index - 1]
      if ["is", "are", "going", "set"].contains(before) { return .future }
    }
    return DateWords.isPast(word) && !isFollowedByFuture(index, in: document) ? .past : .unclear
  }

  /// "is scheduled", "was set for": the participle says when, not the auxiliary before it.
  private func isFollowedByFuture(_ index: Int, in document: Document) -> Bool {
    let next = index + 1
    guard next < document.tokens.count else { return false }
    return DateWords.future.contains(document.lowercased[next])
      || document.lowercased[next] == "to" && document.lowercased[index] == "set"
  }
}
