/// Quoted strings of the DOT language that nothing written in an article can end or escape.
///
/// Graphviz reads a string three times: as DOT (where `\"` is a quotation mark), as an "escape
/// string" (where `\N` is the node's name and `\\` a backslash) and for entities (`&eacute;`).
/// What comes out here survives all three as the text that went in, and makes valid SVG.
/// See <https://graphviz.org/docs/attr-types/escString/>.
enum DOTString {
  /// Graphviz 2.42 refuses strings above 16,384 bytes; far less can be read.
  static let longest = 8192

  /// Where lines of a label stand.
  enum Alignment: String {
    case centred = #"\n"#
    case left = #"\l"#
  }

  /// A label of these lines, which must be clean (``DrawableText``).
  static func label(_ lines: [String], _ alignment: Alignment = .centred) -> String {
    joined(lines, alignment, backslash: #"\\"#)
  }

  private static func joined(
    _ lines: [String], _ alignment: Alignment, backslash: String
  ) -> String {
    var body = ""
    for (index, line) in lines.enumerated() {
      let escaped = escape(line, backslash: backslash)
      guard body.utf8.count + escaped.utf8.count + 8 < longest else {
        body += "…"
        break
      }
      body += escaped
      // Left-aligned lines are ended, centred ones are parted.
      if alignment == .left ? lines.count > 1 : index < lines.count - 1 {
        body += alignment.rawValue
      }
    }
    return "\"\(body)\""
  }

  /// A tooltip of at most 1,200 characters, its lines kept.
  ///
  /// Graphviz 2.42 replaces the escapes of tooltips twice, so a backslash is written four times;
  /// written twice, `\N` in an article would become the node's name.
  static func tooltip(_ text: String) -> String {
    let clean = DrawableText.cut(DrawableText.cleaned(text, keepingLines: true), characters: 1200)
    // By bytes: nothing joins a line feed, and looking for characters would take most of the time.
    let lines = clean.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
    return joined(lines, .centred, backslash: #"\\\\"#)
  }

  /// An id as Graphviz and SVG can carry it: other ids stay other, and IRIs stay readable.
  ///
  /// Whatever is not a letter, a digit or a sign of IRIs is percent-encoded; an id that is longer
  /// than any IRI of ours is cut and told apart by a hash.
  static func id(_ id: String) -> String {
    var body: [UInt8] = []
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in id.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      guard body.count < 1000 else { continue }
      if isPlain(byte) { body.append(byte) } else { body += percent(byte).utf8 }
    }
    let text = String(decoding: body, as: UTF8.self)
    return body.count < 1000 ? "\"\(text)\"" : "\"\(text)~\(String(hash, radix: 16))\""
  }

  /// Whether a byte is a letter, a digit or a sign that ids may show.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"),
      UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: ","),
      UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: " "):
      true
    default: false
    }
  }

  /// A byte as `%2F`.
  static func percent(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
  }

  private static func escape(_ text: String, backslash: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "&")
    }
    guard !isPlain else { return text }
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): output += backslash.utf8
      case UInt8(ascii: "\""): output += #"\""#.utf8
      case UInt8(ascii: "&"): output += "&amp;".utf8
      default: output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
