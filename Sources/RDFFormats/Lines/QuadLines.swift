internal import Glibc
public import RDF

/// Reads N-Triples or N-Quads from a file, some thousand quads at a time, when asked for them.
///
///     var lines = try QuadLines(RDFReader(.nQuads, document: "graph.nq"), file: "graph.nq")
///     while case let quads = try lines.next(atMost: 10_000), !quads.isEmpty { … }
///
/// It is a value that can be handed to a task, which reads on while the quads before are written.
public struct QuadLines: Sendable {
  private let file: OpenFile
  private var session: LineSession

  /// Opens a file; the format of the reader must be one of the two.
  ///
  /// - Throws: `RDFFormatError` where the file cannot be opened.
  public init(_ reader: RDFReader, file path: String) throws {
    precondition(reader.format.isLineBased, "Turtle and TriG are not read line by line")
    file = try OpenFile(path, document: reader.document)
    session = LineSession(reader)
  }

  /// The next quads, none at the end.
  ///
  /// - Throws: `RDFFormatError` at the first mistake, after the quads before it were handed over.
  public mutating func next(atMost limit: Int) throws -> [Quad] {
    try session.next(atMost: limit) { try file.read(into: $0) }
  }
}

/// A file that is open for reading until the last reference goes.
final class OpenFile: Sendable {
  private let descriptor: Int32
  private let document: String

  init(_ path: String, document: String) throws {
    self.document = document
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw failure(errno) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Fills a buffer and says how many bytes, 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw failure(errno) }
    }
  }

  private func failure(_ code: Int32) -> RDFFormatError {
    RDFFormatError(
      document: document, message: "the file cannot be read (\(String(cString: strerror(code))))")
  }
}
