internal import RDF
internal import SPARQLEvaluation

/// What a store remembers of what it has read, for as long as it is right.
struct ReadCaches {
  /// Predicates that were read whole.
  var columns = ColumnCache()
  /// Terms that were read one by one.
  var recentTerms = RecentTerms()
  /// Parts of the dictionary.
  var terms = TermPages()
  /// A place of the triples of a predicate, or of all.
  struct Place: Hashable {
    let position: IDPattern.Position
    let predicate: TermID?
  }

  /// How many different values places have.
  var distinctValues: [Place: Int] = [:]
  /// How evenly the objects of predicates are spread.
  var evenObjects: [TermID: Double] = [:]
  /// What patterns are asked with.
  var statements = PatternStatements()
  /// The ids of terms that queries name.
  var ids: [Term: TermID] = [:]

  private var othersVersion = -1
  private var ownVersion = -1

  /// More terms than this are forgotten, and with them those that were asked for once.
  private static let mostIDs = 4_096

  /// Forgets what has been overtaken.
  ///
  /// - Parameters:
  ///   - others: a number that changes with every commit of another connection, nil where none can
  ///     have been seen since the last call.
  ///   - own: a number that changes with everything that this connection writes.
  mutating func validate(others: Int?, own: Int) {
    if let others, others != othersVersion {
      // Another process may have deleted terms and given their ids to others.
      forget()
      othersVersion = others
    }
    if own != ownVersion {
      // New terms get new ids; those that a rollback takes back are forgotten by `forget`.
      columns.removeAll()
      evenObjects.removeAll()
      distinctValues.removeAll()
      ownVersion = own
    }
  }

  /// Forgets everything.
  mutating func forget() {
    columns.removeAll()
    terms.removeAll()
    recentTerms.removeAll()
    evenObjects.removeAll()
    distinctValues.removeAll()
    ids.removeAll()
  }

  /// Remembers the id of a term.
  mutating func note(_ id: TermID, of term: Term) {
    if ids.count >= Self.mostIDs { ids.removeAll(keepingCapacity: true) }
    ids[term] = id
  }
}
