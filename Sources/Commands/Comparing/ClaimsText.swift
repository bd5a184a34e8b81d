internal import Comparison
internal import Presentation
internal import Questions
internal import TextAnalysis

/// Paired claims as people read them: two columns, the reason above them, each with its citation.
struct ClaimsText {
  let context: Context
  let claims: ClaimPairs

  func text() -> String {
    var text = ""
    for relation in ClaimRelation.allCases {
      let pairs = claims.pairs.filter { $0.relation == relation }
      guard let count = claims.counts[relation], count > 0 else { continue }
      let more = pairs.count < count ? ", the nearest \(pairs.count) of them" : ""
      let title =
        switch relation {
        case .conflict, .agree: relation.rawValue
        case .beside: "side by side: neither agreement nor conflict shows in the words"
        }
      text +=
        (text.isEmpty ? "" : "\n")
        + context.style.bold("— \(title): \(counted(count, "pair"))\(more) —") + "\n"
      for pair in pairs { text += "\n" + self.text(pair) }
    }
    return text
  }

  private func text(_ pair: ClaimPair) -> String {
    let subjects = pair.subjects.map(\.name).joined(separator: ", ")
    var heading = pair.reasons.joined(separator: "; ")
    if !subjects.isEmpty { heading += " · on \(subjects)" }
    heading += " · likeness \(rounded(pair.similarity, 2))"
    var lines = Wrapping.lines(heading, width: context.width)
    let width = (context.width - 3) / 2
    let left = column(pair.left, width)
    let right = column(pair.right, width)
    for row in 0..<max(left.count, right.count) {
      let first = row < left.count ? left[row] : ""
      let second = row < right.count ? right[row] : ""
      let padding = String(repeating: " ", count: max(0, width - first.count))
      lines.append("\(first)\(padding) │ \(second)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func column(_ claim: ClaimPair.Claim, _ width: Int) -> [String] {
    let statement = claim.statement
    var heading = statement.speaker?.name ?? "(speaker left open)"
    if let words = statement.inferredFrom { heading += " (“\(words)”)" }
    heading += " · \(statement.deed)"
    if let day = statement.article.date { heading += " · \(day)" }
    if claim.articles > 1 { heading += " · in \(claim.articles) articles" }
    let words = statement.mode == .direct ? "“\(claim.text)”" : claim.text
    return Wrapping.lines(heading, width: width) + Wrapping.lines(words, width: width)
      + Wrapping.lines(claim.citation.label, width: width)
  }
}

/// A number with so many digits behind the point.
func rounded(_ number: Double, _ digits: Int) -> String {
  guard number.isFinite else { return number > 0 ? "∞" : "" }
  let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
  let value = (abs(number) * scale).rounded()
  let whole = String(Int(value))
  let padded = String(repeating: "0", count: max(0, digits + 1 - whole.count)) + whole
  let sign = number < 0 && value > 0 ? "−" : ""
  guard digits > 0 else { return sign + padded }
  return "\(sign)\(padded.dropLast(digits)).\(padded.suffix(digits))"
}

extension ClaimPair: ProgramRecord {
  var json: JSON {
    .object([
      ("relation", .string(relation.rawValue)), ("reasons", JSON(reasons)),
      ("likeness", .double((similarity * 1000).rounded() / 1000)), ("words", JSON(words)),
      ("subjects", JSON(subjects)), ("left", left.json), ("right", right.json),
    ])
  }

  static var columns: [String] {
    ["relation", "reasons", "likeness", "words", "subjects.name"]
      + ["left", "right"].flatMap { side in
        [
          "party", "articles", "statement.id", "statement.speaker.name", "statement.act", "text",
          "citations.begin", "citations.end", "citations.date", "citations.headline",
          "citations.outlet", "citations.url",
        ].map { "\(side).\($0)" }
      }
  }
}

extension ClaimPair.Claim {
  var json: JSON {
    .object([
      ("party", .string(party.name)), ("text", .string(text)), ("articles", .int(articles)),
      ("citations", JSON([citation])), ("statement", statement.json),
    ])
  }
}
