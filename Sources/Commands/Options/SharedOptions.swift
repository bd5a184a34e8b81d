internal import Arguments
internal import Presentation

/// The options that several commands share.
enum SharedOptions {
  static let database = Option<String?>(
    "database", value: "FILE", completion: .files,
    help: "The database; else RAPPORTEUR_DB, else .rapporteur/graph.sqlite here or above.")

  static let json = Flag("json", help: "Writes one JSON array.")
  static let jsonLines = Flag("jsonl", help: "Writes one JSON object a line.")
  static let csv = Flag("csv", help: "Writes comma-separated values with a header.")
  static let output = OptionGroup("Output", [json, jsonLines, csv], atMostOne: true)

  static let limit = Option<Int?>(
    "limit", short: "n", value: "N",
    help: "How many at most; 0 for all (20 where people read, all where programs do).")

  static let since = Option<Day?>(
    "since", value: "DATE", help: "Only from this day, month or year on.")
  static let until = Option<Day?>(
    "until", value: "DATE", help: "Only up to this day, month or year.")
  static let outlet = Option<String?>(
    "outlet", value: "NAME", help: "Only from this newspaper, agency or ministry.")
}

/// The forms in which answers are written.
enum OutputForm {
  case people, json, jsonLines, csv

  init(_ invocation: Invocation) {
    if invocation[SharedOptions.json] {
      self = .json
    } else if invocation[SharedOptions.jsonLines] {
      self = .jsonLines
    } else {
      self = invocation[SharedOptions.csv] ? .csv : .people
    }
  }

  /// How many records are wanted, nil for all.
  func limit(_ invocation: Invocation) throws -> Int? {
    guard let limit = invocation[SharedOptions.limit] else { return self == .people ? 20 : nil }
    guard limit >= 0 else { throw UsageError("--limit wants 0 or more, not \(limit)") }
    return limit == 0 ? nil : limit
  }
}
