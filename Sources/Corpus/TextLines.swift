/// The lines of a text file, unpacked where it is gzip, one by one at bounded memory.
///
///     let lines = try TextLines(path: "valid.jsonl.gz")
///     while let line = try lines.next() { … }
///
/// The limits are those of articles; a line of more than they allow is an error.
public struct TextLines {
  private let stream: ByteStream
  private let path: String
  private let limits: CorpusOptions.Limits
  /// The number of the line that was read last, from 1.
  public private(set) var number = 0

  /// Opens a file.
  ///
  /// - Throws: `CorpusError` where it cannot be read.
  public init(
    path: String, limits: CorpusOptions.Limits = CorpusOptions.Limits()
  ) throws(CorpusError) {
    self.path = path
    self.limits = limits
    stream = try ByteStream(path: path, origin: path, limits: limits)
  }

  /// The next line without its end, nil behind the last.
  ///
  /// - Throws: `CorpusError` where the file is broken, or a line too long or no UTF-8.
  public mutating func next() throws(CorpusError) -> String? {
    guard let line = try stream.line() else { return nil }
    number += 1
    guard case .bytes(var bytes) = line else {
      throw CorpusError(origin: path, reason: .lineTooLong(limit: limits.lineBytes))
    }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CorpusError(origin: path, reason: .unreadable("line \(number) is not UTF-8"))
    }
    return text
  }
}
