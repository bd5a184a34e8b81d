internal import Foundation
internal import Glibc

extension Context {
  /// The text of a file, or of standard input for `-`.
  func read(_ path: String, limit: Int = 16 << 20) throws -> String {
    let handle: FileHandle
    if path == "-" {
      handle = .standardInput
    } else {
      guard let opened = FileHandle(forReadingAtPath: surroundings.path(path)) else {
        throw CommandError("The file \(path) cannot be read; check that it is there.")
      }
      handle = opened
    }
    let data: Data
    do {
      data = try handle.read(upToCount: limit + 1) ?? Data()
    } catch {
      throw CommandError("The file \(path) cannot be read (\(error.localizedDescription)).")
    }
    guard data.count <= limit else {
      throw CommandError("The file \(path) is larger than \(limit >> 20) MB; make it smaller.")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw CommandError("The file \(path) is not UTF-8; save it as UTF-8.")
    }
    return text
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
      "The file \(path) cannot be written (\(String(cString: strerror(errno)))); choose another "
        + "place, or make its folder.")
  }
}
