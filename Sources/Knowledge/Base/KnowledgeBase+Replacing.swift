internal import Corpus
internal import RDF
internal import TripleStore

extension KnowledgeBase {
  /// Items of one file are told by their number; theirs may shift, so the wording must agree too.
  private static let sameItem = 0.3

  /// What a text takes the place of.
  struct Predecessor {
    /// The article: itself read by another reader, or an earlier version.
    var article: IRI?
    /// What is not so any more of an earlier version that stays, since it stands elsewhere as well:
    /// its address.
    var stale: [Quad] = []

    var isAnything: Bool { article != nil || !stale.isEmpty }
  }

  /// Finds what a text takes the place of.
  func predecessor(
    of article: Article, _ iri: IRI, _ shingles: Shingles
  ) throws -> Predecessor {
    if try readerVersion(of: iri) != nil { return Predecessor(article: iri) }
    if let address = article.url.flatMap(IRIs.address) {
      guard let known = try store.subjects(with: Schema.url, .iri(address)).first else {
        return Predecessor()
      }
      let addresses = try store.quads(.iri(known), Schema.url, in: .named(known))
      guard addresses.count > 1 else { return Predecessor(article: known) }
      return Predecessor(stale: addresses.filter { $0.triple.object == .iri(address) })
    }
    guard !article.origin.hasPrefix("standard input") else { return Predecessor() }
    let known = try store.subjects(with: Rap.origin, .literal(Literal(article.origin))).first {
      try store.objects(of: $0, Schema.url).isEmpty
    }
    guard let known else { return Predecessor() }
    let isWholeFile = !article.origin.contains(":") && !article.origin.contains(", ")
    let isSame =
      try isWholeFile
      || NearDuplicates(store: store).similarity(of: shingles, to: known)
        >= KnowledgeBase.sameItem
    return Predecessor(article: isSame ? known : nil)
  }

  /// Removes an article with all that was read from it.
  ///
  /// - Parameters:
  ///   - article: the article.
  ///   - successor: the article that its near-duplicates are to lean on from now on.
  ///   - transaction: where it is done.
  /// - Throws: `SQLiteError` where the file cannot be read or written.
  func remove(_ article: IRI, successor: IRI?, _ transaction: WriteTransaction) throws {
    let named = Set(
      try store.quads(nil, Rap.lookup, in: .named(article)).compactMap(\.triple.subject.iri))
    let followers = try store.subjects(with: Rap.cluster, .iri(article)).filter { $0 != article }
    let copies = try store.subjects(with: Schema.isBasedOn, .iri(article)).filter { $0 != article }

    try transaction.removeGraphs(beginningWith: article)
    for graph in [IRIs.signatures, IRIs.runs] {
      try transaction.remove(store.quads(.iri(article), in: .named(graph)))
    }
    // Of the copies of an article that is gone, the one that was read first takes its place.
    if let head = successor ?? followers.first {
      for follower in followers {
        try replace(Rap.cluster, of: follower, article, by: head, transaction)
      }
      for copy in copies {
        try replace(Schema.isBasedOn, of: copy, article, by: head, transaction)
      }
    } else {
      for copy in copies { try replace(Schema.isBasedOn, of: copy, article, by: nil, transaction) }
    }
    for iri in named { try promote(iri, transaction) }
    try identities.reload(named, from: store)
  }

  private func replace(
    _ property: IRI, of subject: IRI, _ old: IRI, by new: IRI?, _ transaction: WriteTransaction
  ) throws {
    let graph = Term.iri(subject)
    try transaction.remove([Quad(Triple(.iri(subject), property, .iri(old)), graph: graph)])
    guard let new, new != subject || property == Rap.cluster else { return }
    try transaction.insert([Quad(Triple(.iri(subject), property, .iri(new)), graph: graph)])
  }

  /// Gives whoever has lost the fullest name the fullest of the other names.
  private func promote(_ iri: IRI, _ transaction: WriteTransaction) throws {
    guard try store.objects(of: iri, Schema.name).isEmpty else { return }
    let others = try store.objects(of: iri, Schema.alternateName).compactMap(\.literal?.lexicalForm)
    let fullest = others.sorted().reduce(nil as String?) { best, name in
      guard let best else { return name }
      return Identities.isFuller(name, than: best) ? name : best
    }
    guard let fullest else { return }
    let quads = try store.quads(
      .iri(iri), Schema.alternateName, .literal(Literal(fullest)), in: .anyNamed)
    try transaction.remove(quads)
    try transaction.insert(
      quads.map {
        Quad(Triple($0.triple.subject, Schema.name, $0.triple.object), graph: $0.graph)
      })
  }
}
