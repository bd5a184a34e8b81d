import Arguments
import Foundation
import TestSupport
import Testing

@Suite struct `Completion` {
  /// Runs a shell on a script, and gives its exit status and output.
  private func run(_ shell: String, _ arguments: [String]) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: shell)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test(arguments: [
    (["press", "st"], ["statements"]),
    (["press", "graph", ""], ["topics", "--database", "--help"]),
    (["press", "says", "--li"], ["--limit"]),
    (["press", "statements", "--act", ""], ["say", "deny", "appeal"]),
    (["press", "statements", "--act", "=", "d"], ["deny"]),
    (["press", "compare", "-"], ["--database", "--help"]),
    (["press", "--database", "x", "gr"], ["graph"]),
  ])
  func `Bash proposes what the declarations allow`(_ words: [String], _ expected: [String]) throws {
    let folder = try TemporaryDirectory()
    let list = words.map { "'\($0)'" }.joined(separator: " ")
    let script = try folder.write(
      Sample.press.completionScript(for: .bash) + """
        COMP_WORDS=(\(list)); COMP_CWORD=\(words.count - 1)
        _press; printf '%s\\n' "${COMPREPLY[@]}"
        """, to: "completion.bash")
    let result = try run("/bin/bash", ["--norc", script])
    #expect(result.text.split(separator: "\n").map(String.init) == expected)
  }

  private static func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  @Test(.enabled(if: has("/usr/bin/zsh"), "zsh is not installed"))
  func `zsh accepts its script`() throws {
    let folder = try TemporaryDirectory()
    let script = try folder.write(Sample.press.completionScript(for: .zsh), to: "_press")
    let result = try run("/usr/bin/zsh", ["-f", "-n", script])
    #expect(result.status == 0, "\(result.text)")
  }

  @Test(
    .enabled(if: has("/usr/bin/fish"), "fish is not installed"),
    arguments: [
      ("press st", "statements"), ("press graph t", "topics"), ("press says --act d", "deny"),
      ("press statements --li", "--limit"),
    ])
  func `fish proposes what the declarations allow`(_ line: String, _ expected: String) throws {
    let folder = try TemporaryDirectory()
    let script = try folder.write(
      Sample.press.completionScript(for: .fish) + "\ncomplete -C '\(line)'\n", to: "press.fish")
    let result = try run("/usr/bin/fish", ["--no-config", script])
    let words = result.text.split(separator: "\n").compactMap { $0.split(separator: "\t").first }
    #expect(words.map(String.init) == [expected], "\(result.text)")
  }
}
