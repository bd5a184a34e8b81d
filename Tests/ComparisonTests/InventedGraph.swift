import Questions
import RDF
import SPARQLEvaluation

/// A graph of invented envoys, filled by a test, in the layout that articles are written in.
struct InventedGraph {
  private var quads: [Quad] = []
  private var articles: Set<String> = []
  private var count = 0

  static let quispe = "person/ines-quispe"
  static let saether = "person/hakon-saether"
  static let peru = "country/PER"
  static let norway = "country/NOR"
  static let league = "organization/cable-league"

  init() {
    named(Self.quispe, Schema.person, "Inés Quispe")
    named(Self.saether, Schema.person, "Håkon Sæther")
    named(Self.peru, Schema.country, "Peru", lookups: ["peru", "peruvian", "per"])
    named(Self.norway, Schema.country, "Norway", lookups: ["norway", "norwegian", "nor"])
    named(Self.league, ORG.organization, "Cable League")
  }

  var questions: Questions { Questions(MemoryDataset(quads)) { $0.lowercased() } }

  mutating func named(_ id: String, _ type: IRI, _ name: String, lookups: [String] = []) {
    add(id, RDFVocabulary.type, .iri(type))
    add(id, Schema.name, .literal(Literal(name)))
    for key in lookups { add(id, Rap.lookup, .literal(Literal(key))) }
  }

  /// Lets somebody say something.
  ///
  /// - Parameters:
  ///   - speaker: who.
  ///   - words: what.
  ///   - act: what is done by saying it.
  ///   - mode: whether it is verbatim.
  ///   - day: the day of the article; nil for an article without a date.
  ///   - article: the article; one for each day where none is given.
  ///   - cluster: the first of its near-duplicates, else the article itself.
  ///   - behalf: on whose behalf.
  ///   - mentions: whom it names.
  ///   - addressee: to whom it is said.
  mutating func say(
    _ speaker: String, _ words: String, act: String = "say", mode: IRI = Rap.indirect,
    on day: String? = "2031-03-01", in article: String? = nil, cluster: String? = nil,
    for behalf: String? = nil, mentions: [String] = [], to addressee: String? = nil
  ) {
    let article = article ?? "article/\(day ?? "undated")"
    if articles.insert(article).inserted {
      add(article, RDFVocabulary.type, .iri(Schema.newsArticle))
      add(article, Rap.cluster, .iri(cluster ?? article))
      if let day { add(article, Schema.datePublished, .literal(Literal(day, datatype: XSD.date))) }
    }
    let (begin, end) = (count * 1_000, count * 1_000 + words.unicodeScalars.count)
    let id = "\(article)#statement=\(begin),\(end)"
    add(id, RDFVocabulary.type, .iri(Rap.statement))
    add(id, RDFVocabulary.type, .iri(mode))
    add(id, Schema.text, .literal(Literal(words)))
    add(id, Rap.article, .iri(article))
    add(id, Schema.isPartOf, .iri(article))
    add(id, Rap.depth, .literal(Literal(1)))
    add(id, Rap.begin, .literal(Literal(begin)))
    add(id, Rap.end, .literal(Literal(end)))
    add(id, Schema.spokenByCharacter, .iri(speaker))
    add(id, Rap.speechAct, .iri(Rap.act(act)))
    if let behalf { add(id, Rap.onBehalfOf, .iri(behalf)) }
    if let addressee { add(id, Rap.addressee, .iri(addressee)) }
    for thing in mentions { add(id, Schema.mentions, .iri(thing)) }
    count += 1
  }

  private mutating func add(_ subject: String, _ predicate: IRI, _ object: Term) {
    quads.append(Quad(Triple(.iri(subject), predicate, object)))
  }
}
