public import RDF

/// What a query may take for granted, and how large it may be.
public struct ParserOptions: Sendable {
  /// The prefixes that are known without being declared, to the namespaces.
  public var knownPrefixes: [String: String]
  /// What relative IRIs are resolved against until the query says BASE; nil leaves them as they are.
  public var base: IRI?
  /// How deep brackets of all kinds may stand inside each other.
  public var maximumNesting: Int
  /// How deep the syntax tree may become, long chains of operators included.
  ///
  /// Everything that walks a query does so by recursion: the limit keeps its stack.
  public var maximumDepth: Int

  /// Makes options; those of a person at the command line unless others are given.
  public init(
    knownPrefixes: [String: String] = ParserOptions.wellKnownPrefixes, base: IRI? = nil,
    maximumNesting: Int = 100, maximumDepth: Int = 500
  ) {
    self.knownPrefixes = knownPrefixes
    self.base = base
    self.maximumNesting = maximumNesting
    self.maximumDepth = maximumDepth
  }

  /// The prefixes of the project's data model, and a few that everybody knows.
  public static let wellKnownPrefixes = [
    "rdf": RDFVocabulary.namespace,
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": XSD.namespace,
    "owl": "http://www.w3.org/2002/07/owl#",
    "schema": "https://schema.org/",
    "org": "http://www.w3.org/ns/org#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "prov": "http://www.w3.org/ns/prov#",
    "gaf": "http://groundedannotationframework.org/gaf#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rap": "https://w3id.org/rapporteur#",
  ]

  /// What the specification knows without being told: nothing.
  public static let strict = ParserOptions(knownPrefixes: [:])
}
