/// The two curves that the encoder needs, as polynomials: the library's functions take one number at
/// a time, and differ between systems.
enum Activation {
  private typealias Eight = Lanes.Eight

  /// erf(z) / z over z² from 0 to 3.6², scaled to −1 to 1, lowest power first.
  ///
  /// Fitted to the least largest error of GELU, which is 1.1e-6.
  private static let errorFunction: [Float] = [
    0.3927119970, -0.1954899877, 0.1438222677, -0.1138166785, 0.0896455571, -0.0677705780,
    0.0491631403, -0.0337441005, 0.0192285236, -0.0090595428, 0.0066946805, -0.0054131113,
    0.0018055585,
  ]
  private static let errorLimit: Float = 3.6

  /// 2ᶠ for f from −½ to ½, lowest power first; largest error 2.3e-7.
  private static let power: [Float] = [
    1.0000000523, 0.6931472001, 0.2402221158, 0.0555034065, 0.0096707731, 0.0013395292,
  ]

  /// 1.5 · 2²³, where neighbouring numbers are 1 apart.
  private static let roundingNumber: Float = 12_582_912

  /// GELU, x · Φ(x), in place.
  static func gelu(_ numbers: UnsafeMutablePointer<Float>, count: Int) {
    errorFunction.withUnsafeBufferPointer { coefficients in
      let stretch = Eight(repeating: 2 / (errorLimit * errorLimit))
      Lanes.map(numbers, count: count) { x in
        let z = clamped(x * Float(0.5).squareRoot(), from: -errorLimit, to: errorLimit)
        let curve = polynomial(coefficients, at: z * z * stretch - 1)
        return 0.5 * x * (1 + z * curve)
      }
    }
  }

  /// Turns each number of a row into its share of the whole: its exponential over the sum of all.
  static func softmax(_ numbers: UnsafeMutablePointer<Float>, count: Int) {
    guard count > 0 else { return }
    var largest = numbers[0]
    for index in 1..<max(1, count) where numbers[index] > largest { largest = numbers[index] }
    power.withUnsafeBufferPointer { coefficients in
      Lanes.map(numbers, count: count) { x in
        let exponent = clamped((x - largest) * Float(1.4426950408889634), from: -126, to: 0)
        // Added to so large a number, the fraction is rounded away and the whole stands in the bits.
        let shifted = exponent + roundingNumber
        let whole = shifted - roundingNumber
        let bits = shifted.bits &- roundingNumber.bitPattern &+ 127
        let scale = Eight(bits: bits &<< 23)
        return polynomial(coefficients, at: exponent - whole) * scale
      }
    }
    let share = 1 / Lanes.sum(numbers, count: count)
    for index in 0..<count { numbers[index] *= share }
  }

  /// The library's own function is called for each eight numbers, and takes longer than the rest.
  @inline(__always)
  private static func clamped(_ x: Eight, from least: Float, to most: Float) -> Eight {
    x.replacing(with: least, where: x .< least).replacing(with: most, where: x .> most)
  }

  @inline(__always)
  private static func polynomial(
    _ coefficients: UnsafeBufferPointer<Float>, at x: Eight
  ) -> Eight {
    var sum = Eight(repeating: coefficients[coefficients.count - 1])
    for index in stride(from: coefficients.count - 2, through: 0, by: -1) {
      sum = sum * x + coefficients[index]
    }
    return sum
  }
}

extension SIMD8<Float> {
  /// The bits of each number.
  fileprivate var bits: SIMD8<UInt32> { unsafeBitCast(self, to: SIMD8<UInt32>.self) }

  /// Numbers of these bits.
  fileprivate init(bits: SIMD8<UInt32>) { self = unsafeBitCast(bits, to: SIMD8<Float>.self) }
}
