/// One figure of a score as a share of two sums, which add up over documents.
///
/// Precision, recall, F1, the share of right ones and the Jaccard figure are all of this form.
public struct ScoreFigure: Sendable, Hashable {
  /// What was measured: "content and speaker, overlap ≥ 0.3".
  public var name: String
  /// What is right, in whatever the figure counts.
  public var part: Double
  /// Of how much.
  public var whole: Double

  package init(_ name: String, _ part: Double, of whole: Double) {
    (self.name, self.part, self.whole) = (name, part, whole)
  }

  init(_ name: String, _ part: Int, of whole: Int) {
    self.init(name, Double(part), of: Double(whole))
  }

  /// The F1 of a tally: twice what is right over all that was found and all that was wanted.
  init(_ name: String, f1 tally: Tally) {
    self.init(name, 2 * tally.right, of: 2 * tally.right + tally.missed + tally.extra)
  }
}
