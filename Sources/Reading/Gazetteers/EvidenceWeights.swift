/// How much each piece of evidence weighs: a conditional logit over candidates, learnt from readings by people.
///
/// Source: `Training/reader/weights.py`.
struct EvidenceWeights<Evidence>: Sendable
where Evidence: RawRepresentable<String> & Hashable & Sendable {
  private struct Key: Hashable {
    var evidence: Evidence
    var group: String
  }

  /// By how much a candidate must outweigh all others, and that it is none of them, in hundredths.
  private let margin: Int
  /// In hundredths, so that their sums are the same in any order.
  private let weights: [Key: Int]
  private let circumstances: [String: Int]

  /// Reads a table: evidence, the group of cases that the weight is for (empty: all), weight; of "none" the circumstance and its
  /// weight.
  init(_ table: String, margin: Int, _ type: Evidence.Type) throws(GazetteerError) {
    self.margin = margin
    var weights: [Key: Int] = [:]
    var circumstances: [String: Int] = [:]
    for row in try TabularResource.rows(of: table, columns: 3) {
      if row[0] == "none" {
        circumstances[String(row[1])] = try row.number(2)
      } else {
        weights[Key(evidence: try row.value(0, as: type), group: String(row[1]))] =
          try row.number(2)
      }
    }
    self.weights = weights
    self.circumstances = circumstances
  }

  /// The candidate that the evidence makes probable enough, nil where it does so for none.
  func best<Candidate>(
    of evidence: some Sequence<(Candidate, Set<Evidence>)>, group: String,
    circumstances: Set<String>
  ) -> Candidate? {
    var best: (candidate: Candidate?, weight: Int) = (
      nil, circumstances.reduce(0) { $0 + (self.circumstances[$1] ?? 0) }
    )
    var second = Int.min / 2
    for (candidate, found) in evidence {
      let weight = found.reduce(0) { $0 + self.weight(of: $1, group) }
      if weight > best.weight {
        second = best.weight
        best = (candidate, weight)
      } else {
        second = max(second, weight)
      }
    }
    return best.weight - second >= margin ? best.candidate : nil
  }

  private func weight(of evidence: Evidence, _ group: String) -> Int {
    (weights[Key(evidence: evidence, group: "")] ?? 0)
      + (weights[Key(evidence: evidence, group: group)] ?? 0)
  }
}
