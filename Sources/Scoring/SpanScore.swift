public import Tagging

/// How well the spans of labelled words were found, counted as the authors of CofeNet count them.
///
/// A span is exact where both its ends are right, and begun where its beginning is. The Jaccard
/// figure is the mean, over all spans of the reference, of the largest share of shared words (1 for
/// an exact span); a span that was found and shares no word with any counts as 0.
/// See <https://aclanthology.org/2022.coling-1.215/>.
public struct SpanScore: Sendable {
  /// The figures of one kind of span.
  public struct Figures: Sendable {
    /// Spans with both ends right.
    public internal(set) var exact = Tally()
    /// Spans that begin where one of the reference does.
    public internal(set) var begun = Tally()
    var shares = 0.0
    var counted = 0

    /// The mean share of shared words, 0 to 1.
    public var jaccard: Double { counted == 0 ? 0 : shares / Double(counted) }
  }

  /// The figures by kind of span.
  public private(set) var kinds: [String: Figures] = [:]
  /// How many words were labelled.
  public private(set) var words = 0

  /// Makes an empty score.
  public init() {}

  /// The figures of some kinds of span by their names for people, and of these kinds together.
  public func figures(of some: [(kind: String, name: String)]) -> [ScoreFigure] {
    let single = some.flatMap { kind, name in
      let own = kinds[kind] ?? Figures()
      return [
        ScoreFigure("\(name), exact", f1: own.exact), ScoreFigure("\(name), begin", f1: own.begun),
        ScoreFigure("\(name), Jaccard", own.shares, of: Double(own.counted)),
      ]
    }
    return single + [ScoreFigure("together, exact", f1: exact(of: some.map(\.kind)))]
  }

  /// Adds another score.
  public static func += (left: inout SpanScore, right: SpanScore) {
    left.words += right.words
    for (kind, figures) in right.kinds { left.kinds[kind, default: Figures()] += figures }
  }

  /// Counts one text.
  public mutating func add(found: [Stretch], reference: [Stretch], words: Int) {
    self.words += words
    for kind in Set(found.map(\.label)).union(reference.map(\.label)) {
      kinds[kind, default: Figures()].add(
        found: found.filter { $0.label == kind }.map(\.words),
        reference: reference.filter { $0.label == kind }.map(\.words))
    }
  }

  /// The exact spans of some kinds together.
  public func exact(of some: [String]) -> Tally {
    var tally = Tally()
    for kind in some { tally += kinds[kind]?.exact ?? Tally() }
    return tally
  }
}

extension SpanScore.Figures {
  fileprivate static func += (left: inout SpanScore.Figures, right: SpanScore.Figures) {
    left.exact += right.exact
    left.begun += right.begun
    left.shares += right.shares
    left.counted += right.counted
  }

  fileprivate mutating func add(found: [Range<Int>], reference: [Range<Int>]) {
    exact += Self.tally(found, reference) { $0 == $1 }
    begun += Self.tally(found, reference) { $0.lowerBound == $1.lowerBound }
    for wanted in reference {
      shares += found.reduce(0) { max($0, Self.share(wanted, $1)) }
      counted += 1
    }
    counted += found.count { own in reference.allSatisfy { Self.share($0, own) == 0 } }
  }

  private static func tally(
    _ found: [Range<Int>], _ reference: [Range<Int>], _ isSame: (Range<Int>, Range<Int>) -> Bool
  ) -> Tally {
    var tally = Tally()
    tally.right = reference.count { wanted in found.contains { isSame($0, wanted) } }
    tally.missed = reference.count - tally.right
    tally.extra = found.count { own in !reference.contains { isSame($0, own) } }
    return tally
  }

  /// Shared words over the words of both.
  private static func share(_ left: Range<Int>, _ right: Range<Int>) -> Double {
    let shared = left.clamped(to: right).count
    return Double(shared) / Double(left.count + right.count - shared)
  }
}
