/// What tells terms apart in memory, in place of the terms.
///
/// Beside the hash that the file keeps stand 64 bits that depend on a number which every process
/// chooses at random. Nobody can make terms that agree in both, and by chance two of a thousand
/// million terms do so once in a million million files.
struct TermFingerprint: Hashable {
  let hash: Int64
  let check: UInt64

  private static let secret = UInt64.random(in: .min ... .max)

  init(_ parts: TermParts) {
    let both = TermHash(parts, secret: Self.secret)
    hash = both.kept
    check = both.secret
  }

  init(hash: Int64, check: UInt64) {
    self.hash = hash
    self.check = check
  }
}
