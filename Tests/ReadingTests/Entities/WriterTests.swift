import Language
import Reading
import Testing

@Suite struct WriterTests {
  /// Whom "I" of the first sentence means.
  private func writer(_ paragraphs: [String], author: String? = nil) throws -> String? {
    let gazetteers = try Gazetteers.shared()
    let document = Document(paragraphs.joined(separator: "\n\n"))
    let layout = Layout(
      document: document, tagger: gazetteers.partsOfSpeech,
      roles: document.paragraphs.map { _ in .body }, author: author)
    let reading = NameSpotting(gazetteers).then(EntityResolution(gazetteers)).run(layout)
    var book = EntityBook(reading, gazetteers: gazetteers)
    let index = try #require(document.words.firstIndex(of: "I"))
    return book.entity(index..<index + 1).map { book[$0].name }
  }

  private static let essay =
    ["I have often said that the port would open."]
    + Array(repeating: "The boats came home, and nobody said a word.", count: 8)

  @Test func `who writes I is told below the text`() throws {
    let end = ["Ada Paz is a poet at Pelago College."]
    #expect(try writer(Self.essay + end) == "Ada Paz")
    #expect(try writer(Self.essay + end + ["Follow us on the wire."]) == "Ada Paz")
  }

  @Test func `somebody whom the text has named before is no writer`() throws {
    let named = [
      "In Oslo Ada Paz spoke for an hour, to a hall of more people than had been seen "
        + "there in a year of strikes and of storms."
    ]
    #expect(try writer(Self.essay + named + Self.essay + ["Ada Paz is the mayor."]) == nil)
  }

  @Test func `a known author is the writer`() throws {
    #expect(try writer(["By Ada Paz"] + Self.essay, author: "Ada Paz") == "Ada Paz")
    #expect(try writer(["By Ada Paz"] + Self.essay) == nil)
  }

  @Test func `I in a quotation is whoever speaks`() throws {
    let end = ["Ada Paz is a poet at Pelago College."]
    let quoted = ["“I waited for the boats,” the mayor said."] + Self.essay.dropFirst() + end
    #expect(try writer(quoted) == nil)
  }
}
