import Language
import Testing

import Reading

@Suite struct TopicFindingTests {
  private func topics(_ text: String) throws -> [Topic] {
    TopicFinding(try Gazetteers.shared()).run(TopicInput(reading: try MarkedReading(text).reading))
  }

  private static let article = """
    [Ada Paz] has called for stronger intelligence sharing between states as a means against water theft.

    “Intelligence sharing helps us all,” [Paz] said, and added that border guards wanted it too.

    She said the border guard of [Kandor:place] had stopped water thefts on Monday. Water theft is a plague.
    """

  @Test func `phrases that recur or stand in the lead are topics`() throws {
    let labels = try topics(Self.article).map(\.label)
    #expect(labels.contains("intelligence sharing"))
    #expect(labels.contains("water theft"))
    #expect(labels.contains("border guard"))
  }

  @Test func `names, dates and verbs are no topics`() throws {
    let labels = try topics(Self.article).map(\.label)
    for word in ["paz", "kandor", "monday", "called", "said", "stopped"] {
      #expect(!labels.contains { $0.split(separator: " ").contains { $0 == word } })
    }
  }

  @Test func `a verb between nouns is no part of a topic`() throws {
    let labels = try topics(
      """
      A commercial vessel carrying Ukrainian grain sank, for corruption corrodes public trust. All of \
      us will lose ground, and grain stuck in ports must leave so that all are able to enjoy equal rights.

      A commercial vessel carrying wheat left. Corruption corrodes public trust. Grain stuck in a port.
      """
    ).map(\.label)
    #expect(labels.contains("commercial vessel"))
    #expect(labels.contains("public trust"))
    for word in ["carrying", "corrodes", "stuck", "lose", "enjoy"] {
      #expect(!labels.contains { $0.split(separator: " ").contains { $0 == word } }, "\(labels)")
    }
  }

  @Test func `one word that leaves open what is meant is no topic, nor is a strange name`()
    throws
  {
    let labels = try topics(
      """
      The position of the council on the debt position of the port changed, Zorv. The message was plain.

      The council sent a message, Zorv, on its position, on the war and on the debt position. The war \
      goes on, Zorv.
      """
    ).map(\.label)
    #expect(labels.contains("war"))
    #expect(labels.contains("debt position"))
    for word in ["position", "message", "zorv", "port"] { #expect(!labels.contains(word)) }
  }

  @Test func `a statement without one of these is about what it names itself`() throws {
    let article = try MarkedReading(
      """
      [Ada Paz] said that the salmon quota would stay, and the salmon quota was fair, she said.

      Later [Paz] said she hoped to sustain lobster traps. She said that the largest buoys had sunk.
      """
    ).reading
    let document = article.layout.document
    let contents = document.sentences.dropFirst().map { [$0.tokens] }
    let labels = try TopicFinding(Gazetteers.shared())
      .run(TopicInput(reading: article, contents: contents)).map(\.label)
    #expect(labels == ["salmon quota", "lobster trap", "buoy"])
  }

  @Test func `a topic knows all its places`() throws {
    let document = try MarkedReading(Self.article).reading.layout.document
    let topic = try #require(try topics(Self.article).first { $0.label == "water theft" })
    #expect(
      topic.tokens.map { document.string($0) } == ["water theft", "water thefts", "Water theft"])
  }

  @Test(arguments: [
    ("agencies", "agency"), ("thefts", "theft"), ("crisis", "crisis"), ("sanctions", "sanctions"),
    ("losses", "loss"), ("bonuses", "bonus"), ("caucuses", "caucus"), ("taxes", "tax"),
    ("series", "series"),
    ("status", "status"),
  ])
  func `the head of a topic is singular`(plural: String, singular: String) {
    #expect(TopicWords.singular(plural) == singular)
  }
}
