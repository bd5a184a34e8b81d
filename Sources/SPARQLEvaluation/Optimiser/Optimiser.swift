import SPARQL

/// The passes that bring algebra into a form that is planned better; each is a function from tree
/// to tree that leaves the solutions as they are.
package enum Optimiser {
  /// The pattern after all passes.
  static func optimised(_ pattern: GraphPattern) -> GraphPattern {
    splittingPaths(pushingFilters(substitutingEqualities(pattern)))
  }
}
