internal import Corpus
internal import Glibc

/// Another program, run with limits: it is given its input and gives back its output.
struct ChildProcess {
  /// Where the program lies.
  let path: String
  let arguments: [String]
  let environment: [String: String]
  /// How long it may take.
  let timeLimit: Duration
  /// How many bytes it may write.
  let sizeLimit: Int
  /// Whether to end it early.
  let isInterrupted: @Sendable () -> Bool

  /// How a run ended.
  enum Ending: Equatable {
    /// By itself, with its exit code.
    case exited(Int32)
    /// Ended by a signal that was not ours.
    case signalled
    /// Ended by us: it took too long, or the user has asked to stop.
    case late, interrupted
    /// Ended by us: it wrote too much.
    case tooLarge
  }

  /// Runs the program to its end; what it says on standard error is dropped.
  ///
  /// - Throws: `SystemFailure` where it cannot be run.
  func run(_ input: [UInt8]) throws(SystemFailure) -> (output: [UInt8], ending: Ending) {
    let (its, ours) = try Pipe.pair()
    let child: pid_t
    do throws(SystemFailure) {
      // As long as our copies are open, neither side would see the other's end.
      defer { its.close() }
      child = try start(reading: its.input, writing: its.output)
    } catch {
      ours.close()
      throw error
    }
    var exchange = Exchange(pipes: ours, input: input)
    let early = exchange.run(self)
    exchange.pipes.close()
    if early != nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    // The low seven bits are the signal, the next byte is the exit code (waitpid(2)).
    let signal = status & 0x7F
    return (exchange.output, early ?? (signal != 0 ? .signalled : .exited(status >> 8 & 0xFF)))
  }

  private func start(reading input: Int32, writing output: Int32) throws(SystemFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // What this program ignores, others do not expect to be ignored.
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGPIPE, SIGXFSZ] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, path, &actions, &attributes, &words, &variables)
    guard code == 0 else { throw SystemFailure(code: code) }
    return child
  }
}

/// Two ends to write to and to read from.
private struct Pipe {
  var input: Int32
  var output: Int32

  /// The child's ends and ours; ours never wait.
  static func pair() throws(SystemFailure) -> (its: Pipe, ours: Pipe) {
    var toChild: [Int32] = [-1, -1]
    var toUs: [Int32] = [-1, -1]
    guard pipe(&toChild) == 0 else { throw .last }
    guard pipe(&toUs) == 0 else {
      let failure = SystemFailure.last
      for file in toChild { Glibc.close(file) }
      throw failure
    }
    for file in toChild + toUs { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }
    for file in [toChild[1], toUs[0]] { _ = fcntl(file, F_SETFL, O_NONBLOCK) }
    return (Pipe(input: toChild[0], output: toUs[1]), Pipe(input: toUs[0], output: toChild[1]))
  }

  func close() {
    for file in [input, output] where file >= 0 { Glibc.close(file) }
  }
}

/// Input on its way to a child and output on its way back.
private struct Exchange {
  var pipes: Pipe
  var output: [UInt8] = []
  private let rest: [UInt8]
  private var written = 0

  init(pipes: Pipe, input: [UInt8]) {
    self.pipes = pipes
    rest = input
  }

  /// Goes on until the child has closed its output.
  ///
  /// - Returns: why it must be ended before that; nil where it has.
  mutating func run(_ child: ChildProcess) -> ChildProcess.Ending? {
    let deadline = ContinuousClock.now + child.timeLimit
    while true {
      if rest.count == written { closeInput() }
      var waiting = [
        pollfd(fd: pipes.input, events: Int16(POLLIN), revents: 0),
        pollfd(fd: pipes.output, events: Int16(POLLOUT), revents: 0),
      ]
      // A tenth of a second: so soon is an interruption noticed.
      poll(&waiting, nfds_t(waiting.count), 100)
      if child.isInterrupted() { return .interrupted }
      guard ContinuousClock.now < deadline else { return .late }
      if waiting[1].revents != 0 { write() }
      guard waiting[0].revents != 0 else { continue }
      switch SystemFailure.read(pipes.input, atMost: 1 << 16) {
      case .success(let part) where part.isEmpty: return nil
      case .success(let part): output += part
      case .failure(let failure) where failure.code == EAGAIN: continue
      case .failure: return nil
      }
      guard output.count <= child.sizeLimit else { return .tooLarge }
    }
  }

  private mutating func write() {
    let count = rest.withUnsafeBytes { bytes in
      Glibc.write(pipes.output, bytes.baseAddress?.advanced(by: written), bytes.count - written)
    }
    if count > 0 {
      written += count
    } else if errno != EAGAIN, errno != EINTR {
      // It reads no further, and says by its exit code whether that was right.
      written = rest.count
    }
  }

  private mutating func closeInput() {
    guard pipes.output >= 0 else { return }
    Glibc.close(pipes.output)
    pipes.output = -1
  }
}
