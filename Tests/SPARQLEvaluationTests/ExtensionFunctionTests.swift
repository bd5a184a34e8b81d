import RDF
import SPARQL
import SPARQLEvaluation
import Testing

/// The functions under `rap:`, asked as a user asks them.
@Suite struct ExtensionFunctionTests {
  private func value(
    _ expression: String, in quads: [Quad] = []
  ) throws -> Term? {
    let query = try Query(parsing: "SELECT (\(expression) AS ?x) {}")
    var solutions = try QueryEngine(dataset: MemoryDataset(quads)).select(query)
    return try solutions.allRows().first?.first ?? nil
  }

  @Test(arguments: [
    ("rap:inWeekOf('2022-03-06'^^xsd:date, '2022-03-02'^^xsd:date)", true),
    ("rap:inWeekOf('2022-03-07'^^xsd:date, '2022-03-02'^^xsd:date)", false),
    ("rap:inWeekOf('2022-03-02T10:00:00Z'^^xsd:dateTime, '2022-02-28'^^xsd:date)", true),
    ("rap:inWeekOf('2022-05'^^xsd:gYearMonth, '2022-03-02'^^xsd:date)", false),
    ("rap:inMonthOf('2022-03-31'^^xsd:date, '2022-03'^^xsd:gYearMonth)", true),
    ("rap:inMonthOf('2022-03'^^xsd:gYearMonth, '2022-03-17'^^xsd:date)", true),
    ("rap:inQuarterOf('2022-03'^^xsd:gYearMonth, '2022-01-01'^^xsd:date)", true),
    ("rap:inQuarterOf('2022-04-01'^^xsd:date, '2022-01-01'^^xsd:date)", false),
    ("rap:inYearOf('2022-04-01'^^xsd:date, '2022'^^xsd:gYear)", true),
    ("rap:during('2022-04-01'^^xsd:date, '2022-04'^^xsd:gYearMonth)", true),
    ("rap:during('2022'^^xsd:gYear, '2023'^^xsd:gYear)", false),
  ])
  func `dates lie in stretches of the calendar`(expression: String, outcome: Bool) throws {
    #expect(try value(expression) == .literal(Literal(outcome)))
  }

  @Test(arguments: [
    ("rap:weekOf('2022-03-06'^^xsd:date)", "2022-02-28", XSD.date),
    ("rap:monthOf('2022-03-06'^^xsd:date)", "2022-03", XSD.gYearMonth),
    ("rap:quarterOf('2022-12'^^xsd:gYearMonth)", "2022-Q4", XSD.string),
    ("rap:firstDay('2022-02'^^xsd:gYearMonth)", "2022-02-01", XSD.date),
    ("rap:lastDay('2022-02'^^xsd:gYearMonth)", "2022-02-28", XSD.date),
    ("rap:lastDay('2022'^^xsd:gYear)", "2022-12-31", XSD.date),
  ])
  func `dates are brought to the stretch that they lie in`(
    expression: String, text: String, datatype: IRI
  ) throws {
    #expect(try value(expression) == .literal(Literal(text, datatype: datatype)))
  }

  @Test(arguments: [
    "rap:inWeekOf('2022-03'^^xsd:gYearMonth, '2022-03-02'^^xsd:date)",
    "rap:inWeekOf('2022-03-02'^^xsd:date, '2022-03'^^xsd:gYearMonth)",
    "rap:weekOf('2022-03'^^xsd:gYearMonth)", "rap:during('soon', '2022'^^xsd:gYear)",
    "rap:firstDay(7)", "rap:cite(<country/KEN>)", "rap:cite('text')",
  ])
  func `what cannot be known is an error of the expression`(expression: String) throws {
    #expect(try value(expression) == nil)
    #expect(try value("COALESCE(\(expression), 'none')") == .literal(Literal("none")))
  }

  /// An article of two sentences, two statements and a topic.
  private static let article: [Quad] = {
    func quad(_ subject: String, _ predicate: IRI, _ object: Term) -> Quad {
      Quad(Triple(.iri(subject), predicate, object))
    }
    let (first, second) = ("article/a1#statement=10,20", "article/a1#statement=30,44;2")
    return [
      quad("article/a1", RDFVocabulary.type, .iri(NIF.context)),
      quad("article/a1", Schema.headline, .literal(Literal("Ships wait"))),
      quad("article/a1", Schema.publisher, .iri("organization/courier")),
      quad("article/a1", Schema.url, .literal(Literal("https://courier.example/1"))),
      quad("article/a1", Schema.datePublished, .literal(Literal("2031-03-04", datatype: XSD.date))),
      quad("organization/courier", Schema.name, .literal(Literal("Harbour Courier"))),
      quad("article/a1#char=5,60", Rap.ordinal, .literal(Literal(1))),
      quad("article/a1#char=7,9", NIF.superString, .iri("article/a1#char=5,60")),
      quad(first, Rap.sentence, .iri("article/a1#char=5,60")),
      quad(first, Rap.ordinal, .literal(Literal(0))),
      quad(first, Schema.about, .iri("topic/herring")),
      quad(second, Schema.about, .iri("topic/herring")),
      quad("article/a1#statement=50,60", Schema.about, .iri("topic/nets")),
      quad("topic/herring", SKOS.prefLabel, .literal(Literal("herring"))),
      quad("topic/nets", SKOS.prefLabel, .literal(Literal("nets"))),
    ]
  }()

  @Test(arguments: [
    ("article/a1#statement=10,20", "sentence 2, characters 10–20", "a1:10-20"),
    ("article/a1#statement=30,44;2", "characters 30–44", "a1:30-44"),
    ("article/a1#char=5,60", "sentence 2, characters 5–60", "a1:5-60"),
    ("article/a1#char=7,9", "sentence 2, characters 7–9", "a1:7-9"),
    ("article/a1", nil, "a1"),
  ])
  func `a place is cited by outlet, headline, date, sentence, characters and address`(
    place: String, words: String?, label: String
  ) throws {
    let start = ["Harbour Courier", "“Ships wait”", "2031-03-04", words].compactMap(\.self)
    #expect(
      try value("rap:cite(<\(place)>)", in: Self.article)
        == .literal(
          Literal("\(start.joined(separator: ", ")). <https://courier.example/1> [\(label)]")))
  }

  @Test(arguments: [
    ("article/a1#statement=10,20", "article/a1#statement=30,44;2", true),
    ("article/a1#statement=10,20", "topic/herring", true), ("topic/nets", "topic/nets", true),
    ("article/a1#statement=10,20", "article/a1#statement=50,60", false),
    ("article/a1", "article/a1", false),
  ])
  func `two things have a topic in common`(left: String, right: String, outcome: Bool) throws {
    #expect(
      try value("rap:sameTopic(<\(left)>, <\(right)>)", in: Self.article)
        == .literal(Literal(outcome)))
  }

  @Test func `a triple is cited by the name of its graph`() throws {
    let named =
      Self.article + [
        Quad(
          Triple(.iri("person/x"), ORG.holds, .iri("post/y")), graph: .iri("article/a1#char=5,60"))
      ]
    let query = try Query(
      parsing: "SELECT ?c { GRAPH ?g { ?p org:holds ?q } BIND (rap:cite(?g) AS ?c) }")
    var solutions = try QueryEngine(dataset: MemoryDataset(named)).select(query)
    let text = try solutions.allRows().first?.first??.literal?.lexicalForm
    #expect(text?.hasSuffix("[a1:5-60]") == true)
  }

  @Test(arguments: ExtensionFunction.allCases)
  func `every function is a term of the vocabulary`(function: ExtensionFunction) {
    #expect(Rap.all.contains(function.iri))
    #expect(ExtensionFunction(function.iri) == function)
  }
}
