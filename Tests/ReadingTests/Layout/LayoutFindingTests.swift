import Language
import Reading
import Testing

@Suite struct LayoutFindingTests {
  private let gazetteers: Gazetteers

  init() throws { gazetteers = try Gazetteers.shared() }

  private func layout(_ text: String, headlineEnd: Int = 0) -> Layout {
    LayoutFinding(gazetteers).run(ArticleText(text: text, headlineEnd: headlineEnd))
  }

  /// The roles of the paragraphs, one letter each: h, b, f, t.
  private func roles(_ text: String, headlineEnd: Int = 0) -> String {
    layout(text, headlineEnd: headlineEnd).roles.map { role in
      switch role {
      case .headline: "h"
      case .body: "b"
      case .furniture: "f"
      case .turn: "t"
      }
    }.joined()
  }

  @Test func `a short line without a full stop above running text is the headline`() {
    #expect(roles("Envoy leaves talks\n\nThe envoy of Ghana left the talks on Monday.") == "hb")
    #expect(roles("The envoy left.\n\nThe envoy of Ghana left the talks on Monday.") == "bb")
  }

  @Test func `a headline that is known is one whatever it looks like`() {
    let headline = "The envoy left."
    let text = headline + "\n\nThe envoy of Ghana left the talks on Monday."
    #expect(roles(text, headlineEnd: headline.unicodeScalars.count) == "hb")
  }

  @Test func `the line of who signs is no headline`() {
    #expect(roles("Ama Boateng, Minister of Trade\n\nGhana welcomes the pact between us.") == "bb")
  }

  @Test(arguments: [
    "Breaking News", "Share this article", "By Ama Boateng", "Photo: Kestrel Wire", "***",
    "© 2026 Kestrel Wire", "Reporting by Ama Boateng; editing by Kofi Sarpong.",
  ])
  func `what belongs to the page is set aside`(line: String) {
    #expect(roles(line + "\n\nThe envoy of Ghana left the talks on Monday.").hasPrefix("f"))
  }

  @Test func `a sentence that begins like furniture is read`() {
    #expect(roles("By Monday the talks had failed.\n\nNobody was surprised.") == "bb")
  }

  @Test(arguments: [
    ("SEOUL (HPA) — The talks failed.", "SEOUL (HPA) —"),
    ("GENEVA, March 3 – The talks failed.", "GENEVA, March 3 –"),
    (
      "LUSAKA, May 4, 2022 (Copper News) -- The talks failed.",
      "LUSAKA, May 4, 2022 (Copper News) --"
    ),
    ("Lima, May 3 (HPA) - The talks failed.", "Lima, May 3 (HPA) -"),
    ("Berlin (hpa) - The talks failed.", "Berlin (hpa) -"),
    ("HUA HIN (Thailand), May 3 (HPA) – The talks failed.", "HUA HIN (Thailand), May 3 (HPA) –"),
    ("(HPA) - Rome, January 30 - The talks failed.", "(HPA) - Rome, January 30 -"),
    ("New Delhi, Feb 3 (HPA) The talks failed.", "New Delhi, Feb 3 (HPA)"),
    ("ISLAMABAD: The talks failed.", "ISLAMABAD:"),
    ("BAKU, Azerbaijan, March 3. The talks failed.", "BAKU, Azerbaijan, March 3."),
    ("Talks fail\n\nLIMA, Peru:\n\nThe talks failed.", "LIMA, Peru:"),
    ("(BRUSSELS) The talks failed.", "(BRUSSELS)"),
  ])
  func `a dateline is cut from its sentence`(text: String, dateline: String) throws {
    let layout = layout(text)
    let found = try #require(layout.datelines.first)
    #expect(layout.document.string(found) == dateline)
    let views = layout.document.sentences.map { layout.document.string(layout.view(of: $0)) }
    #expect(views.last == "The talks failed.")
    #expect(!views.contains { $0.contains(dateline) })
  }

  @Test(arguments: [
    "NATO said on Monday – and not before – that it would.", "Okello — the envoy — left.",
    "Kenya (which has none) – and Chad – agreed.", "Geneva – a city of talks – was calm.",
    "Rome (Reuters says so) waited.", "Iran: The talks failed.",
  ])
  func `a dash in prose makes no dateline`(text: String) {
    #expect(layout(text).datelines.isEmpty)
  }

  @Test func `labels in capitals before a colon make turns`() throws {
    let layout = layout(
      "MR. OKELLO: Good morning.\n\nWe have news.\n\nQUESTION: Which?\n\nSECRETARY ZAHRA: Good ones."
    )
    let labels = layout.roles.compactMap { role -> String? in
      guard case .turn(let label, _) = role else { return nil }
      return layout.document.string(label)
    }
    #expect(labels == ["MR. OKELLO", "QUESTION", "SECRETARY ZAHRA"])
    #expect(
      layout.document.string(layout.view(of: layout.document.sentences[0])) == "Good morning.")
  }

  @Test func `turns may stand in quotation marks, their labels included`() throws {
    let layout = layout(
      "Partial transcript as follows:\n\n\"SARPONG: Will the ports open?\n\n\"ZAHRA: They will.\"")
    let labels = layout.roles.compactMap { role -> String? in
      guard case .turn(let label, _) = role else { return nil }
      return layout.document.string(label)
    }
    #expect(labels == ["SARPONG", "ZAHRA"])
  }

  @Test(arguments: [
    "NOTE: The hall is cold.\n\nThe talks went on until noon.",
    "(ATTN: UPDATES in last 2 paras)\n\nThe talks went on until noon.",
    // The topics of a newsletter.
    "DRIVING THE DAY: The hall is cold.\n\nPELAGO’S PRICE: It waits.\n\nMOVING ON: They left.",
  ])
  func `other lines with a colon make no transcript`(_ text: String) {
    #expect(!roles(text).contains("t"))
  }

  @Test func `articles and prepositions of a post make no topic`() {
    let text =
      "THE PRESIDENT: We wait.\n\nMINISTER FOR THE SEA: So do we.\n\nTHE PRESIDENT: Good."
    #expect(roles(text) == "ttt")
  }

  @Test func `labels in small letters make turns where they take turns`() {
    #expect(
      roles(
        """
        Ama Okello, Moderator: Good morning. Who begins?

        Journalist: Will the ports open?

        Kofi Sarpong: They will.

        Journalist: When?

        Kofi Sarpong: In March.
        """) == "ttttt")
    #expect(
      !roles(
        """
        The Talks: The envoy of Ghana left on Monday.

        The Ports: They stay closed, she said.

        The Quota: Nobody knows it.
        """
      ).contains("t"), "headings do not come again")
    #expect(
      !roles(
        """
        Kestrel Wire: The envoy left.

        Her plane rose at noon.

        Nobody saw her.

        The hall was empty.

        The talks had failed.

        Her seat stayed empty.

        The others went on.

        They ended at dusk.

        Ghana: No comment.

        Kestrel Wire: More to come.
        """
      ).contains("t"), "most of the text belongs to nobody")
  }
}
