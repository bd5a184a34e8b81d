internal import Glibc

/// What a run of the program is surrounded by: environment, folder, terminal.
///
/// The program reads none of it by itself, so that a test can say what there is.
public struct Surroundings: Sendable {
  /// The variables of the environment.
  public var environment: [String: String]
  /// The folder that relative paths count from.
  public var workingDirectory: String
  /// Whether the output goes to a terminal.
  public var isOutputTerminal: Bool
  /// Whether messages go to a terminal.
  public var isDiagnosticsTerminal: Bool
  /// How many columns the terminal has, where there is one.
  public var columns: Int?
  /// Where the program lies, where that is known: what is installed with it lies near.
  public var program: String?
  /// How many bytes of memory the machine has, where that is known.
  public var memory: Int?
  /// Whether the user has asked to stop.
  public var isInterrupted: @Sendable () -> Bool

  /// Describes surroundings; by default a quiet one without a terminal.
  public init(
    environment: [String: String] = [:], workingDirectory: String,
    isOutputTerminal: Bool = false, isDiagnosticsTerminal: Bool = false, columns: Int? = nil,
    program: String? = nil, memory: Int? = nil,
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.environment = environment
    self.workingDirectory = workingDirectory
    self.isOutputTerminal = isOutputTerminal
    self.isDiagnosticsTerminal = isDiagnosticsTerminal
    self.columns = columns
    self.program = program
    self.memory = memory
    self.isInterrupted = isInterrupted
  }

  /// The surroundings of this process.
  static func ofProcess() -> Surroundings {
    var environment: [String: String] = [:]
    var variable = environ
    while let text = variable.pointee {
      let parts = String(cString: text).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { environment[String(parts[0])] = String(parts[1]) }
      variable += 1
    }
    let folder = getcwd(nil, 0)
    defer { free(folder) }
    var size = winsize()
    let hasSize = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return Surroundings(
      environment: environment,
      workingDirectory: folder.map { String(cString: $0) } ?? "/",
      isOutputTerminal: isatty(STDOUT_FILENO) == 1,
      isDiagnosticsTerminal: isatty(STDERR_FILENO) == 1,
      columns: hasSize ? Int(size.ws_col) : environment["COLUMNS"].flatMap { Int($0) },
      program: pathOfProgram, memory: memoryOfMachine, isInterrupted: Interruption.hasHappened)
  }

  private static var pathOfProgram: String? {
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  private static var memoryOfMachine: Int? {
    let (pages, size) = (sysconf(Int32(_SC_PHYS_PAGES)), sysconf(Int32(_SC_PAGESIZE)))
    return pages > 0 && size > 0 ? pages * size : nil
  }

  /// Whether colours may be used on the output.
  var wantsColour: Bool {
    isOutputTerminal && environment["TERM"] != "dumb" && (environment["NO_COLOR"] ?? "").isEmpty
  }

  /// Whether progress may be shown by writing over a line.
  var wantsProgress: Bool { isDiagnosticsTerminal && environment["TERM"] != "dumb" }

  /// Whether there is something to read under a path.
  func isFile(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// A path as seen from the working directory.
  func path(_ path: String) -> String {
    path.hasPrefix("/") ? path : workingDirectory + "/" + path
  }
}
