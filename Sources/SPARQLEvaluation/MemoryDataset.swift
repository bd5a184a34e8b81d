public import RDF

/// A small dataset in memory, for tests and for questions to a handful of triples.
///
///     let dataset = MemoryDataset([Quad(Triple(.iri("a"), IRI("b"), .iri("c")))])
///
/// Every order of a triple is a sorted array, looked up by binary search.
public struct MemoryDataset: Dataset, Sendable {
  struct Row: Hashable, Sendable {
    var subject: TermID
    var predicate: TermID
    var object: TermID
    var graph: TermID
  }

  private var ids: [Term: TermID] = [:]
  private var terms: [Term] = []
  /// What no graph's name is given for, and what named graphs hold.
  private var rows: Set<Row> = []
  /// Whether the default graph holds the triples of all named graphs too.
  private let isUnion: Bool
  private var defaultGraph = SortedRows()
  private var named = SortedRows()

  /// Makes a dataset of those quads.
  ///
  /// - Parameters:
  ///   - quads: the quads; repetitions count once.
  ///   - unionDefaultGraph: whether the default graph holds the triples of all named graphs too.
  public init(_ quads: some Sequence<Quad>, unionDefaultGraph: Bool = false) {
    isUnion = unionDefaultGraph
    _ = insert(Array(quads))
  }

  mutating func add(_ term: Term) -> TermID {
    if case .literal(let literal) = term, let id = TermID(inline: literal) { return id }
    if let id = ids[term] { return id }
    terms.append(term)
    let id = TermID(rawValue: Int64(terms.count))
    ids[term] = id
    return id
  }

  // MARK: Rows

  /// How many quads there are.
  var rowCount: Int { rows.count }

  /// The graphs that hold triples.
  var graphIDs: [TermID] { Set(rows.map(\.graph)).subtracting([.unbound]).sorted() }

  /// Adds a quad; `sortRows` has to follow.
  mutating func insert(_ row: Row) { rows.insert(row) }

  /// Removes a quad, and says whether it was there; `sortRows` has to follow.
  mutating func remove(_ row: Row) -> Bool { rows.remove(row) != nil }

  /// Removes a triple from all graphs that the default graph is made of; `sortRows` has to follow.
  mutating func removeFromDefaultGraph(_ row: Row) -> Bool {
    var isRemoved = remove(row)
    for graph in isUnion ? graphIDs : [] {
      var row = row
      row.graph = graph
      isRemoved = remove(row) || isRemoved
    }
    return isRemoved
  }

  /// Brings the sorted orders up to date with the quads.
  mutating func sortRows() {
    named = SortedRows(rows.filter { $0.graph != .unbound })
    defaultGraph = SortedRows(
      rows.compactMap { row in
        guard isUnion || row.graph == .unbound else { return nil }
        var row = row
        row.graph = .unbound
        return row
      })
  }

  // MARK: Reading

  public func id(of term: Term) -> TermID? {
    if case .literal(let literal) = term, let id = TermID(inline: literal) { return id }
    return ids[term]
  }

  public func term(of id: TermID) throws -> Term {
    if let literal = id.inlineLiteral { return .literal(literal) }
    guard id.tag == .dictionary, id.rawValue > 0, id.rawValue <= terms.count else {
      throw EvaluationError.invalid("the dataset has no term of the id \(id.rawValue)")
    }
    return terms[Int(id.rawValue) - 1]
  }

  public func terms(of ids: [TermID]) throws -> [Term] { try ids.map { try term(of: $0) } }

  public func visitTexts(
    of ids: [TermID], _ body: (Int, TermText) throws -> Void
  ) throws -> Bool {
    for (place, id) in ids.enumerated() {
      let term = try term(of: id)
      let kind: TermText.Kind =
        switch term {
        case .iri: .iri
        case .blankNode: .blankNode
        case .literal(let literal):
          literal.language != nil || literal.datatype == XSD.string ? .text : .typed
        }
      var characters = term.characters
      try characters.withUTF8 { try body(place, TermText(kind, $0)) }
    }
    return true
  }

  public func matches(_ pattern: IDPattern) -> any PatternMatches {
    let rows = pattern.graph == .defaultGraph ? defaultGraph : named
    return Matches(rows.range(of: pattern), pattern: pattern)
  }

  public func matches(
    _ pattern: IDPattern, _ position: IDPattern.Position, in keys: [TermID]
  ) -> KeyedMatches? {
    let wanted = Set(keys)
    let rows = (pattern.graph == .defaultGraph ? defaultGraph : named).range(of: pattern)
    let found = rows.filter { row in
      switch position {
      case .subject: wanted.contains(row.subject)
      case .predicate: wanted.contains(row.predicate)
      case .object: wanted.contains(row.object)
      }
    }
    return KeyedMatches(
      matches: Matches(found[...], pattern: pattern), cost: Double(rows.count))
  }

  public func pairs(
    of predicate: TermID, by position: IDPattern.Position, lookups: Int?
  ) -> SortedPairs? {
    guard position != .predicate else { return nil }
    let isBySubject = position == .subject
    let pairs = defaultGraph.range(of: IDPattern(predicate: predicate)).map { row in
      isBySubject ? (row.subject, row.object) : (row.object, row.subject)
    }.sorted { $0 < $1 }
    return SortedPairs(keys: pairs.map(\.0), values: pairs.map(\.1))
  }

  public func estimate(_ pattern: IDPattern) -> Int {
    let rows = pattern.graph == .defaultGraph ? defaultGraph : named
    return rows.range(of: pattern).count
  }

  public func count(_ pattern: IDPattern) -> Int? {
    pattern.graph == .defaultGraph ? estimate(pattern) : nil
  }

  public func predicates() -> [TermID]? {
    let all = IDPattern()
    return Set((defaultGraph.range(of: all) + named.range(of: all)).map(\.predicate)).sorted()
  }

  public func distinctValues(of position: IDPattern.Position, predicate: TermID?) -> Int {
    let rows = defaultGraph.isEmpty ? named : defaultGraph
    return rows.distinctValues(of: position, predicate: predicate)
  }

  /// Every literal that contains all the words, without regard to case; more words in fewer
  /// characters score higher.
  public func search(_ words: String, limit: Int) -> [TextMatch]? {
    let wanted = MemoryDataset.words(of: words)
    guard !wanted.isEmpty else { return [] }
    var found: [TextMatch] = []
    for (index, term) in terms.enumerated() {
      guard case .literal(let literal) = term else { continue }
      let present = MemoryDataset.words(of: literal.lexicalForm)
      guard wanted.isSubset(of: present) else { continue }
      let score = Double(wanted.count) / Double(present.count)
      found.append(TextMatch(literal: TermID(rawValue: Int64(index + 1)), score: score))
    }
    found.sort { ($1.score, $0.literal) < ($0.score, $1.literal) }
    return Array(found.prefix(limit))
  }

  public func literals(matching words: String) -> [TermID]? {
    search(words, limit: .max)?.map(\.literal).sorted()
  }

  private static func words(of text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}

extension MemoryDataset {
  /// A cursor over a range of sorted rows.
  private struct Matches: PatternMatches {
    private var rows: ArraySlice<Row>
    private let graph: TermID?

    init(_ rows: ArraySlice<Row>, pattern: IDPattern) {
      self.rows = rows
      if case .named(let graph) = pattern.graph { self.graph = graph } else { graph = nil }
    }

    mutating func next(into block: inout MatchBlock) -> Bool {
      guard !rows.isEmpty else { return false }
      for row in rows.prefix(4_096) where graph == nil || row.graph == graph {
        if block.wanted.subject { block.subjects.append(row.subject) }
        if block.wanted.predicate { block.predicates.append(row.predicate) }
        if block.wanted.object { block.objects.append(row.object) }
        if block.wanted.graph { block.graphs.append(row.graph) }
        block.count += 1
      }
      rows = rows.dropFirst(4_096)
      return true
    }
  }
}
