internal import Dispatch
internal import Synchronization

/// Makes the next values on another core while the last one is used.
///
///     let parts = ReadAhead(source) { source in try source.next() }
///     while let part = try parts.next() { … }
///
/// A transaction is synchronous, because SQLite is: whoever writes cannot await, and so waits for the
/// next value with a semaphore, which no task may do: hence a queue of its own. Two values are ready at
/// most, so that memory stays bounded.
final class ReadAhead<Value: Sendable>: Sendable {
  private let queue = Queue()

  /// Begins to make values.
  ///
  /// - Parameters:
  ///   - source: what they are made from.
  ///   - make: makes the next one, nil at the end; it is not called again after that or after an error.
  init<Source: Sendable>(
    _ source: Source, make: @escaping @Sendable (inout Source) throws -> Value?
  ) {
    let queue = queue
    let queueOfItsOwn = DispatchQueue(label: "read ahead")  // because a task may not wait
    queueOfItsOwn.async {
      var source = source
      while queue.waitUntilWanted() {
        let result = Result { try make(&source) }
        queue.add(result)
        guard case .success(.some) = result else { return }
      }
    }
  }

  deinit { queue.abandon() }

  /// The next value, nil at the end; not to be called again after that.
  ///
  /// - Throws: what making it threw.
  func next() throws -> Value? { try queue.take().get() }

  /// What was made and not yet used; it outlives whichever side ends first.
  private final class Queue: Sendable {
    private struct State: ~Copyable {
      var results: [Result<Value?, any Error>] = []
      var isAbandoned = false
    }

    private let state = Mutex(State())
    private let wanted = DispatchSemaphore(value: 2)
    private let made = DispatchSemaphore(value: 0)

    func waitUntilWanted() -> Bool {
      wanted.wait()
      return state.withLock { !$0.isAbandoned }
    }

    func add(_ result: Result<Value?, any Error>) {
      state.withLock { $0.results.append(result) }
      made.signal()
    }

    func take() -> Result<Value?, any Error> {
      made.wait()
      defer { wanted.signal() }
      return state.withLock { $0.results.removeFirst() }
    }

    func abandon() {
      state.withLock { $0.isAbandoned = true }
      wanted.signal()
    }
  }
}
