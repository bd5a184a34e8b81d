import Glibc
import Synchronization

/// A server of HTTP on this machine alone, for one test; it ends when the value goes away.
public final class LoopbackServer: Sendable {
  /// What was asked.
  public struct Request: Sendable {
    /// "GET /path HTTP/1.1" and the headers, as they came.
    public var head: String
    /// What was posted.
    public var body: String
  }

  /// What is answered.
  public struct Response: Sendable {
    /// The status.
    public var status: Int
    /// The media type.
    public var contentType: String
    /// The body.
    public var body: String
    /// Further headers, a line each.
    public var headers: [String]
    /// How long the answer takes, in milliseconds.
    public var delay: UInt32

    /// Describes an answer.
    public init(
      _ body: String = "", status: Int = 200, contentType: String = "text/plain",
      headers: [String] = [], delay: UInt32 = 0
    ) {
      self.body = body
      self.status = status
      self.contentType = contentType
      self.headers = headers
      self.delay = delay
    }
  }

  /// No port could be had.
  public struct Unavailable: Error {}

  /// The address, without a slash at its end.
  public let address: String
  private let socket: Int32
  private let asked = Mutex<[Request]>([])

  /// Starts a server whose answers a closure gives.
  public init(_ answer: @escaping @Sendable (Request) -> Response) throws {
    let listener = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    socket = listener
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(listener, pointer, size) == 0 && listen(listener, 16) == 0
          && getsockname(listener, pointer, &size) == 0
      }
    }
    address = "http://127.0.0.1:\(UInt16(bigEndian: place.sin_port))"
    guard isBound else { throw Unavailable() }
    let work = Work(socket: listener, answer: answer) { [weak self] request in
      self?.asked.withLock { $0.append(request) }
    }
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, Unmanaged.passRetained(work).toOpaque())
    pthread_detach(thread)
  }

  deinit {
    // Wakes the thread up, which then finds nothing to accept and ends.
    shutdown(socket, Int32(SHUT_RDWR))
  }

  /// What has been asked so far.
  public var requests: [Request] { asked.withLock { $0 } }
}

/// What the thread of a server does: one request after the other.
private final class Work {
  private let socket: Int32
  private let answer: (LoopbackServer.Request) -> LoopbackServer.Response
  private let note: (LoopbackServer.Request) -> Void

  init(
    socket: Int32, answer: @escaping (LoopbackServer.Request) -> LoopbackServer.Response,
    note: @escaping (LoopbackServer.Request) -> Void
  ) {
    self.socket = socket
    self.answer = answer
    self.note = note
  }

  func run() {
    while true {
      let connection = accept(socket, nil, nil)
      guard connection >= 0 else { break }
      if let request = read(connection) {
        note(request)
        write(answer(request), to: connection)
      }
      close(connection)
    }
    close(socket)
  }

  private func read(_ connection: Int32) -> LoopbackServer.Request? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let text = String(decoding: bytes, as: UTF8.self)
      let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 {
        let length = parts[0].split(separator: "\r\n").compactMap { line -> Int? in
          guard line.lowercased().hasPrefix("content-length:") else { return nil }
          return Int(line.drop { $0 != ":" }.dropFirst().filter { $0 != " " })
        }
        if parts[1].utf8.count >= length.first ?? 0 {
          return LoopbackServer.Request(head: String(parts[0]), body: String(parts[1]))
        }
      }
      let count = Glibc.read(connection, &buffer, buffer.count)
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
    }
  }

  private func write(_ response: LoopbackServer.Response, to connection: Int32) {
    usleep(response.delay * 1_000)
    var lines = [
      "HTTP/1.1 \(response.status) Status", "Content-Type: \(response.contentType)",
      "Content-Length: \(response.body.utf8.count)", "Connection: close",
    ]
    lines += response.headers
    let bytes = Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + response.body).utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { rest in
        send(connection, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      sent += count
    }
  }
}
