/// What the operators of one step of a plan have done so far.
final class StepCounter {
  private(set) var measurement = PlanTree.Measurement(
    rows: 0, blocks: 0, starts: 0, time: .zero)

  func start() { measurement.starts += 1 }

  func add(_ rows: Int?, since start: ContinuousClock.Instant) {
    measurement.time += ContinuousClock.now - start
    guard let rows else { return }
    measurement.rows += rows
    measurement.blocks += 1
  }

  func addFailure(since start: ContinuousClock.Instant) {
    measurement.time += ContinuousClock.now - start
  }
}

/// An operator with a look at the clock before and after each block; only explanations use it.
final class MeasuredOperator: Operator {
  private let inner: any Operator
  private let counter: StepCounter

  init(_ inner: any Operator, _ counter: StepCounter) {
    self.inner = inner
    self.counter = counter
    counter.start()
  }

  func next() throws -> Block? {
    let start = ContinuousClock.now
    do {
      let block = try inner.next()
      counter.add(block?.count, since: start)
      return block
    } catch {
      counter.addFailure(since: start)
      throw error
    }
  }
}
