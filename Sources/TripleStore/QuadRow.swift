internal import RDF

/// A quad as ids, on its way into the tables.
struct QuadRow: Comparable {
  var subject: Int64
  var predicate: Int64
  var object: Int64
  var graph: StoredGraph

  static func < (left: QuadRow, right: QuadRow) -> Bool {
    if left.subject != right.subject { return left.subject < right.subject }
    if left.predicate != right.predicate { return left.predicate < right.predicate }
    if left.object != right.object { return left.object < right.object }
    return left.graph.id < right.graph.id
  }

  func hasTriple(of other: QuadRow) -> Bool {
    subject == other.subject && predicate == other.predicate && object == other.object
  }

  /// Whether one of the terms is a row of the dictionary with that id or a later one.
  func mentionsTerm(from first: Int64) -> Bool {
    subject >= first || predicate >= first || (object >= first && object >> 56 == 0)
  }
}

/// What the table `graph` says of a graph, without its name.
struct StoredGraph: Hashable {
  var id: Int64
  /// Whether the default graph holds what it holds.
  var inDefault: Bool
  /// Whether it holds a whole data set, so that no index tells its triples from others.
  var isWide: Bool

  /// The default graph's own triples, which stand in no named graph.
  static let unnamed = StoredGraph(id: 0, inDefault: true, isWide: true)
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
