extension Connection {
  /// Does all of the work or none of it.
  ///
  /// The outermost call takes the write lock at once, so that it waits before it has read
  /// anything; calls inside it are savepoints, which can fail without taking the outer work along.
  ///
  /// - Throws: what the work throws, after everything was undone; `.locked` where another
  ///   connection holds the lock for longer than this one's patience.
  public func transaction<T>(_ work: () throws -> T) throws -> T {
    let isOutermost = !isInTransaction
    let name = "rapporteur_\(savepoints)"
    try run(isOutermost ? "BEGIN IMMEDIATE" : "SAVEPOINT \(raw: name)")
    savepoints += 1
    defer { savepoints -= 1 }
    do {
      let result = try work()
      try run(isOutermost ? "COMMIT" : "RELEASE \(raw: name)")
      return result
    } catch {
      try undo(isOutermost: isOutermost, name: name, after: error)
      throw error
    }
  }

  /// Everything that the reads inside see is the state of one moment.
  public func snapshot<T>(_ reads: () throws -> T) throws -> T {
    guard !isInTransaction else { return try reads() }
    try run("BEGIN")
    do {
      let result = try reads()
      try run("COMMIT")
      return result
    } catch {
      try undo(isOutermost: true, name: "", after: error)
      throw error
    }
  }

  /// Rolls back, unless a full disk or an interruption has made SQLite do so itself.
  private func undo(isOutermost: Bool, name: String, after cause: any Error) throws {
    guard isInTransaction else { return }
    do {
      if isOutermost {
        try run("ROLLBACK")
      } else {
        try run("ROLLBACK TO \(raw: name)")
        try run("RELEASE \(raw: name)")
      }
    } catch {
      // The cause says more than a failed clean-up; closing the connection rolls back as well.
      throw cause
    }
  }
}
