public import RDF
import TestSupport

/// Makes small graphs of few names, skewed, so that most things meet.
///
/// One subject in two is `:a`, one predicate in two `:p`. Among the objects are values that ids hold
/// themselves (`1`, `2020-05-01`, `true`) and others that mean the same but are written otherwise
/// (`01`, `1.0`, `1e0`, `"1"^^xsd:boolean`).
public struct RandomGraph {
  /// What the IRIs begin with.
  public static let namespace = "http://e/"

  /// How the values may be written.
  public enum Values: Sendable {
    /// In any form, ill-formed ones among them.
    case any
    /// Only as canonical forms: some engines keep no others.
    case canonical
  }

  private var numbers: SeededGenerator
  private let values: Values
  /// How many more subjects there are, beside the few that everything meets in.
  private let others: Int

  /// Begins the graphs of a seed.
  ///
  /// - Parameters:
  ///   - seed: the same seed makes the same graphs.
  ///   - values: how literals may be written.
  ///   - others: how many more subjects there are, for graphs that are larger; also skewed.
  public init(seed: UInt64, values: Values = .any, others: Int = 0) {
    numbers = SeededGenerator(seed: seed)
    self.values = values
    self.others = others
  }

  /// The quads of a dataset, some of them in named graphs.
  ///
  /// - Parameter most: how many there are at most.
  /// - Returns: the quads; some may be there twice.
  public mutating func quads(most: Int = 22) -> [Quad] {
    let count = Int.random(in: 0...most, using: &numbers)
    let isNamed = Int.random(in: 0..<3, using: &numbers) > 0
    return (0..<count).map { _ in
      let triple = Triple(subject(), IRI(Self.namespace + predicate()), object())
      return Quad(triple, graph: isNamed && chance(40) ? .iri(Self.namespace + graph()) : nil)
    }
  }

  /// The literals that graphs and queries hold, as N-Triples writes them but for prefixes.
  static func literals(_ values: Values) -> [Literal] {
    let canonical = [
      Literal(1), Literal(2), Literal(10), Literal(-3), Literal(0), Literal("a"), Literal("b"),
      Literal("ab"), Literal(""), Literal("a", language: "en"), Literal("b", language: "en-gb"),
      Literal("a", language: "fr"), Literal(true), Literal(false),
      Literal("1.5", datatype: XSD.decimal), Literal("2020-05-01", datatype: XSD.date),
      Literal("2021-01-31", datatype: XSD.date),
      Literal("2020-05-01T12:00:00Z", datatype: XSD.dateTime),
      Literal("x", datatype: IRI(namespace + "dt")),
    ]
    guard values == .any else { return canonical }
    let others = [
      ("01", XSD.integer), ("+2", XSD.integer), ("-0", XSD.integer), ("1.0", XSD.decimal),
      ("2.50", XSD.decimal), ("10.", XSD.decimal), ("1e0", XSD.double), ("1.5E0", XSD.double),
      ("NaN", XSD.double), ("INF", XSD.double), ("2", XSD.float), ("1", XSD.boolean),
      ("0", XSD.boolean), ("x", XSD.integer), ("99999999999999999999", XSD.integer),
      ("36028797018963968", XSD.integer), ("2", XSD.nonNegativeInteger),
      ("2020-05-01Z", XSD.date), ("2020-05-01+02:00", XSD.date), ("2020-02-30", XSD.date),
      ("2020-05-01T12:00:00", XSD.dateTime), ("2020-05-01T14:00:00+02:00", XSD.dateTime),
      ("2020-05-01T12:00:00.000Z", XSD.dateTime), ("-0001-05-01", XSD.date),
    ]
    // Two texts that look alike.
    let alike = [Literal("\u{E9}"), Literal("e\u{301}")]
    return canonical + alike + others.map { Literal($0.0, datatype: $0.1) }
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &numbers) < percent
  }

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &numbers)]
  }

  private mutating func subject() -> Term {
    if others > 0, chance(80) {
      // The cube of an even chance: the first tenth of the names gets half of the triples.
      let place = Double.random(in: 0..<1, using: &numbers)
      return .iri(Self.namespace + "s\(Int(place * place * place * Double(others)))")
    }
    if chance(10) { return .blankNode(BlankNode(pick(["n1", "n2"]))) }
    return .iri(Self.namespace + pick(["a", "a", "a", "a", "b", "b", "c", "d"]))
  }

  private mutating func predicate() -> String { pick(["p", "p", "p", "q", "q", "r"]) }

  private mutating func graph() -> String { pick(["g", "g", "h", "a"]) }

  private mutating func object() -> Term {
    chance(50) ? subject() : .literal(pick(Self.literals(values)))
  }
}
