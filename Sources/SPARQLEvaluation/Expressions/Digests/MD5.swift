internal import Glibc

extension Digest {
  /// MD5.
  ///
  /// See <https://www.rfc-editor.org/rfc/rfc1321>.
  struct MD5 {
    /// The 64 constants of the steps: the sines of 1, 2, 3 …, 32 bits of each.
    private static let sines = (1...64).map { UInt32(abs(sin(Double($0))) * 4_294_967_296) }
    private static let rotations = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]

    func digest(of message: [UInt8]) -> [UInt8] {
      var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476]
      let bytes = padded(message, block: 64, isBigEndian: false)
      for start in stride(from: 0, to: bytes.count, by: 64) {
        absorb(bytes[start..<start + 64], &state)
      }
      return state.flatMap { $0.byteSwapped.bigEndianBytes }
    }

    private func absorb(_ block: ArraySlice<UInt8>, _ state: inout [UInt32]) {
      let words = (0..<16).map { index in
        block.withUnsafeBufferPointer { bytes in
          bytes.baseAddress.map { UInt32(bigEndianBytes: $0 + index * 4).byteSwapped } ?? 0
        }
      }
      // The letters are those of the standard.
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      for step in 0..<64 {
        let (mixed, word): (UInt32, Int) =
          switch step / 16 {
          case 0: (b & c | ~b & d, step)
          case 1: (d & b | ~d & c, (5 * step + 1) % 16)
          case 2: (b ^ c ^ d, (3 * step + 5) % 16)
          default: (c ^ (b | ~d), 7 * step % 16)
          }
        let sum = a &+ mixed &+ words[word] &+ MD5.sines[step]
        let rotation = MD5.rotations[step / 16 * 4 + step % 4]
        (a, d, c, b) = (d, c, b, b &+ sum.rotatedLeft(rotation))
      }
      for (index, value) in [a, b, c, d].enumerated() { state[index] &+= value }
    }
  }
}
