internal import Glibc
internal import Synchronization

/// Whether the user has pressed Ctrl-C; the work then ends where nothing is lost.
enum Interruption {
  private static let flag = Atomic<Bool>(false)

  /// Takes note of the next SIGINT or SIGTERM; one more ends the process at once.
  ///
  /// Whoever started the program from a thread that blocks signals, as those of Dispatch do, has handed
  /// that on: here they have to come through.
  static func watch() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] { sigaddset(&signals, number) }
    sigprocmask(SIG_UNBLOCK, &signals, nil)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interruption.flag.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }

  /// Whether there was one.
  static let hasHappened: @Sendable () -> Bool = { flag.load(ordering: .relaxed) }
}
