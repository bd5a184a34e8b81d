internal import Arguments
internal import Corpus
internal import Diagrams
internal import FoundationEssentials

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
  func picture(_ dot: String, as picture: Picture, layout: Layout) throws -> [UInt8] {
    let program = layout.rawValue
    guard let path = path(of: program) else {
      throw CommandError(
        "Graphviz's program \(program) is not installed, and pictures need it; install it with "
          + "\"apt-get install graphviz\", or write DOT instead: -o drawing.dot")
    }
    let child = ChildProcess(
      path: path, arguments: ["-T\(picture.rawValue)"],
      environment: ["PATH": surroundings.environment["PATH"] ?? "/usr/bin:/bin"],
      timeLimit: timeLimit, sizeLimit: sizeLimit, isInterrupted: surroundings.isInterrupted)
    let drawn: (output: [UInt8], ending: ChildProcess.Ending)
    do {
      drawn = try child.run(Array(dot.utf8))
    } catch {
      throw CommandError("\(path) cannot be run (\(error.words)).")
    }
    switch drawn.ending {
    case .exited(0) where !drawn.output.isEmpty: return drawn.output
    case .exited(let code):
      throw CommandError(
        "\(program) could not draw it (its exit code is \(code)); write DOT instead: -o drawing.dot"
      )
    case .tooLarge:
      throw CommandError(
        "The picture grows beyond \(sizeLimit >> 20) MB; draw less of it with --top.")
    case .interrupted:
      throw CommandError("Interrupted while \(program) was drawing.", exitCode: .interrupted)
    case .late, .signalled:
      throw CommandError(
        "\(program) did not finish within \(timeLimit.components.seconds) seconds; draw less with "
          + "--top, or write DOT.")
    }
  }

  private func path(of program: String) -> String? {
    (surroundings.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
      .map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
