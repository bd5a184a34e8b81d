internal import RDF
internal import SPARQLEvaluation
internal import SQLite

/// The table `term`: terms to ids and back.
final class TermDictionary {
  private let connection: Connection
  private var known = TermCache()
  private var datatypes: [Int64: IRI] = [:]
  // Kept between calls: these run once for every term.
  private var finder = KeptStatement(
    """
    SELECT term.id, kind, value, datatype, language
    FROM term_hash CROSS JOIN term ON term.id = term_hash.id WHERE hash = ?
    """)
  private var decoder = KeptStatement(
    "SELECT id, kind, value, datatype, language FROM term WHERE id >= ? ORDER BY id")
  private var inserter = KeptStatement("INSERT INTO term VALUES (?, ?, ?, ?, ?)")
  private var matcher = KeptStatement(
    "SELECT id, kind, value, datatype, language FROM term WHERE id = ?")
  private var newHashes = NewHashes()
  private let recentHashes: RecentHashes
  /// Whether a transaction is being written, in which nobody else can add terms.
  private var isWriting = false
  /// All that the table `term_hash` holds, where that is little; valid inside a write transaction only.
  ///
  /// A base that is being filled is asked for a million terms that it has not.
  private var fewHashes: HashIndex?
  /// The id that the next new term gets; valid inside a write transaction only.
  private(set) var nextID: Int64 = 1

  init(_ connection: Connection) {
    self.connection = connection
    recentHashes = RecentHashes(connection)
  }

  // MARK: - Reading

  /// The id of a term, nil where the dictionary has never seen it.
  func id(of term: Term) throws -> TermID? {
    if case .literal(let literal) = term, let inline = TermID(inline: literal) { return inline }
    let parts = TermParts(term)
    return try find(parts, TermFingerprint(parts)).map { TermID(rawValue: $0) }
  }

  private func find(_ parts: TermParts, _ fingerprint: TermFingerprint) throws -> Int64? {
    if let id = newHashes[fingerprint] { return id }
    if isWriting, let fewHashes {
      if let id = try first(of: fewHashes.terms(of: fingerprint.hash), that: parts) { return id }
    } else {
      let statement = try finder.get(connection)
      defer { statement.reset() }
      try statement.bind(fingerprint.hash, at: 1)
      while try statement.step() {
        if try isTerm(parts, statement.row) { return statement.row.int64(0) }
      }
    }
    return try findRecent(parts, fingerprint)
  }

  /// Looks among the terms that were added last.
  private func findRecent(_ parts: TermParts, _ fingerprint: TermFingerprint) throws -> Int64? {
    if !isWriting { try recentHashes.validate() }
    return try first(of: recentHashes.terms(of: fingerprint.hash), that: parts)
  }

  /// The first of some ids whose term has those parts.
  private func first(of ids: [Int64], that parts: TermParts) throws -> Int64? {
    for id in ids {
      let statement = try matcher.get(connection)
      defer { statement.reset() }
      try statement.bind(id, at: 1)
      if try statement.step(), try isTerm(parts, statement.row) { return id }
    }
    return nil
  }

  /// Whether a row of the table holds those parts.
  private func isTerm(_ parts: TermParts, _ row: borrowing Row) throws -> Bool {
    guard row.int64(1) == parts.kind.rawValue,
      row.withText(2, { $0.elementsEqual(parts.value.utf8) })
    else { return false }
    if parts.kind == .languageString, row.text(4) != parts.language { return false }
    return try parts.kind != .typed || datatype(row.int64(3)).value == parts.datatype
  }

  /// The term of an id.
  ///
  /// - Throws: `SQLiteError.corrupt` where the dictionary has no such row.
  func term(of id: TermID) throws -> Term {
    if let literal = id.inlineLiteral { return .literal(literal) }
    let statement = try decoder.get(connection)
    defer { statement.reset() }
    try statement.bind(id.rawValue, at: 1)
    return try term(id, from: statement)
  }

  /// The terms of many ids, in their order; neighbours are read in one go.
  ///
  /// - Throws: `SQLiteError.corrupt` where the dictionary lacks one.
  func terms(of ids: [TermID]) throws -> [Term] {
    var result = [Term?](repeating: nil, count: ids.count)
    let statement = try decoder.get(connection)
    defer { statement.reset() }
    var place: Int64?
    for index in ids.indices.sorted(by: { ids[$0] < ids[$1] }) {
      let id = ids[index]
      if let literal = id.inlineLiteral {
        result[index] = .literal(literal)
        continue
      }
      // Passing over some rows is cheaper than looking for one.
      if place.map({ $0 >= id.rawValue || id.rawValue - $0 > Self.nearby }) ?? true {
        statement.reset()
        try statement.bind(id.rawValue, at: 1)
      }
      result[index] = try term(id, from: statement)
      place = id.rawValue
    }
    return result.compactMap(\.self)
  }

  /// How far rows are passed over.
  private static let nearby: Int64 = 8

  /// Steps to the row of an id, which lies ahead.
  private func find(_ id: TermID, in statement: Statement) throws {
    var isThere = try statement.step()
    while isThere, statement.row.int64(0) < id.rawValue { isThere = try statement.step() }
    guard isThere, statement.row.int64(0) == id.rawValue else {
      throw SQLiteError(
        .corrupt, message: "the dictionary has no term \(id.rawValue)", path: connection.path)
    }
  }

  /// Steps to the row of an id, which lies ahead, and reads it.
  private func term(_ id: TermID, from statement: Statement) throws -> Term {
    try find(id, in: statement)
    let row = statement.row
    let value = row.text(2)
    switch TermKind(rawValue: row.int64(1)) {
    case .iri: return .iri(value)
    case .blankNode: return .blankNode(BlankNode(value))
    case .string: return .literal(Literal(value))
    case .languageString: return .literal(Literal(value, language: row.text(4)))
    case .typed: return .literal(Literal(value, datatype: try datatype(row.int64(3))))
    case nil:
      throw SQLiteError(
        .corrupt, message: "term \(id.rawValue) is of no known kind", path: connection.path)
    }
  }

  /// Hands the characters of terms, whose ids ascend, to a closure.
  func visitTexts(of ids: [TermID], _ body: (Int, TermText) throws -> Void) throws {
    let statement = try decoder.get(connection)
    defer { statement.reset() }
    for (place, id) in ids.enumerated() {
      if place == 0 || id.rawValue - ids[place - 1].rawValue > Self.nearby {
        statement.reset()
        try statement.bind(id.rawValue, at: 1)
      }
      try find(id, in: statement)
      let kind = TermKind(rawValue: statement.row.int64(1))
      try statement.row.withText(2) { try body(place, TermText(kind?.textKind ?? .typed, $0)) }
    }
  }

  func datatype(_ id: Int64) throws -> IRI {
    if let known = datatypes[id] { return known }
    let iri = try connection.first("SELECT value FROM term WHERE id = \(id)") { IRI($0.text(0)) }
    guard let iri else {
      throw SQLiteError(
        .corrupt, message: "the dictionary has no datatype \(id)", path: connection.path)
    }
    datatypes[id] = iri
    return iri
  }

  // MARK: - Writing

  /// Looks up where new ids begin; at the start of every write transaction.
  ///
  /// - Parameter isAlone: whether nobody else has written since the last one.
  /// - Throws: `SQLiteError` where the file cannot be read.
  func beginWriting(isAlone: Bool) throws {
    isWriting = true
    guard !isAlone else { return }
    nextID = try connection.first("SELECT ifnull(max(id), 0) + 1 FROM term") { $0.int64(0) } ?? 1
    fewHashes = try nextID <= Self.fewTerms ? readHashes() : nil
    try recentHashes.validate()
  }

  /// Of so many terms the hashes are read at once.
  private static let fewTerms = 4_096

  private func readHashes() throws -> HashIndex {
    var index = HashIndex()
    let rows = try connection.prepare("SELECT hash, id FROM term_hash")
    while try rows.step() { index.add(rows.row.int64(0), id: rows.row.int64(1)) }
    return index
  }

  /// At the end of every write transaction: from then on others can add terms.
  func endWriting() { isWriting = false }

  /// Hands over the hashes of new terms, which whoever takes them must write, in the order of their ids.
  func takeNewHashes() -> [(hash: Int64, id: Int64)] { newHashes.take() }

  /// Writes hashes where they stay: those that the table `recent` holds, and others.
  func moveHashes(with others: [(hash: Int64, id: Int64)]) throws {
    try write(hashesWrittenLast() + others)
  }

  private func write(_ hashes: [(hash: Int64, id: Int64)]) throws {
    try RecentHashes.move(hashes, connection)
    if !hashes.isEmpty { fewHashes = nil }
  }

  /// Takes up hashes that have been written in a row of `recent`.
  func note(_ hashes: [(hash: Int64, id: Int64)], row: Int64) throws {
    try recentHashes.note(hashes, row: row)
  }

  /// The hashes that the table `recent` holds, with the terms that have them.
  func hashesWrittenLast() throws -> [(hash: Int64, id: Int64)] {
    try recentHashes.validate()
    return recentHashes.all
  }

  /// Forgets what was cached: another connection or a rollback has changed the table.
  func forget() {
    known.removeAll()
    newHashes.removeAll()
    recentHashes.forget()
    fewHashes = nil
    isWriting = false
    datatypes.removeAll()
  }

  /// The id of a term, which gets a row where it has none.
  func encode(_ term: Term) throws -> TermID {
    if case .literal(let literal) = term, let inline = TermID(inline: literal) { return inline }
    let parts = TermParts(term)
    return TermID(rawValue: try encode(parts, TermFingerprint(parts)))
  }

  /// The id of a term that was read or written lately, nil where that is not remembered.
  func remembered(_ fingerprint: TermFingerprint) -> Int64? { known[fingerprint] }

  /// The id of the term that has those parts, which gets a row where it has none.
  func encode(_ parts: TermParts, _ fingerprint: TermFingerprint) throws -> Int64 {
    if let id = known[fingerprint] { return id }
    let id = try find(parts, fingerprint) ?? insert(parts, fingerprint)
    // Long texts hardly ever come twice.
    if parts.value.utf8.count < 512 { known[fingerprint] = id }
    return id
  }

  private func insert(_ parts: TermParts, _ fingerprint: TermFingerprint) throws -> Int64 {
    let datatype =
      parts.kind == .typed ? try encode(.iri(parts.datatype)).rawValue : nil
    let statement = try inserter.get(connection)
    let id = nextID
    nextID += 1
    try statement.bind(id, at: 1)
    try statement.bind(parts.kind.rawValue, at: 2)
    try statement.bind(parts.value, at: 3)
    try statement.bind(datatype.map { .integer($0) } ?? .null, at: 4)
    try statement.bind(parts.kind == .languageString ? .text(parts.language) : .null, at: 5)
    try statement.run()
    newHashes.add(fingerprint, id: id)
    if newHashes.isFull { try write(takeNewHashes()) }
    return id
  }
}
