import Arguments
import Testing

@Suite struct `Help` {
  @Test(arguments: ["statements --help", "statements -h", "help statements", "says a -j --help"])
  func `leads with examples, then says what is taken`(_ line: String) throws {
    #expect(
      try Sample.answer(line) == """
        press statements: Lists who said what.

        Examples:
          press statements --by doe
              Everything Doe said.

        Usage: press statements [options] [WORD...]

        Names are matched without accents.

        Arguments:
          WORD...  Words to find.

        Options:
          --by NAME      Only what this person said.
          --about TOPIC  Only about this. (may be repeated)
          --act ACT      Only such acts of speech. (say, deny, appeal; may be repeated)
          -n, --limit N  How many. (default: 20)
          --share X      A share of 1.
          -d, --direct   Only verbatim words; it's [strict]: yes.

        Output:
          -j, --json  One JSON document.
          --csv       Comma-separated values.

        Everywhere:
          --database FILE  The database to ask.

          -h, --help  Shows this help.

        """)
  }

  @Test(arguments: ["", "--help", "help", "-h"])
  func `of the program lists its commands under their headings`(_ line: String) throws {
    let help = try Sample.answer(line)
    #expect(help.hasPrefix("press: Says who said what.\n\nExamples:\n  press ingest news.txt\n"))
    #expect(help.contains("Asking:\n  statements  Lists who said what.\n  compare     Sets two"))
    #expect(help.contains("--version"))
  }

  @Test func `a command that only gathers others answers with its help`() throws {
    #expect(try Sample.answer("graph").contains("topics  Draws topics."))
  }

  @Test func `the version is told`() throws {
    #expect(try Sample.answer("--version") == "press 1.0")
  }

  @Test func `no line is longer than 80 columns`() {
    let long = String(repeating: "a rather long explanation ", count: 12)
    let command = Command<Void>(
      "c", abstract: long, discussion: long, examples: [Example("c", long)],
      arguments: [Argument<String?>("X", help: long)],
      options: [Flag("a-name-that-fills-more-than-its-column", help: long)]
    ) { _, _ in .done }
    for line in command.help.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func `the reference page holds every command once, and the exit codes`() {
    let page = Sample.press.referencePage()
    for title in ["ingest", "statements", "compare", "graph", "graph topics"] {
      #expect(page.split(separator: "\n").filter { $0 == "## press \(title)" }.count == 1)
    }
    #expect(page.contains("# Everything Doe said.\npress statements --by doe\n"))
    #expect(page.contains("| `-n, --limit N` | How many. (default: 20) |"))
    #expect(page.split(separator: "\n").filter { $0.contains("--database FILE") }.count == 1)
    #expect(page.contains("| 64 | the command line was not understood |"))
  }
}
