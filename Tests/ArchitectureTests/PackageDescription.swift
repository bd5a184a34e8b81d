import Foundation

/// What `swift package describe` says about the targets.
struct PackageDescription: Decodable, Sendable {
  struct Target: Decodable, Sendable {
    enum CodingKeys: String, CodingKey {
      case name, path
      case declaredDependencies = "target_dependencies"
    }

    let name: String
    let path: String
    private let declaredDependencies: [String]?

    var dependencies: Set<String> { Set(declaredDependencies ?? []) }
    var isForTests: Bool { path.hasPrefix("Tests/") }
  }

  let targets: [Target]

  /// The targets of the product, tests left out.
  var product: [Target] { targets.filter { !$0.isForTests } }

  /// Why the package could not be described.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Asks SwiftPM for the package as it is.
  ///
  /// It gets a scratch folder of its own: the usual one is locked while `swift test` runs.
  static func current() throws -> PackageDescription {
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("rapporteur-describe-\(UUID().uuidString)")
    let answer = scratch.appendingPathComponent("answer.json")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { _ = try? FileManager.default.removeItem(at: scratch) }
    try Data().write(to: answer)

    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", Project.root.path, "--scratch-path", scratch.path,
      "describe", "--type", "json",
    ]
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = (environment["PATH"] ?? "/usr/bin:/bin") + ":/opt/swift/usr/bin"
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    // A file, since a pipe that nobody empties stops the one who fills it.
    process.standardOutput = try FileHandle(forWritingTo: answer)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(
        description: "swift package describe ended with \(process.terminationStatus).")
    }
    return try JSONDecoder().decode(Self.self, from: Data(contentsOf: answer))
  }
}
