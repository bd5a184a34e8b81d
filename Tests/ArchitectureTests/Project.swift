import Foundation

/// The folder of the package, and the Swift files in it.
enum Project {
  /// The folder that holds Package.swift.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file of the project.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The files of the product, read once for all tests.
  static let sources = Result { try swiftFiles(under: "Sources") }

  /// The Swift files under a folder of the project, sorted by path.
  static func swiftFiles(under folder: String) throws -> [SourceFile] {
    let base = root.appendingPathComponent(folder)
    guard let walk = FileManager.default.enumerator(atPath: base.path) else { return [] }
    return try walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
      .map { try SourceFile(path: "\(folder)/\($0)", text: text("\(folder)/\($0)")) }
  }
}
