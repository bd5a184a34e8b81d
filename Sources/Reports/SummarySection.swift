internal import Comparison
internal import Questions
internal import TextAnalysis

/// The numbers side by side, and in sentences what stands out.
struct SummarySection {
  let report: Report

  private var overview: Overview { report.overview }

  func html(_ citations: inout CitationList) -> HTML {
    .section(
      "summary", "Summary",
      .element("ul", [:], findings.map { .element("li", [:], .text($0)) }), totals,
      stances(&citations))
  }

  /// All other counts: for those who want to look further, behind what is said.
  func numbers(_ citations: inout CitationList) -> HTML {
    var parts: [HTML] = []
    for (title, tallies) in [
      ("Speech acts", overview.sides.map(\.acts)),
      ("Verbatim or paraphrased", overview.sides.map(\.modes)),
      ("Topics", overview.sides.map(\.topics)),
      ("Whom and what they name", overview.sides.map(\.mentions)),
      ("Spoken to", overview.sides.map(\.addressees)), ("Spoken in", overview.sides.map(\.places)),
      ("What only one of them speaks of", overview.sides.map(\.only)),
    ] { parts.append(table(title, tallies, &citations)) }
    return .section("numbers", "Numbers", .joined(parts))
  }

  /// What stands out, a sentence each.
  private var findings: [String] {
    var sentences = overview.sides.map { side in
      guard side.statements > 0 else { return "Nothing of \(side.party.name) was found." }
      let days = side.days.map { range in
        range.lowerBound == range.upperBound
          ? " on \(range.lowerBound)" : " from \(range.lowerBound) to \(range.upperBound)"
      }
      return "\(side.party.name): \(count(side.statements, "statement")) in "
        + "\(count(side.articles, "article")) (\(count(side.clusters, "story", "stories")))"
        + "\(days ?? "")."
    }
    let counts = ClaimRelation.allCases.compactMap { relation in
      report.claims.counts[relation].map { number in
        switch relation {
        case .conflict: count(number, "possible conflict")
        case .beside: "\(number) side by side on the same thing"
        case .agree: "\(number) in agreement"
        }
      }
    }
    if !counts.isEmpty {
      sentences.append("Pairs of statements: \(counts.joined(separator: ", ")).")
    }
    sentences += overview.sides.indices.compactMap(caution)
    for tie in report.network.ties.prefix(6) {
      let names =
        "\(report.network.parties[tie.first].name) and \(report.network.parties[tie.second].name)"
      for (verb, things) in [
        ("take the same side towards", tie.congruent),
        ("take opposite sides towards", tie.conflicting),
      ] {
        // Who takes both sides of a thing agrees and disagrees on it: that is for the table.
        let other = Set((verb.contains("same") ? tie.conflicting : tie.congruent).map(\.target.id))
        let plain = things.filter { thing in
          guard !other.contains(thing.target.id) else { return false }
          return
            [tie.first, tie.second].allSatisfy {
              taken($0, thing.target.id) >= Self.leastTaken && caution($0) == nil
            }
        }
        guard !plain.isEmpty else { continue }
        let list = plain.prefix(5).map(\.target.name).joined(separator: ", ")
        let more = plain.count > 5 ? " and \(plain.count - 5) more" : ""
        sentences.append("\(names) \(verb) \(list)\(more).")
      }
    }
    if report.timeline.allTurns > 0 {
      sentences.append("\(count(report.timeline.allTurns, "position")) may have turned.")
    }
    return sentences
  }

  /// A side that fewer statements of a party take is too little for a sentence at the top of a page.
  private static let leastTaken = 5

  /// How many statements of a party take a side of something.
  private func taken(_ side: Int, _ target: String) -> Int {
    guard overview.sides.indices.contains(side) else { return 0 }
    return overview.sides[side].stances.first { $0.target.id == target }
      .map { $0.supportive + $0.critical } ?? 0
  }

  /// Where the numbers of a party say less than they seem to; nil where they do not.
  private func caution(_ index: Int) -> String? {
    guard overview.sides.indices.contains(index), overview.counting == .statements else {
      return nil
    }
    let side = overview.sides[index]
    let most = overview.sides.map(\.statements).max() ?? 0
    let paraphrased = side.modes.first { $0.id == "indirect" }?.count ?? 0
    let isTold = side.statements > 0 && paraphrased * 5 >= side.statements * 4
    let isFew = side.statements > 0 && side.statements * 10 < most
    guard isTold && isFew else { return nil }
    return
      "To be read with care: \(grouped(paraphrased)) of the \(grouped(side.statements)) statements of "
      + "\(side.party.name) are told by others, and they are few beside the \(grouped(most)) of another; "
      + "what they support or are against stands only in the tables."
  }

  private var totals: HTML {
    func row(_ name: String, _ value: (OverviewSide) -> String) -> (head: HTML, cells: [HTML]) {
      (.text(name), overview.sides.map { .element("span", ["class": "whole"], .text(value($0))) })
    }
    var rows = [
      row("statements") { grouped($0.statements) }, row("articles") { grouped($0.articles) },
      row("stories (reprints once)") { grouped($0.clusters) },
      row("outlets") { grouped($0.outlets) },
      row("first day") { $0.days?.lowerBound ?? "–" },
      row("last day") { $0.days?.upperBound ?? "–" },
    ]
    if overview.sides.contains(where: { $0.undated > 0 }) {
      rows.append(row("without a date") { grouped($0.undated) })
    }
    return .table("In all", [""] + overview.sides.map(\.party.name), rows)
  }

  /// For, against and open, with the statements that show it.
  private func stances(_ citations: inout CitationList) -> HTML {
    let ids = Self.heaviest(
      overview.sides.map { side in
        side.stances.map { ($0.target.id, $0.supportive + $0.critical) }
      })
    guard !ids.isEmpty else { return HTML() }
    var rows: [(head: HTML, cells: [HTML])] = []
    for id in ids {
      var cells: [HTML] = []
      var name = id
      for side in overview.sides {
        guard let tally = side.stances.first(where: { $0.target.id == id }) else {
          cells.append(.text("–"))
          continue
        }
        name = tally.target.name
        cells.append(
          .text("\(tally.supportive) for, \(tally.critical) against, \(tally.open) open")
            + citations.marks(tally.shown.map(\.statement)))
      }
      rows.append((.text(name), cells))
    }
    return .table("Stance towards", ["towards"] + overview.sides.map(\.party.name), rows)
  }

  /// The tallies of all sides, a row for each thing that one of them counts.
  private func table(
    _ title: String, _ tallies: [[Tally]], _ citations: inout CitationList
  ) -> HTML {
    let ids = Overview.ids(tallies).prefix(Report.rows)
    guard !ids.isEmpty else { return HTML() }
    var rows: [(head: HTML, cells: [HTML])] = []
    for id in ids {
      var name = id
      var cells: [HTML] = []
      for tally in tallies {
        guard let found = tally.first(where: { $0.id == id }) else {
          cells.append(.text("–"))
          continue
        }
        name = found.name
        cells.append(
          .text(grouped(found.count)) + citations.marks(Array(found.statements.prefix(1))))
      }
      rows.append((.text(name), cells))
    }
    let unit = overview.counting == .statements ? "" : ", by \(overview.counting.rawValue)"
    return .table(title + unit, [""] + overview.sides.map(\.party.name), rows)
  }

  private static func heaviest(_ counts: [[(String, Int)]]) -> [String] {
    var totals: [String: Int] = [:]
    for (id, count) in counts.joined() { totals[id, default: 0] += count }
    return totals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Report.rows)
      .map(\.key)
  }
}

/// A number and its noun: "1 statement", "1,200 statements".
func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(grouped(number)) \(number == 1 ? noun : plural ?? "\(noun)s")"
}

/// A number with its thousands apart: "1,231".
func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  let text = digits.indices.reduce(into: "") { text, index in
    if index > 0, (digits.count - index) % 3 == 0 { text += "," }
    text.append(digits[index])
  }
  return number < 0 ? "−\(text)" : text
}
