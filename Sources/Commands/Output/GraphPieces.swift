internal import RDF
internal import SPARQLEvaluation

/// The triples of a graph in pieces that are sorted and written one by one, in memory that does not grow.
struct GraphPieces {
  private var graph: GraphAnswer
  private let most: Int

  /// A piece is as large as it can be without being felt, some ten megabytes.
  private static let mostTriples = 16_384
  private static let mostBytes = 8 << 20

  /// Takes a graph.
  ///
  /// - Parameters:
  ///   - graph: the graph.
  ///   - isSorted: whether pieces are to be large; if not, triples are handed on as they come.
  init(_ graph: GraphAnswer, isSorted: Bool) {
    self.graph = graph
    most = isSorted ? Self.mostTriples : 1
  }

  /// The next piece, nil at the end.
  mutating func next() throws -> [Triple]? {
    var piece: [Triple] = []
    var bytes = 0
    while piece.count < most, bytes < Self.mostBytes, let triples = try graph.nextTriples() {
      piece += triples
      for triple in triples { bytes += triple.object.literal?.lexicalForm.utf8.count ?? 0 }
    }
    return piece.isEmpty ? nil : piece
  }
}
