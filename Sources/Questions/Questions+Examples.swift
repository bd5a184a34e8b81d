import RDF

extension Questions {
  /// The words of statements that are shown as examples, by the statements' IRIs.
  ///
  /// - Throws: what the query throws.
  public func examples(_ ids: some Collection<String>) throws -> [String: StatementExample] {
    let found = try describe(ids, [Schema.text, RDFVocabulary.type, Rap.article])
    let articles = try articles(Set(found.values.compactMap { $0.text(Rap.article) }))
    return found.compactMapValues { statement in
      guard let address = SpanAddress(statement.id), let text = statement.text(Schema.text) else {
        return nil
      }
      let article = articles[address.article] ?? ArticleReference(id: address.article)
      return StatementExample(
        mode: StatementRecord.Mode(statement),
        citation: CitationRecord(
          article: article, begin: address.begin, end: address.end, words: text))
    }
  }
}

extension StatementRecord.Mode {
  /// The mode of a statement by its class.
  init(_ statement: Description) {
    self =
      statement.isOfClass(Rap.direct)
      ? .direct : statement.isOfClass(Rap.mixed) ? .mixed : .indirect
  }
}
