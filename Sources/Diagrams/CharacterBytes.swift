/// The characters of a text, those of one byte as their byte.
///
/// Nearly all characters of a drawing are one byte, and where no combining mark can follow one the
/// text need not be asked where it ends: that is many times faster than going by `Character`.
struct CharacterBytes: Sequence, IteratorProtocol {
  /// One visible character.
  enum Part {
    case byte(UInt8)
    case character(Character)

    /// How many bytes it has.
    var count: Int {
      switch self {
      case .byte: 1
      case .character(let character): character.utf8.count
      }
    }

    /// Whether it ends a line.
    var isNewline: Bool {
      switch self {
      case .byte(let byte): (0x0A...0x0D).contains(byte)
      case .character(let character): character.isNewline
      }
    }

    /// Whether it is a blank or ends a line.
    var isWhitespace: Bool {
      switch self {
      case .byte(let byte): byte == 0x20 || (0x09...0x0D).contains(byte)
      case .character(let character): character.isWhitespace
      }
    }
  }

  private let text: String
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  mutating func next() -> Part? {
    guard place < bytes.count else { return nil }
    let byte = bytes[place]
    if byte < 0x80, place + 1 == bytes.count || bytes[place + 1] < 0x80 {
      place += 1
      return .byte(byte)
    }
    let character = text[text.utf8.index(text.startIndex, offsetBy: place)]
    place += character.utf8.count
    return .character(character)
  }
}
