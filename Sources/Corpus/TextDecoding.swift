import CUchardet
import Glibc

/// The finding out of a text's encoding and its turning into UTF-8.
enum TextDecoding {
  /// A decoded text; the note says what was odd, if anything was.
  struct Result {
    var text: String
    var warning: String?
  }

  /// Decodes bytes: by their byte order mark, by what they declare, as UTF-8, or by a guess.
  ///
  /// Bytes that mean nothing become U+FFFD and are reported.
  static func decode(_ bytes: [UInt8], declared: String? = nil) -> Result {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return repaired(bytes.dropFirst(3))
    }
    if let wide = wideEncoding(bytes) {
      return convert(bytes, from: wide) ?? repaired(bytes[...])
    }
    if let declared, let name = canonicalName(declared), name != "UTF-8",
      let result = convert(bytes, from: name)
    {
      return result
    }
    let damage = UTF8Damage(bytes)
    // A few broken characters among many good ones are a damaged UTF-8, not another encoding.
    if damage.broken == 0 || damage.good > 4 * damage.broken { return repaired(bytes[...]) }
    if let guess = guess(bytes), let name = canonicalName(guess), name != "UTF-8",
      let result = convert(bytes, from: name)
    {
      return result
    }
    return convert(bytes, from: "WINDOWS-1252") ?? repaired(bytes[...])
  }

  /// The name of UTF-16 or UTF-32 where a mark or the pattern of zeros says so.
  static func wideEncoding(_ bytes: some Collection<UInt8>) -> String? {
    let start = Array(bytes.prefix(512))
    if start.starts(with: [0xFF, 0xFE, 0, 0]) { return "UTF-32" }
    if start.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    guard start.count >= 32 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in start.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let half = start.count / 2
    if zeros.odd * 10 > half * 8, zeros.even == 0 { return "UTF-16LE" }
    if zeros.even * 10 > half * 8, zeros.odd == 0 { return "UTF-16BE" }
    return nil
  }

  private static func repaired(_ bytes: ArraySlice<UInt8>) -> Result {
    let text = String(decoding: bytes, as: UTF8.self)
    let broken = UTF8Damage(bytes).broken
    return Result(text: text, warning: broken == 0 ? nil : warning(broken, "UTF-8"))
  }

  private static func warning(_ count: Int, _ encoding: String) -> String {
    "\(count) \(count == 1 ? "place is" : "places are") no valid \(encoding) and became U+FFFD."
  }

  /// What `uchardet` takes the bytes for; the first 256 KiB are enough.
  private static func guess(_ bytes: [UInt8]) -> String? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let failed = bytes.withUnsafeBytes { raw in
      let length = min(raw.count, 256 << 10)
      return uchardet_handle_data(
        detector, raw.baseAddress?.assumingMemoryBound(to: CChar.self), length) != 0
    }
    guard !failed else { return nil }
    uchardet_data_end(detector)
    guard let name = uchardet_get_charset(detector) else { return nil }
    let string = String(cString: name)
    return string.isEmpty ? nil : string
  }

  /// The name that iconv knows an encoding by; nil for what is no name.
  ///
  /// Latin-1 and ASCII are read as Windows-1252, as all browsers do (WHATWG Encoding Standard).
  private static func canonicalName(_ name: String) -> String? {
    let upper = name.uppercased()
    guard !upper.isEmpty, upper.utf8.count <= 40,
      upper.utf8.allSatisfy({
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || "-_.:".utf8.contains($0)
      })
    else { return nil }
    switch upper {
    case "UTF8", "UTF-8", "UNICODE-1-1-UTF-8": return "UTF-8"
    case "ISO-8859-1", "ISO8859-1", "ISO_8859-1", "LATIN1", "L1", "US-ASCII", "ASCII", "CP1252",
      "X-CP1252", "WINDOWS-1252":
      return "WINDOWS-1252"
    // Who can be read so far that a declaration is found does not write two bytes a letter.
    case "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE", "UCS-2", "UCS-4":
      return "UTF-8"
    case "UTF-7": return nil
    default: return upper
    }
  }

  /// Converts by iconv; nil where it does not know the encoding.
  private static func convert(_ bytes: [UInt8], from name: String) -> Result? {
    let converter = iconv_open("UTF-8", name)
    guard Int(bitPattern: converter) != -1, let converter else { return nil }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 3 / 2)
    var broken = 0
    var input = bytes
    input.withUnsafeMutableBytes { source in
      guard let base = source.baseAddress else { return }
      var next: UnsafeMutablePointer<CChar>? = base.assumingMemoryBound(to: CChar.self)
      var left = source.count
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64 << 10) { piece in
        while left > 0 {
          var free: UnsafeMutablePointer<CChar>? = piece.baseAddress
          var room = piece.count
          let result = iconv(converter, &next, &left, &free, &room)
          let problem = errno
          output.append(contentsOf: UnsafeRawBufferPointer(piece).prefix(piece.count - room))
          guard result == -1, problem != E2BIG else { continue }
          broken += 1
          output.append(contentsOf: [0xEF, 0xBF, 0xBD])
          // Half a character at the very end, or one byte that means nothing.
          guard problem == EILSEQ else { break }
          next = next?.advanced(by: 1)
          left -= 1
        }
      }
    }
    let text = String(decoding: output, as: UTF8.self)
    return Result(text: text, warning: broken == 0 ? nil : warning(broken, name))
  }
}

/// How many characters beyond ASCII are well-formed UTF-8, and how many places are not.
private struct UTF8Damage {
  private(set) var good = 0
  private(set) var broken = 0

  init(_ bytes: some Collection<UInt8>) {
    let fast: Void? = bytes.withContiguousStorageIfAvailable { count($0) }
    if fast == nil { Array(bytes).withUnsafeBufferPointer { count($0) } }
  }

  private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      var end = index + 1
      while end < bytes.count, end - index < 4, bytes[end] & 0xC0 == 0x80 { end += 1 }
      let length = Self.length(bytes[index], next: end > index + 1 ? bytes[index + 1] : 0)
      if length > 0, index + length <= end {
        good += 1
        index += length
      } else {
        broken += 1
        index += 1
      }
    }
  }

  /// The length of a character by its first two bytes, or 0 (Unicode, table 3-7).
  private static func length(_ first: UInt8, next: UInt8) -> Int {
    switch (first, next) {
    case (0xC2...0xDF, 0x80...0xBF): 2
    case (0xE0, 0xA0...0xBF), (0xE1...0xEC, 0x80...0xBF), (0xED, 0x80...0x9F),
      (0xEE...0xEF, 0x80...0xBF):
      3
    case (0xF0, 0x90...0xBF), (0xF1...0xF3, 0x80...0xBF), (0xF4, 0x80...0x8F): 4
    default: 0
    }
  }
}
