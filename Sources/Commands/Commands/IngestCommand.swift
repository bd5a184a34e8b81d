internal import Arguments
internal import Corpus
internal import Presentation

/// `rapporteur ingest`: reads articles into the graph.
enum IngestCommand {
  private static let paths = Argument<[String]>(
    "PATH", atLeast: 1, completion: .files,
    help: "Files or folders of text, Markdown, HTML, JSON, JSON Lines, RSS, Atom, each also "
      + "packed by gzip; - is standard input.")
  private static let date = Option<Day?>(
    "date", value: "DATE", help: "The day of publication, where a source does not say it.")
  private static let outlet = Option<String?>(
    "outlet", value: "NAME", help: "The outlet, where a source does not say it.")
  private static let url = Option<String?>(
    "url", value: "URL", help: "The address, where a source does not say it.")
  private static let names = CorpusOptions.FieldNames()
  private static let textField = Option<String>(
    "text-field", value: "NAME", default: names.text, help: "The JSON field of the text.")
  private static let titleField = Option<String>(
    "title-field", value: "NAME", default: names.title, help: "The JSON field of the headline.")
  private static let dateField = Option<String>(
    "date-field", value: "NAME", default: names.date, help: "The JSON field of the date.")
  private static let urlField = Option<String>(
    "url-field", value: "NAME", default: names.url, help: "The JSON field of the address.")
  private static let authorField = Option<String>(
    "author-field", value: "NAME", default: names.creator, help: "The JSON field of the author.")
  private static let outletField = Option<String>(
    "outlet-field", value: "NAME", default: names.source, help: "The JSON field of the outlet.")
  private static let quiet = Flag("quiet", short: "q", help: "Shows failures only.")

  static let command = Command<Context>(
    "ingest", category: "Reading", abstract: "Reads articles into the graph.",
    discussion: "Each article is written as one whole: when the run is stopped, by Ctrl-C or "
      + "otherwise, what was reported is kept, and the same command goes on where it was. "
      + "Articles that are there already are left as they are; a corrected version takes the "
      + "place of the old one; near copies are linked.",
    examples: [
      Example("rapporteur ingest Samples", "Reads all the articles of a folder."),
      Example("rapporteur ingest releases.jsonl.gz", "Reads an archive."),
      Example(
        "rapporteur ingest note.txt --date 2026-03-06 --outlet \"Meridian Newswire\"",
        "Says what a plain text does not say of itself."),
      Example("curl -s https://example.org/a.html | rapporteur ingest -", "Reads a page."),
    ], arguments: [paths], options: [date, outlet, url, ReaderChoice.option, quiet],
    groups: [
      OptionGroup(
        "Fields of JSON",
        [textField, titleField, dateField, urlField, authorField, outletField])
    ]
  ) { invocation, context in
    var options = CorpusOptions(
      outlet: invocation[outlet], url: invocation[url],
      fields: CorpusOptions.FieldNames(
        url: invocation[urlField], title: invocation[titleField], date: invocation[dateField],
        creator: invocation[authorField], source: invocation[outletField],
        text: invocation[textField]))
    if let day = invocation[date] {
      guard day.first == day.last, let date = PublicationDate(day.first) else {
        throw UsageError("--date wants a whole day such as 2026-03-06, not \(day.argumentText)")
      }
      options.date = date
    }
    let ingest = Ingest(
      context, reader: invocation[ReaderChoice.option], isQuiet: invocation[quiet])
    return try await ingest.run(
      paths: invocation[paths], options: options, database: try context.databasePath(invocation))
  }
}
