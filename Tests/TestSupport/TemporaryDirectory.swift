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

  /// Writes a program of that name, to be run by others.
  ///
  /// Another process copies it, since a file that this one holds open for writing may be held open
  /// by a child that a test beside this one has just begun, and the system refuses to run it then.
  public func writeProgram(_ script: String, to name: String) throws {
    let copy = Process()
    copy.executableURL = URL(fileURLWithPath: "/usr/bin/install")
    copy.arguments = ["-m", "755", try write(script, to: "\(name).text"), path(name)]
    try copy.run()
    copy.waitUntilExit()
    guard copy.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}
