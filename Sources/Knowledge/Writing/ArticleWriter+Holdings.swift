internal import Corpus
internal import RDF
internal import Reading

extension ArticleWriter {
  /// Writes who holds which post.
  func writeHoldings() throws {
    for holding in findings.holdings {
      let body = holding.body.map { (iri: entities[$0], name: findings.entities[$0].name) }
      let principal = holding.principal.map {
        (iri: entities[$0], name: findings.entities[$0].name)
      }
      let post = Post(holding, body: body, principal: principal, identities.gazetteers)
      posts.append(post)
      try describe(post, holding)
      let person = entities[holding.person]
      let graph = try graph(holding.voice, holding.tokens)
      add(person, holding.isFormer ? Rap.formerlyHeld : ORG.holds, post.iri, in: graph)
      if !holding.isFormer, let date = article.published {
        add(
          post.iri, Rap.attestedOn, .literal(Literal(date.isoDate, datatype: XSD.date)), in: graph)
      }
    }
  }

  /// Writes what a post is: by its name, so never as a claim.
  private func describe(_ post: Post, _ holding: Holding) throws {
    guard described.insert(post.iri).inserted else { return }
    let graph = try namingGraph(holding.voice, holding.tokens)
    add(post.iri, RDFVocabulary.type, ORG.post, in: graph)
    add(post.iri, Schema.name, post.name, in: graph)
    add(post.iri, ORG.role, post.role, in: graph)
    for code in [holding.country, holding.accreditedTo].compactMap({ $0 }) {
      writeReferenceData(ofCountry: code, otherwise: code)
    }
    if let code = post.country { add(post.iri, Rap.represents, IRIs.country(code), in: graph) }
    if let place = post.accreditedTo { add(post.iri, Rap.accreditedTo, place, in: graph) }
    if let body = post.body { add(post.iri, ORG.postIn, body, in: graph) }
    if let person = post.reportsTo { add(post.iri, ORG.reportsTo, person, in: graph) }
    guard described.insert(post.role).inserted else { return }
    add(post.role, RDFVocabulary.type, ORG.roleClass, in: graph)
    add(post.role, RDFVocabulary.type, SKOS.concept, in: graph)
    add(
      post.role, SKOS.prefLabel, .literal(Literal(post.roleName, language: "en")), in: graph)
  }
}
