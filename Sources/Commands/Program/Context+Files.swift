internal import Foundation

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
  func write(_ data: Data, to path: String) throws {
    do {
      try data.write(to: URL(fileURLWithPath: surroundings.path(path)), options: .atomic)
    } catch {
      throw CommandError(
        "The file \(path) cannot be written (\(error.localizedDescription)); choose another place.")
    }
  }
}
