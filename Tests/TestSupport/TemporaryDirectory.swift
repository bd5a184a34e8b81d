public import Foundation

/// A fresh directory for one test, removed when the value goes away.
public final class TemporaryDirectory: Sendable {
  /// Where the directory lies.
  public let url: URL

  /// Makes a new, empty directory under the system's temporary folder.
  public init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("rapporteur-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    // A test that has already passed gains nothing from a complaint about its leftovers.
    _ = try? FileManager.default.removeItem(at: url)
  }

  /// The path of a file of that name inside the directory.
  public func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes a file of that name and gives its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
    return path(name)
  }
}
