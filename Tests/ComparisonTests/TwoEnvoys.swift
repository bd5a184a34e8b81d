import Questions
import RDF
import SPARQLEvaluation

/// A graph in which two invented envoys speak of one subject, and a third of another.
enum TwoEnvoys {
  static var questions: Questions { Questions(MemoryDataset(quads)) { $0.lowercased() } }

  static let quispe = "person/ines-quispe"
  static let saether = "person/hakon-saether"

  private static var quads: [Quad] {
    var quads: [Quad] = []
    func add(_ subject: String, _ predicate: IRI, _ object: Term) {
      quads.append(Quad(Triple(.iri(subject), predicate, object)))
    }
    for (id, name) in [(quispe, "Inés Quispe"), (saether, "Håkon Sæther")] {
      add(id, RDFVocabulary.type, .iri(Schema.person))
      add(id, Schema.name, .literal(Literal(name)))
    }
    for day in 1...3 {
      add("article/\(day)", RDFVocabulary.type, .iri(Schema.newsArticle))
      add(
        "article/\(day)", Schema.datePublished,
        .literal(Literal("2031-03-0\(day)", datatype: XSD.date)))
    }
    let statements: [(day: Int, speaker: String, act: String, mode: IRI, words: String)] = [
      (1, quispe, "appeal", Rap.direct, "share the quota"),
      (2, quispe, "appeal", Rap.indirect, "the quota is for both coasts"),
      (3, quispe, "deny", Rap.direct, "no quota was sold"),
      (3, saether, "deny", Rap.indirect, "the quota was never closed"),
      (3, saether, "say", Rap.mixed, "trains run"),
    ]
    for (number, said) in statements.enumerated() {
      let id = "article/\(said.day)#statement=\(number * 100),\(number * 100 + 50)"
      add(id, RDFVocabulary.type, .iri(Rap.statement))
      add(id, RDFVocabulary.type, .iri(said.mode))
      add(id, Schema.text, .literal(Literal(said.words)))
      add(id, Rap.article, .iri("article/\(said.day)"))
      add(id, Schema.isPartOf, .iri("article/\(said.day)"))
      add(id, Rap.depth, .literal(Literal(1)))
      add(id, Rap.begin, .literal(Literal(number * 100)))
      add(id, Rap.end, .literal(Literal(number * 100 + 50)))
      add(id, Schema.spokenByCharacter, .iri(said.speaker))
      add(id, Rap.speechAct, .iri(Rap.act(said.act)))
    }
    return quads
  }
}
