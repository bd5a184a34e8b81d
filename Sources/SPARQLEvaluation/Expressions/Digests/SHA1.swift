extension Digest {
  /// SHA-1.
  ///
  /// See <https://doi.org/10.6028/NIST.FIPS.180-4>.
  struct SHA1 {
    func digest(of message: [UInt8]) -> [UInt8] {
      var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
      var words = [UInt32](repeating: 0, count: 80)
      padded(message, block: 64).withUnsafeBufferPointer { bytes in
        guard let first = bytes.baseAddress else { return }
        for start in stride(from: 0, to: bytes.count, by: 64) {
          for index in 0..<16 { words[index] = UInt32(bigEndianBytes: first + start + index * 4) }
          absorb(&words, &state)
        }
      }
      return state.flatMap(\.bigEndianBytes)
    }

    private func absorb(_ words: inout [UInt32], _ state: inout [UInt32]) {
      for index in 16..<80 {
        let mixed = words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16]
        words[index] = mixed.rotatedLeft(1)
      }
      // The letters are those of the standard.
      var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
      for step in 0..<80 {
        let (mixed, constant): (UInt32, UInt32) =
          switch step / 20 {
          case 0: (b & c | ~b & d, 0x5A82_7999)
          case 1: (b ^ c ^ d, 0x6ED9_EBA1)
          case 2: (b & c | b & d | c & d, 0x8F1B_BCDC)
          default: (b ^ c ^ d, 0xCA62_C1D6)
          }
        let next = a.rotatedLeft(5) &+ mixed &+ e &+ constant &+ words[step]
        (e, d, c, b, a) = (d, c, b.rotatedLeft(30), a, next)
      }
      for (index, value) in [a, b, c, d, e].enumerated() { state[index] &+= value }
    }
  }
}
