import Testing

/// The rules of the house that can be told from the words of a file.
///
/// A line that has to break one says why, with the word "because" in it.
@Suite struct HouseRuleTests {
  /// The targets that stand at the edge of the program: they talk to the terminal.
  private static let edge: Set<String> = ["Commands", "rapporteur", "bench"]

  @Test(arguments: [
    ("try!", "throw, or say in the type that it cannot fail"),
    ("as!", "ask with as? and throw"),
    ("fatalError(", "throw; data is never a reason to stop the process"),
    ("catch {}", "say what failed"),
    ("@unchecked Sendable", "let the compiler check it"),
    ("unowned(unsafe)", "keep what is referred to alive"),
    ("NSRegularExpression", "walk over the bytes"),
    ("NSLock", "use Mutex of Synchronization"),
    ("DispatchQueue", "use structured concurrency"),
    ("Thread.sleep", "wait for what is awaited"),
  ])
  func `no source breaks a rule by`(words: String, instead: String) throws {
    for file in try Project.sources.get() {
      for place in file.places(of: words) {
        Issue.record("\(place): no \(words) here; \(instead).")
      }
    }
  }

  @Test(arguments: [
    "print(", "debugPrint(", "dump(", "exit(", "abort(", "environ", "getenv(",
    "ProcessInfo.processInfo.environment", "CommandLine.arguments", "FileHandle.standardOutput",
    "FileHandle.standardError",
  ])
  func `no library writes to the terminal, exits or reads the environment by`(
    words: String
  ) throws {
    for file in try Project.sources.get() where !Self.edge.contains(file.target) {
      for place in file.places(of: words) {
        Issue.record("\(place): no \(words) in a library; give a value back or throw.")
      }
    }
  }

  @Test func `a failure that try? hides bears its reason`() throws {
    for file in try Project.sources.get() {
      for place in file.places(of: "try?") {
        Issue.record("\(place): try? hides a failure; let it through, or say because of what not.")
      }
    }
  }

  @Test func `no file holds banners, authors or tasks to do`() throws {
    let tests = try Project.swiftFiles(under: "Tests").filter { $0.target != "ArchitectureTests" }
    for file in try Project.sources.get() + tests {
      for words in ["TODO", "FIXME", "XXX:", "Created by ", "// ====", "// ----"] {
        for place in file.lines(holding: words) {
          Issue.record("\(place) holds “\(words)”.")
        }
      }
    }
  }

  @Test func `a file above 600 lines says why`() throws {
    for file in try Project.sources.get() where file.lines.count > 600 {
      #expect(
        file.lines.prefix(20).contains { $0.contains("because") },
        "\(file.path) has \(file.lines.count) lines and does not say because of what.")
    }
  }

  @Test func `files are short: half under 150 lines, nine in ten under 400`() throws {
    let lengths = try Project.sources.get().map(\.lines.count).sorted()
    let median = lengths[lengths.count / 2]
    let short = lengths.count { $0 <= 400 }
    #expect(median <= 150, "The median is \(median) lines.")
    #expect(short * 10 >= lengths.count * 9, "\(short) of \(lengths.count) have at most 400 lines.")
  }
}
