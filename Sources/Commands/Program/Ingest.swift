internal import Arguments
internal import Corpus
internal import FoundationEssentials
internal import Knowledge
internal import Presentation
internal import Reading
internal import TripleStore

/// One run of reading articles into a base: pulled one by one, read on all cores, written in order.
///
/// At most a few dozen articles are in memory at once. They are written in the order in which they
/// came, so that the same articles always give the same graph.
struct Ingest {
  private let context: Context
  private let isQuiet: Bool
  private let choice: ReaderChoice
  /// Kept beside what was read: another reader's articles are read anew.
  private var readerVersion = Reader.version
  private var counts = Counts()
  private var failures = RepeatedFailures()
  /// The file that was passed over last, and what the first of them lacks.
  private var passedOver: (file: String, reason: CorpusError)?

  /// What became of the articles.
  private struct Counts {
    var added = 0
    var replaced = 0
    var unchanged = 0
    var nearDuplicates = 0
    var skipped = 0
    /// Files that hold data, but no articles.
    var passedOver = 0
    var failed = 0
    var statements = 0

    var seen: Int { added + replaced + unchanged + skipped + failed }
  }

  /// An article on its way, or what there is to say instead of one.
  private enum Work: Sendable {
    case read(Article, Findings)
    case known(Article)
    case skipped(CorpusError)
    case failed(CorpusError)
  }

  init(_ context: Context, reader choice: ReaderChoice, isQuiet: Bool) {
    self.context = context
    self.isQuiet = isQuiet
    self.choice = choice
  }

  /// Reads everything under the paths.
  ///
  /// - Returns: `.done`, or `.someFailed` where an article failed or there was none at all.
  func run(paths: [String], options: CorpusOptions, database: String) async throws -> ExitCode {
    var ingest = self
    return try await ingest.read(paths, options, database)
  }

  private mutating func read(
    _ paths: [String], _ options: CorpusOptions, _ database: String
  ) async throws -> ExitCode {
    let start = ContinuousClock.now
    let base = try KnowledgeBase.open(
      database, startedAt: Date.now.ISO8601Format())
    let reader = try context.reader(choice)
    readerVersion = reader.version
    var corpus = CorpusReader(
      paths: paths.map { $0 == "-" ? $0 : context.surroundings.path($0) }, options: options)
    do {
      try await withThrowingTaskGroup(of: (Int, Work).self) { group in
        var pulled = 0
        var running = 0
        var written = 0
        var waiting: [Int: Work] = [:]
        var ready: [Work] = []
        var isAtEnd = false
        var lastCommit = ContinuousClock.now
        while true {
          // Not much further ahead than what can be read meanwhile: memory stays bounded.
          while !isAtEnd, running + waiting.count < Self.window,
            !context.surroundings.isInterrupted()
          {
            guard let item = corpus.next() else {
              isAtEnd = true
              break
            }
            let place = pulled
            pulled += 1
            switch item {
            case .article(let article):
              if try base.contains(article, readerVersion: readerVersion) {
                waiting[place] = .known(article)
              } else {
                running += 1
                // Less urgent than writing, which would otherwise wait for all that is read ahead.
                group.addTask(priority: .utility) {
                  (place, .read(article, reader.run(ArticleText(article))))
                }
              }
            case .skipped(_, let reason): waiting[place] = .skipped(reason)
            case .failed(_, let reason): waiting[place] = .failed(reason)
            }
          }
          while let work = waiting.removeValue(forKey: written) {
            ready.append(work)
            written += 1
          }
          let isInterrupted = context.surroundings.isInterrupted()
          let isDue = ready.count >= Self.batch || ContinuousClock.now - lastCommit > Self.patience
          if isDue && !ready.isEmpty || isInterrupted || isAtEnd && running == 0 {
            try commit(ready, to: base)
            ready.removeAll()
            lastCommit = .now
            try showProgress()
          }
          try context.checkInterruption()
          guard let (place, work) = try await group.next() else {
            if isAtEnd, waiting.isEmpty { break }
            continue
          }
          running -= 1
          waiting[place] = work
        }
      }
    } catch {
      try clearProgress()
      if counts.added + counts.replaced > 0 { try context.note("Kept: \(summary).") }
      throw error
    }
    if counts.added + counts.replaced > 0 { try base.store.refreshStatistics() }
    if let line = failures.rest() { try say(line) }
    try sayWhatWasPassedOver()
    try clearProgress()
    try report(since: start)
    let foundNone = counts.seen == 0 && counts.passedOver > 0
    return counts.failed > 0 || foundNone ? .someFailed : .done
  }

  /// How many articles are committed together: a commit waits for the disk.
  private static let batch = 64
  /// How long an article waits for others to be committed with: what is killed then is read again.
  private static let patience = Duration.milliseconds(500)
  /// How many articles are read ahead: enough to read while others are written.
  private static let window = 64

  /// Writes some articles, all of which are safe when this returns and none reported before.
  private mutating func commit(_ works: [Work], to base: KnowledgeBase) throws {
    guard !works.isEmpty else { return }
    let before = counts
    do {
      try base.batch { for work in works { try write(work, to: base) } }
    } catch {
      counts = before
      throw error
    }
  }

  private mutating func write(_ work: Work, to base: KnowledgeBase) throws {
    switch work {
    case .skipped(let error) where error.isAboutOtherData:
      guard passedOver?.file != error.file else { return }
      counts.passedOver += 1
      passedOver = (error.file, passedOver?.reason ?? error)
    case .skipped(let error):
      counts.skipped += 1
      if !isQuiet { try say("skipped: \(error)") }
    case .failed(let error):
      counts.failed += 1
      for line in failures.lines(for: error) { try say(line) }
    case .known(let article):
      try base.noteAddress(of: article)
      counts.unchanged += 1
    case .read(let article, let findings):
      try warn(article)
      do {
        let outcome = try base.add(article, findings, readerVersion: readerVersion)
        switch outcome.change {
        case .added: counts.added += 1
        case .replaced: counts.replaced += 1
        case .unchanged: counts.unchanged += 1
        }
        if outcome.basedOn != nil { counts.nearDuplicates += 1 }
        if outcome.change != .unchanged { counts.statements += findings.statements.count }
      } catch let error as KnowledgeError {
        counts.failed += 1
        try say("failed: \(error)")
      }
    }
  }

  private func warn(_ article: Article) throws {
    guard !isQuiet else { return }
    for warning in article.warnings { try say("note: \(article.origin): \(warning)") }
  }

  // MARK: - Telling

  /// Writes one line, whatever stands in the names of files.
  private func say(_ line: String) throws {
    try clearProgress()
    try context.note(Wrapping.plain(line))
  }

  /// Says once what was passed over, so that a wrong --text-field does not go unnoticed.
  private func sayWhatWasPassedOver() throws {
    guard let passedOver, !isQuiet || counts.seen == 0 else { return }
    let files = counts.passedOver == 1 ? "1 file holds" : "\(grouped(counts.passedOver)) files hold"
    try say("passed over: \(files) data of another kind; the first: \(passedOver.reason)")
  }

  private var summary: String {
    var parts = ["\(grouped(counts.added)) added"]
    let others = [
      (counts.replaced, "replaced"), (counts.unchanged, "unchanged"),
      (counts.nearDuplicates, "near copies of others"), (counts.skipped, "skipped"),
      (counts.failed, "failed"),
    ]
    for (count, name) in others where count > 0 { parts.append("\(grouped(count)) \(name)") }
    return parts.joined(separator: ", ")
  }

  private func report(since start: ContinuousClock.Instant) throws {
    let tenths = Int((ContinuousClock.now - start) / .milliseconds(100))
    try context.print(
      "\(counted(counts.seen, "article")): \(summary); \(counted(counts.statements, "statement")) "
        + "in \(tenths / 10).\(tenths % 10) s.")
  }

  private func showProgress() throws {
    guard context.surroundings.wantsProgress else { return }
    try context.diagnostics.write(
      "\r\u{1B}[K\(grouped(counts.seen)) articles, \(grouped(counts.statements)) statements …")
    try context.diagnostics.flush()
  }

  private func clearProgress() throws {
    guard context.surroundings.wantsProgress else { return }
    try context.diagnostics.write("\r\u{1B}[K")
    try context.diagnostics.flush()
  }
}

extension ArticleText {
  /// What the reader is told of an article.
  init(_ article: Article) {
    self.init(
      text: article.text, headlineEnd: article.headlineEnd, published: article.published?.isoDate,
      outlet: article.outlet, address: article.url, author: article.author)
  }
}
