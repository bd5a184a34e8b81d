/// Counts of right, missed and superfluous findings, and the figures made of them.
public struct Tally: Hashable, Sendable {
  /// Findings that the reference has as well.
  public var right = 0
  /// What the reference has and the reader did not find.
  public var missed = 0
  /// What the reader found and the reference does not have.
  public var extra = 0

  /// Makes an empty tally.
  public init() {}

  /// The share of findings that are right, 0 to 1.
  public var precision: Double { right + extra == 0 ? 0 : Double(right) / Double(right + extra) }

  /// The share of the reference that was found, 0 to 1.
  public var recall: Double { right + missed == 0 ? 0 : Double(right) / Double(right + missed) }

  /// The harmonic mean of both, 0 to 1.
  public var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  /// Adds another tally.
  public static func += (left: inout Tally, right: Tally) {
    left.right += right.right
    left.missed += right.missed
    left.extra += right.extra
  }

  /// Counts two sets of keys against each other.
  static func comparing(_ found: Set<String>, with wanted: Set<String>) -> Tally {
    var tally = Tally()
    tally.right = found.intersection(wanted).count
    tally.missed = wanted.subtracting(found).count
    tally.extra = found.subtracting(wanted).count
    return tally
  }
}
