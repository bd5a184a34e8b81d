public import RDF
internal import SPARQLEvaluation
public import SQLite

/// A graph in one SQLite file, with every triple's citations.
///
///     let store = try TripleStore("graph.sqlite") { $0 != .iri("runs") }
///     try store.write { try $0.insert(quads) }
///     let found = try store.matches(IDPattern(predicate: try store.id(of: name)))
///
/// The schema, `schema/store.sql`, says how it is kept. A store has one owner and is not
/// `Sendable`; several stores, in one process or many, can have the same file open: readers see
/// the last committed state and block nobody, a second writer waits its turn.
public final class TripleStore {
  /// Which graphs the default graph is made of.
  public typealias DefaultGraphPolicy = @Sendable (Term) -> Bool

  let connection: Connection
  let dictionary: TermDictionary
  let recentChanges: RecentChanges
  let recentRows: RecentRows
  let isInDefaultGraph: DefaultGraphPolicy
  /// Graphs that were seen since the last rollback, and whether they are in the default graph.
  var graphs: [Term: StoredGraph] = [:]
  /// Predicates that are known to be listed in the statistics.
  var listedPredicates: Set<Int64> = []
  /// The full-text index as the last transaction left it.
  var texts: TextIndex?
  /// What was read and may be asked for again.
  var caches = ReadCaches()
  /// Whether `snapshot` is running.
  private(set) var isInSnapshot = false
  /// The transaction that is being written.
  private(set) var current: WriteTransaction?
  private var seenVersion = -1
  private var isMapped = false

  /// Opens a store for reading and writing, and makes it where there is none.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - mustExist: whether a missing file is an error rather than made.
  ///   - patience: how many milliseconds to wait for another writer.
  ///   - isInDefaultGraph: which graphs the default graph is made of; asked once for each graph.
  /// - Throws: `SQLiteError`: `.foreign` for another program's database, `.newerVersion`, …
  public init(
    _ path: String, mustExist: Bool = false, patience: Int = 5_000,
    isInDefaultGraph: @escaping DefaultGraphPolicy = { _ in true }
  ) throws {
    connection = try Connection(path, mode: mustExist ? .readWrite : .create, patience: patience)
    dictionary = TermDictionary(connection)
    recentChanges = RecentChanges(connection)
    recentRows = RecentRows(connection)
    self.isInDefaultGraph = isInDefaultGraph
    try Schema.prepare(connection)
    // Every article touches some hundred pages all over the indexes: the more of them a checkpoint
    // brings home at once, the fewer are written twice. 128 MB of each.
    try connection.run("PRAGMA cache_size = -131072")
    try connection.run("PRAGMA wal_autocheckpoint = 32768")
    // What a savepoint or a sort needs to remember is no business of the disk's.
    try connection.run("PRAGMA temp_store = MEMORY")
  }

  /// Opens a store for reading only.
  ///
  /// - Parameter path: the file, which must exist.
  /// - Throws: `SQLiteError`: `.cannotOpen`, `.foreign`, `.newerVersion`, …
  public init(readOnly path: String) throws {
    connection = try Connection(path, mode: .readOnly)
    dictionary = TermDictionary(connection)
    recentChanges = RecentChanges(connection)
    recentRows = RecentRows(connection)
    isInDefaultGraph = { _ in true }
    try Schema.verify(connection)
    try Schema.updateIfOld(connection)
    try connection.run("PRAGMA cache_size = -65536")
  }

  /// The file.
  public var path: String { connection.path }

  /// Ends what is being read or written, from any thread; it then throws `.interrupted`.
  public var interrupter: Interrupter { connection.interrupter }

  /// Does all of the work or none of it; what was written outlasts the process when the outermost call
  /// returns.
  ///
  /// A power cut can take the last commits along, as a whole, since the disk is not waited for at each.
  /// A call inside another one's work joins it. Where such an inner call fails after it has changed
  /// something, the whole is undone, even if the error was caught; `WriteTransaction.separately`
  /// is for work that may fail on its own.
  /// - Throws: what the work throws, after everything was undone; `.locked` where another writer
  ///   took longer than the patience.
  public func write<T>(_ work: (WriteTransaction) throws -> T) throws -> T {
    if let current { return try current.join(work) }
    defer {
      current = nil
      dictionary.endWriting()
    }
    do {
      return try connection.transaction {
        let version = try connection.dataVersion
        let isAlone = version == seenVersion
        if !isAlone { forget() }
        try beginWriting(isAlone: isAlone)
        seenVersion = version
        let transaction = try WriteTransaction(self)
        current = transaction
        let result = try work(transaction)
        try transaction.finish()
        return result
      }
    } catch {
      forget()
      throw error
    }
  }

  /// Finds out what the last writer has left.
  func beginWriting(isAlone: Bool) throws {
    try dictionary.beginWriting(isAlone: isAlone)
    if !isAlone { try recentRows.beginWriting() }
  }

  /// From now on, until the store is closed, all reads see the state of this moment.
  ///
  /// For a process that asks many questions and ends: its answers agree with one another, and the
  /// file is locked once instead of at every question. Writers are not held up.
  public func holdSnapshot() throws {
    try connection.run("BEGIN")
    // The moment is that of the first read.
    _ = try connection.userVersion
  }

  /// Everything that the reads inside see is the state of one moment.
  public func snapshot<T>(_ reads: () throws -> T) throws -> T {
    guard !isInSnapshot else { return try reads() }
    return try connection.snapshot {
      if current == nil { try validateCaches() }
      isInSnapshot = true
      defer { isInSnapshot = false }
      return try reads()
    }
  }

  /// Has the file mapped into memory once much of it was read; readers ask before they read more.
  ///
  /// Who needs little reads it page by page: where the system holds nothing of the file, each touch of mapped
  /// memory brings in megabytes around it. Who needs much is spared the copying of each page.
  func mapIfBusy() throws {
    guard !isMapped, connection.isReadOnly, connection.pagesRead > Self.manyPages else { return }
    isMapped = true
    try connection.map(bytes: 1 << 30)
  }

  /// 16 MB.
  private static let manyPages = 4_096

  /// What the owner has noted under a name, nil where nothing was.
  public func note(_ key: String) throws -> String? {
    try connection.first("SELECT value FROM meta WHERE key = \("note:" + key)") { $0.text(0) }
  }

  /// Deletes terms that no triple uses any more and gives the room back to the disk.
  ///
  /// Ids of deleted terms can be given to others later, so ids that other readers hold may change
  /// their meaning: run it when the store is quiet.
  /// - Complexity: rewrites the whole file.
  public func vacuum() throws {
    try write { transaction in
      try transaction.flush()
      try transaction.moveRecent()
      try connection.run(
        """
        DELETE FROM term WHERE id NOT IN (
          SELECT subject FROM quad UNION ALL SELECT predicate FROM quad
          UNION ALL SELECT object FROM quad UNION ALL SELECT id FROM graph
          UNION ALL SELECT predicate FROM text_predicate)
        AND id NOT IN (
          SELECT datatype FROM term WHERE datatype IS NOT NULL)
        """)
      try connection.run("DELETE FROM term_hash WHERE id NOT IN (SELECT id FROM term)")
    }
    forget()
    try connection.run("VACUUM")
  }

  /// Lets the file grow to so many pages of 4,096 bytes and no further, until the store is closed.
  ///
  /// - Throws: afterwards, `write` throws `.full` where the pages are used up.
  public func limitSize(pages: Int) throws {
    try connection.run("PRAGMA max_page_count = \(raw: "\(pages)")")
  }

  func forget() {
    caches.forget()
    dictionary.forget()
    recentChanges.forget()
    graphs.removeAll()
    listedPredicates.removeAll()
    texts = nil
    seenVersion = -1
  }
}
