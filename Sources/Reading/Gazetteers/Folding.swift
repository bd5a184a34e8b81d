/// The text in plain lower-case Latin letters, so that two spellings of one name compare equal.
///
/// ```swift
/// folded("Çavuşoğlu")  // "cavusoglu"
/// folded("Sana’a")     // "sana'a"
/// ```
/// Letters that are not Latin stay as they are. See ``unaccented(_:)`` to keep capitals.
public func folded(_ text: some StringProtocol) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  LatinFolding.unaccent(text.utf8) { bytes.append(LatinFolding.lowered($0)) }
  return String(decoding: bytes, as: UTF8.self)
}

/// The text without its accents and with straight apostrophes, capitals kept.
///
/// ```swift
/// unaccented("Türkiye")  // "Turkiye"
/// ```
public func unaccented(_ text: some StringProtocol) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  LatinFolding.unaccent(text.utf8) { bytes.append($0) }
  return String(decoding: bytes, as: UTF8.self)
}

/// The letters that carry marks, and the plain letters they stand for.
///
/// The two rows are indexed by scalar value and come from the decompositions of the Unicode
/// Character Database; `?` marks a scalar that has no plain Latin letter and stays as it is.
enum LatinFolding {
  private static let latin1: StaticString = """
    AAAAAAACEEEEIIIIDNOOOOO?OUUUUYTsaaaaaaaceeeeiiiidnooooo?ouuuuytyAaAaAaCcCcCcCcDd\
    DdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNn?NnOoOoOoOoRrRrRrSsSsSs\
    SsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzsbB????O???D???EEEFf???I?Kk???N?OOo??????????Tt?U\
    u??Yy???????????????DDdLLlNNnAaIiOoUuUuUuUuUueAaAa????GgKkOoOo??jDDdGg??NnAa????\
    AaAaEeEeIiIiOoOoRrRrUuUuSsTt??Hh??????AaEeOoOoOoOoYy????????????????????????????
    """
  private static let additional: StaticString = """
    AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOo\
    OoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwyas??S?\
    AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUu\
    UuYyYyYyYy??????
    """

  /// An ASCII capital as its small letter, every other byte as it is.
  @inline(__always)
  static func lowered(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// Passes on the bytes of UTF-8 text with marks taken off letters and quotes made straight.
  ///
  /// Broken UTF-8 is passed on byte by byte: a lookup must never fail on it.
  @inline(__always)
  static func unaccent(_ bytes: some Sequence<UInt8>, _ emit: (UInt8) -> Void) {
    var pending: UInt32 = 0
    var expected = 0
    var raw: (UInt8, UInt8) = (0, 0)
    for byte in bytes {
      if expected == 0 {
        if byte < 0x80 {
          emit(byte)
        } else if byte >= 0xC3 && byte <= 0xCD {
          (pending, expected, raw) = (UInt32(byte & 0x1F), 1, (byte, 0))
        } else if byte == 0xE1 || byte == 0xE2 {
          (pending, expected, raw) = (UInt32(byte & 0x0F), 2, (byte, 0))
        } else {
          emit(byte)
        }
        continue
      }
      guard byte & 0xC0 == 0x80 else {
        emit(raw.0)
        if raw.1 != 0 { emit(raw.1) }
        expected = 0
        emit(byte)
        continue
      }
      pending = pending << 6 | UInt32(byte & 0x3F)
      expected -= 1
      if expected > 0 {
        raw.1 = byte
      } else if !emitPlain(pending, emit) {
        emit(raw.0)
        if raw.1 != 0 { emit(raw.1) }
        emit(byte)
      }
    }
    guard expected > 0 else { return }
    emit(raw.0)
    if raw.1 != 0 { emit(raw.1) }
  }

  /// Passes on what one scalar folds to, or answers false where it stays as it is.
  private static func emitPlain(_ scalar: UInt32, _ emit: (UInt8) -> Void) -> Bool {
    switch scalar {
    case 0x300...0x36F: return true  // Combining marks: the letter before them is already out.
    case 0x2018, 0x2019, 0x02BB, 0x02BC, 0x02BF, 0x02BE: emit(0x27)
    case 0x2010, 0x2011: emit(0x2D)
    case 0x0259: emit(0x65)
    case 0x00C6: pair(0x41, 0x65, emit)
    case 0x00E6: pair(0x61, 0x65, emit)
    case 0x0152: pair(0x4F, 0x65, emit)
    case 0x0153: pair(0x6F, 0x65, emit)
    case 0x00DE: pair(0x54, 0x68, emit)
    case 0x00FE: pair(0x74, 0x68, emit)
    case 0x00DF: pair(0x73, 0x73, emit)
    case 0x00C0...0x024F: return letter(latin1, Int(scalar) - 0xC0, emit)
    case 0x1E00...0x1EFF: return letter(additional, Int(scalar) - 0x1E00, emit)
    default: return false
    }
    return true
  }

  private static func pair(_ first: UInt8, _ second: UInt8, _ emit: (UInt8) -> Void) {
    emit(first)
    emit(second)
  }

  private static func letter(_ row: StaticString, _ index: Int, _ emit: (UInt8) -> Void) -> Bool {
    guard index < row.utf8CodeUnitCount else { return false }
    let plain = row.utf8Start[index]
    guard plain != 0x3F else { return false }
    emit(plain)
    return true
  }
}
