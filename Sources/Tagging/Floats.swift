/// Numbers for the length of one computation.
struct Floats: ~Copyable {
  let start: UnsafeMutablePointer<Float>
  let count: Int

  /// Makes room for that many numbers, all 0.
  init(_ count: Int) {
    start = .allocate(capacity: max(count, 1))
    start.initialize(repeating: 0, count: max(count, 1))
    self.count = count
  }

  deinit { start.deallocate() }
}
