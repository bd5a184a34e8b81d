extension UpdateRequest {
  /// Reads an update of SPARQL 1.1.
  ///
  ///     let request = try UpdateRequest(
  ///       parsing: "DELETE { ?s ?p ?o } WHERE { ?s ?p ?o FILTER (?o = 1) } ; DROP GRAPH <g>")
  ///
  /// The whole update language is read. A prologue may stand before every operation and holds for
  /// all that follow. Patterns are as in `Query`; templates and data keep their blank nodes.
  ///
  /// - Throws: what is wrong, with its place in the text: variables in data, blank nodes where
  ///   something is deleted, and labels of blank nodes that two patterns or two INSERT DATA share
  ///   among it.
  public init(parsing text: String, options: ParserOptions = ParserOptions()) throws(SPARQLError) {
    var parser = try Parser(text, options: options)
    let syntax = try parser.update()
    var translator = Translator(source: parser.source, blankNodes: parser.blankNodes)
    self = try translator.update(syntax)
  }
}
