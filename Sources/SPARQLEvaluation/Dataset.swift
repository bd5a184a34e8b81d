public import RDF

/// What the evaluator needs of whatever keeps the triples; `TripleStore` and the small
/// `MemoryDataset` conform.
///
/// Patterns and results are ids, handed over in blocks, so that one call answers thousands of
/// rows. An id stays valid for the life of the dataset.
public protocol Dataset {
  /// The id of a term, nil where the dataset has never seen it (it then matches nothing).
  ///
  /// Literals that have an inline form get it without a look-up.
  func id(of term: Term) throws -> TermID?

  /// The term of an id that came out of this dataset, or that is inline.
  func term(of id: TermID) throws -> Term

  /// The terms of many ids at once, in the same order.
  func terms(of ids: [TermID]) throws -> [Term]

  /// Hands the characters of many terms to a closure, without making terms of them.
  ///
  /// - Parameters:
  ///   - ids: ids of the dataset that hold no value themselves, ascending, each once.
  ///   - body: takes the place of an id and its characters, in any order; it must not ask the dataset.
  /// - Returns: false where that is not possible and nothing was handed on.
  /// - Throws: what the storage throws where it cannot be read, and what the closure throws.
  func visitTexts(of ids: [TermID], _ body: (Int, TermText) throws -> Void) throws -> Bool

  /// A cursor over the quads (or, in the default graph, distinct triples) that match.
  func matches(_ pattern: IDPattern) throws -> any PatternMatches

  /// A cursor over the matches that have one of many ids at a position that the pattern leaves free.
  ///
  /// - Parameters:
  ///   - pattern: the pattern.
  ///   - position: where the ids stand.
  ///   - keys: the ids, ascending, each once.
  /// - Returns: the matches and what reading them costs; nil where asking for one key after the
  ///   other is as fast.
  /// - Throws: what the storage throws where it cannot be read.
  func matches(
    _ pattern: IDPattern, _ position: IDPattern.Position, in keys: [TermID]
  ) throws -> KeyedMatches?

  /// The default graph's triples of a predicate as columns in memory, sorted by subject or object.
  ///
  /// - Parameters:
  ///   - predicate: the predicate.
  ///   - position: what they are sorted by.
  ///   - lookups: how many keys will be looked up in them, nil where all pairs will be read.
  /// - Returns: nil where asking by `matches` is as fast, or where they would take too much memory.
  /// - Throws: what the storage throws where it cannot be read.
  func pairs(
    of predicate: TermID, by position: IDPattern.Position, lookups: Int?
  ) throws -> SortedPairs?

  /// How many rows `matches(_:)` would give: exact where that is cheap, else estimated.
  func estimate(_ pattern: IDPattern) throws -> Int

  /// How many rows `matches(_:)` would give, exactly; nil where only reading them would tell.
  func count(_ pattern: IDPattern) throws -> Int?

  /// All predicates, of claims too; nil where only reading all triples would tell.
  func predicates() throws -> [TermID]?

  /// What reading all matches of a pattern costs, where a row that is read from an index costs 1.
  ///
  /// What is stored for being scanned costs less. A join weighs this against asking for one key
  /// after the other.
  ///
  /// - Parameters:
  ///   - pattern: the pattern.
  ///   - rows: how many rows `estimate(_:)` gave for it.
  /// - Returns: at most `rows`.
  /// - Throws: what the storage throws where it cannot be read.
  func scanCost(_ pattern: IDPattern, rows: Int) throws -> Double

  /// How many different values the position has among the triples with that predicate (or all).
  func distinctValues(of position: IDPattern.Position, predicate: TermID?) throws -> Int

  /// How many values the position would have if all of them came equally often, and two of its triples
  /// had the same value as often as they have now.
  ///
  /// Where one foreign minister makes a tenth of all statements, a thousand speakers are worth no more
  /// than some fifty: joins of statements by their speaker have that many more rows.
  func evenValues(of position: IDPattern.Position, predicate: TermID?) throws -> Double

  /// All literals whose words match, for `rap:matches`.
  ///
  /// - Parameter words: what a person types: words, "phrases", prefix*; never an error.
  /// - Returns: literals in the order of their ids; nil where there is no full-text index.
  /// - Throws: what the storage throws where it cannot be read.
  func literals(matching words: String) throws -> [TermID]?

  /// The literals whose words match best, the best first, for `rap:score`.
  ///
  /// - Parameters:
  ///   - words: what a person types: words, "phrases", prefix*; never an error, whatever it holds.
  ///   - limit: the most matches wanted.
  /// - Returns: literals and scores, higher is better; nil where there is no full-text index.
  /// - Throws: what the storage throws where it cannot be read.
  func search(_ words: String, limit: Int) throws -> [TextMatch]?

  /// Does some reading in one go: storage that locks for every read locks once.
  func snapshot<T>(_ reads: () throws -> T) throws -> T
}

extension Dataset {
  /// As much as its rows: there is one way to read them.
  public func scanCost(_ pattern: IDPattern, rows: Int) throws -> Double { Double(rows) }

  /// False: terms have to be asked for.
  public func visitTexts(of ids: [TermID], _ body: (Int, TermText) throws -> Void) throws -> Bool {
    false
  }

  /// Nil: one key is asked for after the other.
  public func matches(
    _ pattern: IDPattern, _ position: IDPattern.Position, in keys: [TermID]
  ) throws -> KeyedMatches? { nil }

  /// As many as there are different ones.
  public func evenValues(
    of position: IDPattern.Position, predicate: TermID?
  ) throws -> Double { Double(try distinctValues(of: position, predicate: predicate)) }

  /// Nil: there are no columns.
  public func pairs(
    of predicate: TermID, by position: IDPattern.Position, lookups: Int?
  ) throws -> SortedPairs? { nil }

  /// Nil: only reading tells.
  public func count(_ pattern: IDPattern) throws -> Int? { nil }

  /// Nil: only reading tells.
  public func predicates() throws -> [TermID]? { nil }

  /// Does the reading as it is: what is in memory needs no lock.
  public func snapshot<T>(_ reads: () throws -> T) throws -> T { try reads() }
}

/// The matches of a pattern for many keys at once.
public struct KeyedMatches {
  /// A cursor over them.
  public var matches: any PatternMatches
  /// What reading them costs, where a row that is read from an index costs 1.
  public var cost: Double

  /// Makes a result.
  public init(matches: any PatternMatches, cost: Double) {
    self.matches = matches
    self.cost = cost
  }
}

/// One literal that a full-text search found.
public struct TextMatch: Sendable {
  /// The literal.
  public let literal: TermID
  /// How well it matches; higher is better.
  public let score: Double

  /// Makes a match.
  public init(literal: TermID, score: Double) {
    self.literal = literal
    self.score = score
  }
}

/// A pattern of ids; a nil position matches everything.
public struct IDPattern: Hashable, Sendable {
  /// One of the three places of a triple.
  public enum Position: Int, Hashable, Sendable, CaseIterable {
    /// The three places, in the order of a triple.
    case subject, predicate, object
  }

  /// Which graph is looked at.
  public enum Graph: Hashable, Sendable {
    /// The default graph: each triple once, however many graphs attest it.
    case defaultGraph
    /// One named graph.
    case named(TermID)
    /// All named graphs: one row for each triple and graph.
    case anyNamed
  }

  /// The subject, or nil for any.
  public var subject: TermID?
  /// The predicate, or nil for any.
  public var predicate: TermID?
  /// The object, or nil for any.
  public var object: TermID?
  /// The graph or graphs.
  public var graph: Graph

  /// Makes a pattern.
  public init(
    subject: TermID? = nil, predicate: TermID? = nil, object: TermID? = nil,
    graph: Graph = .defaultGraph
  ) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.graph = graph
  }
}

/// A cursor that hands on matches in blocks of columns.
public protocol PatternMatches {
  /// Appends the next block to the columns (at most some thousands of rows), false at the end.
  ///
  /// Columns that the pattern binds may be left out of the work: only the ones asked for in
  /// `block.wanted` need be filled.
  mutating func next(into block: inout MatchBlock) throws -> Bool
}

/// Columns of ids, filled by a cursor and emptied by an operator.
public struct MatchBlock: Sendable {
  /// Which columns the operator will read: subject, predicate, object, graph.
  public var wanted: (subject: Bool, predicate: Bool, object: Bool, graph: Bool)
  /// The subjects of the rows, empty where not wanted.
  public var subjects: [TermID] = []
  /// The predicates of the rows, empty where not wanted.
  public var predicates: [TermID] = []
  /// The objects of the rows, empty where not wanted.
  public var objects: [TermID] = []
  /// The graphs of the rows (for `anyNamed`), empty where not wanted.
  public var graphs: [TermID] = []
  /// How many rows the block holds.
  public var count = 0

  /// Makes an empty block that asks for those columns.
  public init(wanted: (subject: Bool, predicate: Bool, object: Bool, graph: Bool)) {
    self.wanted = wanted
  }

  /// Empties the columns and keeps their storage.
  public mutating func removeAll() {
    subjects.removeAll(keepingCapacity: true)
    predicates.removeAll(keepingCapacity: true)
    objects.removeAll(keepingCapacity: true)
    graphs.removeAll(keepingCapacity: true)
    count = 0
  }
}
