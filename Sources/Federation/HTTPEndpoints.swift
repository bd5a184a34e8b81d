internal import RDF
public import SPARQLEvaluation
internal import SPARQLResults

/// Asks endpoints of SERVICE over HTTP.
///
/// Queries are posted as forms, which every endpoint has to take; answers come as JSON or XML. See
/// <https://www.w3.org/TR/sparql11-protocol/#query-operation>.
public struct HTTPEndpoints: ServiceClient {
  private let client = HTTPClient()

  private static let accept =
    "application/sparql-results+json, application/sparql-results+xml;q=0.8, "
    + "application/json;q=0.5, application/xml;q=0.4"

  /// Makes a client of all endpoints.
  public init() {}

  /// Posts the query of a request and reads the table that comes back.
  public func answer(_ request: ServiceRequest) throws(ServiceError) -> ServiceAnswer {
    let response: HTTPResponse
    do {
      response = try client.send(
        HTTPRequest(
          request.endpoint.value, body: Array(Self.form(request.query).utf8),
          contentType: "application/x-www-form-urlencoded", accept: Self.accept,
          timeLimit: request.timeLimit, byteLimit: request.byteLimit,
          isCancelled: request.isCancelled))
    } catch {
      throw ServiceError(error.description)
    }
    do {
      guard case .solutions(let table) = try Self.result(response) else {
        throw ServiceError("it answered with yes or no instead of a table")
      }
      return ServiceAnswer(variables: table.variables, rows: table.rows)
    } catch let error as ServiceError {
      throw error
    } catch {
      throw ServiceError("its answer cannot be read: \(error)")
    }
  }

  /// Reads an answer by its media type or, where that says nothing, by its first character.
  private static func result(_ response: HTTPResponse) throws -> QueryResult {
    let isXML =
      switch response.mediaType ?? "" {
      case "application/sparql-results+xml", "application/xml", "text/xml": true
      case "application/sparql-results+json", "application/json": false
      default: response.bytes.first { $0 > 0x20 } == UInt8(ascii: "<")
      }
    return try isXML ? QueryResult(xml: response.bytes) : QueryResult(json: response.bytes)
  }

  /// The query as the body of a form.
  static func form(_ query: String) -> String {
    "query=" + query.percentEncoded()
  }
}
