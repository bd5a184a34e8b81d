import Questions
import RDF
import SPARQLEvaluation

/// A graph of two invented envoys, in the layout that articles are written in.
enum SmallGraph {
  static var questions: Questions { Questions(MemoryDataset(quads)) { $0.lowercased() } }

  static let first = "article/0000000000aa"
  static let second = "article/0000000000bb"

  private static var quads: [Quad] {
    var quads: [Quad] = []
    func add(_ subject: String, _ predicate: IRI, _ object: Term) {
      quads.append(Quad(Triple(.iri(subject), predicate, object)))
    }
    func text(_ value: String) -> Term { .literal(Literal(value)) }
    func named(_ id: String, _ type: IRI, _ name: String, _ keys: [String]) {
      add(id, RDFVocabulary.type, .iri(type))
      add(id, Schema.name, text(name))
      for key in keys { add(id, Rap.lookup, text(key)) }
    }
    named("country/PER", Schema.country, "Peru", ["peru", "peruvian", "per"])
    add("country/PER", Schema.identifier, text("PER"))
    named(
      "government/PER", ORG.organization, "Government of Peru", ["government of peru", "peru"])
    named("organization/peru-rail", ORG.organization, "Peru Rail", ["peru rail", "peru", "rail"])
    named("person/ines-quispe", Schema.person, "Inés Quispe", ["inés quispe", "inés", "quispe"])
    named("person/ana-quispe", Schema.person, "Ana Quispe", ["ana quispe", "ana", "quispe"])
    named("organization/courier", ORG.organization, "Harbour Courier", ["harbour", "courier"])
    add("person/ana-quispe", Schema.nationality, .iri("country/PER"))
    add("person/ines-quispe", Schema.nationality, .iri("country/CHL"))
    add("topic/quota", SKOS.prefLabel, .literal(Literal("herring quota", language: "en")))

    for (article, day) in [(first, "2031-03-02"), (second, "2031-03-05")] {
      add(article, RDFVocabulary.type, .iri(Schema.newsArticle))
      add(article, Schema.headline, text("Headline of \(day)"))
      add(article, Schema.datePublished, .literal(Literal(day, datatype: XSD.date)))
      add(article, Schema.publisher, .iri("organization/courier"))
    }
    func say(
      _ article: String, _ begin: Int, _ words: String, _ type: IRI, _ act: String,
      by speaker: String, for behalf: String? = nil, in outer: String? = nil
    ) {
      let id = "\(article)#statement=\(begin),\(begin + 10)"
      add(id, RDFVocabulary.type, .iri(Rap.statement))
      add(id, RDFVocabulary.type, .iri(type))
      add(id, Schema.text, text(words))
      add(id, Rap.article, .iri(article))
      add(id, Schema.isPartOf, .iri(outer ?? article))
      add(id, Rap.depth, .literal(Literal(outer == nil ? 1 : 2)))
      add(id, Rap.begin, .literal(Literal(begin)))
      add(id, Rap.end, .literal(Literal(begin + 10)))
      add(id, Schema.spokenByCharacter, .iri(speaker))
      add(id, Rap.speechAct, .iri(Rap.act(act)))
      if let behalf { add(id, Rap.onBehalfOf, .iri(behalf)) }
    }
    say(
      first, 120, "the quota is fair", Rap.direct, "say", by: "person/ines-quispe",
      for: "country/PER")
    say(
      first, 20, "no ship will sail", Rap.indirect, "deny", by: "government/PER", for: "country/PER"
    )
    say(second, 5, "ships sail", Rap.indirect, "say", by: "person/ana-quispe")
    say(
      second, 40, "the quota is gone", Rap.mixed, "report", by: "organization/peru-rail",
      in: "\(second)#statement=5,15")
    add("\(first)#statement=120,130", Schema.about, .iri("topic/quota"))
    add("\(second)#statement=5,15", Schema.mentions, .iri("country/PER"))
    return quads
  }
}
