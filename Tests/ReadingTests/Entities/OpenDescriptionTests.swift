import Language
import Reading
import Testing

/// Descriptions that neither a post nor a rule brings to anybody: who is most probable by all that the text says.
@Suite struct OpenDescriptionTests {
  private func speakers(_ text: String) throws -> [String] {
    let findings = try Reader().run(ArticleText(text: text))
    return findings.statements.map { $0.speaker.map { findings.entities[$0].name } ?? "-" }
  }

  private static let talks = """
    Chad and Niger met again on Monday.

    """

  @Test(arguments: [
    "“It is late,” said Ada Paz, the opposition’s spokeswoman on foreign affairs. The Bongor lawmaker said the border was closed.",
    "Ada Paz, who chairs the committee on foreign affairs, said it was late.\n\n“Nobody came,” the Bongor senator said.",
    "“It is late,” complained Ada Paz, spokesperson for the Zaghawa communities around Bahai. The Zaghawa leader said nobody had come.",
  ])
  func `a description is of who has just spoken where nothing speaks against it`(
    _ text: String
  ) throws {
    #expect(try speakers(Self.talks + text) == ["Ada Paz", "Ada Paz"])
  }

  @Test func `two capitals that stand nowhere before are a title`() throws {
    let text =
      "Principal Secretary for Trade Ada Paz told this newspaper that it was late.\n\n“Nobody came,” the PS said."
    #expect(try speakers(Self.talks + text) == ["Ada Paz", "Ada Paz"])
  }

  @Test(arguments: [
    "Ada Paz, a spokeswoman for the ministry, said it was late. The study said the border was closed.",
    "Ada Paz, a spokeswoman for the ministry, said it was late. The man said the border was closed.",
    "Ada Paz, a spokeswoman for the ministry, said it was late. The homeless woman said the border was closed.",
    "Ada Paz, a spokeswoman for the ministry, said it was late. The Kenyan ambassador said the border was closed.",
  ])
  func `no person is a study, a man or another country's ambassador`(_ text: String) throws {
    #expect(try speakers(Self.talks + text).last != "Ada Paz")
  }

  @Test func `all whom a description may mean are kept with what speaks for them`() throws {
    let text =
      Self.talks
      + "Bo Sol of Chad said it was early. Ada Paz of Niger said it was late. The Nigerien lawmaker said so on Monday."
    let (_, descriptions) = try Reader().descriptions(of: ArticleText(text: text))
    let lawmaker = try #require(descriptions.last)
    let evidence = Dictionary(
      uniqueKeysWithValues: lawmaker.candidates.map { ($0.names[0], $0.evidence) })
    #expect(evidence["Ada Paz"]?.contains("spoke-last") == true)
    #expect(evidence["Bo Sol"]?.contains("spoke-last") == false)
    #expect(evidence["Bo Sol"]?.contains("spoke") == true)
  }
}
