/// Cuts the text of a query into tokens.
///
/// See <https://www.w3.org/TR/sparql11-query/#sparqlGrammar>: the longest token wins.
struct Lexer {
  /// The text.
  let source: SourceText
  /// The next byte that is read.
  var index = 0

  init(_ source: SourceText) { self.source = source }

  /// All tokens of the text; the last one is `.end`.
  static func tokens(of source: SourceText) throws(SPARQLError) -> [Token] {
    var lexer = Lexer(source)
    var tokens: [Token] = []
    while true {
      let token = try lexer.next()
      tokens.append(token)
      if token.kind == .end { return tokens }
    }
  }

  /// The byte that many bytes ahead, nil behind the end.
  func peek(_ ahead: Int = 0) -> UInt8? {
    let place = index + ahead
    return place < source.bytes.count ? source.bytes[place] : nil
  }

  /// The text between two offsets.
  func text(_ start: Int, _ end: Int) -> String {
    String(decoding: source.bytes[start..<end], as: UTF8.self)
  }

  private mutating func next() throws(SPARQLError) -> Token {
    skipSpace()
    let start = index
    let kind = try kind()
    return Token(kind: kind, start: start, end: index)
  }

  private mutating func kind() throws(SPARQLError) -> Token.Kind {
    guard let byte = peek() else { return .end }
    switch byte {
    case UInt8(ascii: "<"): return iri() ?? symbol()
    case UInt8(ascii: "?"), UInt8(ascii: "$"):
      if let name = variableName() { return .variable(name) }
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(try string(quote: byte))
    case UInt8(ascii: "@"):
      if let tag = languageTag() { return .languageTag(tag) }
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
    case UInt8(ascii: "."):
      if let after = peek(1), isDigit(after) { return number() }
    default:
      if let name = try name() { return name }
    }
    return try checkedSymbol()
  }

  private mutating func skipSpace() {
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        index += 1
      case UInt8(ascii: "#"):
        while let byte = peek(), byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") {
          index += 1
        }
      default: return
      }
    }
  }

  /// An IRI in angle brackets, nil where the bracket is an operator.
  private mutating func iri() -> Token.Kind? {
    var end = index + 1
    while end < source.bytes.count {
      switch source.bytes[end] {
      case UInt8(ascii: ">"):
        let value = text(index + 1, end)
        index = end + 1
        return .iri(value)
      case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "}"),
        UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "\\"):
        return nil
      default: end += 1
      }
    }
    return nil
  }

  /// An operator or bracket; every byte given is known to start one.
  private mutating func symbol() -> Token.Kind {
    let isDouble =
      switch (source.bytes[index], peek(1)) {
      case (UInt8(ascii: "&"), UInt8(ascii: "&")), (UInt8(ascii: "|"), UInt8(ascii: "|")),
        (UInt8(ascii: "!"), UInt8(ascii: "=")), (UInt8(ascii: "<"), UInt8(ascii: "=")),
        (UInt8(ascii: ">"), UInt8(ascii: "=")), (UInt8(ascii: "^"), UInt8(ascii: "^")):
        true
      default: false
      }
    let start = index
    index += isDouble ? 2 : 1
    return .symbol(text(start, index))
  }

  private mutating func checkedSymbol() throws(SPARQLError) -> Token.Kind {
    if let byte = peek(), "{}()[];,.=!<>+-*/|^?&".utf8.contains(byte) {
      let symbol = symbol()
      if symbol != .symbol("&") { return symbol }
      throw source.error(
        "a single `&` means nothing here", index - 1, index, suggestion: "did you mean `&&`?")
    }
    let start = index
    let length = scalar(at: index)?.length ?? 1
    throw source.error(
      "the character `\(text(start, start + length))` cannot stand here", start, start + length)
  }
}
