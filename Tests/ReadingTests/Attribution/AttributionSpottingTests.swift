import Reading
import Testing

@Suite struct AttributionSpottingTests {
  @Test(arguments: AttributionCases.indirect + AttributionCases.interrupted)
  func `an indirect statement has its speaker, cue and content`(marked: String) throws {
    try check(marked)
  }

  @Test(arguments: AttributionCases.chains + AttributionCases.accordingTo)
  func `several attributions of a sentence are told apart`(marked: String) throws {
    try check(marked)
  }

  @Test(arguments: AttributionCases.direct + AttributionCases.mixed)
  func `words between quotation marks go to who said them`(marked: String) throws {
    try check(marked)
  }

  @Test(arguments: AttributionCases.denials)
  func `a denial is marked as one`(marked: String) throws { try check(marked) }

  @Test(arguments: AttributionCases.none)
  func `what only looks like a statement gives none`(text: String) throws { try check(text) }

  @Test(arguments: AttributionCases.headlines)
  func `a headline states`(marked: String) throws { try check(marked, headline: true) }

  private func check(_ marked: String, headline: Bool = false) throws {
    let text = MarkedAttributions(marked)
    let found = try text.found(headline: headline)
    #expect(found == text.expected, "\(text.text)")
  }
}
