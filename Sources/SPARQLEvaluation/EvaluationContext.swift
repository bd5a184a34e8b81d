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
  private var keptBytes = 0
  /// What of it stays to the end of the query: terms, cached tables.
  private var stayingRows = 0
  private var stayingBytes = 0
  /// The most memory that was counted at once.
  private(set) var peakBytes = 0
  /// How much has been computed since the last look at the clock, in bytes of text.
  private var uncheckedWork = 0
  private var decodedBytes = 0
  /// The plans that are made on the way; nil unless the query is explained.
  var innerPlans: InnerPlans?
  /// What functions of our own have looked up.
  var extensions = ExtensionCache()
  private let deadline: ContinuousClock.Instant?

  /// Decoded terms beyond this number are forgotten: a scan of texts then needs little memory, and
  /// the table stays within the processor's cache.
  private static let decodedLimit = 16_384
  /// The same for the bytes of their texts: whole articles are long.
  private static let decodedByteLimit = 64 << 20

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
  ///
  /// - Parameters:
  ///   - rows: how many.
  ///   - width: how many ids each row has.
  ///   - staying: whether they are kept to the end of the query, whatever becomes of the operator.
  /// - Throws: `EvaluationError.rowLimit` or `.memoryLimit`.
  func keep(_ rows: Int, width: Int = 3, staying: Bool = false) throws(EvaluationError) {
    keptRows += rows
    if staying { stayingRows += rows }
    if keptRows > options.rowLimit { throw .rowLimit(options.rowLimit) }
    // A row of a hash table: its ids, its hash, its place in a chain, and room to grow.
    try keep(bytes: rows * (12 * width + 32), staying: staying)
  }

  /// Counts memory that is kept, and what is let go again (negative).
  ///
  /// - Throws: `EvaluationError.memoryLimit`.
  func keep(bytes: Int, staying: Bool = false) throws(EvaluationError) {
    keptBytes += bytes
    if staying { stayingBytes += bytes }
    peakBytes = max(peakBytes, keptBytes)
    if keptBytes > options.memoryLimit { throw .memoryLimit(options.memoryLimit) }
  }

  /// Does some work with operators of its own, which are gone afterwards, and with them what they
  /// kept.
  ///
  /// Only for work that is done before the call returns: what others keep meanwhile would be forgotten.
  func keepingOnlyMeanwhile<Value>(_ work: () throws -> Value) rethrows -> Value {
    let (rows, bytes) = (keptRows - stayingRows, keptBytes - stayingBytes)
    defer {
      keptRows = rows + stayingRows
      keptBytes = bytes + stayingBytes
    }
    return try work()
  }

  /// Refuses a text that is too long to be computed, before it is made.
  ///
  /// Texts can double with every BIND: one may take an eighth of the memory, so that some of them
  /// can be at work at once.
  /// - Throws: `EvaluationError.memoryLimit`.
  func allowText(ofBytes count: Int) throws(EvaluationError) {
    if count > options.memoryLimit / 8 { throw .memoryLimit(options.memoryLimit) }
  }

  /// Notes what a function is about to work through, and looks at the clock now and then: a block of
  /// long texts or of hard patterns can take minutes.
  func work(_ bytes: Int) throws(EvaluationError) {
    uncheckedWork += bytes
    guard uncheckedWork > 1 << 20 else { return }
    uncheckedWork = 0
    try check()
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
      try keep(bytes: 64, staying: true)
      id = TermID(tag: .scratch, payload: Int64(scratchTerms.count))
    }
    try keep(bytes: 160 + term.textSize, staying: true)
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
    if decoded.count >= Self.decodedLimit || decodedBytes > Self.decodedByteLimit {
      decoded.removeAll(keepingCapacity: true)
      decodedBytes = 0
    }
    decodedBytes += result.term.textSize
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
    if decoded.count + missing.count > Self.decodedLimit || decodedBytes > Self.decodedByteLimit {
      decoded.removeAll(keepingCapacity: true)
      decodedBytes = 0
    }
    for (id, term) in zip(missing, try dataset.terms(of: missing)) {
      decodedBytes += term.textSize
      decoded[id] = Decoded(term)
    }
  }

  /// The terms of ids, for printing; nil for unbound ones.
  ///
  /// Each is looked up once.
  func terms(of ids: [TermID]) throws -> [Term?] {
    var distinct = RowSet(width: 1)
    let numbers = distinct.insert(RowKeys([ids], [0], count: ids.count))
    let wanted = (0..<distinct.count).map { distinct[$0, 0] }
    var terms = [Term?](repeating: nil, count: wanted.count)
    var kept: [Int] = []
    for (index, id) in wanted.enumerated() where id != .unbound {
      if let literal = id.inlineLiteral {
        terms[index] = .literal(literal)
      } else if id.tag == .scratch {
        terms[index] = scratchTerms[Int(id.payload) - 1]
      } else {
        kept.append(index)
      }
    }
    for (index, term) in zip(kept, try dataset.terms(of: kept.map { wanted[$0] })) {
      terms[index] = term
    }
    return numbers.map { terms[Int($0)] }
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
    try keep(1, staying: true)
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
    try keep(found.count, width: 1, staying: true)
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
      try keep(found.count, staying: true)
      scores[words] = table
    }
    return scores[words]?[literal]
  }
}

extension Term {
  /// How many bytes its characters take.
  var textSize: Int {
    switch self {
    case .iri(let iri): iri.value.utf8.count
    case .literal(let literal): literal.lexicalForm.utf8.count
    case .blankNode(let node): node.label.utf8.count
    }
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
