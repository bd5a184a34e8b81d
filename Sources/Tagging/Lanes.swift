/// Arithmetic on eight numbers at a time, in an order that is the same on every machine.
enum Lanes {
  typealias Eight = SIMD8<Float>

  /// The sum of some numbers.
  static func sum(_ numbers: UnsafePointer<Float>, count: Int) -> Float {
    reduce(numbers, count: count, by: { $0 }, one: { $0 })
  }

  /// The sum of the squares of the distances to a number.
  static func squares(
    _ numbers: UnsafePointer<Float>, count: Int, around middle: Float
  ) -> Float {
    reduce(
      numbers, count: count, by: { ($0 - middle) * ($0 - middle) },
      one: { ($0 - middle) * ($0 - middle) })
  }

  /// Changes numbers in place, eight at a time; what is left over is padded with zeros.
  @inline(__always)
  static func map(
    _ numbers: UnsafeMutablePointer<Float>, count: Int, _ change: (Eight) -> Eight
  ) {
    let raw = UnsafeMutableRawPointer(numbers)
    let whole = count & ~7
    for index in stride(from: 0, to: whole, by: 8) {
      let eight = raw.loadUnaligned(fromByteOffset: 4 * index, as: Eight.self)
      raw.storeBytes(of: change(eight), toByteOffset: 4 * index, as: Eight.self)
    }
    guard whole < count else { return }
    var rest = Eight.zero
    for index in whole..<count { rest[index - whole] = numbers[index] }
    rest = change(rest)
    for index in whole..<count { numbers[index] = rest[index - whole] }
  }

  @inline(__always)
  private static func reduce(
    _ numbers: UnsafePointer<Float>, count: Int, by change: (Eight) -> Eight,
    one: (Float) -> Float
  ) -> Float {
    let raw = UnsafeRawPointer(numbers)
    let whole = count & ~7
    var sums = Eight.zero
    for index in stride(from: 0, to: whole, by: 8) {
      sums += change(raw.loadUnaligned(fromByteOffset: 4 * index, as: Eight.self))
    }
    var sum = sums.sum()
    for index in whole..<count { sum += one(numbers[index]) }
    return sum
  }
}
