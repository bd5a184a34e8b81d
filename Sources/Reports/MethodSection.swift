internal import Comparison
internal import Questions

/// How the page was made: every step with its parameters and thresholds, and what it cannot do.
struct MethodSection {
  let report: Report

  func html() -> HTML {
    let items = steps.map { step in
      HTML.element("dt", [:], .text(step.name)) + HTML.element("dd", [:], .text(step.text))
    }
    return .section(
      "method", "Method",
      .element(
        "p", [:],
        .text(
          "Everything here was read out of articles by a program and counted. It can err: a speaker "
            + "may be the wrong one, a stance may be missed. So each number leads to its statements, "
            + "and each statement to its place.")), .element("dl", [:], items))
  }

  private var steps: [(name: String, text: String)] {
    let options = report.words.options
    return [
      (
        "Whose statements",
        report.overview.sides.map { side in
          "\(side.party.name): \(side.party.ids.prefix(6).joined(separator: ", "))"
            + (side.party.ids.count > 6 ? " and \(side.party.ids.count - 6) more" : "")
        }.joined(separator: "; ")
          + ". A country is its government and all who speak on its behalf."
      ),
      (
        "Counts",
        "By \(report.overview.counting.rawValue). Stories are groups of near-duplicate articles: "
          + "reprints of one agency's report count once. Days are those of the articles."
      ),
      (
        "Stance",
        "Read from words of support and opposition beside a name, then from the speech act; without "
          + "either it is open. Mentioning is no stance."
      ),
      (
        "Paired claims",
        "Sentences that name the same thing or have a topic in common, nearest by the cosine of BM25 "
          + "weights of their stems, at least \(share(report.claims.threshold)). A possible conflict "
          + "has opposite stances or acts, different causes of one thing, or, where little else differs, "
          + "other numbers, a negation or opposite words; the reason names them. Side by side claims "
          + "nothing but that both speak of one thing."
      ),
      (
        "Timeline",
        "By \(report.timeline.period.rawValue). A turn is a stance against the last one of the same "
          + "party towards the same thing, on another day and in another story."
      ),
      (
        "Positions",
        "Two parties take the same side towards what both support or both are against, and opposite "
          + "sides towards what one supports and the other is against"
          + (report.network.normalisation == .none
            ? "." : "; normalised by \(report.network.normalisation.rawValue).")
      ),
      (
        "Words",
        "Log-odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008) worth "
          + "\(Int(options.priorWeight)) words, for words in \(options.leastStories) stories or more. "
          + "The threshold comes from dealing whole stories anew \(options.shuffles) times: chance "
          + "alone exceeds it in \(share(options.level)) of the comparisons (seed \(options.seed)). "
          + "Under \(options.leastStatements) statements of a party no test is made."
      ),
    ]
  }
}
