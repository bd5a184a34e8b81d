import Language

extension NameSearch {
  /// Cuts off names the words that capitals have glued to them ("Ana Sol Keynote", "Ana Sol Visits Bo Okello").
  ///
  /// Where the rest of the text has the name, that is how long it is; else words that the text
  /// writes small elsewhere are none of it.
  mutating func cutHeadlineNames() {
    let known = Set(
      names.filter { $0.kind == .person && isSure($0.tokens) }.map { text($0.tokens) })
    var more: [NameSpan] = []
    for index in names.indices where names[index].kind == .person {
      let tokens = behindTitle(names[index].tokens)
      names[index].tokens = tokens
      guard tokens.count > 1 else { continue }
      guard !isSure(tokens) else {
        names[index].tokens = withoutNouns(tokens, known)
        continue
      }
      // "Secretary Holt Travels": what happens is no name.
      if tokens.count == 2 {
        let isTitled = roles.contains { $0.tokens.upperBound == tokens.lowerBound }
        if isHeadlineWord(tokens.upperBound - 1),
          isTitled || scene.givenName(at: tokens.lowerBound) == nil
        {
          names[index].tokens = tokens.prefix(1)
        }
        continue
      }
      let end = end(of: tokens, known)
      names[index].tokens = tokens.lowerBound..<end
      // What stands behind the verb of a headline may be named as well.
      let rest = Range.from(end + 1, upTo: tokens.upperBound)
      if known.contains(text(rest)) { more.append(NameSpan(tokens: rest, kind: .person)) }
    }
    names += more
    names = names.filter {
      $0.kind != .person || $0.tokens.count > 1 || !isDerived($0.tokens.lowerBound)
    }
  }

  /// Whether a word is made of a name and names nobody: "pro-Sol", "Sol-led".
  private func isDerived(_ index: Int) -> Bool {
    let word = scene.word(index)
    return Self.prefixes.contains(where: word.hasPrefix)
      || Self.suffixes.contains(where: word.hasSuffix)
  }

  private static let prefixes = ["pro-", "anti-", "non-", "pre-", "post-", "never-"]
  private static let suffixes = [
    "-led", "-backed", "-style", "-like", "-era", "-run", "-isms", "-ism", "-linked",
  ]

  /// Where the name ends that a run of capitals begins with.
  private func end(of tokens: Range<Int>, _ known: Set<String>) -> Int {
    let lengths = stride(from: tokens.count - 1, through: 2, by: -1)
    if let length = lengths.first(where: { known.contains(text(tokens.prefix($0))) }) {
      return tokens.prefix(length).upperBound
    }
    return tokens.dropFirst(2).first(where: isHeadlineWord) ?? tokens.upperBound
  }

  /// A name without the title that stands within it ("Ohio Governor Ana Sol").
  private func behindTitle(_ tokens: Range<Int>) -> Range<Int> {
    let title = tokens.dropFirst().dropLast().last { index in
      scene.word(index).hasSuffix(".") && (titles.phrase(at: index)?.isTitle ?? false)
    }
    return title.map { $0 + 1..<tokens.upperBound } ?? tokens
  }

  /// A name without what an event's name or a quoted headline goes on with ("Ana Sol Election Day", "Ana Sol Joins
  /// Bo Okello"), and without words that the text writes small elsewhere, where it has the name without them as well.
  private func withoutNouns(_ tokens: Range<Int>, _ known: Set<String>) -> Range<Int> {
    if let end = tokens.dropFirst(2).first(where: { isDoing($0) || isEvent($0) }) {
      return tokens.lowerBound..<end
    }
    var end = tokens.upperBound
    while end - tokens.lowerBound > 2, vocabulary.contains(scene.word(end - 1)) { end -= 1 }
    let shorter = tokens.lowerBound..<end
    return end < tokens.upperBound && known.contains(text(shorter)) ? shorter : tokens
  }

  private func isEvent(_ index: Int) -> Bool { CommonWords.events.contains(scene.word(index)) }

  /// Whether a word is a verb as headlines have them ("Says", "Joins").
  private func isDoing(_ index: Int) -> Bool {
    scene.word(index).hasSuffix("s")
      && (scene.isReportingVerb(index) || EncounterVerb.table[scene.word(index)] != nil
        || Self.headlineWords.contains(scene.word(index)))
  }

  private static let headlineWords: Set<String> = [
    "opening", "closing", "tests", "statements", "selects", "participates", "joins", "attends",
    "delivers",
    "appoints", "names", "hosts", "convenes", "leads", "concludes", "departs", "returns", "signs",
    "virtual", "before", "keynote", "launches", "welcomes", "honors", "presents", "receives",
  ]

  private func isHeadlineWord(_ index: Int) -> Bool {
    let word = scene.word(index)
    return vocabulary.contains(word) || CommonWords.events.contains(word)
      || scene.isReportingVerb(index) || EncounterVerb.table[word] != nil
      || Self.headlineWords.contains(word)
      || scene.gazetteers.events.longestMatch(in: scene.keys, at: index, limit: index + 1) != nil
  }

  /// Whether a name stands in running text, or is closed by a comma or the end of its line.
  private func isSure(_ tokens: Range<Int>) -> Bool {
    let paragraph = scene.document.paragraph(of: tokens.lowerBound)
    guard isTitleLike(paragraph) else { return true }
    return scene.isComma(tokens.upperBound)
  }

  private func text(_ tokens: Range<Int>) -> String { scene.document.string(tokens) }
}
