internal import RDF
internal import SPARQLEvaluation

/// The terms that were read from the dictionary one by one lately.
///
/// A place for every id and one term in each, the last one: what is not found costs a look-up. There
/// are more places where many terms are read, so that an answer of some ten thousand terms is found
/// again; with their terms they never take more than some ten megabytes.
struct RecentTerms {
  private var entries: [(id: TermID, term: Term)?] = []
  private var noted = 0

  private static let smallest = 1 << 10
  private static let largest = 1 << 16

  /// The term of an id, where it is remembered.
  func find(_ id: TermID) -> Term? {
    guard !entries.isEmpty, let entry = entries[place(id)], entry.id == id else { return nil }
    return entry.term
  }

  /// Remembers a term; long texts are seldom asked for twice, and would fill the memory.
  mutating func note(_ term: Term, for id: TermID) {
    if case .literal(let literal) = term, literal.lexicalForm.utf8.count > 256 { return }
    grow()
    entries[place(id)] = (id, term)
    noted += 1
  }

  mutating func removeAll() {
    if !entries.isEmpty { entries = [] }
    noted = 0
  }

  /// Makes four times as many places where there were more terms than half of them.
  private mutating func grow() {
    guard entries.isEmpty || (2 * noted > entries.count && entries.count < Self.largest) else {
      return
    }
    let old = entries
    entries = Array(repeating: nil, count: old.isEmpty ? Self.smallest : 4 * old.count)
    for entry in old {
      if let entry { entries[place(entry.id)] = entry }
    }
  }

  private func place(_ id: TermID) -> Int { Int(id.rawValue) & (entries.count - 1) }
}
