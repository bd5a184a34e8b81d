public import RDF
import TestSupport

/// Writes queries as people might: as text, so that parser, translation and printer take part.
///
/// They hold everything of SPARQL 1.1 whose answer the specification fixes: no `RAND`, no `SAMPLE`
/// of more than one value, and subqueries are cut only where their order leaves nothing open.
public struct RandomQuery {
  var numbers: SeededGenerator
  let values: RandomGraph.Values
  /// The data that is asked, by graphs.
  let data: [Term?: [Triple]]
  /// The graph that is asked where the text now stands.
  var active: Term?
  /// A solution that the triples are written to have, so that not all answers are empty.
  var witness: [String: Term] = [:]
  /// How many names BIND has given.
  var bound = 0
  var indent = 0
  /// How many labels of blank nodes were given.
  var labels = 0

  /// Begins the queries of a seed about those data.
  public init(seed: UInt64, quads: [Quad], values: RandomGraph.Values = .any) {
    numbers = SeededGenerator(seed: seed &+ 0x51ED_270B)
    self.values = values
    data = Dictionary(grouping: quads, by: \.graph).mapValues { $0.map(\.triple) }
  }

  /// The next query.
  ///
  /// - Parameter depth: how deep groups stand in each other.
  /// - Returns: its text.
  public mutating func text(depth: Int = 3) -> String {
    bound = 0
    witness = [:]
    let prologue =
      "PREFIX : <\(RandomGraph.namespace)>\nPREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n"
    switch number(0..<20) {
    case 0: return prologue + "ASK " + group(depth)
    case 1, 2:
      let text = grouped(dataset() + "WHERE " + group(depth))
      return prologue + text + order(["?n1", text.contains("?n2)") ? "?n2" : "?n1"])
    case 3: return prologue + "SELECT * \(dataset())WHERE " + group(depth)
    default:
      var columns = variables(1...4)
      let head =
        "SELECT \(pick(["", "", "", "DISTINCT ", "REDUCED "]))"
        + columns.joined(separator: " ")
      var rest = " \(dataset())WHERE " + group(depth)
      // What is computed in the head may read what the pattern binds.
      let computed = chance(15) ? " (\(value(2)) AS ?s)" : ""
      if !computed.isEmpty { columns.append("?s") }
      rest += order(columns)
      return prologue + head + computed + rest + (chance(6) ? "\n" + inlineData() : "")
    }
  }

  // MARK: Chance

  mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &numbers) }

  mutating func chance(_ percent: Int) -> Bool { number(0..<100) < percent }

  mutating func pick<Element>(_ list: [Element]) -> Element { list[number(0..<list.count)] }

  /// Some variables, each once.
  mutating func variables(_ range: ClosedRange<Int>) -> [String] {
    (0..<number(range.lowerBound..<range.upperBound + 1)).map { _ in variable() }.unique
  }

  mutating func variable() -> String {
    bound > 0 && chance(25)
      ? "?b\(number(1..<bound + 1))" : pick(["?x", "?x", "?y", "?y", "?z", "?w"])
  }

  mutating func node() -> String { ":" + pick(["a", "a", "b", "c", "d"]) }

  /// A term as it is written; nil for a blank node, which cannot be.
  func text(_ term: Term) -> String? {
    switch term {
    case .iri(let iri): ":" + iri.value.dropFirst(RandomGraph.namespace.count)
    case .blankNode: nil
    case .literal(let literal): text(literal)
    }
  }

  private func text(_ literal: Literal) -> String {
    if let language = literal.language { return "\"\(literal.lexicalForm)\"@\(language)" }
    switch literal.datatype {
    case XSD.string: return "\"\(literal.lexicalForm)\""
    case XSD.integer where literal.lexicalForm != "x": return literal.lexicalForm
    default: return "\"\(literal.lexicalForm)\"^^<\(literal.datatype.value)>"
    }
  }

  /// A term of the data, or any other.
  mutating func constant() -> String {
    if chance(60), let triple = data[active]?.randomElement(using: &numbers),
      let text = text(chance(75) ? triple.object : triple.subject)
    {
      return text
    }
    return chance(45) ? node() : text(pick(RandomGraph.literals(values)))
  }

  // MARK: Around the pattern

  private mutating func dataset() -> String {
    guard chance(6) else { return "" }
    return pick([
      "FROM :g ", "FROM :g FROM :h ", "FROM NAMED :g ", "FROM :g FROM NAMED :h FROM NAMED :a ",
      "FROM :none ",
    ])
  }

  /// ORDER BY over what is handed out, LIMIT and OFFSET.
  private mutating func order(_ columns: [String]) -> String {
    var text = ""
    if chance(30) {
      let keys = (0..<number(1..<3)).map { _ -> String in
        let column = pick(columns)
        return pick([column, column, "DESC(\(column))", "ASC(STR(\(column)))", "(\(column) + 1)"])
      }
      text += "\nORDER BY " + keys.joined(separator: " ")
    }
    if chance(20) { text += "\nLIMIT \(number(0..<8))" }
    if chance(10) { text += "\nOFFSET \(number(0..<5))" }
    return text
  }

  /// A SELECT with GROUP BY and aggregates.
  mutating func grouped(_ pattern: String) -> String {
    let keys = chance(80) ? variables(1...2) : []
    var columns = keys
    var by = keys
    if chance(15) {
      by.append("(\(value(1)) AS ?k)")
      columns.append("?k")
    }
    for place in 1...number(2..<4) { columns.append("(\(aggregate()) AS ?n\(place))") }
    var text = "SELECT \(columns.joined(separator: " ")) \(pattern)"
    if !by.isEmpty { text += "\nGROUP BY " + by.joined(separator: " ") }
    if chance(30) {
      text += "\nHAVING (\(aggregate()) \(pick([">", "<", "=", "!="])) \(pick(["1", "2", "0"])))"
    }
    return text
  }

  /// An aggregate whose value does not depend on the order of the group.
  private mutating func aggregate() -> String {
    let distinct = chance(30) ? "DISTINCT " : ""
    let operand = chance(70) ? variable() : value(1)
    switch number(0..<8) {
    case 0: return "COUNT(\(distinct)*)"
    case 1, 2: return "COUNT(\(distinct)\(operand))"
    case 3: return "SUM(\(distinct)\(operand))"
    case 4: return "AVG(\(distinct)\(operand))"
    case 5: return "xsd:double(\(pick(["MIN", "MAX"]))(xsd:double(STR(\(operand)))))"
    case 6: return "STRLEN(GROUP_CONCAT(\(distinct)\(operand); SEPARATOR=\"|\"))"
    default: return "\(pick(["MIN", "MAX"]))(STR(\(operand)))"
    }
  }
}
