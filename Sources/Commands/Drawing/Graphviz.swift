internal import Diagrams
internal import Foundation
internal import Synchronization

/// The programs of Graphviz, run with limits.
struct Graphviz {
  /// What they can draw.
  enum Picture: String { case svg, png, pdf }

  let surroundings: Surroundings
  /// How long a drawing may take.
  var timeLimit: Duration = .seconds(60)
  /// How large a picture may become, in bytes.
  var sizeLimit = 64 << 20

  /// The picture of some DOT text.
  ///
  /// - Throws: `CommandError` where Graphviz is missing, fails, or takes too long.
  func picture(_ dot: String, as picture: Picture, layout: Layout) throws -> Data {
    let program = layout.rawValue
    guard let path = path(of: program) else {
      throw CommandError(
        "Graphviz's program \(program) is not installed, and pictures need it; install it with "
          + "\"apt-get install graphviz\", or write DOT instead: -o drawing.dot")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-T\(picture.rawValue)"]
    process.environment = ["PATH": surroundings.environment["PATH"] ?? "/usr/bin:/bin"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw CommandError("\(path) cannot be run (\(error.localizedDescription)).")
    }
    let isLate = Atomic<Bool>(false)
    let (seconds, _) = timeLimit.components
    let number = process.processIdentifier
    return try withExtendedLifetime(isLate) {
      let isInterrupted = surroundings.isInterrupted
      let watch = Thread {
        for _ in 0..<(seconds * 10) {
          Thread.sleep(forTimeInterval: 0.1)  // because a process is watched, not awaited, here
          if !process.isRunning { return }
          if isInterrupted() { break }
        }
        kill(number, SIGKILL)
      }
      watch.start()
      // The program reads all of its input before it writes, so the two cannot block each other.
      try input.fileHandleForWriting.write(contentsOf: Data(dot.utf8))
      try input.fileHandleForWriting.close()
      var data = Data()
      while let part = try output.fileHandleForReading.read(upToCount: 1 << 20), !part.isEmpty {
        data += part
        guard data.count <= sizeLimit else {
          kill(number, SIGKILL)
          // Whatever it has started ends now as well; else its exit would never be noticed.
          try output.fileHandleForReading.close()
          process.waitUntilExit()
          throw CommandError(
            "The picture grows beyond \(sizeLimit >> 20) MB; draw less of it with --top.")
        }
      }
      process.waitUntilExit()
      guard process.terminationReason == .exit else {
        throw CommandError(
          "\(program) did not finish within \(seconds) seconds; draw less with --top, or write DOT."
        )
      }
      guard process.terminationStatus == 0, !data.isEmpty else {
        throw CommandError(
          "\(program) could not draw it (its exit code is \(process.terminationStatus)); "
            + "write DOT instead: -o drawing.dot")
      }
      return data
    }
  }

  private func path(of program: String) -> String? {
    (surroundings.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
      .map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
