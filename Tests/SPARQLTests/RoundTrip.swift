import SPARQL

/// A text read, printed, and read again.
struct RoundTrip {
  /// Why the text was refused, nil where it was read.
  private(set) var refusal: SPARQLError?
  /// What went wrong with a text that was read, nil where it survived.
  private(set) var failure: String?

  init(_ text: String, isUpdate: Bool) {
    var printed = ""
    do throws(SPARQLError) {
      if isUpdate {
        let update = try UpdateRequest(parsing: text, options: .strict)
        printed = update.sparqlText
        try check(update, UpdateRequest(parsing: printed, options: .strict), text, printed)
      } else {
        let query = try Query(parsing: text, options: .strict)
        printed = query.sparqlText
        try check(query, Query(parsing: printed, options: .strict), text, printed)
      }
    } catch {
      // Without a printed text it was the original that was refused.
      if printed.isEmpty { refusal = error } else { failure = report("\(error)", text, printed) }
    }
  }

  private mutating func check<Tree: Equatable>(
    _ tree: Tree, _ again: Tree, _ text: String, _ printed: String
  ) {
    guard tree != again else { return }
    failure = report("the trees differ:\n\(tree)\n\(again)", text, printed)
  }

  private func report(_ what: String, _ text: String, _ printed: String) -> String {
    "\(what)\nas written:\n\(text)\nas printed:\n\(printed)"
  }
}
