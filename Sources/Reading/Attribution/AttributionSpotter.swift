import Language

/// One pass over one text.
struct AttributionSpotter {
  let layout: Layout
  let document: Document
  let gazetteers: Gazetteers
  let phrases: NounPhraseFinder
  let contents: ContentFinder
  let accordingTo: AccordingToFinder
  /// The part of each sentence that is read: without its dateline; empty for furniture.
  let views: [Range<Int>]
  let cues: [[Cue]]
  /// For each token the quotation that holds it as words of its own voice, -1 outside.
  var voices: [Int32]
  var found: AttributionLedger

  init(layout: Layout, gazetteers: Gazetteers) {
    self.layout = layout
    let document = layout.document
    self.document = document
    self.gazetteers = gazetteers
    phrases = NounPhraseFinder(document: document, keys: layout.keys, gazetteers: gazetteers)
    contents = ContentFinder(document: document, tags: layout.tags, phrases: phrases)
    accordingTo = AccordingToFinder(
      document: document, keys: layout.keys, gazetteers: gazetteers, phrases: phrases,
      contents: contents)
    let views = document.sentences.map { layout.view(of: $0) }
    self.views = views
    let finder = CueFinder(document: document, keys: layout.keys, gazetteers: gazetteers)
    cues = views.map { finder.cues(in: $0) }
    voices = Array(repeating: -1, count: document.tokens.count)
    found = AttributionLedger(document)
  }

  @inline(never)
  mutating func run() -> [Attribution] {
    let turns = SpeakerTurns(layout: layout).attributions()
    let whole = turns.isEmpty ? SignedText(layout: layout, phrases: phrases).attributions() : turns
    // What somebody says in a turn or under a signature is a voice of its own, as in a quotation.
    for attribution in whole {
      let number = found.append(attribution)
      for part in attribution.content {
        for token in part { voices[token] = Int32(document.quotations.count + number) }
      }
    }
    quotations()
    for index in views.indices where !views[index].isEmpty { sentence(index) }
    var attributions = Self.withoutNestedPrefixes(found.all)
    let acts = SpeechActReading(layout: layout, gazetteers: gazetteers)
    for index in attributions.indices {
      attributions[index].act = acts.act(of: attributions[index])
    }
    return attributions.filter { !$0.content.isEmpty }.sorted {
      ($0.contentStart, $0.cueStart) < ($1.contentStart, $1.cueStart)
    }
  }
}

extension Attribution {
  /// Where the content begins.
  var contentStart: Int { content.first?.lowerBound ?? 0 }

  /// Where the cue begins.
  var cueStart: Int { cue.first?.lowerBound ?? content.first?.lowerBound ?? 0 }
}
