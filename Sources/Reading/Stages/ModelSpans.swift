import Language
public import Tagging

/// What the trained model sees in the running text: labelled stretches, as tokens of the document.
///
/// Headlines and speakers' turns are written by other rules than those it was trained on, and are not read.
public struct ModelSpans: Sendable {
  /// A paragraph's stretches with labels of attributions.
  let attributions: [[Stretch]]
  /// The names of people, bodies and places.
  let names: [NameSpan]

  /// Takes what a model has seen elsewhere.
  package init(attributions: [[Stretch]] = [], names: [NameSpan]) {
    self.attributions = attributions
    self.names = names
  }

  /// Reads the paragraphs of a text.
  public init(of layout: Layout, by tagger: Tagger) {
    let document = layout.document
    let ranges = Self.paragraphs(of: layout)
    let labels = tagger.labels(of: ranges.map { range in range.map { document.words[$0] } })
    func stretches(_ task: Tagger.Task) -> [[Stretch]] {
      zip(ranges, labels).map { range, labels in
        Stretch.all(in: labels[task] ?? []).map {
          let words = $0.words
          return Stretch(
            words: words.lowerBound + range.lowerBound..<words.upperBound + range.lowerBound,
            label: $0.label)
        }
      }
    }
    attributions = stretches(.attribution)
    names = stretches(.names).joined().compactMap { stretch in
      Self.kinds[stretch.label].map { NameSpan(tokens: stretch.words, kind: $0) }
    }
  }

  private static let kinds: [String: NameSpan.Kind] = [
    "PER": .person, "ORG": .organization, "LOC": .place,
  ]

  /// The paragraphs that are read, without their datelines.
  private static func paragraphs(of layout: Layout) -> [Range<Int>] {
    layout.runningText.compactMap { index in
      let tokens = layout.document.paragraphs[index].tokens
      let dateline = layout.datelines.first { $0.lowerBound == tokens.lowerBound }
      let start = min(dateline?.upperBound ?? tokens.lowerBound, tokens.upperBound)
      return start < tokens.upperBound ? start..<tokens.upperBound : nil
    }
  }
}
