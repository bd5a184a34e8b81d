import Language
import Reading
import Testing

/// Several who speak at once, called by what they do together.
@Suite struct GroupSpeakerTests {
  private static let meeting = """
    Foreign Minister Ada Paz met today in Doha with Bo Okello, adviser to President Ana Sol.
    """

  @Test(arguments: [
    "Both sides", "The two sides", "They", "Both", "The participants", "Participants",
    "The two delegations", "The officials",
  ])
  func `those who met speak together whatever they are called`(words: String) throws {
    let text = Self.meeting + " \(words) agreed that the port would open."
    #expect(try speakers(of: text) == ["Ada Paz", "Bo Okello"])
  }

  @Test(arguments: [
    ("Malta and its allies agreed that it was late.", ["Government of Malta", "allies"]),
    ("Ada Paz and other ministers agreed that it was late.", ["Ada Paz", "other ministers"]),
    (
      "Ada Paz and other ministers agreed that it was late. They warned that it would rain.",
      ["Ada Paz", "Ada Paz", "other ministers", "other ministers"]
    ),
    ("Ada Paz met Bo Okello and his aides agreed that it was late.", ["aides"]),
    // A break in the text between the two ended the program.
    ("It rained on Ada Paz\n\nand his aides agreed that it was late.", ["Ada Paz", "aides"]),
  ])
  func `one who is known speaks beside others who are not`(text: String, names: [String]) throws {
    #expect(try speakers(of: text) == names)
  }

  @Test(arguments: [
    (
      "France, Malta and Kenya agreed that it was late.",
      ["Government of France", "Government of Kenya", "Government of Malta"]
    ),
    (
      "Ada Paz, Bo Okello, Karl Moll and Ana Sol agreed that it was late.",
      ["Ada Paz", "Ana Sol", "Bo Okello", "Karl Moll"]
    ),
    // Where they met is none of them.
    (
      "In a statement after a meeting in Doha, France, Malta and Kenya said that it was late.",
      ["Government of France", "Government of Kenya", "Government of Malta"]
    ),
    (
      "Paris, Valletta and other capitals agreed that it was late.",
      ["Government of France", "Government of Malta", "other capitals"]
    ),
    (
      "Paris, Valletta and Nairobi agreed that it was late.",
      ["Government of France", "Government of Kenya", "Government of Malta"]
    ),
    // The one whose post follows a comma is one.
    ("Ada Paz, minister for trade and ports, said that it was late.", ["Ada Paz"]),
    (
      "The citizens of France, Malta, and Kenya complained that it was late.",
      ["citizens of France, Malta, and Kenya"]
    ),
    (", Malta and Kenya agreed that it was late.", ["Government of Kenya", "Government of Malta"]),
  ])
  func `three and more speak together as two do`(text: String, names: [String]) throws {
    #expect(try speakers(of: text) == names)
  }

  @Test func `only those are meant whom their post fits`() throws {
    let text = """
      Foreign Ministers Ada Paz and Bo Okello met in Doha. President Ana Sol met President Karl Moll in Lima. \
      The ministers agreed that the port would open.
      """
    #expect(try speakers(of: text) == ["Ada Paz", "Bo Okello"])
  }

  @Test(arguments: [
    ("", ["Ada Paz", "Bo Okello"]),
    // A third one makes it doubtful who the two are.
    ("Foreign Minister Karl Moll of Malta slept. ", ["two ministers"]),
  ])
  func `two who hold such posts are meant however far away`(_ third: String, _ names: [String])
    throws
  {
    let rain = String(repeating: "It rained on the port. ", count: 9)
    let text = """
      Foreign Minister Ada Paz of Ghana spoke. Foreign Minister Bo Okello of Chile shrugged. \(third)\(rain)\
      The two ministers said that the port would open.
      """
    #expect(try speakers(of: text) == names)
  }

  @Test func `where more met than are named nobody is made up`() throws {
    let text = """
      The foreign ministers of sixty states met with Ada Paz and Bo Okello in Doha. The ministers agreed that the \
      port would open.
      """
    #expect(try speakers(of: text) == ["ministers"])
  }

  @Test func `those who will meet have not agreed yet`() throws {
    let text = """
      Ada Paz will meet with Bo Okello in Doha. Both sides agreed that the port would open.
      """
    #expect(try speakers(of: text) == ["sides"])
  }

  private func speakers(of text: String) throws -> [String] {
    let findings = try Reader().run(ArticleText(text: text, published: "2021-05-21"))
    return findings.statements.compactMap { $0.speaker.map { findings.entities[$0].name } }.sorted()
  }
}
