import Federation
import RDF
import SPARQLEvaluation
import Synchronization
import TestSupport
import Testing

/// Endpoints of SERVICE over HTTP, with a server of the test's own.
@Suite struct HTTPEndpointsTests {
  private static let json = """
    {"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"uri","value":"http://a/"}}]}}
    """
  private static let xml = """
    <sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="x"/></head>
    <results><result><binding name="x"><uri>http://a/</uri></binding></result></results></sparql>
    """

  private func ask(
    _ server: LoopbackServer, path: String = "/sparql", timeLimit: Duration = .seconds(20),
    byteLimit: Int = 1 << 20, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(ServiceError) -> ServiceAnswer {
    try HTTPEndpoints().answer(
      ServiceRequest(
        endpoint: IRI(server.address + path), query: "SELECT ?x { ?x <p&q> \"é+%\" }",
        timeLimit: timeLimit, byteLimit: byteLimit, isCancelled: isCancelled))
  }

  /// What the asking ends in.
  private func failure(_ asking: () throws(ServiceError) -> ServiceAnswer) -> String {
    do {
      return "\(try asking())"
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    ("application/sparql-results+json", json), ("application/json; charset=utf-8", json),
    ("application/sparql-results+xml;charset=UTF-8", xml), ("text/xml", xml),
    ("application/octet-stream", json), ("application/octet-stream", xml),
  ])
  func `answers are read by their media type, else by their first character`(
    type: String, body: String
  ) throws {
    let server = try LoopbackServer { _ in .init(body, contentType: type) }
    #expect(try ask(server) == ServiceAnswer(variables: ["x"], rows: [[.iri("http://a/")]]))
  }

  @Test func `the query is posted as a form`() throws {
    let server = try LoopbackServer { _ in .init(Self.json, contentType: "application/json") }
    _ = try ask(server)
    let request = try #require(server.requests.first)
    #expect(request.head.hasPrefix("POST /sparql HTTP/1.1"))
    #expect(request.head.contains("Content-Type: application/x-www-form-urlencoded"))
    #expect(request.head.contains("Accept: application/sparql-results+json"))
    #expect(
      request.body
        == "query=SELECT%20%3Fx%20%7B%20%3Fx%20%3Cp%26q%3E%20%22%C3%A9%2B%25%22%20%7D")
  }

  @Test func `a redirection is followed, with the query`() throws {
    let server = try LoopbackServer { request in
      request.head.hasPrefix("POST /old")
        ? .init(status: 302, headers: ["Location: /new"])
        : .init(Self.json, contentType: "application/json")
    }
    #expect(try ask(server, path: "/old").rows.count == 1)
    #expect(server.requests.last?.head.hasPrefix("POST /new") ?? false)
    #expect(server.requests.last?.body.hasPrefix("query=SELECT") ?? false)
  }

  @Test func `a redirection never leads to files`() throws {
    let server = try LoopbackServer { _ in
      .init(status: 302, headers: ["Location: file:///etc/passwd"])
    }
    #expect(failure { () throws(ServiceError) in try ask(server) }.contains("not supported"))
  }

  @Test func `a server in trouble is quoted`() throws {
    let server = try LoopbackServer { _ in .init("too many\nquestions", status: 429) }
    #expect(
      failure { () throws(ServiceError) in try ask(server) }
        == "it answered with the status 429 (too many)")
  }

  @Test func `an answer that is too large is cut off`() throws {
    let server = try LoopbackServer { _ in .init(String(repeating: " ", count: 200_000)) }
    #expect(
      failure { () throws(ServiceError) in try ask(server, byteLimit: 100_000) }
        == "the answer is larger than 100000 bytes")
  }

  @Test func `an answer that takes too long is not waited for`() throws {
    let server = try LoopbackServer { _ in .init(Self.json, delay: 3_000) }
    let start = ContinuousClock.now
    let words = failure { () throws(ServiceError) in
      try ask(server, timeLimit: .milliseconds(200))
    }
    #expect(words == "it did not answer within 0.2 seconds")
    #expect(ContinuousClock.now - start < .seconds(2))
  }

  @Test func `a question is dropped where nobody wants the answer any more`() throws {
    let server = try LoopbackServer { _ in .init(Self.json, delay: 5_000) }
    let start = ContinuousClock.now
    let words = failure { () throws(ServiceError) in
      try ask(server, isCancelled: { ContinuousClock.now - start > .milliseconds(100) })
    }
    #expect(words == "it was stopped on request")
    #expect(ContinuousClock.now - start < .seconds(4))
  }

  @Test(arguments: [
    ("{\"head\":{},\"boolean\":true}", "it answered with yes or no instead of a table"),
    ("{\"head\":", "its answer cannot be read: as results in JSON it is wrong in line 1"),
    ("<html>", "its answer cannot be read: as results in XML it is wrong in line 1"),
  ])
  func `what is no table is refused`(body: String, words: String) throws {
    let server = try LoopbackServer { _ in .init(body) }
    #expect(failure { () throws(ServiceError) in try ask(server) }.hasPrefix(words))
  }

  @Test(arguments: ["ftp://example.org/", "file:///etc/passwd", "people", "http://a/ b"])
  func `only addresses of http and https are asked`(endpoint: String) {
    let request = ServiceRequest(
      endpoint: IRI(endpoint), query: "", timeLimit: .seconds(1), byteLimit: 10)
    #expect(
      failure { () throws(ServiceError) in try HTTPEndpoints().answer(request) }
        == "it is no address of http or https")
  }

  @Test func `a server that is not there is an error`() throws {
    let words = failure { () throws(ServiceError) in
      try HTTPEndpoints().answer(
        ServiceRequest(
          endpoint: IRI("http://127.0.0.1:1/"), query: "", timeLimit: .seconds(5), byteLimit: 10))
    }
    #expect(words.contains("127.0.0.1"), "\(words)")
  }
}
