import Questions
import RDF
import Testing

@Suite struct `A list of topics` {
  private func label(
    _ id: String, _ text: String, _ property: IRI = SKOS.prefLabel, language: String? = nil
  ) -> Triple {
    let literal = language.map { Literal(text, language: $0) } ?? Literal(text)
    return Triple(.iri(IRI(id)), property, .literal(literal))
  }

  private func broader(_ part: String, _ whole: String) -> Triple {
    Triple(.iri(IRI(part)), SKOS.broader, .iri(IRI(whole)))
  }

  @Test func `finds a topic by any label, whatever its capitals, and its parts with it`() throws {
    let list = try TopicList([
      label("#fish", "Fish"), label("#herring", "Herring"),
      label("#herring", "silver of the sea", SKOS.altLabel), label("#roe", "Roe"),
      broader("#herring", "#fish"), broader("#roe", "#herring"),
    ])
    let folding: (String) -> String = { $0.lowercased() }
    #expect(
      list.concepts(named: "FISH", folding: folding).map(\.name) == ["Fish", "Herring", "Roe"])
    #expect(
      list.concepts(named: "Silver of the Sea", folding: folding).map(\.id) == ["#herring", "#roe"])
    #expect(list.concepts(named: "sea", folding: folding).isEmpty)
    #expect(list.wholes(of: "#roe") == ["#roe", "#herring", "#fish"])
  }

  @Test func `takes the English of several names, and narrower as the reverse of broader`() throws {
    let list = try TopicList([
      label("#a", "Hering", language: "de"), label("#a", "Herring", language: "en"),
      label("#b", "Fish"), Triple(.iri(IRI("#b")), SKOS.narrower, .iri(IRI("#a"))),
    ])
    #expect(list.concepts.map(\.name) == ["Fish", "Herring"])
    #expect(list.concepts[1].labels == ["Herring", "Hering"])
    #expect(list.wholes(of: "#a") == ["#a", "#b"])
  }

  @Test func `ends where topics are parts of one another`() throws {
    let list = try TopicList([
      label("#a", "A"), label("#b", "B"), broader("#a", "#b"), broader("#b", "#a"),
    ])
    #expect(list.wholes(of: "#a") == ["#a", "#b"])
    #expect(list.concepts(named: "a", folding: { $0.lowercased() }).map(\.name) == ["A", "B"])
  }

  @Test func `says which topic has no name, and which is missing`() {
    #expect(throws: TopicListError.withoutName("#a")) {
      try TopicList([label("#a", "other", SKOS.altLabel)])
    }
    #expect(throws: TopicListError.unknown("#gone")) {
      try TopicList([label("#a", "A"), broader("#a", "#gone")])
    }
  }
}
