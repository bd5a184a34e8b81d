import RDF

extension Query {
  /// Reads a query of SPARQL 1.1.
  ///
  ///     let query = try Query(parsing: "SELECT ?name { ?person schema:name ?name }")
  ///     // query.form == .select([Variable("name")])
  ///
  /// The whole query language is read; `UpdateRequest` reads updates. The pattern holds everything up to LIMIT:
  /// for SELECT it ends in `.project` (under `.distinct`, `.reduced`, `.slice`). Blank nodes have
  /// become variables named `_:label`; aggregates and unnamed keys of GROUP BY got variables named
  /// `.agg0`, `.key0`: `Variable.isInternal` tells them from those that were written.
  ///
  /// - Throws: what is wrong, with its place in the text.
  public init(parsing text: String, options: ParserOptions = ParserOptions()) throws(SPARQLError) {
    var parser = try Parser(text, options: options)
    let syntax = try parser.query()
    var translator = Translator(source: parser.source, blankNodes: parser.blankNodes)
    self = try translator.query(syntax)
  }
}
