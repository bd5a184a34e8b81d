internal import Arguments
internal import Presentation
internal import RDF
internal import SPARQLResults

/// The answer of a command that lists records, in the form that was asked for.
struct Listing<Record: ProgramRecord> {
  let context: Context
  let form: OutputForm
  /// What the records are, for "and 12 more statements".
  let noun: String
  private var count = 0

  init(_ context: Context, _ form: OutputForm, noun: String) {
    self.context = context
    self.form = form
    self.noun = noun
  }

  /// Writes some records for programs; for people `forPeople` makes the text.
  mutating func write(_ records: [Record], forPeople: ([Record]) throws -> String) throws {
    for record in form == .people ? [] : records {
      switch form {
      case .json: try context.output.write((count == 0 ? "[\n" : ",\n") + record.json.text)
      case .jsonLines: try context.print(record.json.text)
      case .csv:
        if count == 0 { try context.output.write(CSVLine.text(Record.columns)) }
        try context.output.write(record.csvLine)
      case .people: break
      }
      count += 1
    }
    guard form == .people, !records.isEmpty else { return }
    count += records.count
    try context.output.write(try forPeople(records))
  }

  /// Ends the answer.
  ///
  /// - Parameter left: how many records there are beyond those written.
  /// - Returns: what the shell is told.
  /// - Throws: what writing throws.
  func end(left: Int) throws -> ExitCode {
    switch form {
    case .json: try context.print(count == 0 ? "[]" : "\n]")
    case .csv where count == 0: try context.output.write(CSVLine.text(Record.columns))
    case .jsonLines, .csv: break
    case .people:
      if count == 0 { try context.note("No \(noun) match.") }
      if left > 0 { try context.print("… and \(grouped(left)) more; --limit 0 shows all.") }
    }
    return count == 0 ? .nothingMatched : .done
  }
}

/// Rows for people: aligned columns, each row with lines of its own below it.
struct RowTable {
  let headers: [String]
  private var rows: [[String]] = []
  private var details: [[String]] = []
  private let numbers: Set<Int>

  /// Starts a table; `numbers` are the columns that stand right.
  init(_ headers: [String], numbers: Set<Int> = []) {
    self.headers = headers
    self.numbers = numbers
  }

  mutating func add(_ row: [String], details: [String] = []) {
    rows.append(row.map(Wrapping.plain))
    self.details.append(details)
  }

  /// The table within the width of a terminal, or as wide as it is where there is none.
  func text(_ context: Context) -> String {
    let widths = fitting(context.surroundings.isOutputTerminal ? context.width : nil)
    let table = SolutionTable(
      variables: headers,
      rows: rows.map { row in
        row.enumerated().map { column, cell in
          .literal(
            Literal(
              Wrapping.cut(cell, to: widths[column]),
              datatype: numbers.contains(column) ? XSD.integer : XSD.string))
        }
      })
    let lines = TextTable().text(of: table).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= rows.count + 2 else { return lines.joined(separator: "\n") }
    var text = context.style.bold(String(lines[0])) + "\n" + context.style.dim(String(lines[1]))
    text += "\n"
    for (index, detail) in details.enumerated() {
      text += lines[index + 2] + "\n"
      for line in detail { text += context.style.dim("    " + line) + "\n" }
    }
    return text
  }

  /// How wide each column may be: the widest ones give way until all of them fit.
  private func fitting(_ total: Int?) -> [Int] {
    var widths = headers.indices.map { column in
      rows.reduce(headers[column].count) { max($0, $1[column].count) }
    }
    guard let total else { return widths }
    let gaps = 2 * (headers.count - 1)
    while widths.reduce(gaps, +) > total, let widest = widths.max(), widest > 12,
      let column = widths.firstIndex(of: widest)
    {
      widths[column] -= 1
    }
    return widths
  }
}
