internal import Glibc

/// The cores of the machine, for work that falls into parts that do not know of each other.
package enum Cores {
  /// More would only make each part smaller than what starting it costs.
  private static let count = max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// Does work on the parts of a range, each on a core of its own.
  ///
  /// - Parameters:
  ///   - count: how long the range is.
  ///   - least: how long a part must be for a core to be worth it.
  ///   - work: makes what comes of a part.
  /// - Returns: what came of the parts, in their order; one at least.
  package static func map<Result: Sendable>(
    _ count: Int, least: Int, _ work: @escaping @Sendable (Range<Int>) -> Result
  ) async -> [Result] {
    let parts = max(1, min(Self.count, count / least))
    guard parts > 1 else { return [work(0..<count)] }
    return await withTaskGroup(of: (Int, Result).self) { group in
      for part in 0..<parts {
        group.addTask { (part, work(part * count / parts..<(part + 1) * count / parts)) }
      }
      var results: [(Int, Result)] = []
      for await result in group { results.append(result) }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
