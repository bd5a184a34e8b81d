internal import RDF
internal import TripleStore

extension KnowledgeBase {
  /// Makes one node of two wherever the article that was just added has shown that both are one
  /// person: "Rey" once only Ana Rey can be meant, "Tony Rey" beside "Antony Rey".
  ///
  /// So who is read first matters little, and reading an article again finds the node that stayed.
  func mergeTwins(_ transaction: WriteTransaction) throws {
    for iri in identities.named.sorted() {
      var current = iri
      while let twins = identities.people.twins(of: current) {
        try merge(twins.gone, into: twins.kept, transaction)
        if current == twins.gone { current = twins.kept }
      }
    }
  }

  /// Gives all that is said of one node to another, whose other name it becomes.
  private func merge(_ gone: IRI, into kept: IRI, _ transaction: WriteTransaction) throws {
    let subject = try store.quads(.iri(gone), in: .anyNamed)
    let object = try store.quads(nil, nil, .iri(gone), in: .anyNamed)
    try transaction.remove(subject)
    try transaction.remove(object)
    try transaction.insert(
      subject.map {
        Quad(Triple(.iri(kept), $0.triple.predicate, $0.triple.object), graph: $0.graph)
      }
        + object.map {
          Quad(Triple($0.triple.subject, $0.triple.predicate, .iri(kept)), graph: $0.graph)
        }
        + [Quad(Triple(.iri(kept), Schema.sameAs, .iri(gone)), graph: .iri(IRIs.curated))])
    try settleName(of: kept, transaction)
    identities.formerIRIs.insert(gone)
    try identities.reload([gone, kept], from: store)
  }

  /// Leaves the fullest of several names as the name, and makes the others other names.
  private func settleName(of iri: IRI, _ transaction: WriteTransaction) throws {
    let names = try store.quads(.iri(iri), Schema.name, in: .anyNamed)
    let others = try store.quads(.iri(iri), Schema.alternateName, in: .anyNamed)
    let texts = Set(names.compactMap(\.triple.object.literal?.lexicalForm)).sorted()
    guard let first = texts.first else { return }
    let fullest = texts.dropFirst().reduce(first) { Identities.isFuller($1, than: $0) ? $1 : $0 }
    let isFullest = { (quad: Quad) in quad.triple.object.literal?.lexicalForm == fullest }
    let demoted = names.filter { !isFullest($0) }
    let promoted = others.filter(isFullest)
    try transaction.remove(demoted + promoted)
    try transaction.insert(
      demoted.map {
        Quad(Triple(.iri(iri), Schema.alternateName, $0.triple.object), graph: $0.graph)
      }
        + promoted.map {
          Quad(Triple(.iri(iri), Schema.name, $0.triple.object), graph: $0.graph)
        })
  }
}
