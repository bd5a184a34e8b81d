import Arguments
import Testing

@Suite struct `A command line that is not understood` {
  @Test(arguments: [
    ("statements --abuot x", "unknown option --abuot; did you mean --about?"),
    ("statements --colour", "unknown option --colour"),
    ("statements -x", "unknown option -x"),
    ("statments", "unknown command statments; did you mean statements?"),
    ("graph topcis", "unknown command topcis; did you mean topics?"),
    ("help statments", "unknown command statments; did you mean statements?"),
    ("statements --by", "--by wants a value: --by NAME"),
    ("graph topics --between doe", "--between wants 2 values: --between A B"),
    ("graph topics --between doe --help", "--between wants 2 values: --between A B"),
    ("statements --by --direct", "--by wants a value: --by NAME"),
    ("statements --direct=yes", "--direct takes no value"),
    ("statements --by a --by b", "--by was given twice, and only one can be followed"),
    ("statements --limit ten", "--limit wants a whole number, not \"ten\""),
    ("statements --share nan", "--share wants a number, not \"nan\""),
    (
      "statements --act dney",
      "--act wants one of say, deny, appeal, not \"dney\"; did you mean deny?"
    ),
    ("statements --json --csv", "--json and --csv exclude each other; choose one"),
    ("compare doe", "B is missing"),
    ("compare doe poe deny roe", "\"roe\" is one argument too many"),
    ("compare doe poe doubt", "ACT wants one of say, deny, appeal, not \"doubt\""),
    ("ingest", "FILE is missing"),
    ("--version=2", "unknown option --version"),
  ])
  func `one sentence says what is wrong and what may have been meant`(
    _ line: String, _ message: String
  ) throws {
    let error = try #require(throws: UsageError.self) { try Sample.outcome(line) }
    #expect("\(error)" == message)
  }

  @Test func `the hint names the command that refused`() throws {
    let error = try #require(throws: UsageError.self) {
      try Sample.outcome("graph topics --bya x")
    }
    #expect(error.hint == "press graph topics --help says what it takes.")
  }

  @Test func `several near words are all named`() {
    let error = UsageError("no such person", suggestions: ["Ann Doe", "Ann Roe"])
    #expect("\(error)" == "no such person; did you mean Ann Doe or Ann Roe?")
  }
}

@Suite struct `The nearest words` {
  @Test(arguments: [
    ("statments", ["statements", "stats", "people"], ["statements"]),
    ("stat", ["statements", "people"], ["statements"]),
    ("--abuot", ["--about", "--at", "--by"], ["--about"]),
    ("khoshro", ["Gholamali Khoshroo", "Ed Poe"], ["Gholamali Khoshroo"]),
    ("doe", ["Ann Doe", "Ben Doe", "Cy Roe"], ["Ann Doe", "Ben Doe"]),
    ("xyz", ["statements"], []),
    ("", ["a"], []),
    ("ÇAVUŞOĞLU", ["Çavuşoğlu"], ["Çavuşoğlu"]),
  ])
  func `are found across slips of the finger`(
    _ word: String, _ candidates: [String], _ expected: [String]
  ) {
    #expect(nearest(to: word, in: candidates) == expected)
  }

  @Test func `a swap, an omission, an insertion and an exchange are each one step`() {
    for word in ["peolpe", "peple", "peopele", "peaple"] {
      #expect(nearest(to: word, in: ["people", "places"]) == ["people"])
    }
  }

  @Test func `no more than the limit are given`() {
    #expect(nearest(to: "aaa1", in: ["aaa2", "aaa3", "aaa4"], limit: 2).count == 2)
  }
}
