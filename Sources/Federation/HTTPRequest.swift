/// One request of HTTP: a GET or, where it has a body, a POST.
public struct HTTPRequest: Sendable {
  /// The address.
  public var url: String
  /// What is posted, nil to get.
  public var body: [UInt8]?
  /// The media type of the body.
  public var contentType: String
  /// The media types that are understood.
  public var accept: String
  /// How long the answer may take.
  public var timeLimit: Duration
  /// How many bytes the answer may have, unpacked.
  public var byteLimit: Int
  /// Asked meanwhile; the request ends where it says true.
  public var isCancelled: @Sendable () -> Bool

  /// Makes a request.
  public init(
    _ url: String, body: [UInt8]? = nil, contentType: String = "application/octet-stream",
    accept: String = "*/*", timeLimit: Duration = .seconds(60), byteLimit: Int = 64 << 20,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.url = url
    self.body = body
    self.contentType = contentType
    self.accept = accept
    self.timeLimit = timeLimit
    self.byteLimit = byteLimit
    self.isCancelled = isCancelled
  }

  /// Whether the address is one of http or https, and of one line.
  var isWeb: Bool {
    let start = url.prefix(8).lowercased()
    return (start.hasPrefix("http://") || start.hasPrefix("https://"))
      && url.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
  }

  /// The time limit; at least one, because none would mean for ever.
  var milliseconds: Int {
    let parts = timeLimit.components
    let seconds = min(parts.seconds, 1_000_000)
    return max(1, Int(seconds) * 1_000 + Int(parts.attoseconds / 1_000_000_000_000_000))
  }
}

/// What a server answered.
public struct HTTPResponse: Sendable {
  /// The body, unpacked.
  public var bytes: [UInt8]
  /// The media type with its parameters, nil where the server says none.
  public var contentType: String?

  /// The media type without parameters, in lower case.
  public var mediaType: String? {
    contentType.map { type in
      String(type.prefix { $0 != ";" }.filter { !$0.isWhitespace }).lowercased()
    }
  }
}

/// Why a request gave no answer.
public struct HTTPError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, as the end of a sentence.
  public let description: String

  init(_ description: String) { self.description = description }
}
