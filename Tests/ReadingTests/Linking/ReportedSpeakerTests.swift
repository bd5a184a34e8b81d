import Language
import Reading
import Testing

/// Speakers, and those spoken to, as reports of diplomacy call them.
@Suite struct ReportedSpeakerTests {
  /// The speakers of all statements in the order of the text, by name.
  private func speakers(_ text: String) throws -> [String] {
    let findings = try Reader().run(ArticleText(text: text))
    return findings.statements.map { $0.speaker.map { findings.entities[$0].name } ?? "nobody" }
  }

  private func addressees(_ text: String) throws -> [String] {
    let findings = try Reader().run(ArticleText(text: text))
    return findings.statements.map { $0.addressee.map { findings.entities[$0].name } ?? "nobody" }
  }

  @Test(arguments: [
    "Ghana’s foreign minister said on Monday that the talks had failed. “We tried,” Ada Paz told reporters.",
    "Foreign Minister Ada Paz of Ghana said the talks had failed. “We tried,” the Ghanaian said.",
    "Foreign Minister Ada Paz of Ghana said the talks had failed. The head of Ghanaian diplomacy said it was late.",
    "H.E. Ada Paz, Foreign Minister of Ghana, said the talks had failed. H.E. said that it was late.",
    "H.E. Ada Paz, Foreign Minister of Ghana, said the talks had failed. Her Excellency said that it was late.",
  ])
  func `one who is known by post or country alone is found`(_ text: String) throws {
    #expect(try speakers(text) == ["Ada Paz", "Ada Paz"])
  }

  @Test(arguments: [
    // Her counterpart has been named before.
    "Foreign Minister Bo Lund of Chile heard his Ghanaian and Peruvian counterparts, Ada Paz and Ivo Sol. His Ghanaian counterpart said it was late.",
    // "His" tells that the first one is a man.
    "Vahal Terz, Ghana’s president, said his country was late. His minister, Losine Abo, was milder: Accra, she insisted, was early.",
    "Ada Paz, a former Army captain, spoke. Bo Lund shrugged. The former officer said it was late.",
    "The minister Ada Paz spoke in Lima. “We tried,” the Social Democrat said.",
    "In Accra, the junta’s spokesperson, Ada Paz, spoke. In a statement, the army colonel said it was late.",
  ])
  func `the words for the last one point to her`(_ text: String) throws {
    let last = try #require(try speakers(text).last)
    #expect(["Ada Paz", "Losine Abo"].contains(last))
  }

  @Test(arguments: [
    "The minister Ada Paz spoke in Lima. “We tried,” said the lifelong Democrat who had written it.",
    "Foreign Minister Ada Paz of Ghana said the talks had failed. “We tried,” the Chilean said.",
    "Foreign Minister Ada Paz of Ghana said the talks had failed. The head of Chilean diplomacy said it was late.",
  ])
  func `somebody of another country is somebody else`(_ text: String) throws {
    #expect(try speakers(text).last != "Ada Paz")
  }

  @Test(arguments: [
    ("Paris has taken a harder line. It said the port would close.", ["Government of France"]),
    (
      "Ghana waits. Its foreign ministry said the port would close.",
      ["Foreign Ministry of Ghana"]
    ),
    ("Accra’s foreign ministry said the port would close.", ["Foreign Ministry of Ghana"]),
    ("The government in Accra said the port would close.", ["Government of Ghana"]),
    ("The foreign ministry in Accra said the port would close.", ["Foreign Ministry of Ghana"]),
    (
      "LIMA, May 3 (HPA) – Peru waits. The Foreign Ministry said the port would close.",
      ["Foreign Ministry of Peru"]
    ),
    (
      "ISLAMABAD: Pakistan waits. The Foreign Office said the port would close.",
      ["Foreign Office of Pakistan"]
    ),
    (
      "Peru has expelled two diplomats of Chile, the Foreign Ministry said.",
      ["Foreign Ministry of Peru"]
    ),
    (
      "Ghana waits. A statement from its foreign ministry said the port would close.",
      ["Foreign Ministry of Ghana"]
    ),
    (
      "The Foreign Ministry of Ghana said in a release that it was late. The port would close, the release said.",
      ["Foreign Ministry of Ghana", "Foreign Ministry of Ghana"]
    ),
    (
      "Ambassador Ada Paz of Ghana came. Her embassy said the port would close.",
      ["Embassy of Ghana"]
    ),
    (
      "The International Organization for Migration counts them. The UN agency said the port would close.",
      ["International Organization for Migration"]
    ),
    (
      "A statement issued by the Ghanaian embassy said the port would close.",
      ["Embassy of Ghana"]
    ),
    (
      "Peru, Chile and Ghana met. The three countries said the port would close.",
      ["Government of Peru", "Government of Chile", "Government of Ghana"]
    ),
  ])
  func `a government or a ministry is the one that the sentences before name`(
    _ text: String, _ names: [String]
  ) throws {
    #expect(try speakers(text) == names)
  }

  @Test func `the agency of a dateline is nobody's opposition`() throws {
    let text = "LIMA, May 3 (HPA) – Peru waits. The opposition said the port would close."
    #expect(try speakers(text).last?.contains("HPA") == false)
  }

  @Test func `one without a name goes on in the next sentence`() throws {
    let text =
      "LIMA – Bo Lund waited. A spokesman said it was late. Asked about the port, he said it would close."
    #expect(try speakers(text).filter { $0 != "nobody" } == ["spokesman", "spokesman"])
  }

  @Test(arguments: [
    ("Ada Paz told reporters on Monday that it was late.", "reporters"),
    ("Speaking to reporters in Lima, Ada Paz said it was late.", "reporters"),
    ("Ada Paz, speaking to reporters in Lima, said it was late.", "reporters"),
    (
      "In a letter to the UN Security Council, Ada Paz wrote that it was late.",
      "UN Security Council"
    ),
    ("Asked by journalists about the port, Ada Paz said it was late.", "journalists"),
    ("Answering a question from journalists, Ada Paz said it was late.", "journalists"),
    (
      "Ada Paz said in an interview with the UN Security Council that it was late.",
      "UN Security Council"
    ),
    ("Ada Paz told parliament that it was late.", "parliament"),
    ("Ada Paz urged on Tuesday the UN Security Council to act.", "UN Security Council"),
    ("Ada Paz urged the UN Security Council on Tuesday to act.", "UN Security Council"),
    ("Speaking in Lima, Ada Paz said it was late.", "nobody"),
    ("In a letter, Ada Paz wrote that it was late.", "nobody"),
  ])
  func `an audience is found apart from what it is told`(_ text: String, _ name: String) throws {
    // "Asked by journalists" is a question of its own, put to her.
    #expect(try addressees(text).last == name)
  }

  @Test func `a counterpart who is told something is the one named behind`() throws {
    let text = """
      Foreign Minister Ada Paz of Ghana told her Peruvian counterpart that it was late. The meeting with Bo Lund was short.
      """
    #expect(try addressees(text) == ["Bo Lund"])
  }
}
