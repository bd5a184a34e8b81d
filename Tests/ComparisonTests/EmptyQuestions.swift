import Questions
import RDF
import SPARQLEvaluation

extension Questions {
  /// Questions to a graph that holds nothing.
  static var empty: Questions { Questions(MemoryDataset([Quad]())) { $0 } }
}
