import Testing

import Reading

@Suite struct AttributionMergingTests {
  private func attribution(
    _ cue: Range<Int>, _ content: Range<Int>..., mode: Statement.Mode = .indirect
  ) -> Attribution {
    Attribution(
      speaker: 0..<1, cue: [cue], cueLemma: "say", content: content, mode: mode, act: .say,
      confidence: 0.9)
  }

  private func joined(
    _ rules: [Attribution], _ model: [Attribution], isRead: Bool = true
  ) -> [Attribution] {
    AttributionMerging(rules).joining(model) { _ in isRead }
  }

  @Test func `what only the model sees is added in its place`() {
    let quoted = [
      attribution(1..<2, 2..<9, mode: .direct), attribution(131..<132, 132..<140, mode: .direct),
    ]
    let new = attribution(15..<16, 17..<25)
    #expect(joined(quoted, [new]) == [quoted[0], new, quoted[1]])
  }

  @Test func `the model says which words are said, the rules what their cue does`() {
    var rule = attribution(1..<2, 2..<9)
    rule.act = .deny
    rule.isNegated = true
    rule.addressee = 2..<3
    let result = joined([rule], [attribution(1..<3, 4..<12)])
    #expect(result.map(\.content) == [[4..<12]])
    #expect(result.map(\.cue) == [[1..<2]])
    #expect(result.map(\.act) == [.deny])
    #expect(result.map(\.isNegated) == [true])
    #expect(result.map(\.addressee) == [2..<3])
  }

  @Test func `what the model takes for the cue and the rules for content stays in the cue`() {
    // "expressed concern about the port"
    let rule = attribution(1..<2, 2..<9)
    #expect(joined([rule], [attribution(1..<4, 4..<9)]).map(\.cue) == [[1..<4]])
  }

  @Test func `who is urged is no part of what is said`() {
    var rule = attribution(1..<2, 4..<12)
    rule.addressee = 2..<4
    let result = joined([rule], [attribution(1..<2, 2..<12)])
    #expect(result.map(\.content) == [[4..<12]])
    #expect(result.map(\.addressee) == [2..<4])
    // An acronym in brackets, or "for", may stand between.
    rule.content = [7..<12]
    #expect(
      joined([rule], [attribution(1..<2, 2..<12)]).map(\.content) == [[7..<12]])
    // What else the rules leave out is said as well.
    rule.content = [8..<12]
    #expect(
      joined([rule], [attribution(1..<2, 2..<12)]).map(\.content) == [[2..<12]])
  }

  @Test func `where the model names no speaker, that of the rules stays`() {
    var nobody = attribution(1..<2, 4..<12)
    nobody.speaker = nil
    #expect(joined([attribution(1..<2, 2..<9)], [nobody]).map(\.speaker) == [0..<1])
  }

  @Test
  func
    `of what only the rules see and are not sure of, quotations stay and what the model does not read`()
  {
    var rule = attribution(1..<2, 2..<9)
    rule.confidence = 0.8
    let quotation = attribution(21..<22, 22..<29, mode: .direct)
    let model = [attribution(81..<82, 82..<89)]
    #expect(joined([rule, quotation], model) == [quotation, model[0]])
    #expect(joined([rule, quotation], [], isRead: false) == [rule, quotation])
  }

  @Test func `two contents of the model within one of the rules both stay`() {
    let wide = attribution(10..<11, 11..<100)
    let parts = [attribution(10..<11, 11..<40), attribution(41..<42, 42..<100)]
    #expect(joined([wide], parts).map(\.content) == [[11..<40], [42..<100]])
  }

  @Test func `a statement within another's content is one of its own`() {
    let outer = attribution(1..<2, 2..<20, mode: .direct)
    let inner = attribution(5..<6, 6..<20)
    #expect(joined([outer], [inner]) == [outer, inner])
  }

  @Test func `of what only the rules see within a content, sources and reports of sayings stay`() {
    let outer = attribution(1..<2, 2..<20)
    func inner(_ lemma: String, speaker: Range<Int>, act: SpeechAct = .say) -> Attribution {
      Attribution(
        speaker: speaker, cue: [5..<6], cueLemma: lemma, content: [8..<20], mode: .indirect,
        act: act, confidence: 0.9)
    }
    // "reported that Sol said …", and not "… that of all the ministers Sol said …".
    let chained = inner("say", speaker: 3..<4)
    #expect(joined([chained], [outer]) == [outer, chained])
    #expect(joined([inner("say", speaker: 4..<5)], [outer]) == [outer])
    #expect(joined([inner("praise", speaker: 3..<4, act: .praise)], [outer]) == [outer])
    // "said that repairs, according to the council, …".
    let source = inner("according to", speaker: 6..<8)
    #expect(joined([source], [outer]) == [outer, source])
  }

  @Test func `what two verbs say is two statements, where the model joins them`() {
    // "told him that …, and demanded that …"
    let (first, second) = (attribution(1..<2, 3..<9), attribution(10..<11, 12..<20))
    let whole = joined([first, second], [attribution(10..<11, 3..<9, 12..<20)])
    #expect(whole.map(\.content) == [[3..<9], [12..<20]])
    #expect(whole.map(\.cue) == [[1..<2], [10..<11]])
    // "said …, but maintained that …": the second lies within what the model takes for one content.
    let within = joined([first, second], [attribution(1..<2, 3..<20)])
    #expect(within.map(\.content) == [[3..<9], [12..<20]])
    #expect(within.map(\.cue) == [[1..<2], [10..<11]])
  }

  @Test func `another speaker's verb divides nothing`() {
    var other = attribution(10..<11, 12..<20)
    other.speaker = 9..<10
    let whole = joined([attribution(1..<2, 3..<9), other], [attribution(1..<2, 3..<20)])
    #expect(whole.first?.content == [3..<20])
  }

  @Test func `a sure verb that the model passes over is kept`() {
    let passed = attribution(31..<32, 33..<40)
    #expect(joined([passed], [attribution(1..<2, 3..<20)]).count == 2)
    var doubtful = passed
    doubtful.confidence = 0.6
    #expect(joined([doubtful], [attribution(1..<2, 3..<20)]).count == 1)
    // It must not lie upon what the model reads.
    #expect(
      joined([passed], [attribution(1..<2, 3..<20), attribution(30..<31, 36..<44)]).count == 2)
  }
}
