import Language

/// The attributions found so far, and where their cues stand: looked up for every cue of a text, so
/// that going through all of them would take the square of their number.
struct AttributionLedger {
  private let document: Document
  private(set) var all: [Attribution] = []
  /// By the sentence of the cue, or of the content where there is no cue; in the order of finding.
  private var inSentence: [Int: [Int]] = [:]
  /// By the paragraph of the cue, in the order of what is said.
  private var inParagraph: [Int: [Int]] = [:]
  private var quotingCues: Set<Range<Int>> = []
  private var contentStarts: Set<Int> = []

  init(_ document: Document) { self.document = document }

  /// Adds an attribution and gives its number.
  @discardableResult
  mutating func append(_ attribution: Attribution) -> Int {
    let number = all.count
    all.append(attribution)
    contentStarts.insert(attribution.contentStart)
    inSentence[document.sentence(of: attribution.cueStart), default: []].append(number)
    guard let cue = attribution.cue.first else { return number }
    if attribution.mode == .direct { quotingCues.insert(cue) }
    let place = (attribution.contentStart, attribution.cueStart)
    let paragraph = document.paragraph(of: cue.lowerBound)
    var others = inParagraph.removeValue(forKey: paragraph) ?? []
    // Nearly always at the end: a text is read from its beginning.
    var position = others.count
    while position > 0,
      place < (all[others[position - 1]].contentStart, all[others[position - 1]].cueStart)
    {
      position -= 1
    }
    others.insert(number, at: position)
    inParagraph[paragraph] = others
    return number
  }

  /// Adds another part to what was said.
  mutating func extend(_ number: Int, by parts: [Range<Int>]) { all[number].content += parts }

  /// The attributions whose cues (or, without one, contents) begin in a sentence.
  func attributions(inSentence sentence: Int) -> [Attribution] {
    (inSentence[sentence] ?? []).map { all[$0] }
  }

  /// Whether a cue introduces a quotation already.
  func isUsed(_ cue: Cue) -> Bool { quotingCues.contains(cue.tokens) }

  /// Whether something that begins there has been found to be said.
  func holdsContent(from token: Int) -> Bool { contentStarts.contains(token) }

  /// The last attribution of some paragraphs, in the order of what is said, that fits.
  func last(
    inParagraphs paragraphs: ClosedRange<Int>, where fits: (Attribution) -> Bool
  ) -> Attribution? {
    let found = paragraphs.compactMap { paragraph in
      inParagraph[paragraph]?.last { fits(all[$0]) }
    }
    return found.map { all[$0] }.max {
      ($0.contentStart, $0.cueStart) < ($1.contentStart, $1.cueStart)
    }
  }
}
