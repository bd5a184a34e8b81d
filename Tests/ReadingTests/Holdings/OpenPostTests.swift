import Language
import Reading
import Testing

/// Posts whose country neither the words beside them nor a rule tells: what all of the text makes probable.
@Suite struct OpenPostTests {
  private func open(_ body: String, outlet: String? = nil) throws -> [OpenPost] {
    try Reader().openPosts(of: ArticleText(text: body, outlet: outlet))
  }

  private static let senate = """
    Chad will not reopen the border with Niger, Chad's government announced in Chad's capital.

    Chad had waited for a year. Senator Ada Paz welcomed what Chad had done.
    """

  @Test func `a member of parliament is of the country that the text tells of most`() throws {
    let posts = try open(Self.senate)
    #expect(posts.map(\.country) == ["TCD"])
    #expect(posts.first?.evidence["TCD"]?.contains("most") == true)
    #expect(posts.first?.evidence["NER"]?.contains("most") == false)
  }

  @Test func `the country is kept with the post`() throws {
    let findings = try Reader().run(ArticleText(text: Self.senate))
    #expect(findings.holdings.map(\.country) == ["TCD"])
  }

  @Test func `who heads a body of states is no country's`() throws {
    let text =
      Self.senate + "\n\nEuropean Commission spokesperson Bo Sol said it was late."
    let posts = try open(text)
    #expect(posts.filter { $0.names.contains("Bo Sol") }.map(\.country) == [nil])
  }

  @Test func `whom somebody accuses he does not serve`() throws {
    let text = Self.senate + "\n\nForeign Minister Bo Sol accused Chad of waiting."
    let post = try #require(try open(text).first { $0.names.contains("Bo Sol") })
    #expect(post.evidence["TCD"] == nil && post.country != "TCD")
  }

  @Test func `a text that names no country leaves every post open, and nothing is weighed`() throws
  {
    #expect(try open("Senator Ada Paz said it was late.").isEmpty)
  }
}
