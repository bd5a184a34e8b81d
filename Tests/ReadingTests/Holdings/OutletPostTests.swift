import Reading
import Testing

/// Posts in papers that write for the readers of one country, and leave its name out.
@Suite struct OutletPostTests {
  private func posts(
    _ text: String, outlet: String? = nil, address: String? = nil
  ) throws -> [String] {
    let findings = try Reader().run(
      ArticleText(
        text: "Talks go on for days\n\n" + text, headlineEnd: 20, outlet: outlet, address: address))
    return findings.holdings.map {
      "\(findings.entities[$0.person].name): \($0.role), \($0.country ?? "-")"
    }
  }

  @Test(arguments: [
    ("Lima Courier", "", "PER"), ("The Peru Times", "", "PER"), ("Dawn", "", "PAK"),
    ("", "https://news.example.co.nz/1", "NZL"),
    // Anybody buys such a domain, and the great agencies write for all.
    ("", "https://news.example.tv/1", "-"), ("Reuters", "", "-"),
    ("The New Lima Times", "", "-"), ("The Courier", "", "-"),
  ])
  func `the paper's country is that of its minister`(
    _ outlet: String, _ address: String, _ country: String
  ) throws {
    let found = try posts(
      "Trade Minister Ada Paz said so.", outlet: outlet.isEmpty ? nil : outlet,
      address: address.isEmpty ? nil : address)
    #expect(found == ["Ada Paz: Trade Minister, \(country)"])
  }

  @Test(arguments: [
    "SANTIAGO: Trade Minister Ada Paz said Chile waits.",
    "The trade minister announced it on Monday.\n\nAda Paz told a news conference that it was late.",
    "Government spokesman Bo Lund waited. Trade Minister Ada Paz said so.",
  ])
  func `wherever she is`(_ text: String) throws {
    let found = try posts(text, outlet: "Lima Courier")
    #expect(found.contains("Ada Paz: Trade Minister, PER"))
  }

  @Test(arguments: [
    "The ambassador in Santiago, Ada Paz, said so.", "Ambassador to Chile Ada Paz said so.",
  ])
  func `its envoy abroad is its own`(_ text: String) throws {
    let found = try posts(text, outlet: "Lima Courier")
    #expect(found.contains("Ada Paz: Ambassador, PER"))
  }

  @Test func `a town in its name counts where the paper speaks of the country`() throws {
    let text = "Trade Minister Ada Paz said so."
    #expect(try posts(text, outlet: "Lagos Ledger") == ["Ada Paz: Trade Minister, -"])
    #expect(
      try posts(text + " Nigeria waited.", outlet: "Lagos Ledger")
        == ["Ada Paz: Trade Minister, NGA"])
  }

  @Test(arguments: [
    "SANTIAGO: Foreign Minister Ada Paz met her Chilean counterpart.",
    "SANTIAGO: Foreign Minister Ada Paz met the Prime Minister of Chile.",
    "Chile waits. Chile says so. Chile hopes.\n\nThe ambassador in Santiago said so.\n\nForeign Minister Ada Paz came.",
    "Chile and Peru met. Chile waits, and Chile hopes.\n\nIn Santiago, they wait.\n\nForeign Minister Ada Paz came.",
  ])
  func `where a paper calls somebody by the country the others are not of it`(
    _ text: String
  ) throws {
    #expect(try posts(text).contains { $0.hasPrefix("Ada Paz: Foreign Minister, -") })
  }

  @Test(arguments: [
    ("The Foreign Ministry of Ghana waited. Ministry spokesman Ada Paz said so.", "GHA"),
    (
      "The Ghanaian Embassy in Lima waited. The embassy’s first secretary, Ada Paz, said so.", "GHA"
    ),
    (
      "The Foreign Ministry of Ghana waited. Ada Paz, a spokesman for the ministry, said so.", "GHA"
    ),
  ])
  func `who has a post in a ministry is of its country`(_ text: String, _ country: String) throws {
    #expect(try posts(text).contains { $0.hasPrefix("Ada Paz") && $0.hasSuffix(country) })
  }

  @Test(arguments: [
    "The foreign ministers of Ghana and Chile, Ada Paz and Bo Lund, said so.",
    "The Ghanaian and Chilean foreign ministers, Ada Paz and Bo Lund, said so.",
  ])
  func `of several ministers each is of the country named in that place`(_ text: String) throws {
    let found = try posts(text)
    #expect(found.contains("Ada Paz: Foreign Minister, GHA"))
    #expect(found.contains("Bo Lund: Foreign Minister, CHL"))
  }

  @Test func `and of none where there are fewer of them`() throws {
    let found = try posts(
      "The foreign ministers of Ghana, Peru and Chile, Ada Paz and Bo Lund, said so.")
    #expect(!found.contains("Ada Paz: Foreign Minister, GHA"))
  }

  @Test(arguments: [
    ("In Santiago, Foreign Minister Ada Paz rejected the criticism.", "Foreign Minister, CHL"),
    // She may be a guest there.
    ("In Santiago, Foreign Minister Ada Paz met Bo Lund.", "Foreign Minister, -"),
    ("In Brussels, Foreign Minister Ada Paz rejected the criticism.", "Foreign Minister, -"),
    ("Chile has not answered. Its ambassador to Peru, Ada Paz, said so.", "Ambassador, CHL"),
    (
      "Santiago has not answered, although its ambassador in Lima, Ada Paz, said so.",
      "Ambassador, CHL"
    ),
    (
      "Chile has not answered. Ada Paz, the country’s energy minister, said so.",
      "Energy Minister, CHL"
    ),
    ("The Chilean Embassy in Lima waited. Ambassador Ada Paz said so.", "Ambassador, CHL"),
    (
      "The Chilean Embassy in Lima waited, and so did the Ghanaian Embassy. Ambassador Ada Paz said so.",
      "Ambassador, -"
    ),
  ])
  func `whose post it is the words around it tell`(_ text: String, _ post: String) throws {
    #expect(try posts(text).contains("Ada Paz: " + post))
  }
}
