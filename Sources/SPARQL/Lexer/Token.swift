/// The smallest piece of a query that means something.
struct Token: Hashable, Sendable {
  /// What was written.
  enum Kind: Hashable, Sendable {
    /// `<…>`, without the brackets.
    case iri(String)
    /// `prefix:local`, escapes of the local part already resolved.
    case prefixedName(prefix: String, local: String)
    /// `_:label`.
    case blankNode(String)
    /// `?name` or `$name`.
    case variable(String)
    /// A quoted string, escapes resolved.
    case string(String)
    /// `@en-GB`, without the `@`.
    case languageTag(String)
    /// Digits only.
    case integer(String)
    /// A number with a point.
    case decimal(String)
    /// A number with an exponent.
    case double(String)
    /// A bare word: a keyword or the name of a function, as written.
    case word(String)
    /// An operator or a bracket.
    case symbol(String)
    /// The end of the text.
    case end
  }

  /// What was written.
  let kind: Kind
  /// The first byte.
  let start: Int
  /// The byte behind the last.
  let end: Int
  /// The word in upper case, where the token is one: it is asked for many times.
  let keyword: String?

  /// Makes a token of what was written between two bytes.
  init(kind: Kind, start: Int, end: Int) {
    self.kind = kind
    self.start = start
    self.end = end
    if case .word(let word) = kind { keyword = word.uppercased() } else { keyword = nil }
  }

  /// How an error names the token.
  var description: String {
    switch kind {
    case .iri(let value): "<\(shortened(value))>"
    case .prefixedName(let prefix, let local): "`\(shortened("\(prefix):\(local)"))`"
    case .blankNode(let label): "`_:\(shortened(label))`"
    case .variable(let name): "`?\(shortened(name))`"
    case .string(let value): "the text \"\(shortened(value))\""
    case .languageTag(let tag): "`@\(shortened(tag))`"
    case .integer(let digits), .decimal(let digits), .double(let digits): "`\(shortened(digits))`"
    case .word(let word): "`\(shortened(word))`"
    case .symbol(let symbol): "`\(symbol)`"
    case .end: "the end of the query"
    }
  }

  private func shortened(_ text: String) -> String {
    let start = String(text.unicodeScalars.prefix(40).map { $0.value < 0x20 ? " " : Character($0) })
    return text.unicodeScalars.count > 40 ? start + "…" : start
  }
}
