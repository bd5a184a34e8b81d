internal import Comparison
internal import Questions

/// Bars over time, a row for each party, drawn as SVG in the colours of the page.
struct TimelineChart {
  let timeline: Timeline

  private static let width = 760
  private static let left = 12
  private static let rowHeight = 92
  private static let barHeight = 52

  /// The chart as an element of the page.
  func svg() -> HTML {
    let count = timeline.lines.map(\.points.count).max() ?? 0
    let height = timeline.lines.count * Self.rowHeight + 30
    let words = timeline.lines.map { line in
      "\(line.party.name): \(line.points.reduce(0) { $0 + $1.count }) in all, most in "
        + (line.points.max { $0.count < $1.count }?.label ?? "none")
    }.joined(separator: "; ")
    let name = "Statements by \(timeline.period.rawValue). \(words)"
    var parts = [HTML.element("title", [:], .text(name))]
    for (row, line) in timeline.lines.enumerated() {
      parts += self.row(line, top: row * Self.rowHeight, count: count)
    }
    parts += axis(count: count, top: timeline.lines.count * Self.rowHeight)
    return .element(
      "svg",
      [
        "viewBox": "0 0 \(Self.width) \(height)", "role": "img",
        "aria-label": name,
      ], parts)
  }

  /// The name, and the fullest part, since all rows have one scale.
  private func heading(_ line: Timeline.Line) -> String {
    guard let most = line.points.max(by: { $0.count < $1.count }), most.count > 0 else {
      return line.party.name
    }
    return "\(line.party.name): at most \(grouped(most.count)), in \(most.label)"
  }

  private func row(_ line: Timeline.Line, top: Int, count: Int) -> [HTML] {
    let base = top + Self.rowHeight - 12
    // One scale for all rows: the bars of two parties compare.
    let most = max(1, timeline.lines.flatMap { $0.points.map(\.count) }.max() ?? 1)
    var parts: [HTML] = [
      .element("text", ["x": "\(Self.left)", "y": "\(top + 16)"], .text(heading(line))),
      .element(
        "line",
        [
          "class": "axis", "x1": "\(Self.left)", "x2": "\(Self.width - 4)",
          "y1": "\(base)", "y2": "\(base)",
        ]),
    ]
    for gap in line.gaps {
      let (from, to) = (x(gap.lowerBound, count), x(gap.upperBound + 1, count))
      let labels = "\(line.points[gap.lowerBound].label) to \(line.points[gap.upperBound].label)"
      parts.append(
        .element(
          "rect",
          [
            "class": "gap", "x": tenth(from + 0.5), "width": tenth(max(1, to - from - 1)),
            "y": "\(base - 14)", "height": "12",
          ], .element("title", [:], .text("\(line.party.name): a gap, \(labels)"))))
    }
    for (index, point) in line.points.enumerated() where point.count > 0 {
      let (from, to) = (x(index, count), x(index + 1, count))
      let height = max(2, Double(Self.barHeight) * Double(point.count) / Double(most))
      var words = "\(line.party.name), \(point.label): \(Reports.count(point.count, "statement"))"
      if let act = point.act { words += ", most often “\(act)”" }
      parts.append(
        .element(
          "rect",
          [
            "class": "bar", "x": tenth(from + 0.5), "width": tenth(max(1, to - from - 1)),
            "y": tenth(Double(base) - height), "height": tenth(height),
          ], .element("title", [:], .text(words))))
    }
    return parts + marks(line, base: base, count: count)
  }

  /// A triangle under each part in which a position of the party may turn.
  private func marks(_ line: Timeline.Line, base: Int, count: Int) -> [HTML] {
    timeline.turns.filter { $0.party == line.party }.compactMap { turn in
      guard let day = turn.after.statement.article.date,
        let label = timeline.period.label(of: day),
        let index = line.points.firstIndex(where: { $0.label == label })
      else { return nil }
      let middle = (x(index, count) + x(index + 1, count)) / 2
      let points = [(middle - 5, base + 2), (middle + 5, base + 2), (middle, base + 11)]
      return .element(
        "polygon",
        [
          "class": "turn",
          "points": points.map { "\(tenth($0.0)),\($0.1)" }.joined(separator: " "),
        ], .element("title", [:], .text("\(day): may turn towards \(turn.target.name)")))
    }
  }

  /// A label for every so many parts, so that none touches the next.
  private func axis(count: Int, top: Int) -> [HTML] {
    let fullest = timeline.lines.first { $0.points.count == count }
    guard let labels = fullest?.points.map(\.label) else { return [] }
    let widest = (labels.map(\.count).max() ?? 0) * 8 + 12
    let step = max(1, (widest * count + Self.width - 1) / Self.width)
    return stride(from: 0, to: count, by: step).compactMap { index in
      let place = x(index, count)
      guard Int(place) + widest <= Self.width + 12 else { return nil }
      return .element("text", ["x": tenth(place), "y": "\(top + 14)"], .text(labels[index]))
    }
  }

  /// Where a part begins.
  private func x(_ index: Int, _ count: Int) -> Double {
    Double(Self.left) + Double(Self.width - Self.left - 4) * Double(index) / Double(max(1, count))
  }

  private func tenth(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }
}
