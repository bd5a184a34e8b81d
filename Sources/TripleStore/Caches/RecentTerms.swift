internal import RDF
internal import SPARQLEvaluation

/// The terms that were read from the dictionary one by one lately.
///
/// A place for every id and one term in each, the last one: what is not found costs a look-up, and no
/// more memory is ever used than the places and their terms take, a megabyte or two.
struct RecentTerms {
  private var entries: [(id: TermID, term: Term)?] = []

  private static let size = 1 << 13

  /// The term of an id, where it is remembered.
  func find(_ id: TermID) -> Term? {
    guard !entries.isEmpty, let entry = entries[Self.place(id)], entry.id == id else { return nil }
    return entry.term
  }

  /// Remembers a term; long texts are seldom asked for twice, and would fill the memory.
  mutating func note(_ term: Term, for id: TermID) {
    if case .literal(let literal) = term, literal.lexicalForm.utf8.count > 256 { return }
    if entries.isEmpty { entries = Array(repeating: nil, count: Self.size) }
    entries[Self.place(id)] = (id, term)
  }

  mutating func removeAll() {
    if !entries.isEmpty { entries = [] }
  }

  private static func place(_ id: TermID) -> Int { Int(id.rawValue & Int64(size - 1)) }
}
