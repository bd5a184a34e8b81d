internal import Arguments
internal import SPARQL
internal import SPARQLEvaluation

/// `rapporteur query`: SPARQL.
enum QueryCommand {
  static let command = Command<Context>(
    "query", category: "Asking", abstract: "Answers a SPARQL query.",
    discussion:
      "SPARQL 1.1; rapporteur update carries out updates. The prefixes schema, rap, org, nif, prov, skos, "
      + "gaf, dcterms, rdf, rdfs, owl, foaf and xsd are known. Claims stand in graphs named after "
      + "their statements: GRAPH ?statement { … } asks them.",
    examples: [
      Example(
        "rapporteur query 'SELECT ?name { ?person a schema:Person ; schema:name ?name }'",
        "The names of all people."),
      Example(
        "rapporteur query --format csv 'SELECT ?who ?post ?where { GRAPH ?where { ?who org:holds "
          + "?post } }'", "Who holds which post, with the sentence that says so."),
      Example("rapporteur query -f question.rq --format json", "Answers a query from a file."),
      Example(
        "rapporteur query 'DESCRIBE ?who { ?who schema:name \"Ana Sol\" }'",
        "All that is said of somebody, as Turtle."),
    ], arguments: [QueryText.query],
    options: [
      QueryText.file, QueryAnswer.format, NetworkOptions.allowNetwork, BaseOption.base,
    ], groups: [LimitOptions.group]
  ) { invocation, context in
    let query = try SPARQLText.query(try QueryText.read(invocation, context))
    var options = try LimitOptions.options(invocation, context)
    NetworkOptions.apply(invocation, to: &options)
    let engine = QueryEngine(dataset: try context.store(invocation), options: options)
    return try QueryAnswer(query: query, engine: engine).write(invocation, context)
  }
}
