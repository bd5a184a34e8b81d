import Language
import Reading
import Testing

/// Posts that a report gives first and whose holders it names in the sentences behind.
@Suite struct DelayedPostTests {
  private func posts(_ body: String, title: String = "Talks go on") throws -> [String] {
    let text = "\(title)\n\n\(body)"
    let findings = try Reader().run(
      ArticleText(text: text, headlineEnd: title.unicodeScalars.count))
    return findings.holdings.map {
      "\(findings.entities[$0.person].name): \($0.role), \($0.country ?? "-")"
    }
  }

  @Test(arguments: [
    "Kenya’s foreign minister has said it was late.\n\nAda Paz, who learned of it on Monday, insisted there was hope.",
    "Kenya’s foreign minister has said it was late.\n\nAda Paz, a 58-year-old former ambassador to Chile, said there was hope.",
    "Kenya is holding up the accord, with its foreign minister warning on Monday that it was late.\n\n“We tried,” Ada Paz told reporters.",
    "NAIROBI\n\nKenya wants to talk to Chad, the foreign minister said on Monday.\n\n“We tried,” Ada Paz told reporters.",
    "Kenya waited. In Nairobi, Kenya’s foreign minister shared the concern. Ada Paz will travel to Lima next month.",
  ])
  func `a post without a name is whose name comes next`(_ text: String) throws {
    #expect(try posts(text).contains("Ada Paz: Foreign Minister, KEN"))
  }

  @Test func `where an envoy sits stands between the post and the verb`() throws {
    let text =
      "Kenya’s high commissioner in Ottawa called it late.\n\n“We tried,” Ada Paz said in an interview."
    #expect(try posts(text).contains("Ada Paz: High Commissioner, KEN"))
  }

  @Test func `an official of a body of states is the coordinator who is named next`() throws {
    let text = """
      The region is near famine, a senior UN humanitarian official told the Security Council on Monday.

      Briefing ambassadors, Ada Paz, Deputy Emergency Relief Coordinator, said that it was late.
      """
    #expect(try posts(text).contains("Ada Paz: Official, -"))
  }

  @Test(arguments: [
    // Somebody else comes in.
    "It was late.\n\nKenya’s foreign minister doubted it.\n\nAda Paz, who runs a shelter in Lima, said there was hope.",
    "It was late.\n\nKenya’s foreign minister doubted it.\n\nLabor’s Ada Paz, a former officer, called it a failure.",
  ])
  func `nobody has a post whom another story brings in`(_ text: String) throws {
    #expect(try !posts(text).contains("Ada Paz: Foreign Minister, KEN"))
  }

  @Test func `who was ambassador once is not the new one`() throws {
    let text = """
      When Ada Paz came to Lima, it was late.

      Kenya’s new ambassador to Peru is 51.

      “She tried,” says Bo Lund, who was her ambassador in Chile and has retired.
      """
    #expect(try !posts(text).contains("Bo Lund: Ambassador, KEN"))
  }

  @Test(arguments: [
    (
      "Ghana summoned Kenya’s ambassador on Monday. It told the envoy, Ada Paz, to leave.",
      "Ada Paz: Ambassador, KEN"
    ),
    (
      "Ghana recalled its ambassador to Chile on Monday. Ambassador Ada Paz will land on Friday.",
      "Ada Paz: Ambassador, GHA"
    ),
    (
      "Ghana has taken it up with the Kenyan High Commission. Acting High Commissioner Ada Paz was called in.",
      "Ada Paz: Acting High Commissioner, KEN"
    ),
  ])
  func `an envoy is the ambassador of whom the text tells`(_ text: String, _ post: String) throws {
    #expect(try posts(text).contains(post))
  }

  @Test(arguments: [
    "Kenya is ready to open the border if Chad agrees, says foreign minister Ada Paz.",
    "NAIROBI - Kenya and Chad will open the border, Foreign Minister Ada Paz said after talks with her Chadian counterpart.",
  ])
  func `a minister at the end of a lead is of the country with which it begins`(_ text: String)
    throws
  {
    #expect(
      try posts(text, title: "Kenya and Chad agree: Foreign Minister Paz").contains(
        "Ada Paz: Foreign Minister, KEN"))
  }

  @Test(arguments: [
    (
      "“We tried,” Ada Paz, the chief Kenyan negotiator, told reporters.",
      "Ada Paz: Chief Negotiator, KEN"
    ),
    (
      "Morocco and Chile met. The kingdom’s ambassador to Chile, Ada Paz, said it was late.",
      "Ada Paz: Ambassador, MAR"
    ),
    (
      "Kenya urged access. Kenya’s ambassador to the UN, Bo Lund, said it was late. Chad’s envoy, Ed Sol, denied it.\n\nForeign Minister Ada Paz said she was proud of the Kenyan team.",
      "Ada Paz: Foreign Minister, KEN"
    ),
    (
      "Nairobi has rejected the plan.\n\nForeign Minister Ada Paz told diplomats it was late.\n\nChad waits. Chad and Mali agree. Chad says so.",
      "Ada Paz: Foreign Minister, KEN"
    ),
    (
      "A Chinese company will run the port. The Chinese embassy in Lima, Chinese sailors and Chinese papers agreed. Foreign Minister Ada Paz said so.",
      "Ada Paz: Foreign Minister, -"
    ),
    (
      "Kenyan Foreign Minister Bo Lund came to Lima, met Foreign Minister Ada Paz of Peru and left. At a joint press conference with Paz, Nairobi’s top diplomat said it was late.",
      "Ada Paz: Foreign Minister, PER"
    ),
  ])
  func `whose post it is stands in the words around`(_ text: String, _ post: String) throws {
    #expect(try posts(text, title: "Kenya urges access").contains(post))
  }

  @Test func `who stands with somebody behind a comma is not that one`() throws {
    let text = """
      Kenyan Foreign Minister Bo Lund met Foreign Minister Ada Paz of Peru in Lima.

      At a joint press conference with Paz, Nairobi’s top diplomat said it was late.
      """
    #expect(try !posts(text).contains { $0.hasPrefix("Ada Paz: ") && $0.hasSuffix("KEN") })
  }
}
