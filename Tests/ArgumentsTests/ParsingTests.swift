import Arguments
import Testing

@Suite struct `Reading a command line` {
  @Test(arguments: ["--by doe", "--by=doe"])
  func `an option's value follows it or is joined to it`(_ line: String) throws {
    #expect(try Sample.invocation("statements \(line)")[Sample.by] == "doe")
  }

  @Test func `what is not given has nothing, or its default`() throws {
    let invocation = try Sample.invocation("statements")
    #expect(invocation[Sample.by] == nil)
    #expect(invocation[Sample.about] == [])
    #expect(invocation[Sample.limit] == 20)
    #expect(!invocation[Sample.direct])
    #expect(!invocation.isGiven(Sample.limit))
    #expect(invocation.path == ["press", "statements"])
  }

  @Test func `values come out as their types, repeated ones in order`() throws {
    let invocation = try Sample.invocation(
      "statements --about war --act deny --about peace --act=say --limit 5 --share .5 -d x y")
    #expect(invocation[Sample.about] == ["war", "peace"])
    #expect(invocation[Sample.act] == [.deny, .say])
    #expect(invocation[Sample.limit] == 5)
    #expect(invocation[Sample.share] == 0.5)
    #expect(invocation[Sample.direct])
    #expect(invocation[Sample.words] == ["x", "y"])
  }

  @Test(arguments: ["-dj -n 7", "-djn7", "-n7 -j -d"])
  func `letters may be joined, and the last may have a value`(_ line: String) throws {
    let invocation = try Sample.invocation("statements \(line)")
    #expect(invocation[Sample.limit] == 7)
    #expect(invocation[Sample.direct])
    #expect(invocation[Sample.json])
  }

  @Test(arguments: ["--between doe poe", "--between=doe poe"])
  func `an option may take two values at once`(_ line: String) throws {
    #expect(try Sample.invocation("graph topics \(line)")[Sample.between] == ["doe", "poe"])
    #expect(try Sample.invocation("graph topics")[Sample.between] == [])
  }

  @Test func `two dashes end the options`() throws {
    let invocation = try Sample.invocation("statements a -- --by -j --")
    #expect(invocation[Sample.words] == ["a", "--by", "-j", "--"])
    #expect(invocation[Sample.by] == nil)
  }

  @Test func `a lone dash and a negative number are arguments`() throws {
    #expect(try Sample.invocation("statements - -5")[Sample.words] == ["-", "-5"])
    #expect(try Sample.invocation("statements --limit -5")[Sample.limit] == -5)
    #expect(try Sample.invocation("statements --by -")[Sample.by] == "-")
  }

  @Test(arguments: ["--database f statements", "statements --database f"])
  func `what the program declares is understood before and after a command's name`(
    _ line: String
  ) throws {
    #expect(try Sample.invocation(line)[Sample.database] == "f")
  }

  @Test func `arguments are taken in order, optional ones last`() throws {
    let both = try Sample.invocation("compare doe poe")
    #expect(both[Sample.first] == "doe")
    #expect(both[Sample.second] == "poe")
    #expect(both[Sample.topic] == nil)
    #expect(try Sample.invocation("compare doe poe deny")[Sample.topic] == .deny)
  }

  @Test func `an alias and a nested command are found`() throws {
    #expect(try Sample.invocation("says").path == ["press", "statements"])
    #expect(try Sample.invocation("graph topics").path == ["press", "graph", "topics"])
  }

  @Test func `an empty value is a value`() throws {
    #expect(try Sample.invocation("statements --by=")[Sample.by] == "")
  }

  @Test func `the body that comes with an invocation can be run`() async throws {
    guard case .run(let invocation, let body) = try Sample.outcome("statements --by nobody") else {
      throw Sample.UnexpectedOutcome()
    }
    var context = Sample.Context()
    #expect(try await body(invocation, &context) == .nothingMatched)
    #expect(context.lines == ["nobody"])
  }

  @Test func `a command that was declared carelessly is told so`() {
    let twice = Command<Void>(
      "bad", abstract: "Bad.", examples: [Example("bad", "Bad.")],
      arguments: [
        Argument<[String]>("ALL", help: "All."), Argument<String>("MORE", help: "More."),
      ], options: [Flag("on", help: "On."), Flag("on", help: "")]
    ) { _, _ in .done }
    #expect(
      twice.declarationFaults() == [
        "bad: --on is declared twice", "bad: nothing is left for MORE",
        "bad: MORE is required behind ALL, which is not", "bad: --on has no help",
      ])
    #expect(Sample.press.declarationFaults() == [])
  }
}
