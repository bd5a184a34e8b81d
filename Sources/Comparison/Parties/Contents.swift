internal import Questions
internal import TextAnalysis

/// The contents of statements, which another core takes apart into words.
///
/// That takes as long as reading all else that a comparison wants of the store, so it is begun first.
struct Contents: Sendable {
  /// For each row the numbers of its contents among ``read``.
  let codes: StatementCodes
  private let reading: Task<ReadTexts, Never>

  /// Reads the contents of a table, and hands them over to be taken apart.
  ///
  /// - Throws: what the questions throw.
  init(of table: StatementTable) throws {
    let (batches, feed) = AsyncStream<TextBatch>.makeStream()
    reading = Task { await ReadTexts(batches) }
    // Without its end the other core would wait for ever.
    defer { feed.finish() }
    var batch = TextBatch()
    codes = try table.contents { characters in
      batch.add(characters)
      if batch.isFull {
        feed.yield(batch)
        batch = TextBatch()
      }
    }
    feed.yield(batch)
  }

  /// The contents with their words, when all of them are read.
  var read: ReadTexts {
    get async { await reading.value }
  }
}
