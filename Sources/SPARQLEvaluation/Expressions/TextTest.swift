import RDF
import SPARQL

/// A test of the characters of one column: `CONTAINS(?x, "…")`, `REGEX(STR(?x), "…", "i")` and the like.
///
/// It reads the characters where the dataset keeps them, so that a scan of many texts makes no
/// strings of them.
struct TextTest {
  private enum Test {
    case contains([UInt8])
    case starts([UInt8])
    case ends([UInt8])
    case pattern(TextPattern)
  }

  /// Whose characters are tested.
  let column: Int
  private let test: Test
  /// Whether `STR` stands around the variable, so that IRIs and all literals have characters.
  private let isOfAnyTerm: Bool

  /// The test that an expression is, nil where it is none.
  init?(_ expression: CompiledExpression, context: EvaluationContext) throws {
    guard case .builtIn(let function, let arguments) = expression, arguments.count >= 2 else {
      return nil
    }
    switch arguments[0] {
    case .column(let column): (self.column, isOfAnyTerm) = (column, false)
    case .builtIn(.str, let inner):
      guard inner.count == 1, case .column(let column) = inner[0] else { return nil }
      (self.column, isOfAnyTerm) = (column, true)
    default: return nil
    }
    var texts: [String] = []
    for argument in arguments.dropFirst() {
      guard case .constant(let id) = argument,
        case .string(let text)? = try context.decode(id).value
      else { return nil }
      texts.append(text)
    }
    switch function {
    case .contains: test = .contains(Array(texts[0].utf8))
    case .strstarts: test = .starts(Array(texts[0].utf8))
    case .strends: test = .ends(Array(texts[0].utf8))
    case .regex: test = .pattern(TextPattern(texts[0], flags: texts.count > 1 ? texts[1] : ""))
    default: return nil
    }
  }

  /// Whether the test holds; what is an error does not.
  func holds(_ text: TermText) throws -> Bool {
    switch text.kind {
    case .text: break
    case .typed, .iri: if !isOfAnyTerm { return false }
    case .blankNode: return false
    }
    switch test {
    case .contains(let part):
      return part.withUnsafeBufferPointer { ByteSearch.position(of: $0, in: text.bytes) != nil }
    case .starts(let part): return text.bytes.starts(with: part)
    case .ends(let part):
      return text.bytes.count >= part.count && text.bytes.suffix(part.count).elementsEqual(part)
    case .pattern(let pattern): return try pattern.isFound(in: text.bytes) == true
    }
  }
}

extension ExpressionEvaluator {
  /// The rows of the prepared block for which the expression is true.
  func trueRows(_ block: Block) throws -> [Int32] {
    if let textTest, let rows = try rows(of: block, passing: textTest) { return rows }
    if let rows = try rowsComparing(block) { return rows }
    try prepare(block)
    var rows: [Int32] = []
    for row in 0..<block.count where try isTrue(row) {
      rows.append(Int32(truncatingIfNeeded: row))
    }
    return rows
  }

  /// The rows whose texts pass a test, nil where texts cannot be read in place.
  private func rows(of block: Block, passing test: TextTest) throws -> [Int32]? {
    let column = block.columns[test.column]
    // Terms that lie in their ids, or that only this query knows, have no characters elsewhere.
    guard column.allSatisfy({ $0.tag == .dictionary && $0 != .unbound }) else { return nil }
    let isAscending = zip(column, column.dropFirst()).allSatisfy { $0 < $1 }
    let distinct = isAscending ? column : Array(Set(column)).sorted()
    var passing: [Bool] = Array(repeating: false, count: distinct.count)
    let isDone = try context.dataset.visitTexts(of: distinct) { place, text in
      passing[place] = try test.holds(text)
    }
    guard isDone else { return nil }
    if isAscending {
      return passing.indices.filter { passing[$0] }.map { Int32(truncatingIfNeeded: $0) }
    }
    let found = Set(distinct.indices.filter { passing[$0] }.map { distinct[$0] })
    return column.indices.filter { found.contains(column[$0]) }
      .map { Int32(truncatingIfNeeded: $0) }
  }
}
