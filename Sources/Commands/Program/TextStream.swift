internal import Glibc

/// Where a command writes: a file of the process, or memory.
public final class TextStream {
  private let file: Int32?
  private var buffer: [UInt8] = []

  /// Writes to an open file, in large pieces.
  init(file: Int32) { self.file = file }

  /// Keeps what is written.
  init() { file = nil }

  /// What is kept, or has not gone out yet.
  var text: String { String(decoding: buffer, as: UTF8.self) }

  /// Writes a text.
  ///
  /// - Throws: ``BrokenPipe`` where nobody reads any more; `CommandError` for a full disk.
  func write(_ text: String) throws {
    buffer += text.utf8
    if file != nil, buffer.count >= 1 << 16 { try flush() }
  }

  /// Sends out what was held back.
  func flush() throws {
    guard let file else { return }
    defer { buffer.removeAll(keepingCapacity: true) }
    var start = 0
    while start < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        Glibc.write(file, bytes.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if count > 0 {
        start += count
      } else if errno == EPIPE {
        throw BrokenPipe()
      } else if errno != EINTR, errno != EAGAIN {
        throw CommandError("The output cannot be written (\(String(cString: strerror(errno)))).")
      }
    }
  }
}

/// Whoever read the output has gone; there is nothing left to do and nothing to complain about.
struct BrokenPipe: Error {}
