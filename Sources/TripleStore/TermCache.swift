internal import RDF
internal import SPARQLEvaluation

/// The ids of terms that were written lately.
///
/// A place for every hash and one term in each, the last one: what is not found costs a look-up,
/// and no more memory is ever used than the places and their terms take, some tens of megabytes.
struct TermCache {
  private struct Entry {
    var hash: Int64
    var id: TermID
    var term: Term
  }

  private var entries: [Entry?] = []

  private static let size = 1 << 17

  subscript(term: Term, hash: Int64) -> TermID? {
    get {
      guard !entries.isEmpty, let entry = entries[Self.place(hash)], entry.hash == hash,
        entry.term == term
      else { return nil }
      return entry.id
    }
    set {
      if entries.isEmpty { entries = [Entry?](repeating: nil, count: Self.size) }
      entries[Self.place(hash)] = newValue.map { Entry(hash: hash, id: $0, term: term) }
    }
  }

  mutating func removeAll() { entries = [] }

  /// The low bits differ most: the high ones are alike for the places in one article.
  private static func place(_ hash: Int64) -> Int { Int(hash & Int64(size - 1)) }
}
