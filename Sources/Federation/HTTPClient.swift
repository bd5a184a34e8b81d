internal import CCurl

/// Sends requests of HTTP and waits for the answers.
///
///     let answer = try HTTPClient().send(HTTPRequest("https://example.org/people.ttl"))
///
/// libcurl is loaded at the first request, so that who sends none pays nothing. It follows five
/// redirections, within http and https. See <https://curl.se/libcurl/>.
public struct HTTPClient: Sendable {
  /// Makes a client.
  public init() {}

  /// Sends a request and gives the answer of a server that is content with it (status 200 to 299).
  ///
  /// - Throws: `HTTPError` for everything else.
  public func send(_ request: HTTPRequest) throws(HTTPError) -> HTTPResponse {
    guard request.isWeb else { throw HTTPError("it is no address of http or https") }
    let response = Self.perform(request)
    switch response.outcome {
    case rapporteur_http_answered: break
    case rapporteur_http_no_library:
      throw HTTPError(
        "libcurl, which speaks HTTP, is not installed; on Debian: apt-get install libcurl4")
    case rapporteur_http_too_large:
      throw HTTPError("the answer is larger than \(request.byteLimit) bytes")
    case rapporteur_http_timed_out:
      throw HTTPError("it did not answer within \(request.timeLimit)")
    case rapporteur_http_cancelled: throw HTTPError("it was stopped on request")
    default: throw HTTPError(response.message ?? "there is no memory for it")
    }
    guard (200..<300).contains(response.status) else {
      throw HTTPError("it answered with the status \(response.status)" + response.excerpt)
    }
    return HTTPResponse(bytes: response.bytes, contentType: response.contentType)
  }

  /// What C gave, in values of our own.
  private struct Outcome {
    var outcome: rapporteur_http_outcome
    var status: Int
    var bytes: [UInt8]
    var contentType: String?
    var message: String?

    /// The first line of what a server says about an error, where it is short and plain.
    var excerpt: String {
      guard contentType?.hasPrefix("text/plain") ?? false else { return "" }
      let line = String(decoding: bytes.prefix(200), as: UTF8.self).prefix { !$0.isNewline }
      return line.isEmpty ? "" : " (\(line))"
    }
  }

  private static func perform(_ request: HTTPRequest) -> Outcome {
    withUnsafePointer(to: request.isCancelled) { isCancelled in
      request.url.withCString { url in
        request.accept.withCString { accept in
          request.contentType.withCString { contentType in
            "rapporteur (https://w3id.org/rapporteur)".withCString { agent in
              let body = request.body ?? []
              return body.withUnsafeBytes { bytes in
                var raw = rapporteur_http_request()
                raw.url = url
                raw.accept = accept
                raw.user_agent = agent
                raw.content_type = contentType
                if request.body != nil {
                  raw.body = bytes.baseAddress ?? UnsafeRawPointer(url)
                  raw.body_count = bytes.count
                }
                raw.time_limit_milliseconds = request.milliseconds
                raw.byte_limit = max(0, request.byteLimit)
                raw.context = UnsafeMutableRawPointer(mutating: isCancelled)
                raw.is_cancelled = { context in
                  context?.assumingMemoryBound(to: (@Sendable () -> Bool).self).pointee() ?? false
                }
                return outcome(of: &raw)
              }
            }
          }
        }
      }
    }
  }

  private static func outcome(of request: inout rapporteur_http_request) -> Outcome {
    var response = rapporteur_http_send(&request)
    defer { rapporteur_http_free(&response) }
    return Outcome(
      outcome: response.outcome, status: response.status,
      bytes: Array(UnsafeBufferPointer(start: response.bytes, count: response.count)),
      contentType: response.content_type.map { String(cString: $0) },
      message: response.message.map { String(cString: $0) })
  }
}
