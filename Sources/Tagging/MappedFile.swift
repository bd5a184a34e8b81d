internal import Glibc

/// A file whose bytes are mapped into memory, as long as it lives.
struct MappedFile: ~Copyable {
  /// More than any model is; what is larger is refused before it is mapped.
  static let limit = 1 << 30

  /// The bytes.
  let bytes: UnsafeRawBufferPointer

  /// Maps a file.
  ///
  /// - Throws: `ModelError.unreadable` with the system's reason, or `notAModel` for what is no
  ///   regular file, is empty or far too large.
  init(path: String) throws(ModelError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: Self.reason()) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .unreadable(path: path, reason: Self.reason())
    }
    let size = Int(status.st_size)
    guard status.st_mode & S_IFMT == S_IFREG, size > 0, size <= Self.limit else {
      throw .notAModel(path: path)
    }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { throw .unreadable(path: path, reason: Self.reason()) }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
