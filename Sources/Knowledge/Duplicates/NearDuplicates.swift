internal import Language
internal import RDF
internal import TripleStore

/// Finds articles that are nearly the same: wire copies, reprints, corrected versions.
struct NearDuplicates {
  let store: TripleStore

  /// From this share of common wording on, two articles are nearly the same.
  static let threshold = 0.8
  /// More candidates than this are not compared: a text that many share is boilerplate.
  private static let limit = 50

  /// A near-duplicate that was read earlier.
  struct Match {
    /// The article.
    var article: IRI
    /// The first article of its cluster.
    var cluster: IRI
  }

  /// The known article that is most like a text, nil where none is alike enough.
  ///
  /// - Complexity: twelve look-ups, whatever the number of articles, and one comparison for each
  ///   article that shares one of the twelve numbers.
  func match(of shingles: Shingles, bands: [Int]) throws -> Match? {
    var candidates: Set<IRI> = []
    for band in bands {
      let found = try store.subjects(
        with: Rap.band, .literal(Literal(band)), in: .anyNamed)
      candidates.formUnion(found)
      if candidates.count >= NearDuplicates.limit { break }
    }
    var best: (article: IRI, similarity: Double)?
    for article in candidates.sorted().prefix(NearDuplicates.limit) {
      let similarity = try similarity(of: shingles, to: article)
      if similarity >= max(NearDuplicates.threshold, best?.similarity ?? 0) {
        // Of two that are equally alike the first in order stays, so that the answer is stable.
        if let best, best.similarity == similarity { continue }
        best = (article, similarity)
      }
    }
    guard let article = best?.article else { return nil }
    let cluster = try store.objects(of: article, Rap.cluster, in: .named(article)).first?.iri
    return Match(article: article, cluster: cluster ?? article)
  }

  /// How much of the wording of a known article a text shares.
  func similarity(of shingles: Shingles, to article: IRI) throws -> Double {
    let text = try store.objects(of: article, NIF.isString, in: .named(article)).first?.literal
    guard let text else { return 0 }
    return shingles.similarity(to: Shingles(of: Document(text.lexicalForm)))
  }
}
