import Foundation
import Glibc
import TestSupport
import Testing

/// The built executable, run as a process of its own: what a shell, a full disk or a `kill` does
/// to it can be tried in no other way.
struct BuiltProgram {
  /// Where `swift build` put it: beside the program that runs the tests.
  static let path: String = {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return own.deletingLastPathComponent().appendingPathComponent("rapporteur").path
  }()

  /// What a run left behind.
  struct Ended {
    var status: Int32
    var isSignal: Bool
    var output: String
    var diagnostics: String
    var seconds: Double
    /// The most memory that was seen in use, in bytes.
    var memory: Int

    /// The lines of the diagnostics.
    var lines: [Substring] { diagnostics.split(separator: "\n") }
  }

  let folder: TemporaryDirectory

  /// A folder with a new database.
  static func withDatabase() throws -> BuiltProgram {
    let program = BuiltProgram(folder: try TemporaryDirectory())
    let run = try program.run("init")
    #expect(run.status == 0, "\(run.diagnostics)")
    return program
  }

  /// Runs the program in the folder.
  func run(_ words: String...) throws -> Ended { try run(words) }

  func run(_ words: [String], stopping stop: Stop? = nil) throws -> Ended {
    try run(command: Self.path, words, stopping: stop)
  }

  /// Runs a script of the shell in the folder, in which `$rapporteur` is the program.
  func shell(_ script: String) throws -> Ended { try run(command: "/bin/bash", ["-c", script]) }

  /// A signal to send after a while, unless the process has ended.
  ///
  /// An interruption is sent so long after the program has begun to listen for it, since a busy
  /// machine starts programs slowly.
  struct Stop {
    var signal: Int32
    var after: Duration
  }

  private func run(
    command: String, _ words: [String], stopping stop: Stop? = nil
  ) throws -> Ended {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command)
    process.arguments = words
    process.currentDirectoryURL = folder.url
    process.environment = [
      "PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "rapporteur": Self.path, "LC_ALL": "C.UTF-8",
    ]
    let name = UUID().uuidString
    let (output, errors) = (folder.path("\(name).out"), folder.path("\(name).err"))
    for file in [output, errors] { _ = FileManager.default.createFile(atPath: file, contents: nil) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    let start = ContinuousClock.now
    try process.run()
    var memory = 0
    var isStopped = false
    var ready = stop?.signal == SIGINT ? nil : start
    while process.isRunning {
      memory = max(memory, Self.peak(of: process.processIdentifier))
      let passed = ContinuousClock.now - start
      if ready == nil, Self.listens(process.processIdentifier, for: SIGINT) {
        ready = ContinuousClock.now
      }
      if let stop, let ready, !isStopped, ContinuousClock.now - ready >= stop.after {
        kill(process.processIdentifier, stop.signal)
        isStopped = true
      }
      if passed > .seconds(120) { kill(process.processIdentifier, SIGKILL) }
      usleep(5_000)
    }
    process.waitUntilExit()
    defer {
      unlink(output)
      unlink(errors)
    }
    return Ended(
      status: process.terminationStatus, isSignal: process.terminationReason == .uncaughtSignal,
      output: try Self.text(output), diagnostics: try Self.text(errors),
      seconds: (ContinuousClock.now - start) / .seconds(1), memory: memory)
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  /// The high-water mark that the system keeps; 0 where the process has gone already.
  private static func peak(of process: Int32) -> Int {
    (status("VmHWM:", of: process).flatMap { Int($0) } ?? 0) << 10
  }

  /// Whether a process has a handler for a signal.
  private static func listens(_ process: Int32, for signal: Int32) -> Bool {
    guard let caught = status("SigCgt:", of: process).flatMap({ UInt64($0, radix: 16) }) else {
      return false
    }
    return caught >> (UInt64(signal) - 1) & 1 == 1
  }

  private static func status(_ field: String, of process: Int32) -> Substring? {
    guard let status = FileManager.default.contents(atPath: "/proc/\(process)/status") else {
      return nil
    }
    let text = String(decoding: status, as: UTF8.self)
    return text.split(separator: "\n").first { $0.hasPrefix(field) }?
      .split(whereSeparator: \.isWhitespace).dropFirst().first
  }
}
