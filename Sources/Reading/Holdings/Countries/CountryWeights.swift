/// How much each piece of evidence weighs that a post is a country's: a conditional logit, learnt from readings by people.
///
/// Source: `Training/reader/post_countries.py`.
public struct CountryWeights: Sendable {
  private struct Key: Hashable {
    var evidence: CountryEvidence
    var group: PostGroup?
  }

  /// By how much a country must outweigh all others, and that it is none's, in hundredths.
  private static let margin = 90

  /// In hundredths, so that their sums are the same in any order.
  private let weights: [Key: Int]
  private let circumstances: [String: Int]

  /// Reads `post_countries.tsv`.
  init() throws(GazetteerError) {
    var weights: [Key: Int] = [:]
    var circumstances: [String: Int] = [:]
    for row in try TabularResource.rows(of: "post_countries.tsv", columns: 3) {
      if row[0] == "none" {
        circumstances[String(row[1])] = try row.number(2)
      } else {
        let key = Key(
          evidence: try row.value(0, as: CountryEvidence.self),
          group: try row.optional(1, as: PostGroup.self))
        weights[key] = try row.number(2)
      }
    }
    self.weights = weights
    self.circumstances = circumstances
  }

  /// The country that the evidence makes probable enough, nil where it does so for none.
  func country(
    _ evidence: [String: Set<CountryEvidence>], group: PostGroup, circumstances: Set<String>
  ) -> String? {
    var best: (country: String?, weight: Int) = (
      nil, circumstances.reduce(0) { $0 + (self.circumstances[$1] ?? 0) }
    )
    var second = Int.min / 2
    for (country, found) in evidence {
      let weight = found.reduce(0) { $0 + self.weight(of: $1, group) }
      if weight > best.weight {
        second = best.weight
        best = (country, weight)
      } else {
        second = max(second, weight)
      }
    }
    return best.weight - second >= Self.margin ? best.country : nil
  }

  private func weight(of evidence: CountryEvidence, _ group: PostGroup) -> Int {
    (weights[Key(evidence: evidence, group: nil)] ?? 0)
      + (weights[Key(evidence: evidence, group: group)] ?? 0)
  }
}
