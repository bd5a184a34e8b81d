internal import Comparison
internal import Questions
internal import TextAnalysis

/// Statements of one beside the nearest of another, the common words marked in both.
struct ClaimsSection {
  let claims: ClaimPairs

  func html(_ citations: inout CitationList) -> HTML {
    var parts: [HTML] = []
    for relation in ClaimRelation.allCases {
      let pairs = claims.pairs.filter { $0.relation == relation }
      guard let number = claims.counts[relation], number > 0 else { continue }
      let more = pairs.count < number ? ", the nearest \(pairs.count)" : ""
      parts.append(
        .element("h3", [:], .text("\(relation.title) (\(count(number, "pair"))\(more))")))
      for pair in pairs { parts.append(html(pair, &citations)) }
    }
    if parts.isEmpty {
      parts.append(
        .element(
          "p", [:],
          .text(
            "No two statements of different parties are alike enough: the least likeness is "
              + "\(share(claims.threshold)). A wider subject or a smaller --likeness finds more.")))
    } else {
      parts.insert(
        .element(
          "p", ["class": "soft"],
          .text(
            "Words that both sentences have are marked. The reason stands above each pair; it is "
              + "never a verdict.")), at: 0)
    }
    return .section("claims", "Paired claims", .joined(parts))
  }

  private func html(_ pair: ClaimPair, _ citations: inout CitationList) -> HTML {
    let subjects = pair.subjects.prefix(4).map(\.name).joined(separator: ", ")
    let sides = [pair.left, pair.right].map { side($0, pair, &citations) }
    return .element(
      "article", ["class": "pair \(pair.relation.style)"],
      .element("h4", [:], .text(heading(pair, subjects))),
      .element(
        "p", ["class": "reasons"],
        .text("\(pair.reasons.joined(separator: "; ")). Likeness \(share(pair.similarity)).")),
      .element("div", ["class": "sides"], sides))
  }

  private func heading(_ pair: ClaimPair, _ subjects: String) -> String {
    guard !subjects.isEmpty else { return pair.relation.title }
    return pair.relation == .beside ? "On \(subjects)" : "\(pair.relation.title), on \(subjects)"
  }

  private func side(
    _ claim: ClaimPair.Claim, _ pair: ClaimPair, _ citations: inout CitationList
  ) -> HTML {
    let statement = claim.statement
    let who = statement.speaker?.name ?? claim.party.name
    let details = [
      statement.inferredFrom.map { "named as “\($0)”" },
      who == claim.party.name ? nil : "for \(claim.party.name)", statement.deed,
      statement.article.date,
      claim.articles > 1 ? "in \(claim.articles) articles" : nil,
    ].compactMap(\.self).joined(separator: ", ")
    var words = HTML()
    var end = claim.text.utf8.startIndex
    for place in pair.places(in: claim.text) {
      words += .text(String(claim.text[end..<place.lowerBound]))
      words += .element("mark", [:], .text(String(claim.text[place])))
      end = place.upperBound
    }
    words += .text(String(claim.text[end...]))
    let isDirect = statement.mode == .direct
    return .element(
      "div", [:], .element("p", [:], .element("strong", [:], .text(who)), .text(" (\(details))")),
      .element(
        "p", [:], .text(isDirect ? "“" : ""), words, .text(isDirect ? "”" : ""),
        citations.marks([statement.id]), .element("small", [:], .text(" [\(claim.citation.label)]"))
      )
    )
  }
}

extension ClaimRelation {
  fileprivate var title: String {
    switch self {
    case .conflict: "Possible conflict"
    case .beside: "Side by side, on the same thing"
    case .agree: "Agreement"
    }
  }

  /// The class of the frame: a dashed, plain or double line.
  fileprivate var style: String {
    switch self {
    case .conflict: "conflict"
    case .beside: "beside"
    case .agree: "agree"
    }
  }
}

/// A number from 0 to 1 with two places.
func share(_ number: Double) -> String {
  let hundredths = Int((max(0, number) * 100).rounded())
  let rest = hundredths % 100
  return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}
