internal import Presentation
internal import SPARQLEvaluation
internal import TripleStore

/// A plan as a tree beside its figures.
///
///     expected  rows  blocks    ms  own ms  operator
///            4     3       1  0.41    0.02  Sort
///            4     3       1  0.39    0.10  └ PatternJoin ?who schema:name ?name
struct ExplanationText {
  private let explanation: Explanation
  private let statements: [RunStatement]

  init(_ explanation: Explanation, _ statements: [RunStatement]) {
    self.explanation = explanation
    self.statements = statements
  }

  func text(_ style: Style) -> String {
    var rows: [[String]] = []
    var labels: [String] = []
    collect(explanation.plan, depth: 0, &rows, &labels)
    let isRun = explanation.run != nil
    let headers = isRun ? ["expected", "rows", "blocks", "ms", "own ms"] : ["expected"]
    let widths = headers.indices.map { column in
      rows.reduce(headers[column].count) { max($0, $1[column].count) }
    }
    func line(_ cells: [String], _ label: String) -> String {
      zip(cells, widths).map { String(repeating: " ", count: $1 - $0.count) + $0 }
        .joined(separator: "  ") + "  " + label
    }
    var lines = [style.bold(line(headers, "operator"))]
    lines += zip(rows, labels).map(line)
    lines += summary
    if !statements.isEmpty {
      lines += ["", "The store ran \(counted(statements.count, "statement")) of SQL:"]
      for statement in statements {
        lines.append(style.dim("  \(grouped(statement.runs))×") + "  " + oneLine(statement.text))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func collect(
    _ plan: PlanTree, depth: Int, _ rows: inout [[String]], _ labels: inout [String]
  ) {
    var cells = [plan.estimateText]
    if let measured = plan.measured, let own = plan.ownTime {
      cells += [
        "\(measured.rows)", "\(measured.blocks)", Self.milliseconds(measured.time),
        Self.milliseconds(own),
      ]
    }
    rows.append(cells)
    let indent = depth == 0 ? "" : String(repeating: "  ", count: depth - 1) + "└ "
    let starts = plan.measured?.starts ?? 0
    labels.append(
      indent + Wrapping.plain(plan.label) + (starts > 1 ? "  (\(grouped(starts)) times)" : ""))
    for input in plan.inputs { collect(input, depth: depth + 1, &rows, &labels) }
  }

  private var summary: [String] {
    guard let run = explanation.run else { return [] }
    var lines = [
      "",
      "\(counted(run.rows, "solution")) in \(Self.milliseconds(run.time)) ms, of which "
        + "\(Self.milliseconds(run.decoding)) ms to look up terms; planned in "
        + "\(Self.milliseconds(explanation.planning)) ms; at most "
        + "\(grouped((run.memory + 1023) >> 10)) kB kept.",
    ]
    let steps = explanation.plan.steps
    if let slowest = steps.max(by: { $0.ownTime ?? .zero < $1.ownTime ?? .zero }),
      let own = slowest.ownTime, steps.count > 1
    {
      lines.append(
        "Slowest: \(Wrapping.plain(slowest.label)), \(Self.milliseconds(own)) ms of its own.")
    }
    // What was cut off, by a limit or by LIMIT, says nothing about the estimates.
    let isWhole = run.stopped == nil && !steps.contains { $0.label.hasPrefix("Slice") }
    if isWhole, let step = steps.filter({ $0.isSurprise }).max(by: { $0.surprise < $1.surprise }),
      let rows = step.measured?.rows
    {
      lines.append(
        "Least expected: \(Wrapping.plain(step.label)) gave \(counted(rows, "row")) where "
          + "\(step.estimateText) were expected.")
    }
    return lines
  }

  /// Milliseconds with three digits that count.
  static func milliseconds(_ time: Duration) -> String {
    let value = time / .milliseconds(1)
    let digits = value < 10 ? 2 : value < 100 ? 1 : 0
    return time.formatted(milliseconds: value, digits: digits)
  }

  private func oneLine(_ sql: String) -> String {
    Wrapping.plain(sql).split(separator: " ").joined(separator: " ")
  }
}

extension Duration {
  fileprivate func formatted(milliseconds value: Double, digits: Int) -> String {
    let scale = [1.0, 10, 100][digits]
    let number = Int((value * scale).rounded())
    guard digits > 0 else { return "\(number)" }
    let rest = String(number % Int(scale))
    return "\(number / Int(scale))."
      + String(repeating: "0", count: digits - rest.count) + rest
  }
}

extension PlanTree {
  /// How many times more or fewer rows than expected a step gave.
  fileprivate var surprise: Double {
    guard let measured else { return 1 }
    let (rows, expected) = (Double(measured.rows) + 1, estimatedRows + 1)
    return max(rows / expected, expected / rows)
  }

  /// Whether an estimate is so wrong that it may have led to a bad plan.
  ///
  /// What is asked batch by batch is estimated for one batch.
  fileprivate var isSurprise: Bool {
    guard let measured, measured.starts == 1 else { return false }
    return surprise >= 10 && max(Double(measured.rows), estimatedRows) >= 1_000
  }
}

extension JSON {
  /// An explanation as one object.
  init(_ explanation: Explanation, _ statements: [RunStatement]) {
    var fields: [(name: String, value: JSON)] = [
      ("plan", JSON(explanation.plan)),
      ("planningMilliseconds", .double(explanation.planning / .milliseconds(1))),
    ]
    if let run = explanation.run {
      fields += [
        ("rows", .int(run.rows)), ("milliseconds", .double(run.time / .milliseconds(1))),
        ("decodingMilliseconds", .double(run.decoding / .milliseconds(1))),
        ("memoryBytes", .int(run.memory)), ("stopped", JSON(run.stopped.map { "\($0)" })),
      ]
    }
    if !statements.isEmpty {
      fields.append(
        (
          "sql",
          .array(
            statements.map { .object([("text", .string($0.text)), ("runs", .int($0.runs))]) })
        ))
    }
    self = .object(fields)
  }

  private init(_ plan: PlanTree) {
    var fields: [(name: String, value: JSON)] = [
      ("operator", .string(plan.label)), ("expectedRows", .double(plan.estimatedRows)),
    ]
    if let measured = plan.measured, let own = plan.ownTime {
      fields += [
        ("rows", .int(measured.rows)), ("blocks", .int(measured.blocks)),
        ("starts", .int(measured.starts)),
        ("milliseconds", .double(measured.time / .milliseconds(1))),
        ("ownMilliseconds", .double(own / .milliseconds(1))),
      ]
    }
    fields.append(("inputs", .array(plan.inputs.map { JSON($0) })))
    self = .object(fields)
  }
}
