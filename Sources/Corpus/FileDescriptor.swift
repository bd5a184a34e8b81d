import Glibc

/// An open file, closed when the value goes away unless it is standard input.
struct FileDescriptor: ~Copyable {
  private let number: Int32
  private let closes: Bool

  /// Opens a file to read from; throws what the system says is wrong.
  init(path: String) throws(SystemFailure) {
    number = open(path, O_RDONLY | O_CLOEXEC)
    closes = true
    guard number >= 0 else { throw SystemFailure.last }
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
  func read(_ count: Int) throws(SystemFailure) -> [UInt8] {
    try SystemFailure.read(number, atMost: count).get()
  }
}
