/// The hash that names an article by its text.
///
///     SHA256.hex(of: Array("abc".utf8))   // "ba7816bf…f20015ad"
///
/// See <https://doi.org/10.6028/NIST.FIPS.180-4>.
enum SHA256 {
  /// The 64 hexadecimal digits of the hash of some bytes.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func hex(of bytes: [UInt8]) -> String {
    var state: [UInt32] = [
      0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB,
      0x5BE0_CD19,
    ]
    var message = bytes
    message.append(0x80)
    while message.count % 64 != 56 { message.append(0) }
    let bits = UInt64(bytes.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      message.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    var schedule = [UInt32](repeating: 0, count: 64)
    message.withUnsafeBufferPointer { message in
      for block in stride(from: 0, to: message.count, by: 64) {
        absorb(message, at: block, &schedule, &state)
      }
    }
    let digits = Array("0123456789abcdef".utf8)
    let hex = state.flatMap { word in
      stride(from: 28, through: 0, by: -4).map { digits[Int(word >> UInt32($0)) & 15] }
    }
    return String(decoding: hex, as: UTF8.self)
  }

  private static func absorb(
    _ message: UnsafeBufferPointer<UInt8>, at block: Int, _ w: inout [UInt32],
    _ state: inout [UInt32]
  ) {
    for index in 0..<16 {
      let at = block + index * 4
      w[index] =
        UInt32(message[at]) << 24 | UInt32(message[at + 1]) << 16 | UInt32(message[at + 2]) << 8
        | UInt32(message[at + 3])
    }
    for index in 16..<64 {
      let (a, b) = (w[index - 15], w[index - 2])
      let low = rotated(a, 7) ^ rotated(a, 18) ^ (a >> 3)
      let high = rotated(b, 17) ^ rotated(b, 19) ^ (b >> 10)
      w[index] = w[index - 16] &+ low &+ w[index - 7] &+ high
    }
    // The letters are those of the standard.
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let mixed = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let first = h &+ mixed &+ ((e & f) ^ (~e & g)) &+ constants[index] &+ w[index]
      let spread = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      let second = spread &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ second)
    }
    for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= value }
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = primes(64).map { prime in
    fraction(prime)
  }

  /// Digit by digit in integers: floating point has too few bits to be trusted with the last ones.
  private static func fraction(_ prime: UInt64) -> UInt32 {
    // The largest integer whose cube is at most prime · 2^96, by bisection.
    var (low, high): (UInt64, UInt64) = (0, 8 << 32)
    while high - low > 1 {
      let middle = (low + high) / 2
      let square = middle.multipliedFullWidth(by: middle)
      // middle < 2^35, so its square has at most 6 bits in the high word.
      let upper = square.high.multipliedReportingOverflow(by: middle).partialValue
      let lower = square.low.multipliedFullWidth(by: middle)
      let isBelow = upper &+ lower.high <= (prime << 32) - 1
      let isExact = upper &+ lower.high == prime << 32 && lower.low == 0
      if isBelow || isExact { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }

  private static func primes(_ count: Int) -> [UInt64] {
    var primes: [UInt64] = []
    var candidate: UInt64 = 2
    while primes.count < count {
      if !primes.contains(where: { candidate % $0 == 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes
  }
}
