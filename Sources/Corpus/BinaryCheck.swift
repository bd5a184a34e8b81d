/// Whether bytes are something else than text.
enum BinaryCheck {
  /// What a file is by its first bytes, where that is a well-known kind and no text.
  static func kind(of bytes: ArraySlice<UInt8>) -> String? {
    signatures.first { bytes.starts(with: $0.bytes) }?.name
  }

  /// Whether there are zeros, or too many control characters for a text of one byte a character.
  static func isBinary(_ bytes: some Collection<UInt8>) -> Bool {
    var controls = 0
    for byte in bytes {
      if byte == 0 { return true }
      // Tab, line feed, vertical tab, form feed, return; escape stands in terminal logs.
      if byte < 0x20, !(0x09...0x0D).contains(byte), byte != 0x1B { controls += 1 }
    }
    return controls * 100 > bytes.count
  }

  private static let signatures: [(name: String, bytes: [UInt8])] = [
    ("a PDF file", Array("%PDF-".utf8)),
    ("a ZIP archive or an office document", [0x50, 0x4B, 0x03, 0x04]),
    ("an old office document", [0xD0, 0xCF, 0x11, 0xE0]),
    ("an RTF document", Array("{\\rtf".utf8)),
    ("an SQLite database", Array("SQLite format 3".utf8)),
    ("an xz archive", [0xFD, 0x37, 0x7A, 0x58, 0x5A]),
    ("a Zstandard archive", [0x28, 0xB5, 0x2F, 0xFD]),
    ("a gzip file inside a gzip file", [0x1F, 0x8B, 0x08]),
    ("a PNG picture", [0x89, 0x50, 0x4E, 0x47]),
    ("a JPEG picture", [0xFF, 0xD8, 0xFF]),
    ("a program", [0x7F, 0x45, 0x4C, 0x46]),
  ]
}
