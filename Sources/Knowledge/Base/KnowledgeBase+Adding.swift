public import Corpus
internal import Language
internal import RDF
public import Reading
internal import TripleStore

extension KnowledgeBase {
  /// Whether the base holds exactly this text, read by this version of the reader.
  ///
  /// Then nothing need be read, only `noteAddress(of:)` called, which keeps a new address.
  public func contains(
    _ article: Article, readerVersion: String = Reader.version
  ) throws -> Bool {
    try self.readerVersion(of: iri(of: article).iri) == readerVersion
  }

  /// Adds the address of an article that the base holds, where it is a new one.
  ///
  /// - Returns: whether there was anything to add.
  @discardableResult
  public func noteAddress(of article: Article) throws -> Bool {
    let iri = iri(of: article).iri
    guard let address = article.url.flatMap(IRIs.address) else { return false }
    let known = try store.objects(of: iri, Schema.url)
    guard !known.contains(.iri(address)), try readerVersion(of: iri) != nil else { return false }
    try store.write {
      try $0.insert([Quad(Triple(.iri(iri), Schema.url, .iri(address)), graph: .iri(iri))])
    }
    return true
  }

  /// Adds an article with all that was read from it, in one transaction.
  ///
  /// Another text at the same address (or, without an address, from the same file) takes the place
  /// of the one before, with everything that was read from that.
  ///
  /// - Throws: `KnowledgeError` where a finding does not fit the text; `SQLiteError` where the file
  ///   cannot be written. In both cases nothing has changed.
  public func add(
    _ article: Article, _ findings: Findings, readerVersion: String = Reader.version
  ) throws -> Outcome {
    if try contains(article, readerVersion: readerVersion) {
      try noteAddress(of: article)
      return Outcome(change: .unchanged, article: iri(of: article).iri)
    }
    do {
      return try store.write { transaction in
        try learn()
        return try add(article, findings, readerVersion, transaction)
      }
    } catch {
      // What identities learnt from this article was undone in the file.
      seenGeneration = nil
      throw error
    }
  }

  /// Commits all articles that are added inside at once, which is several times faster.
  ///
  ///     try base.batch { for (article, findings) in fifty { _ = try base.add(article, findings) } }
  ///
  /// Each article is still added whole or not at all; an article that throws does not take the
  /// others along unless the error leaves the closure. What the process had not committed when it
  /// was killed is not there afterwards.
  ///
  /// - Throws: what the work throws, after everything inside was undone.
  public func batch<T>(_ work: () throws -> T) throws -> T {
    do {
      return try store.write { _ in try work() }
    } catch {
      seenGeneration = nil
      throw error
    }
  }

  private func iri(of article: Article) -> (iri: IRI, sha256: String) {
    let sha256 = SHA256.hex(of: Array(article.text.utf8))
    return (IRIs.article(sha256: sha256), sha256)
  }

  private func add(
    _ article: Article, _ findings: Findings, _ readerVersion: String,
    _ transaction: WriteTransaction
  ) throws -> Outcome {
    let (iri, sha256) = iri(of: article)
    let shingles = Shingles(of: findings.document)
    let draft = Draft(
      article: article, findings: findings, iri: iri, sha256: sha256, readerVersion: readerVersion,
      shingles: shingles)
    let predecessor = try predecessor(of: article, iri, shingles)
    // A new article is written last of all, when nothing can be wrong with it any more.
    guard predecessor.isAnything else { return try add(draft, predecessor, transaction) }
    return try transaction.separately { try add(draft, predecessor, transaction) }
  }

  /// An article on its way into the base.
  private struct Draft {
    var article: Article
    var findings: Findings
    var iri: IRI
    var sha256: String
    var readerVersion: String
    var shingles: Shingles
  }

  private func add(
    _ draft: Draft, _ predecessor: Predecessor, _ transaction: WriteTransaction
  ) throws -> Outcome {
    let (iri, shingles) = (draft.iri, draft.shingles)
    let duplicates = NearDuplicates(store: store)
    let bands = shingles.bands

    let former = predecessor.article
    var addresses: [Term] = []
    try transaction.remove(predecessor.stale)
    if let former {
      if former == iri { addresses = try store.objects(of: iri, Schema.url, in: .named(iri)) }
      let isAlike =
        try former == iri
        || duplicates.similarity(of: shingles, to: former) >= NearDuplicates.threshold
      try remove(former, successor: isAlike ? iri : nil, transaction)
    }
    let match = try duplicates.match(of: shingles, bands: bands)

    identities.beginArticle()
    let writer = try ArticleWriter(
      draft.article, draft.findings, iri: iri, sha256: draft.sha256, identities: identities)
    try writer.run()
    for address in addresses { writer.add(iri, Schema.url, address) }
    writer.add(iri, Rap.cluster, match?.cluster ?? iri)
    if let match { writer.add(iri, Schema.isBasedOn, match.article) }
    for band in bands {
      writer.add(iri, Rap.band, .literal(Literal(band)), in: IRIs.signatures)
    }
    let run = try currentRun(draft.readerVersion)
    writer.add(iri, PROV.wasGeneratedBy, run.iri, in: IRIs.runs)

    try transaction.insert(writer.quads)
    try transaction.insert(run.quads)
    for rename in writer.renames { try demote(rename, transaction) }
    try mergeTwins(transaction)
    self.run = (run.iri, draft.readerVersion)
    let generation = String((Int(seenGeneration ?? "0") ?? 0) + 1)
    try transaction.setNote(generation, for: "generation")
    seenGeneration = generation
    return Outcome(
      change: former == nil ? .added : .replaced, article: iri, former: former,
      basedOn: match?.article)
  }

  /// Makes what was the fullest name of somebody one of the other names, wherever it is cited.
  private func demote(_ rename: ArticleWriter.Rename, _ transaction: WriteTransaction) throws {
    let old = try store.quads(
      .iri(rename.subject), Schema.name, .literal(Literal(rename.former)), in: .anyNamed)
    try transaction.remove(old)
    try transaction.insert(
      old.map {
        Quad(
          Triple($0.triple.subject, Schema.alternateName, $0.triple.object), graph: $0.graph)
      })
  }
}
