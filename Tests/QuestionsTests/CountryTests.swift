import Questions
import Testing

@Suite struct `Countries of speakers` {
  @Test func `are those for whom they speak, or else their own`() throws {
    let speakers = ["person/ines-quispe", "person/ana-quispe", "organization/peru-rail"]
    let countries = try SmallGraph.questions.countries(ofSpeakers: speakers)
    #expect(
      countries.mapValues(\.id) == [
        "person/ines-quispe": "country/PER", "person/ana-quispe": "country/PER",
      ])
  }
}
