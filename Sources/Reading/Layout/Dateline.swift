import Language

/// Finds a dateline at the head of a paragraph ("SEOUL (HPA) —", "Geneva, March 3 (HPA) –", "KANDOR: ").
struct Dateline {
  /// How many tokens a dateline has at most.
  private static let longest = 16

  private let document: Document
  private let gazetteers: Gazetteers

  init(of document: Document, gazetteers: Gazetteers) {
    self.document = document
    self.gazetteers = gazetteers
  }

  /// The tokens up to and with the dash, colon or bracket with which it ends.
  func find(in paragraph: Paragraph) -> Range<Int>? {
    let start = paragraph.tokens.lowerBound
    let limit = min(paragraph.tokens.upperBound, start + Self.longest)
    if let bracket = bracketed(start, limit: limit) { return bracket }
    guard let place = place(from: start, limit: limit) else { return nil }
    let isShouted = document.tokens[place.lowerBound].letterCase == .upper
    // "ANKARA" is the whole of a line.
    if place == paragraph.tokens {
      return isShouted && isPlace(place.lowerBound) && start > 0 ? place : nil
    }
    if isShouted, word(place.upperBound) == ":", isPlace(place.lowerBound) {
      return start..<place.upperBound + 1
    }
    var isDated = start < place.lowerBound
    var index = place.upperBound
    while index < limit {
      let token = document.tokens[index]
      if Self.dashes.contains(word(index)) {
        guard isDated || isShouted else { return nil }
        var end = index + 1
        while end < paragraph.tokens.upperBound, word(end) == "-" { end += 1 }
        return start..<end
      }
      if word(index) == "(", let close = closing(index, limit: limit), isAgency(index + 1..<close) {
        isDated = true
        // "New Delhi, Feb 3 (PSH) India on Monday said": no dash follows.
        if isPlace(place.lowerBound), close + 1 < limit, close - index < 5,
          document.tokens[close + 1].isCapitalised, index > place.upperBound
        {
          return start..<close + 1
        }
        index = close + 1
        continue
      }
      if case .month = DateWords.parts[document.lowercased[index]] { isDated = true }
      // "KANDOR, Tovia, March 3. Tovia plans …": a stop behind the day ends it.
      if word(index) == ".", isShouted, isDated, document.tokens[index - 1].kind == .number,
        index + 1 < limit, document.tokens[index + 1].letterCase == .capitalised
      {
        return start..<index + 1
      }
      guard
        token.isCapitalised || token.kind == .number || [",", ".", "/", ":"].contains(word(index))
      else { return nil }
      index += 1
    }
    // "KANDOR, Tovia:" is a line of its own.
    let isLine = index == paragraph.tokens.upperBound && start > 0 && index - start < 7
    return isLine && isShouted && isPlace(place.lowerBound) ? start..<index : nil
  }

  /// "(KANDOR) Tovia regrets": a place in capitals within brackets.
  private func bracketed(_ start: Int, limit: Int) -> Range<Int>? {
    guard word(start) == "(", let close = closing(start, limit: limit), close + 1 < limit,
      Range.from(start + 1, upTo: close).allSatisfy({
        document.tokens[$0].letterCase == .upper && !isMark($0)
      }), isPlace(start + 1), document.tokens[close + 1].isCapitalised
    else { return nil }
    return start..<close + 1
  }

  /// The words for the place with which it begins, behind an agency in brackets ("(HPA) - Rome").
  private func place(from start: Int, limit: Int) -> Range<Int>? {
    var first = start
    if word(start) == "(", let close = closing(start, limit: limit),
      close + 2 < limit, Self.dashes.contains(word(close + 1)), isPlace(close + 2)
    {
      first = close + 2
    }
    if document.tokens[first].letterCase == .upper, !isMark(first) {
      let shouted = Range.from(first, upTo: limit).prefix {
        document.tokens[$0].letterCase == .upper && !isMark($0)
      }
      return first..<first + shouted.count
    }
    return match(at: first)
  }

  /// The tokens of a country, a city or another place that begins there.
  private func match(at index: Int) -> Range<Int>? {
    guard document.tokens[safe: index]?.isCapitalised ?? false else { return nil }
    let keys = TokenKeys(document.words[index..<min(index + 4, document.words.count)])
    let country = gazetteers.countries.longestMatch(in: keys, at: 0)
    let place = gazetteers.places.longestMatch(in: keys, at: 0)
    let isCountry = country.map { !$0.value.uses.isDisjoint(with: [.name, .capital]) } ?? false
    let count = max(isCountry ? country?.count ?? 0 : 0, place?.count ?? 0)
    return count == 0 ? nil : index..<index + count
  }

  /// "UNITED NATIONS:" is where its headquarters are.
  private func isPlace(_ index: Int) -> Bool {
    match(at: index) != nil
      || document.lowercased[index] == "united"
        && document.lowercased[safe: index + 1] == "nations"
  }

  /// Whether words in brackets can be called after an agency: "(Copper News)", "(hpa)".
  private func isAgency(_ words: Range<Int>) -> Bool {
    (1...3).contains(words.count)
      && (words.count == 1 || words.allSatisfy { document.tokens[$0].isCapitalised })
  }

  private func closing(_ open: Int, limit: Int) -> Int? {
    Range.from(open + 1, upTo: min(limit, open + 8)).first { word($0) == ")" }
  }

  private func isMark(_ index: Int) -> Bool {
    let kind = document.tokens[index].kind
    return kind != .word && kind != .number || Self.dashes.contains(word(index))
  }

  private func word(_ index: Int) -> String { document.words[safe: index] ?? "" }

  private static let dashes: Set<String> = ["—", "–", "-", "--"]
}
