public import Language
public import Tagging

/// Finds who is said to have said what: by rules, and with the trained model where there is one.
///
/// It gives spans and knows nobody by name.
public struct AttributionSpotting: Stage {
  private let gazetteers: Gazetteers
  private let tagger: Tagger?

  /// Takes the tables of cues and roles, and the model that adds to what they find.
  public init(gazetteers: Gazetteers, tagger: Tagger? = nil) {
    self.gazetteers = gazetteers
    self.tagger = tagger
  }

  /// The attributions of a text, in the order of their contents.
  ///
  /// - Complexity: O(*n*) in the number of tokens, with short looks around each cue.
  @inline(never)
  public func run(_ layout: Layout) -> [Attribution] {
    var spotter = AttributionSpotter(layout: layout, gazetteers: gazetteers)
    let byRules = spotter.run()
    guard let tagger else { return byRules }
    let model = ModelSpotter(spotter, tagger: tagger)
    var byModel = model.attributions()
    let acts = SpeechActReading(layout: layout, gazetteers: gazetteers)
    for index in byModel.indices { byModel[index].act = acts.act(of: byModel[index]) }
    return AttributionMerging(byRules).joining(byModel) { model.reads($0.contentStart) }
  }
}
