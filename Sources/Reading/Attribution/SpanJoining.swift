package import Language
package import Tagging

/// Joins the speakers, cues and contents of a paragraph: each content and each speaker goes to a
/// cue, the nearest one, and rather to one of its own sentence.
package struct SpanJoining {
  /// Spans that belong together.
  package struct Group {
    package var cue: Range<Int>
    package var speaker: Range<Int>?
    package var contents: [Range<Int>] = []
  }

  /// How many words the border of a sentence counts for.
  private static let border = 12

  private let document: Document
  private let cues: [Range<Int>]
  private let speakers: [Range<Int>]
  private let contents: [Range<Int>]

  package init(_ stretches: [Stretch], document: Document) {
    self.document = document
    func spans(_ label: String) -> [Range<Int>] {
      stretches.filter { $0.label == label }.map(\.words)
    }
    (cues, speakers, contents) = (spans("cue"), spans("source"), spans("content"))
  }

  /// A group for each cue that has a content, in the order of the cues.
  package func groups() -> [Group] {
    var groups = cues.map { Group(cue: $0) }
    for content in contents {
      guard let nearest = nearest(to: content, among: cues) else { continue }
      groups[nearest].contents.append(content)
    }
    for index in groups.indices { groups[index].speaker = speaker(of: cues[index]) }
    return groups.filter { !$0.contents.isEmpty }
  }

  /// The nearest speaker; a cue without one of its own goes on with that of the cue before
  /// ("Okello said … and added …").
  private func speaker(of cue: Range<Int>) -> Range<Int>? {
    nearest(to: cue, among: speakers).map { speakers[$0] }
  }

  private func nearest(to span: Range<Int>, among others: [Range<Int>]) -> Int? {
    others.indices.min { distance(span, others[$0]) < distance(span, others[$1]) }
  }

  /// The words between two spans, and more where sentences end between them.
  private func distance(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    let (first, second) = left.lowerBound < right.lowerBound ? (left, right) : (right, left)
    let gap = max(0, second.lowerBound - first.upperBound)
    let borders =
      document.sentence(of: second.lowerBound) - document.sentence(of: first.upperBound - 1)
    return gap + max(0, borders) * Self.border
  }
}
