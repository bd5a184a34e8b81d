internal import RDF

/// A quad as ids, on its way into the tables.
struct QuadRow: Comparable {
  var subject: Int64
  var predicate: Int64
  var object: Int64
  var graph: Int64
  var inDefault: Bool

  static func < (left: QuadRow, right: QuadRow) -> Bool {
    if left.subject != right.subject { return left.subject < right.subject }
    if left.predicate != right.predicate { return left.predicate < right.predicate }
    if left.object != right.object { return left.object < right.object }
    return left.graph < right.graph
  }

  func hasTriple(of other: QuadRow) -> Bool {
    subject == other.subject && predicate == other.predicate && object == other.object
  }

  /// Whether one of the terms is a row of the dictionary with that id or a later one.
  func mentionsTerm(from first: Int64) -> Bool {
    subject >= first || predicate >= first || (object >= first && object >> 56 == 0)
  }
}

/// A graph's name as the table `graph` keeps it.
enum GraphName {
  static func text(_ term: Term) -> String {
    switch term {
    case .iri(let iri): iri.value
    case .blankNode(let node): node.description
    case .literal(let literal): literal.lexicalForm
    }
  }
}
