internal import Arguments
internal import SPARQL

/// What a person typed in SPARQL; an update that was given to `query`, or the other way round, is told
/// where it belongs.
enum SPARQLText {
  /// Reads a query.
  ///
  /// - Throws: `SPARQLError` with its place, or `UsageError` where the text is an update.
  static func query(_ text: String) throws -> Query {
    do {
      return try Query(parsing: text)
    } catch {
      guard isUpdate(text, failingAsQueryAt: error.range.start.utf8Offset) else { throw error }
      throw UsageError(
        "this is an update, and a query changes nothing; carry it out with: rapporteur update")
    }
  }

  /// Reads an update.
  ///
  /// - Throws: `SPARQLError` with its place, or `UsageError` where the text is a query.
  static func update(_ text: String) throws -> UpdateRequest {
    do {
      return try UpdateRequest(parsing: text)
    } catch {
      guard isQuery(text, failingAsUpdateAt: error.range.start.utf8Offset) else { throw error }
      throw UsageError(
        "this is a query, and an update answers nothing; ask it with: rapporteur query")
    }
  }

  /// The text is what it can be read further as.
  private static func isUpdate(_ text: String, failingAsQueryAt place: Int) -> Bool {
    do {
      return try !UpdateRequest(parsing: text).operations.isEmpty
    } catch {
      return error.range.start.utf8Offset > place
    }
  }

  private static func isQuery(_ text: String, failingAsUpdateAt place: Int) -> Bool {
    do {
      _ = try Query(parsing: text)
      return true
    } catch {
      return error.range.start.utf8Offset > place
    }
  }
}
