internal import Corpus
internal import Language
internal import RDF
internal import Reading

extension ArticleWriter {
  /// Writes what the source says of the article.
  func writeArticle() throws {
    add(iri, RDFVocabulary.type, Schema.newsArticle)
    add(iri, RDFVocabulary.type, NIF.context)
    if let headline = article.headline { add(iri, Schema.headline, headline) }
    if let url = article.url.flatMap(IRIs.address) { add(iri, Schema.url, url) }
    if let date = article.published {
      add(iri, Schema.datePublished, .literal(Literal(date.isoDate, datatype: XSD.date)))
      if date.hour != nil {
        add(iri, Rap.published, .literal(Literal(date.iso, datatype: XSD.dateTime)))
      }
    }
    if let outlet = article.outlet, !outlet.isEmpty { writePublisher(outlet) }
    if let author = article.author { add(iri, Schema.author, author) }
    add(iri, Schema.sha256, sha256)
    add(iri, NIF.isString, article.text)
    let words = findings.document.tokens.count { $0.kind == .word || $0.kind == .number }
    add(iri, Rap.wordCount, words)
    add(iri, Rap.origin, article.origin)
  }

  private func writePublisher(_ outlet: String) {
    let publisher = identities.body(
      Entity(kind: .organization, name: outlet, organizationKind: .media))
    add(iri, Schema.publisher, publisher.iri)
    // A ministry that publishes its own releases is a ministry already, and stays one.
    add(publisher.iri, RDFVocabulary.type, ORG.organization)
    if findings.entities.allSatisfy({ $0.name != outlet || $0.organizationKind == .media }) {
      add(publisher.iri, RDFVocabulary.type, Schema.newsMediaOrganization)
    }
    add(publisher.iri, Schema.name, publisher.name)
    if publisher.name != outlet { add(publisher.iri, Schema.alternateName, outlet) }
    if let former = publisher.formerName { rename(publisher.iri, former, publisher.name) }
    addLookups(publisher.iri, [outlet])
  }

  /// Notes that somebody has a fuller name from now on.
  func rename(_ subject: IRI, _ former: String, _ name: String) {
    renames.append(Rename(subject: subject, former: former, name: name))
    add(subject, Schema.alternateName, former)
  }

  /// A date of ISO 8601 as a literal: a day, a month or a year; nil for anything else.
  static func date(_ text: String) -> Literal? {
    let day = String(text.prefix(10))
    switch day.utf8.count {
    case 10: return Literal(day, datatype: XSD.date)
    case 7: return Literal(day, datatype: XSD.gYearMonth)
    case 4: return Literal(day, datatype: XSD.gYear)
    default: return nil
    }
  }
}
