import Language
import Reading
import Testing

/// Posts as reports tell them, which leave out what their readers know or hear in the next sentence.
@Suite struct ReportedPostTests {
  private func posts(_ text: String) throws -> [String] {
    let findings = try Reader().run(ArticleText(text: text))
    return findings.holdings.map {
      "\(findings.entities[$0.person].name): \($0.role), \($0.country ?? "-")"
    }
  }

  @Test(arguments: [
    "LIMA, May 3 (HPA) – Foreign Minister Ada Paz said Peru was ready.",
    "Lima, May 3 (HPA) - Foreign Minister Ada Paz said Peru was ready.",
    "LIMA: Foreign Minister Ada Paz said Peru was ready.",
    "(HPA) - Lima, May 3 - Foreign Minister Ada Paz said Peru was ready.",
    "LIMA, Peru, May 3. Foreign Minister Ada Paz said on Tuesday that Peru was ready.",
    "Peru will sign the treaty, Peruvian papers write. Lima sees no reason to wait.\n\nForeign Minister Ada Paz said so.",
  ])
  func `a country's own minister needs no country in its news`(_ text: String) throws {
    #expect(try posts(text).contains("Ada Paz: Foreign Minister, PER"))
  }

  @Test(arguments: [
    // Nobody of Belgium is meant, which the text does not speak of.
    "BRUSSELS, May 3 (HPA) – Foreign Minister Ada Paz said the talks had failed.",
    // The sentence has come to another country.
    "LIMA, May 3 (HPA) – Peru waited. In a letter to Chile, Foreign Minister Ada Paz agreed.",
    // The text tells more of two countries alike.
    "Peru and Chile met again. Peru and Chile agreed. Foreign Minister Ada Paz said so.",
  ])
  func `whose minister it is stays open where the text does not say so`(_ text: String) throws {
    #expect(try posts(text).contains("Ada Paz: Foreign Minister, -"))
  }

  @Test func `of those who call each other counterparts the first one called so is abroad`() throws
  {
    let text = """
      Peru and Chile agreed on Monday to talk again about fish.

      The accord came after a meeting between Foreign Minister Ada Paz and her Chilean counterpart, Bo Lund, in Peru. \
      Lund said he had invited his Peruvian counterpart to Santiago. Lima has not answered.
      """
    #expect(
      try posts(text) == ["Ada Paz: Foreign Minister, PER", "Bo Lund: Foreign Minister, CHL"])
  }

  @Test(arguments: [
    ("Ghana rejected the charge. Foreign Minister Ada Paz said it was old.", "GHA"),
    (
      "Ghana, which chairs the bloc, has offered to help. Its foreign minister, Ada Paz, flew to Lima.",
      "GHA"
    ),
    (
      "Ghana’s foreign ministry has weighed in.\n\nForeign Minister Ada Paz said it was old.", "GHA"
    ),
    ("The government in Accra rejected it. Foreign Minister Ada Paz said it was old.", "GHA"),
    (
      "HUA HIN (Thailand), May 3 (HPA) – Ghana today urged all to act. Foreign Minister Ada Paz said so.",
      "GHA"
    ),
    (
      "HUA HIN (Thailand), May 3 (HPA) – Ghana is far. Nobody in Thailand knew. Much later Foreign Minister Ada Paz spoke.",
      "-"
    ),
    ("In Accra, the Foreign Minister, Ada Paz, said it was old.", "GHA"),
    ("In Accra, the tone was mild. “It is old,” Foreign Minister Ada Paz told lawmakers.", "GHA"),
    ("Ghana’s government is divided. Last month, Foreign Minister Ada Paz called it old.", "GHA"),
    ("In Ghana nobody spoke. Foreign Minister Ada Paz said it was old.", "-"),
    ("In Accra, Bo Lund was mild. “It is old,” Foreign Minister Ada Paz told lawmakers.", "-"),
    (
      "Ghana’s government is divided. In a letter to Peru, Foreign Minister Ada Paz called it old.",
      "-"
    ),
  ])
  func `who comes behind what a government does is its own`(
    _ text: String, _ country: String
  ) throws {
    #expect(try posts(text).contains("Ada Paz: Foreign Minister, \(country)"))
  }

  @Test(arguments: [
    "The Ghanaian foreign minister said on Monday that the talks had failed. “We tried,” Ada Paz told reporters.",
    "Ghana’s foreign minister on Monday accused the rebels. “We tried,” said Ada Paz.",
    "Foreign Minister Bo Lund of Chile told his Ghanaian counterpart that it was late. The meeting with Ada Paz was short.",
  ])
  func `who is called by the post first is named behind it`(_ text: String) throws {
    let found = try posts(text)
    #expect(found.contains { ["Ada Paz: Foreign Minister, GHA"].contains($0) })
  }

  @Test(arguments: [
    // She is brought in as somebody else.
    "The Ghanaian foreign minister said on Monday that the talks had failed. Ada Paz, a teacher, said so.",
    "A Ghanaian foreign minister said once that talks fail. “We tried,” Ada Paz told reporters.",
    "Ada Paz waited. The Ghanaian foreign minister said on Monday that the talks had failed. “We tried,” Ada Paz told reporters.",
  ])
  func `whoever comes next is not the one by that alone`(_ text: String) throws {
    #expect(!(try posts(text).contains { $0.hasPrefix("Ada Paz: Foreign Minister") }))
  }

  @Test func `two who are called by their posts first are named together`() throws {
    let text = """
      Ghana’s foreign minister on Tuesday spoke over the phone with his Peruvian counterpart. Ada Paz and Bo Lund \
      exchanged views on the port.
      """
    let found = try posts(text)
    #expect(found.contains("Ada Paz: Foreign Minister, GHA"))
    #expect(found.contains("Bo Lund: Foreign Minister, PER"))
  }

  @Test func `an ambassador is of the country whose ambassador was summoned`() throws {
    let text = "Ghana summoned the Peruvian ambassador. Ambassador Ada Paz was told so."
    #expect(try posts(text).contains("Ada Paz: Ambassador, PER"))
    let both =
      "Ghana summoned the Peruvian ambassador and the Chilean ambassador. Ambassador Ada Paz was told so."
    #expect(try posts(both).contains("Ada Paz: Ambassador, -"))
  }

  @Test func `another title between the post and the name is hers as well`() throws {
    let text = "Ghana waits. Its spokesperson, Ambassador Ada Paz, said so."
    #expect(try posts(text).contains { $0.hasPrefix("Ada Paz: Spokesperson") })
  }

  @Test func `several counterparts are of as many countries`() throws {
    let text =
      "Foreign Minister Bo Lund of Chile met his Ghanaian and Peruvian counterparts, Ada Paz and Ivo Sol."
    let found = try posts(text)
    #expect(found.contains("Ada Paz: Foreign Minister, GHA"))
    #expect(found.contains("Ivo Sol: Foreign Minister, PER"))
  }

  @Test func `an opposite number is a counterpart`() throws {
    let text = "Defense Minister Bo Lund of Chile met his Ghanaian opposite number, Ada Paz."
    #expect(try posts(text).contains("Ada Paz: Defense Minister, GHA"))
  }

  @Test(arguments: [
    ("Ghana denied it.\n\n“We waited,” army spokesman Ada Paz said.", "Military Spokesperson, GHA"),
    (
      "LIMA, May 3 (HPA) – Peru waited. In Paris, foreign ministry spokeswoman Ada Paz said it was late.",
      "Foreign Ministry Spokesperson, FRA"
    ),
    (
      "The Foreign Ministry of Ghana said so. “We waited,” Foreign Ministry spokesman Ada Paz said.",
      "Foreign Ministry Spokesperson, GHA"
    ),
    ("It was late, the Ghanaian president’s special envoy Ada Paz said.", "Special Envoy, GHA"),
    (
      "Ghana, which buys oil from Sudan, shrugged. Its deputy ambassador, Ada Paz, said it was late.",
      "Deputy Ambassador, GHA"
    ),
    (
      "Bo Lund, Ghana’s president, said it was late. His foreign minister, Ada Paz, said it was not.",
      "Foreign Minister, GHA"
    ),
    (
      "ACCRA, May 3 (HPA) – Ghana waits. “We waited for Peru,” Foreign Minister Ada Paz said.",
      "Foreign Minister, GHA"
    ),
    (
      "Bo Lund, the Peruvian ambassador to the United Nations, spoke. His Ghanaian counterpart, Ada Paz, said it was late.",
      "Ambassador, GHA"
    ),
    (
      "Peruvian State Councilor and Foreign Minister Bo Lund met his Ghanaian counterpart Ada Paz.",
      "Foreign Minister, GHA"
    ),
  ])
  func `whose they are is told by what stands around them`(_ text: String, _ post: String) throws {
    #expect(try posts(text).contains("Ada Paz: \(post)"))
  }

  @Test(arguments: [
    // His counterpart is of that country.
    "Ghana waits. Ghana votes. Ghana hopes. President Ada Paz will meet her Ghanaian counterpart.",
    // She speaks to it.
    "Ghana waits. Ghana votes. Ghana hopes. Foreign Minister Ada Paz accused Ghana of waiting.",
    // An ambassador in the capital may be the one of the other country.
    "Ghana summoned the Peruvian ambassador over flights between Chile and Malta.\n\nThe ambassador in Accra left. Chile waits. Chile hopes. Chile sleeps. It rained. Foreign Minister Ada Paz spoke.",
    // A territory has no ministers in the news.
    "The Chagos Islands wait. Chagos votes. The Chagossians hope. Foreign Minister Ada Paz spoke.",
    // Its minister has spoken just before.
    "Ghana’s trade minister for ports, Bo Lund, came. “We waited,” the Ghanaian minister said. “No,” said Ada Paz.",
  ])
  func `whose they are stays open where it cannot be that country`(_ text: String) throws {
    #expect(try posts(text).allSatisfy { !$0.hasPrefix("Ada Paz") || $0.hasSuffix("-") })
  }

  @Test func `a candidate's spokesman speaks for no country`() throws {
    let text =
      "LIMA, May 3 (HPA) – Peru votes today. Spokesman Bo Lund said the candidate would win."
    #expect(try posts(text).contains("Bo Lund: Spokesperson, -"))
  }

  @Test(arguments: [
    ("In Accra, opposition MP Ada Paz called it old.", "Ada Paz: MP, GHA"),
    (
      "LIMA, May 3 (HPA) – Peru waits. Ministry spokesman Ada Paz called it old.",
      "Ada Paz: Spokesperson, PER"
    ),
    (
      "BUCHAREST, May 3 (HPA) – Romania waits. Senate Speaker Ada Paz called it old.",
      "Ada Paz: Speaker, ROU"
    ),
  ])
  func `members of parliament and spokesmen are the local country's`(
    _ text: String, _ post: String
  ) throws {
    #expect(try posts(text).contains(post))
  }

  @Test func `who sits in a parliament does not speak for the country`() throws {
    let text = "Ghanaian lawmaker Ada Paz said it was old. Ghana’s envoy Bo Lund said it was new."
    let findings = try Reader().run(ArticleText(text: text))
    #expect(findings.statements.map { $0.onBehalfOf == nil } == [true, false])
  }
}
