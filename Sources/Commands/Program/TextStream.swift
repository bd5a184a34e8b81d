internal import Corpus
internal import Glibc

/// Where a command writes: a file of the process, or memory.
public final class TextStream {
  private let file: Int32?
  private let name: String
  private let isTerminal: Bool
  private var buffer: [UInt8] = []

  /// Writes to an open file, in large pieces.
  ///
  /// - Parameters:
  ///   - file: the file's number.
  ///   - name: what messages call it.
  ///   - isTerminal: whether control characters must not get through, our own colours excepted.
  init(file: Int32, name: String = "The output", isTerminal: Bool = false) {
    self.file = file
    self.name = name
    self.isTerminal = isTerminal
  }

  /// Keeps what is written.
  init() {
    file = nil
    name = "The output"
    isTerminal = false
  }

  /// What is kept, or has not gone out yet.
  var text: String { String(decoding: buffer, as: UTF8.self) }

  /// Writes a text.
  ///
  /// - Throws: ``BrokenPipe`` where nobody reads any more; `CommandError` for a full disk.
  func write(_ text: String) throws { try write(bytes: text.utf8) }

  /// Writes bytes, as ``write(_:)`` does.
  func write(bytes: some Sequence<UInt8>) throws {
    buffer += bytes
    if file != nil, buffer.count >= 1 << 16 { try flush() }
  }

  /// Sends out what was held back.
  func flush() throws {
    guard let file else { return }
    defer { buffer.removeAll(keepingCapacity: true) }
    if isTerminal { TerminalText.disarm(&buffer) }
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
        throw CommandError(
          "\(name) cannot be written (\(SystemFailure.last.words)); make room, or choose another place."
        )
      }
    }
  }
}

/// Whoever read the output has gone; there is nothing left to do and nothing to complain about.
struct BrokenPipe: Error {}
