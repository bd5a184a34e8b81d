import Glibc

/// An open file, closed when the value goes away unless it is standard input.
struct FileDescriptor: ~Copyable {
  private let number: Int32
  private let closes: Bool

  /// Opens a file to read from; throws what the system says is wrong.
  init(path: String) throws(FileFailure) {
    number = open(path, O_RDONLY | O_CLOEXEC)
    closes = true
    guard number >= 0 else { throw FileFailure(code: errno) }
  }

  /// Takes a descriptor that somebody else closes.
  init(borrowing number: Int32) {
    self.number = number
    closes = false
  }

  deinit {
    if closes, number >= 0 { close(number) }
  }

  /// The size of a plain file in bytes, or nil for pipes and devices.
  var size: Int? {
    var information = stat()
    guard fstat(number, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return Int(information.st_size)
  }

  /// Reads up to `count` bytes; an empty array means the end.
  func read(_ count: Int) throws(FileFailure) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while true {
        let got = Glibc.read(number, buffer.baseAddress, count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        filled = max(0, got)
        return
      }
    }
    guard code == 0 else { throw FileFailure(code: code) }
    return bytes
  }
}

/// What the system says when it refuses a file.
struct FileFailure: Error {
  let code: Int32

  /// The system's words for it, as in "Permission denied".
  var words: String { String(cString: strerror(code)) }
}
