internal import Language

extension StandOff {
  /// The words of a paragraph with their labels.
  public struct LabelledParagraph: Hashable, Sendable {
    /// The words.
    public var words: [String]
    /// An IOB2 label for each word: of a source, a cue or a content, or O.
    public var labels: [String]
  }

  /// The paragraphs of the text with a label for each word that a mark touches.
  ///
  /// A mark that reaches over the end of a paragraph begins anew behind it. Where two marks share
  /// words, those of the later kind in the order content, source, cue stand.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  public func paragraphs(of string: String) -> [LabelledParagraph] {
    let document = Document(string)
    var labels = Array(repeating: "O", count: document.tokens.count)
    let kinds = [
      ("content", attributions.flatMap(\.content)), ("source", attributions.flatMap(\.source)),
      ("cue", attributions.flatMap(\.cue)),
    ]
    for (kind, spans) in kinds {
      for span in spans {
        for (place, token) in document.tokens(in: span).enumerated() {
          labels[token] = (place == 0 ? "B-" : "I-") + kind
        }
      }
    }
    return document.paragraphs.map { paragraph in
      let tokens = paragraph.tokens
      var own = Array(labels[tokens])
      for index in own.indices where own[index].hasPrefix("I-") {
        let kind = own[index].dropFirst(2)
        let goesOn = index > 0 && own[index - 1].dropFirst(2) == kind
        if !goesOn { own[index] = "B-" + kind }
      }
      return LabelledParagraph(words: Array(document.words[tokens]), labels: own)
    }
  }
}
