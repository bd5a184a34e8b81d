import Language
import Reading
import Testing

/// In which form something is said.
@Suite struct ChannelTests {
  /// For each statement its form and the words that tell it, "-" where none do.
  private func channels(_ text: String) throws -> [String] {
    let findings = try Reader().run(ArticleText(text: text))
    return findings.statements.map { statement in
      statement.channel.map {
        "\($0.channel): \(findings.document.string($0.tokens))"
      } ?? "-"
    }
  }

  @Test(arguments: [
    ("In a statement on Monday, the ministry said it was late.", "statement: statement"),
    (
      "Ada Paz said in a joint statement with Bo Lund that it was late.",
      "statement: joint statement"
    ),
    ("In a statement issued on Monday, the embassy said it was late.", "statement: statement"),
    ("The communiqué said it was late.", "communique: communiqué"),
    ("“It is late,” Ada Paz wrote on X on Monday.", "post: X"),
    ("“It is late,” Ada Paz wrote on her Facebook page.", "post: Facebook page"),
    ("Ada Paz tweeted that it was late.", "post: tweeted"),
    ("In a letter to the council, Ada Paz warned that it was late.", "letter: letter"),
    ("Ada Paz told reporters by email that it was late.", "message: email"),
    ("In a memoir, Ada Paz wrote that it was late.", "article: memoir"),
    ("In a press release, Ada Paz said it was late.", "release: press release"),
    ("Ada Paz said in a video message that it was late.", "video: video message"),
  ])
  func `a phrase beside the cue, the cue or the speaker tells it`(
    _ text: String, _ channel: String
  ) throws {
    let found = try channels(text)
    #expect(found.contains(channel))
  }

  @Test(arguments: [
    // What is said of a letter, and who has written one.
    "Ada Paz said the letter was late.", "Ada Paz, who had written a letter, said it was late.",
    "Ada Paz said it was late for a statement.",
    "Ada Paz took the post in May and said it was late.",
    "The Kandor Post said it was late.", "Ada Paz said x was late on Monday.",
  ])
  func `other papers do not`(_ text: String) throws {
    let found = try channels(text)
    #expect(found.allSatisfy { $0 == "-" })
  }

  @Test func `who goes on is still writing, and no more at the talks before`() throws {
    let text = """
      At a news conference in Lima, Ada Paz said it was late. In a letter, she wrote that they had tried. She added that \
      they would try again.
      """
    let findings = try Reader().run(ArticleText(text: text))
    #expect(findings.statements.map { $0.channel?.channel } == [nil, .letter, .letter])
    #expect(findings.statements.map { $0.occasion != nil } == [true, false, false])
  }
}
