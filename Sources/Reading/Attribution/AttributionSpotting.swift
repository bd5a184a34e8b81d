public import Language

/// Finds who is said to have said what: by rules, and with the trained model where there is one.
///
/// It gives spans and knows nobody by name.
public struct AttributionSpotting: Stage {
  private let gazetteers: Gazetteers
  private let spans: ModelSpans?

  /// Takes the tables of cues and roles, and what the model has seen in the text, which adds to what
  /// they find.
  public init(gazetteers: Gazetteers, spans: ModelSpans? = nil) {
    self.gazetteers = gazetteers
    self.spans = spans
  }

  /// The attributions of a text, in the order of their contents.
  ///
  /// - Complexity: O(*n*) in the number of tokens, with short looks around each cue.
  @inline(never)
  public func run(_ layout: Layout) -> [Attribution] {
    var spotter = AttributionSpotter(layout: layout, gazetteers: gazetteers)
    let byRules = spotter.run()
    let audiences = AudienceFinder(spotter)
    guard let spans else { return audiences.completing(byRules) }
    let model = ModelSpotter(spotter, spans: spans)
    var byModel = model.attributions().filter {
      !isOfSpeaker($0, spotter, quoted: byRules)
    }
    let acts = SpeechActReading(layout: layout, gazetteers: gazetteers)
    for index in byModel.indices { byModel[index].act = acts.act(of: byModel[index]) }
    let joined = AttributionMerging(byRules).joining(byModel) { model.reads($0.contentStart) }
    return audiences.completing(joined)
  }

  /// Whether it stands in what is quoted, a turn of a transcript or a signed text, and is nothing but its speaker's
  /// own way of putting it ("I think", "as we have said"), or nobody's.
  private func isOfSpeaker(
    _ one: Attribution, _ spotter: AttributionSpotter, quoted: [Attribution]
  ) -> Bool {
    guard one.speaker.map(spotter.isFirstPerson) ?? true, let cue = one.cue.first?.lowerBound else {
      return false
    }
    return quoted.contains { outer in
      outer.mode == .direct && outer.content.contains { $0.contains(cue) }
    }
  }
}
