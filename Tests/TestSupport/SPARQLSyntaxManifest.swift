public import Foundation

/// The syntax tests that a W3C manifest lists, read just well enough for tests.
public struct SPARQLSyntaxManifest: Sendable {
  /// One test: a file and whether it has to be accepted.
  public struct Entry: Sendable, CustomStringConvertible {
    /// The suite's folder and the file's name.
    public let name: String
    /// The file.
    public let url: URL
    /// Whether the file has to be accepted.
    public let isPositive: Bool

    /// Whether the file holds an update, no query.
    public var isUpdate: Bool { url.pathExtension == "ru" }

    /// The name.
    public var description: String { name }
  }

  /// Its syntax tests, of queries and of updates.
  public let entries: [Entry]

  /// Reads `manifest.ttl` in a folder of the shared data; empty where the folder is absent.
  public init(folder: String) throws {
    guard let url = SharedData.url(folder)?.appendingPathComponent("manifest.ttl") else {
      entries = []
      return
    }
    let text = try String(contentsOf: url, encoding: .utf8)
    // Entries end in a full stop at the end of a line; a line may hold type and action in any order.
    let type = /mf:(Positive|Negative)(?:Update)?SyntaxTest(?:11)?\b/
    let action = /mf:action\s+<([^>]+)>/
    var entries: [Entry] = []
    for block in text.split(separator: /\.[ \t\r]*\n\s*\n|\.[ \t\r]*\n(?=:)/) {
      guard let kind = block.firstMatch(of: type), let file = block.firstMatch(of: action) else {
        continue
      }
      let name = String(file.output.1)
      entries.append(
        Entry(
          name: "\(url.deletingLastPathComponent().lastPathComponent)/\(name)",
          url: url.deletingLastPathComponent().appendingPathComponent(name),
          isPositive: kind.output.1 == "Positive"))
    }
    self.entries = entries
  }
}
