public import Language

/// Finds who is said to have said what, by rules: cues, quotation marks, speakers' labels.
///
/// This is the stage that a trained model replaces: it gives spans and knows nobody by name.
public struct AttributionSpotting: Stage {
  private let gazetteers: Gazetteers

  /// Takes the tables of cues and roles.
  public init(gazetteers: Gazetteers) { self.gazetteers = gazetteers }

  /// The attributions of a text, in the order of their contents.
  ///
  /// - Complexity: O(*n*) in the number of tokens, with short looks around each cue.
  @inline(never)
  public func run(_ layout: Layout) -> [Attribution] {
    var spotter = AttributionSpotter(layout: layout, gazetteers: gazetteers)
    return spotter.run()
  }
}
