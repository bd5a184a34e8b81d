import Foundation
import Reading
import Testing

import Scoring

@Suite struct SampleScoreTests {
  private static let text = """
    Malta’s envoy Carmen Zahradil said the talks had failed. “We will try again,” she told reporters.
    """

  /// A reference reading of the text with the given statements.
  private func reference(
    _ statements: [String], posts: String = ""
  ) throws -> ReferenceReading {
    let json = """
      {"article": "talks.txt", "item": 1, "statements": [\(statements.joined(separator: ","))],
       "persons": [{"name": "Carmen Zahradil", "posts": [\(posts)]}], "organizations": [],
       "countries": ["MLT"], "places": [], "events": [],
       "notToBeFound": [{"kind": "person", "name": "Malta"}]}
      """
    return try JSONDecoder().decode(ReferenceReading.self, from: Data(json.utf8))
  }

  private func statement(
    _ content: String, speaker: String = "Carmen Zahradil", cue: String = "said",
    mode: String = "indirect", act: String = "say", more: String = ""
  ) -> String {
    """
    {"speaker": "\(speaker)", "cue": "\(cue)", "mode": "\(mode)", "content": "\(content)",
     "act": "\(act)"\(more)}
    """
  }

  private func score(_ statements: [String]) throws -> SampleScore {
    SampleScore(
      try Reader().run(ArticleText(text: Self.text)), against: try reference(statements),
      gazetteers: try .shared())
  }

  private var first: String { statement("the talks had failed") }
  private var second: String {
    statement("We will try again", cue: "told", mode: "direct", act: "promise")
  }

  @Test func `a reading like the reference is right throughout`() throws {
    let score = try score([first, second])
    #expect(score.closeStatements.f1 == 1)
    let counts: [Int] = [score.speakers, score.cues, score.modes, score.acts, score.whole]
    #expect(counts == [Int](repeating: 2, count: 5))
    #expect(score.persons.f1 == 1 && score.countries.f1 == 1)
    #expect(score.violations.isEmpty && score.remarks.isEmpty)
  }

  @Test func `a wrong speaker, cue, mode or act is counted and told`() throws {
    let wrong = [
      statement("the talks had failed", speaker: "Kofi Okello"),
      statement("the talks had failed", cue: "claimed"),
      statement("the talks had failed", mode: "direct"),
      statement("the talks had failed", act: "deny"),
    ]
    for one in wrong {
      let score = try score([one, second])
      #expect(score.statements.right == 2)
      #expect(score.speakers + score.cues + score.modes + score.acts == 7)
      #expect(score.remarks.count == 1)
    }
  }

  @Test func `to whom and for whom something is said counts apart`() throws {
    let more = ", \"addressee\": \"reporters\", \"onBehalfOf\": \"MLT\", \"place\": \"Kandor\""
    let told = statement(
      "We will try again", cue: "told", mode: "direct", act: "promise", more: more)
    let circumstances = try score([first, told]).circumstances
    #expect(circumstances.addressees.right == 1 && circumstances.addressees.extra == 0)
    // The other one is said for Malta as well, which its reference leaves open.
    #expect(circumstances.countries.right == 1 && circumstances.countries.extra == 1)
    #expect(circumstances.places.missed == 1)
    #expect(circumstances.days.f1 == 0 && circumstances.days.missed == 0)
  }

  @Test func `a speaker who is only a pronoun or a description is counted as such`() throws {
    let pronoun = statement(
      "We will try again", cue: "told", mode: "direct", act: "promise",
      more: ", \"speakerWords\": \"she\"")
    let other = statement(
      "the talks had failed", speaker: "Kofi Okello", more: ", \"speakerWords\": \"the envoy\"")
    let score = try score([other, pronoun])
    #expect(score.pronouns.right == 1 && score.pronouns.asked == 1)
    #expect(score.descriptions.right == 0 && score.descriptions.asked == 1)
  }

  @Test(arguments: [
    ("envoy", "MLT", 1), ("Envoy", "MLT", 1), ("envoy", "CHE", 0), ("ambassador", "MLT", 0),
  ])
  func `a post is right where its noun and country agree`(
    role: String, country: String, right: Int
  ) throws {
    let reference = try reference(
      [first, second],
      posts: "{\"role\": \"\(role)\", \"country\": \"\(country)\", \"body\": null}")
    let score = SampleScore(
      try Reader().run(ArticleText(text: Self.text)), against: reference, gazetteers: try .shared())
    #expect(score.posts.right == right)
    #expect(score.posts.missed == 1 - right && score.posts.extra == 1 - right)
  }

  @Test func `what is missed and what is too much both count`() throws {
    let score = try score([first, statement("there was no such thing")])
    #expect(score.statements.right == 1)
    #expect(score.statements.missed == 1)
    #expect(score.statements.extra == 1)
    #expect(score.statements.f1 == 0.5)
  }

  @Test func `half of the words are no close match`() throws {
    let score = try score([statement("talks had"), second])
    #expect(score.statements.right == 2)
    #expect(score.closeStatements.right == 1)
  }

  @Test func `an optional statement counts neither way`() throws {
    let score = try score([statement("the talks had failed", more: ", \"optional\": true"), second])
    #expect(score.statements.right == 1)
    #expect(score.statements.missed == 0 && score.statements.extra == 0)
  }

  @Test func `scores of articles add up`() throws {
    var sum = try score([first, second])
    sum += try score([first])
    #expect(sum.statements.right == 3)
    #expect(sum.statements.extra == 1)
    #expect(sum.acts == 3)
  }
}
