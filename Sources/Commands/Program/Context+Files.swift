internal import Corpus
internal import FoundationEssentials
internal import Glibc

extension Context {
  /// The text of a file, or of standard input for `-`.
  func read(_ path: String, limit: Int = 16 << 20) throws -> String {
    let bytes: [UInt8]
    switch self.bytes(of: path, atMost: limit + 1) {
    case .success(let read): bytes = read
    case .failure(let failure):
      throw CommandError(
        "The file \(path) cannot be read (\(failure.words)); check that it is there and may be read."
      )
    }
    guard bytes.count <= limit else {
      throw CommandError("The file \(path) is larger than \(limit >> 20) MB; make it smaller.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandError("The file \(path) is not UTF-8; save it as UTF-8.")
    }
    return text
  }

  /// The first bytes of a file, or of standard input for `-`.
  func bytes(of path: String, atMost count: Int) -> Result<[UInt8], SystemFailure> {
    let file = path == "-" ? STDIN_FILENO : open(surroundings.path(path), O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return .failure(.last) }
    defer { if path != "-" { close(file) } }
    var bytes: [UInt8] = []
    while bytes.count < count {
      switch SystemFailure.read(file, atMost: min(count - bytes.count, 1 << 20)) {
      case .success(let part) where part.isEmpty: return .success(bytes)
      case .success(let part): bytes += part
      case .failure(let failure): return .failure(failure)
      }
    }
    return .success(bytes)
  }

  /// Writes a file as one whole: what was there before stays until the new one is complete.
  ///
  /// A device or a pipe, such as `/dev/stdout`, is written into; a link stays and what it leads to
  /// is replaced.
  ///
  /// - Throws: `CommandError` where it cannot be written, and what `body` throws.
  func write(to path: String, _ body: (TextStream) throws -> Void) throws {
    let given = surroundings.path(path)
    var information = stat()
    let isThere = stat(given, &information) == 0
    let kind = information.st_mode & S_IFMT
    if isThere, kind == S_IFDIR {
      throw CommandError("\(path) is a folder; name a file in it.")
    }
    if isThere, kind != S_IFREG {
      try write(to: given, O_WRONLY, calling: path, body)
      return
    }
    let target = URL(fileURLWithPath: given).resolvingSymlinksInPath().path
    let temporary = "\(target).\(getpid()).part"
    do {
      try write(to: temporary, O_WRONLY | O_CREAT | O_TRUNC, calling: path, body)
      guard rename(temporary, target) == 0 else { throw Self.cannotWrite(path) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private func write(
    to place: String, _ flags: Int32, calling path: String, _ body: (TextStream) throws -> Void
  ) throws {
    let file = open(place, flags | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw Self.cannotWrite(path) }
    defer { close(file) }
    let stream = TextStream(file: file, name: "The file \(path)")
    try body(stream)
    try stream.flush()
  }

  private static func cannotWrite(_ path: String) -> CommandError {
    CommandError(
      "The file \(path) cannot be written (\(SystemFailure.last.words)); choose another "
        + "place, or make its folder.")
  }
}
