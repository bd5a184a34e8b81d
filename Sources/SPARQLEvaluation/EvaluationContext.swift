import Glibc
import RDF
import SPARQL

/// What one running query knows: its own terms, what it has decoded, its limits.
final class EvaluationContext {
  /// A term and, for literals that can be computed with, its value.
  struct Decoded {
    let term: Term
    let value: XSDValue?

    init(_ term: Term) {
      self.term = term
      value = term.literal.flatMap(XSDValue.init)
    }
  }

  let dataset: any Dataset
  let options: EvaluationOptions
  /// The base of the query, for `IRI()`.
  var base: IRI?
  /// The graphs of FROM NAMED; nil where the query names neither these nor others by FROM.
  var restriction: DatasetRestriction?
  /// The named graphs, once they have been listed.
  var namedGraphs: [TermID]?
  /// The moment that `NOW()` gives throughout the query.
  let now: XSDDateTime
  /// The pattern tables that probing joins have switched to, kept for later batches.
  var patternTables: [PatternTableKey: RowTable] = [:]

  private var scratchTerms: [Term] = []
  private var encoded: [Term: TermID] = [:]
  private var decoded: [TermID: Decoded] = [:]
  private var searches: [String: [TermID]] = [:]
  private var scores: [String: [TermID: Double]] = [:]
  private var distinctCounts: [IDPattern: Int] = [:]
  private var freshBlankNodes = 0
  private var labelledNodes: [LabelledNode: Term] = [:]
  private var keptRows = 0
  private let deadline: ContinuousClock.Instant?

  /// Decoded terms beyond this number are forgotten: a scan of texts then needs little memory, and
  /// the table stays within the processor's cache.
  private static let decodedLimit = 16_384

  init(dataset: any Dataset, options: EvaluationOptions) {
    self.dataset = dataset
    self.options = options
    deadline = options.timeLimit.map { ContinuousClock.now + $0 }
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    now = XSDDateTime(unixSeconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }

  /// Ends the evaluation where its time is up or the caller asked; called for every block.
  func check() throws(EvaluationError) {
    if options.isCancelled() { throw .cancelled }
    if let deadline, let limit = options.timeLimit, ContinuousClock.now > deadline {
      throw .timeLimit(limit)
    }
  }

  /// How long the query may go on, nil for as long as it needs.
  var timeLeft: Duration? { deadline.map { max(.zero, $0 - ContinuousClock.now) } }

  /// Counts rows that an operator keeps, and those that it lets go again (negative).
  func keep(_ rows: Int) throws(EvaluationError) {
    keptRows += rows
    if keptRows > options.rowLimit { throw .rowLimit(options.rowLimit) }
  }

  // MARK: Terms and ids

  /// The id of a term: the dataset's where it knows the term, else one of this query alone.
  func encode(_ term: Term) throws -> TermID {
    if case .literal(let literal) = term, let id = TermID(inline: literal) { return id }
    if let known = encoded[term] { return known }
    let id: TermID
    if let known = try dataset.id(of: term) {
      id = known
    } else {
      scratchTerms.append(term)
      id = TermID(tag: .scratch, payload: Int64(scratchTerms.count))
    }
    encoded[term] = id
    return id
  }

  /// The id of a value.
  func encode(_ value: XSDValue) throws -> TermID {
    switch value {
    case .integer(let number):
      if let word = number.word, let id = TermID(inlineInteger: word) { return id }
    case .boolean(let truth): return TermID(inlineBoolean: truth)
    case .string, .text, .decimal, .float, .double, .dateTime: break
    }
    return try encode(.literal(value.literal))
  }

  /// The term and value of an id, remembered.
  func decode(_ id: TermID) throws -> Decoded {
    if let known = decoded[id] { return known }
    let result: Decoded
    if let literal = id.inlineLiteral {
      result = Decoded(.literal(literal))
    } else if id.tag == .scratch {
      result = Decoded(scratchTerms[Int(id.payload) - 1])
    } else {
      result = Decoded(try dataset.term(of: id))
    }
    if decoded.count >= Self.decodedLimit { decoded.removeAll(keepingCapacity: true) }
    decoded[id] = result
    return result
  }

  /// Decodes the ids of a column that are not remembered yet, all at once.
  func prefetch(_ column: [TermID]) throws {
    var missing: [TermID] = []
    var previous = TermID.unbound
    for id in column where id != previous {
      previous = id
      if id.tag == .dictionary, id != .unbound, decoded[id] == nil { missing.append(id) }
    }
    guard missing.count > 1 else { return }
    missing.sort()
    if decoded.count + missing.count > Self.decodedLimit {
      decoded.removeAll(keepingCapacity: true)
    }
    for (id, term) in zip(missing, try dataset.terms(of: missing)) {
      decoded[id] = Decoded(term)
    }
  }

  /// The terms of ids, for printing; nil for unbound ones.
  ///
  /// Each is looked up once.
  func terms(of ids: [TermID]) throws -> [Term?] {
    var result = [Term?](repeating: nil, count: ids.count)
    var places: [(row: Int, wanted: Int)] = []
    var wanted: [TermID] = []
    var known: [TermID: Int] = [:]
    for (index, id) in ids.enumerated() where id != .unbound {
      if let literal = id.inlineLiteral {
        result[index] = .literal(literal)
      } else if id.tag == .scratch {
        result[index] = scratchTerms[Int(id.payload) - 1]
      } else {
        let number = known[id] ?? wanted.count
        if number == wanted.count {
          known[id] = number
          wanted.append(id)
        }
        places.append((index, number))
      }
    }
    let terms = try dataset.terms(of: wanted)
    for place in places { result[place.row] = terms[place.wanted] }
    return result
  }

  /// A blank node that no other term of the query or of the dataset is.
  func freshBlankNode() throws -> Term {
    while true {
      freshBlankNodes += 1
      let node = Term.blankNode(BlankNode("query\(freshBlankNodes)"))
      if try dataset.id(of: node) == nil { return node }
    }
  }

  /// The blank node that a text has in a solution, made where it is asked for first.
  func blankNode(_ label: String, solution: TermID) throws -> Term {
    let key = LabelledNode(label: Literal(label), solution: solution)
    if let known = labelledNodes[key] { return known }
    try keep(1)
    let node = try freshBlankNode()
    labelledNodes[key] = node
    return node
  }

  /// How many different values a position has; asked of the dataset once a query.
  func distinctValues(of position: IDPattern.Position, predicate: TermID?) throws -> Int {
    let key = IDPattern(
      subject: TermID(rawValue: Int64(position.rawValue)), predicate: predicate)
    if let known = distinctCounts[key] { return known }
    let count = try dataset.distinctValues(of: position, predicate: predicate)
    distinctCounts[key] = count
    return count
  }

  // MARK: Text

  /// The literals that a search finds; the same words are searched once a query.
  func literals(matching words: String) throws -> [TermID] {
    if let known = searches[words] { return known }
    guard let found = try dataset.literals(matching: words) else {
      throw EvaluationError.unsupported("rap:matches on data without a text index")
    }
    searches[words] = found
    return found
  }

  /// How well a literal matches the words, nil where the search does not find it.
  func score(_ literal: TermID, words: String) throws -> Double? {
    if scores[words] == nil {
      guard let found = try dataset.search(words, limit: options.searchLimit) else {
        throw EvaluationError.unsupported("rap:score on data without a text index")
      }
      var table: [TermID: Double] = [:]
      for match in found { table[match.literal] = match.score }
      scores[words] = table
    }
    return scores[words]?[literal]
  }
}

/// Which graphs `GRAPH` finds where the query names its own dataset.
struct DatasetRestriction: Hashable {
  /// The named graphs.
  var namedGraphs: Set<TermID>
}

/// The text of `BNODE` in a solution.
private struct LabelledNode: Hashable {
  let label: Literal
  let solution: TermID
}

/// A materialised pattern and the columns that it is hashed by.
struct PatternTableKey: Hashable {
  let pattern: QuadPattern
  let keys: [Variable]
}
