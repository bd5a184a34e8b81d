public import RDF

/// Who answers the SERVICE patterns of a query; a query without one is refused its SERVICE.
///
/// See <https://www.w3.org/TR/sparql11-federated-query/>.
public protocol ServiceClient: Sendable {
  /// Has a query answered by an endpoint.
  ///
  /// - Throws: `ServiceError` where no answer comes that can be used, or it grows too large.
  func answer(_ request: ServiceRequest) throws(ServiceError) -> ServiceAnswer
}

/// One question to an endpoint.
public struct ServiceRequest: Sendable {
  /// Who is asked.
  public var endpoint: IRI
  /// A SELECT query, in SPARQL.
  public var query: String
  /// How long the answer may take.
  public var timeLimit: Duration
  /// How large the answer may be.
  public var byteLimit: Int
  /// Asked meanwhile; the answer is no longer wanted where it says true.
  public var isCancelled: @Sendable () -> Bool

  /// Makes a request.
  public init(
    endpoint: IRI, query: String, timeLimit: Duration, byteLimit: Int,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.endpoint = endpoint
    self.query = query
    self.timeLimit = timeLimit
    self.byteLimit = byteLimit
    self.isCancelled = isCancelled
  }
}

/// The table that an endpoint answered with.
public struct ServiceAnswer: Hashable, Sendable {
  /// The names of the columns.
  public var variables: [String]
  /// The rows, each as long as `variables`; nil where a variable is unbound.
  public var rows: [[Term?]]

  /// Makes an answer.
  public init(variables: [String], rows: [[Term?]]) {
    self.variables = variables
    self.rows = rows
  }
}

/// Why an endpoint gave no answer: SERVICE SILENT passes over it.
public struct ServiceError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, as the end of a sentence.
  public let description: String

  /// Makes an error.
  ///
  /// - Parameter description: what is wrong, without a full stop: "it answered with status 503".
  public init(_ description: String) { self.description = description }
}

/// Who is asked for SERVICE, and how far that may go.
public struct ServiceOptions: Sendable {
  /// Who answers; nil refuses.
  public var client: (any ServiceClient)?
  /// How long one answer may take.
  public var timeLimit: Duration
  /// How many bytes one answer may have.
  public var byteLimit: Int

  /// Makes options.
  public init(
    client: (any ServiceClient)? = nil, timeLimit: Duration = .seconds(60),
    byteLimit: Int = 64 << 20
  ) {
    self.client = client
    self.timeLimit = timeLimit
    self.byteLimit = byteLimit
  }
}
