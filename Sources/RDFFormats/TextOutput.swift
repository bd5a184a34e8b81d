internal import RDF

/// UTF-8 under construction, with the escapes that the four formats share.
struct TextOutput {
  var bytes: [UInt8] = []

  /// Appends text as it is.
  mutating func write(_ text: String) { bytes += text.utf8 }

  /// Appends a term as N-Triples writes it, which Turtle reads as well.
  mutating func write(_ term: Term) {
    switch term {
    case .iri(let iri): write(iri)
    case .blankNode(let node): write(node)
    case .literal(let literal):
      writeQuoted(literal.lexicalForm)
      if let language = literal.language {
        write("@\(language)")
      } else if literal.datatype != XSD.string {
        write("^^")
        write(literal.datatype)
      }
    }
  }

  /// Appends an IRI in angle brackets.
  mutating func write(_ iri: IRI) {
    bytes.append(UInt8(ascii: "<"))
    writeCharacters(of: iri)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Appends an IRI; what may not stand in one, even escaped, is percent-encoded.
  mutating func writeCharacters(of iri: IRI) {
    var value = iri.value
    value.withUTF8 { characters in
      // Nearly always there is nothing to be replaced.
      guard characters.contains(where: Self.isForbidden) else {
        bytes.append(contentsOf: characters)
        return
      }
      for byte in characters {
        if Self.isForbidden(byte) {
          write("%\(Self.hexadecimal(byte))")
        } else {
          bytes.append(byte)
        }
      }
    }
  }

  /// Whether no IRI can hold the byte.
  private static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "`"),
      UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  /// Appends a blank node; a character that no label may hold becomes its number.
  mutating func write(_ node: BlankNode) {
    write("_:")
    // A label that begins with "x" is escaped as well, so that no two labels become the same.
    guard Self.isPlain(node.label) else {
      write("x")
      for byte in node.label.utf8 { write(Self.hexadecimal(byte)) }
      return
    }
    write(node.label)
  }

  private static func isPlain(_ label: String) -> Bool {
    guard let first = label.utf8.first, first != UInt8(ascii: "x"), first != UInt8(ascii: "-")
    else { return false }
    return label.utf8.allSatisfy(TurtleNames.isNameByte)
  }

  /// Appends a text between quotation marks.
  mutating func writeQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { writeEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func writeEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    let isPlain = !text.contains {
      $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\")
    }
    guard !isPlain else {
      bytes.append(contentsOf: text)
      return
    }
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): write("\\\"")
      case UInt8(ascii: "\\"): write("\\\\")
      case UInt8(ascii: "\n"): write("\\n")
      case UInt8(ascii: "\r"): write("\\r")
      case UInt8(ascii: "\t"): write("\\t")
      case 0..<0x20, 0x7F: writeEscape(byte)
      default: bytes.append(byte)
      }
    }
  }

  private mutating func writeEscape(_ byte: UInt8) { write("\\u00\(Self.hexadecimal(byte))") }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 16 ? "0\(digits)" : digits
  }
}
