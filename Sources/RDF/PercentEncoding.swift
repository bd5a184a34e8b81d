extension String {
  /// The text with all bytes of its UTF-8 but some as `%41` (RFC 3986, section 2.1).
  ///
  /// - Parameter isKept: which bytes stay; else the letters, digits and `-._~`, which stand for
  ///   themselves wherever they stand.
  /// - Returns: the text in ASCII, where only bytes of ASCII are kept.
  package func percentEncoded(
    keeping isKept: (UInt8) -> Bool = PercentEncoding.isUnreserved
  ) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 {
      if isKept(byte) {
        bytes.append(byte)
      } else {
        bytes += [
          UInt8(ascii: "%"), PercentEncoding.digit(byte >> 4), PercentEncoding.digit(byte & 15),
        ]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Which bytes of an address stand for themselves.
package enum PercentEncoding {
  /// Whether it is a letter, a digit or one of `-._~` (RFC 3986, section 2.3).
  package static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  fileprivate static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
