import RDF

/// Reads tokens by recursive descent; each area of the grammar has a file of its own.
///
/// See <https://www.w3.org/TR/sparql11-query/#sparqlGrammar>.
struct Parser {
  /// The text, for errors.
  let source: SourceText
  /// All tokens, `.end` last.
  let tokens: [Token]
  /// What may be taken for granted.
  let options: ParserOptions
  /// The next token.
  var index = 0
  /// The prefixes that were declared so far; beside them stand those of the options.
  var prefixes: [String: String] = [:]
  /// The base so far.
  var base: IRI?
  /// How many brackets stand open.
  var nesting = 0
  /// Which labels of blank nodes stand where.
  var blankNodes: BlankNodeScope
  /// What triples are read for.
  var role = TripleRole.pattern
  /// What the text is, for errors: a query or an update.
  var whole = "query"

  init(_ text: String, options: ParserOptions) throws(SPARQLError) {
    source = try SourceText(text)
    tokens = try Lexer.tokens(of: source)
    self.options = options
    base = options.base
    blankNodes = BlankNodeScope(tokens: tokens)
  }

  /// The next token.
  var token: Token { tokens[index] }

  /// The token behind the next one.
  var following: Token { tokens[min(index + 1, tokens.count - 1)] }

  /// The end of the token read last.
  var endOfLast: Int { index > 0 ? tokens[index - 1].end : 0 }

  /// Steps over the next token.
  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  /// Whether the next token is that operator or bracket.
  func at(_ symbol: String) -> Bool {
    if case .symbol(symbol) = token.kind { true } else { false }
  }

  /// Whether the next token is that keyword, in any case.
  func at(keyword: String) -> Bool { token.keyword == keyword }

  /// Steps over the operator, where it is next.
  mutating func take(_ symbol: String) -> Bool {
    guard at(symbol) else { return false }
    advance()
    return true
  }

  /// Steps over the keyword, where it is next.
  mutating func take(keyword: String) -> Bool {
    guard at(keyword: keyword) else { return false }
    advance()
    return true
  }

  /// Steps over the operator, which has to be next.
  mutating func need(_ symbol: String) throws(SPARQLError) {
    guard take(symbol) else { throw expected("`\(symbol)`") }
  }

  /// Steps over the keyword, which has to be next.
  mutating func need(keyword: String) throws(SPARQLError) {
    guard take(keyword: keyword) else { throw expected("\(keyword)", keywords: [keyword]) }
  }

  /// The error that something else stands next than what was wanted.
  func expected(
    _ what: String, keywords: [String] = [], suggestion: String? = nil
  ) -> SPARQLError {
    var suggestion = suggestion
    if suggestion == nil, case .word(let word) = token.kind {
      suggestion = nearest(to: word, among: keywords).map { "did you mean \($0)?" }
    }
    let found = token.kind == .end ? "the \(whole) ends" : "\(token.description) stands"
    return source.error(
      "\(found) where \(what) was expected", token.start, token.end, suggestion: suggestion)
  }

  /// An error at a stretch of the text.
  func error(
    _ message: String, at range: Range<Int>, suggestion: String? = nil
  ) -> SPARQLError {
    source.error(message, range.lowerBound, range.upperBound, suggestion: suggestion)
  }

  /// Reads something in brackets one level deeper.
  mutating func nested<Value>(
    _ body: (inout Parser) throws(SPARQLError) -> Value
  ) throws(SPARQLError) -> Value {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= options.maximumNesting else {
      throw error(
        "more than \(options.maximumNesting) brackets stand inside each other",
        at: token.start..<token.end)
    }
    return try body(&self)
  }

  /// Refuses a tree that the recursion of whoever walks it could not hold.
  func checkDepth(_ depth: Int, at range: Range<Int>) throws(SPARQLError) {
    guard depth <= options.maximumDepth else {
      throw error(
        "more than \(options.maximumDepth) operators or patterns hang on each other",
        at: range.lowerBound..<min(range.upperBound, range.lowerBound + 1),
        suggestion: "long lists of alternatives fit into IN (…) or VALUES")
    }
  }
}
